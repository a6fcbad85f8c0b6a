import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { MaterialsList, materialSegments } from '@/components/application/materials-list'
import { RegisterStates } from '@/components/application/register-states'
import { UploadAnswerNotice } from '@/components/files/upload-answer-notice'
import { LiveRefresh } from '@/components/live/live-refresh'
import { BottomBar } from '@/components/ui/bottom-bar'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHead } from '@/components/ui/page-head'
import { SegmentBar } from '@/components/ui/segment-bar'
import { promiseAction, refreshRegistersAction } from '@/lib/actions/application'
import { removeFileAction } from '@/lib/actions/files'
import { requireActor } from '@/lib/auth/session'
import { MATERIALS_COPY, SECTION, TASKS } from '@/lib/copy/application'
import { LIVE_COPY } from '@/lib/copy/live'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getMaterialsPage } from '@/lib/services/application/get-materials-page'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(MATERIALS_COPY.title, await localeOf(params)) }
}

export default async function MaterialsPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const caseId = z.uuid().safeParse((await params).caseId)
  const page = caseId.success ? await getMaterialsPage(actor, caseId.data) : null
  if (!page) notFound()
  const { head, counts, limits } = page
  const tasks = localeHref(locale, routes.draft(head.caseId))
  const facts = { total: page.yours.length + page.there.length + page.fetched.length, missing: counts.missing }
  const lead = say(counts.missing > 0 ? MATERIALS_COPY.lead : MATERIALS_COPY.leadDone, locale, facts)
  return (
    <>
      <PageHead
        back={{ href: tasks, label: say(SECTION.back, locale) }}
        kicker={head.institutionName}
        title={say(MATERIALS_COPY.title, locale)}
        lead={lead}
      />
      <div className="mt-3 md:max-w-[42rem]">
        <SegmentBar segments={materialSegments(page)} label={lead} />
        <p className="mt-2 text-s text-ink-3">
          {say(MATERIALS_COPY.shared, locale, { ...counts, maxMb: limits.maxFileMb })}
        </p>
      </div>
      <LiveRefresh caseId={head.caseId} justNow={say(LIVE_COPY.justNow, locale)} />
      <UploadAnswerNotice search={await searchParams} locale={locale} />
      <MaterialsList
        page={page}
        context={{
          caseId: head.caseId,
          editable: head.editable,
          maxFileMb: limits.maxFileMb,
          locale,
          promise: promiseAction,
          remove: removeFileAction,
          newKey,
          checks: page.checks,
          backPath: localeHref(locale, routes.draftMaterials(head.caseId)),
        }}
      />
      <div className="section">
        <Disclosure summary={say(TASKS.registers, locale)}>
          <RegisterStates
            registers={page.registers}
            caseId={head.caseId}
            refresh={head.editable ? { action: refreshRegistersAction, commandKey: newKey() } : undefined}
            locale={locale}
          />
        </Disclosure>
      </div>
      <BottomBar note={counts.missing > 0 ? say(MATERIALS_COPY.notStop, locale) : undefined}>
        <ButtonLink href={tasks} variant="primary">
          {say(MATERIALS_COPY.back, locale)}
        </ButtonLink>
      </BottomBar>
    </>
  )
}
