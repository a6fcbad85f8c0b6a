import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageSection } from '@/components/account/page-section'
import { ImportTable } from '@/components/imports/import-table'
import { TemplateLinks } from '@/components/imports/template-links'
import { UploadForm } from '@/components/imports/upload-form'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { requireActor } from '@/lib/auth/session'
import { ADMIN } from '@/lib/copy/admin'
import { IMPORTS } from '@/lib/copy/imports'
import { sayImportRefusal } from '@/lib/copy/imports-said'
import { say } from '@/lib/copy/say'
import { IMPORT_KINDS, MAX_IMPORT_MB, MAX_IMPORT_ROWS } from '@/lib/domain/imports/kinds'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { listImports } from '@/lib/services/imports/get-imports'
import { openRefusedFile } from '@/lib/services/imports/refused-ticket'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const search = z.object({ before: z.uuid().nullable().catch(null), refused: z.string().catch('') })

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(IMPORTS.title, await localeOf(params)) }
}

export default async function ImportsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor('ADM')
  const locale = await localeOf(params)
  const { before, refused: ticket } = search.parse(await searchParams)
  const page = await listImports(actor, before)
  if (!page) notFound()
  const refused = ticket === '' ? null : openRefusedFile(ticket)
  const here = localeHref(locale, routes.imports)
  const limits = { rows: MAX_IMPORT_ROWS.toLocaleString('en'), mb: MAX_IMPORT_MB }
  return (
    <>
      <PageHead
        kicker={say(ADMIN.kicker, locale)}
        title={say(IMPORTS.title, locale)}
        lead={say(IMPORTS.lead, locale, limits)}
      />
      {refused && (
        <Notice tone="late" live title={say(IMPORTS.refusedTitle, locale)} className="my-5">
          <p>{sayImportRefusal(refused.refusal, refused.kind ?? IMPORT_KINDS[0], locale)}</p>
        </Notice>
      )}
      <PageSection title={say(IMPORTS.templates, locale)}>
        <p className="mt-2 max-w-prose text-ink-2">{say(IMPORTS.templatesLead, locale)}</p>
        <TemplateLinks locale={locale} />
      </PageSection>
      <PageSection title={say(IMPORTS.upload, locale)}>
        <UploadForm locale={locale} commandKey={newKey()} kind={refused?.kind ?? null} />
      </PageSection>
      <PageSection title={say(IMPORTS.history, locale)}>
        <ImportTable locale={locale} runs={page.runs} />
        <p className="mt-4 flex flex-wrap gap-6">
          {before && (
            <a href={here} className="link">
              {say(IMPORTS.fromStart, locale)}
            </a>
          )}
          {page.next && (
            <a href={`${here}?before=${page.next}`} className="link">
              {say(IMPORTS.older, locale)}
            </a>
          )}
        </p>
      </PageSection>
    </>
  )
}
