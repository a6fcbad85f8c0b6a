import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageSection } from '@/components/account/page-section'
import { FaultTable } from '@/components/imports/fault-table'
import { ImportState } from '@/components/imports/import-table'
import { RunActs } from '@/components/imports/run-acts'
import { ImportCounts, ImportProgress } from '@/components/imports/run-parts'
import { LiveRefresh } from '@/components/live/live-refresh'
import { PageHead } from '@/components/ui/page-head'
import { discardImportAction, startImportAction, stopImportAction } from '@/lib/actions/imports'
import { requireActor } from '@/lib/auth/session'
import { sayDate } from '@/lib/copy/dates'
import { IMPORT_KIND_WORDS, IMPORTS } from '@/lib/copy/imports'
import { LIVE_COPY } from '@/lib/copy/live'
import { say } from '@/lib/copy/say'
import { MOST_FAULTS } from '@/lib/domain/imports/kinds'
import { isChecked, type ImportStatus } from '@/lib/domain/imports/status'
import type { Locale, Wording } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { getImportPage, type ImportPage } from '@/lib/services/imports/get-imports'

interface PageProps {
  params: Promise<{ locale: string; importId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const LEADS: Readonly<Record<ImportStatus, Wording>> = {
  CHECKED: IMPORTS.checkedLead,
  RUNNING: IMPORTS.runningLead,
  DONE: IMPORTS.doneLead,
  STOPPED: IMPORTS.stoppedLead,
  DISCARDED: IMPORTS.discardedLead,
}

const position = z.coerce.number().int().min(0).nullable().catch(null)

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(IMPORTS.title, await localeOf(params)) }
}

export default async function ImportRunPage({ params, searchParams }: PageProps) {
  const actor = await requireActor('ADM')
  const locale = await localeOf(params)
  const importId = z.uuid().safeParse((await params).importId)
  const after = position.parse((await searchParams).after ?? null)
  const page = importId.success ? await getImportPage(actor, importId.data, after) : null
  if (!page) notFound()
  const { run, keptUntil } = page
  const actions = { start: startImportAction, discard: discardImportAction, stop: stopImportAction }
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.imports), label: say(IMPORTS.title, locale) }}
        kicker={<ImportState status={run.status} locale={locale} />}
        title={
          <span className="break-all">
            {say(IMPORTS.runTitle, locale, { kind: IMPORT_KIND_WORDS[run.kind][locale], file: run.fileName })}
          </span>
        }
        lead={say(LEADS[run.status], locale)}
        aside={<LiveRefresh importId={run.id} justNow={say(LIVE_COPY.justNow, locale)} />}
      />
      {run.startedAt !== null && (
        <PageSection title={say(IMPORTS.progress, locale)}>
          <ImportProgress locale={locale} run={run} />
          <RunActs locale={locale} run={run} actions={actions} newKey={newKey} />
        </PageSection>
      )}
      <PageSection title={say(IMPORTS.result, locale)}>
        <ImportCounts locale={locale} run={run} />
      </PageSection>
      {isChecked(run.status) && (
        <PageSection title={say(IMPORTS.startTitle, locale)}>
          <RunActs locale={locale} run={run} actions={actions} newKey={newKey} />
          {keptUntil && (
            <p className="mt-4 text-s text-ink-3">
              {say(IMPORTS.keptUntil, locale, { date: sayDate(keptUntil, locale) })}
            </p>
          )}
        </PageSection>
      )}
      <Faults page={page} locale={locale} />
    </>
  )
}

function Faults({ page: { run, faults, nextFault }, locale }: { page: ImportPage; locale: Locale }) {
  if (faults.length === 0) return null
  const more = `${localeHref(locale, routes.importOf(run.id))}?after=${nextFault}`
  const link = { href: routes.importFaults(run.id, locale), label: say(IMPORTS.faultsCsv, locale) }
  return (
    <PageSection title={say(IMPORTS.faultsTitle, locale)} link={link}>
      <p className="my-3 max-w-prose text-ink-2">
        {say(IMPORTS.faultsLead, locale, { count: run.faults })}
        {run.faults > MOST_FAULTS && say(IMPORTS.faultsKept, locale, { kept: MOST_FAULTS })}
      </p>
      <FaultTable locale={locale} kind={run.kind} faults={faults} />
      {nextFault !== null && (
        <p className="mt-4">
          <a href={more} className="link">
            {say(IMPORTS.faultsMore, locale)}
          </a>
        </p>
      )}
    </PageSection>
  )
}
