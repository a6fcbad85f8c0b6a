import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { AuditedSearch, AuditedTable } from '@/components/security/audited-cases'
import { PageHead } from '@/components/ui/page-head'
import { requireActor } from '@/lib/auth/session'
import { AUDITOR } from '@/lib/copy/auditor'
import { say } from '@/lib/copy/say'
import { CASE_STATUSES } from '@/lib/domain/application/status'
import { storable } from '@/lib/domain/shared/storable'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { listAuditedCases } from '@/lib/services/audit/list-audited-cases'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const query = z.object({
  q: z.string().overwrite(storable).trim().max(60).catch('').default(''),
  status: z.enum(CASE_STATUSES).nullable().catch(null).default(null),
  after: z.uuid().nullable().catch(null).default(null),
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(AUDITOR.title, await localeOf(params)) }
}

export default async function AuditorPage({ params, searchParams }: PageProps) {
  const actor = await requireActor('AUD')
  const locale = await localeOf(params)
  const { q, status, after } = query.parse(await searchParams)
  const list = await listAuditedCases(actor, { search: q || null, status, after })
  if (!list) notFound()
  const here = (next: string | null): string => {
    const asked = Object.entries({ q, status, after: next }).filter((entry): entry is [string, string] => !!entry[1])
    return `${localeHref(locale, routes.auditor)}?${new URLSearchParams(asked).toString()}`
  }
  return (
    <>
      <PageHead
        kicker={say(AUDITOR.kicker, locale)}
        title={say(AUDITOR.title, locale)}
        lead={say(AUDITOR.lead, locale)}
      />
      <AuditedSearch locale={locale} search={q} status={status} />
      <AuditedTable lines={list.lines} locale={locale} />
      <p className="mt-4 flex flex-wrap gap-6">
        {after && (
          <a href={here(null)} className="link">
            {say(AUDITOR.fromStart, locale)}
          </a>
        )}
        {list.next && (
          <a href={here(list.next)} className="link">
            {say(AUDITOR.more, locale)}
          </a>
        )}
      </p>
    </>
  )
}
