import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageSection } from '@/components/account/page-section'
import { AuditCheck } from '@/components/security/audit-check'
import { AuditTable } from '@/components/security/audit-table'
import { Button, ButtonLink } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { PageHead } from '@/components/ui/page-head'
import { TextInput } from '@/components/ui/text-input'
import { checkAuditAction } from '@/lib/actions/audit'
import { requireActor } from '@/lib/auth/session'
import { SECURITY } from '@/lib/copy/security'
import { say } from '@/lib/copy/say'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { type AuditQuery, listAudit } from '@/lib/services/audit/list-audit'
import { auditQuery, olderEntries } from './query'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(SECURITY.title, await localeOf(params)) }
}

export default async function SecurityPage({ params, searchParams }: PageProps) {
  const actor = await requireActor('SEC', 'AUD')
  const locale = await localeOf(params)
  const query = auditQuery(await searchParams)
  const page = await listAudit(actor, query)
  if (!page) notFound()
  const here = localeHref(locale, routes.security)
  return (
    <>
      <PageHead
        kicker={say(SECURITY.kicker, locale)}
        title={say(SECURITY.title, locale)}
        lead={say(SECURITY.lead, locale)}
      />
      <PageSection title={say(SECURITY.checkTitle, locale)}>
        <p className="my-2 max-w-prose text-ink-2">{say(SECURITY.checkLead, locale)}</p>
        <AuditCheck
          locale={locale}
          action={checkAuditAction}
          words={{ check: say(SECURITY.check, locale), checking: say(SECURITY.checking, locale) }}
        />
      </PageSection>
      <PageSection title={say(SECURITY.caption, locale)}>
        <Filter here={here} query={query} locale={locale} />
        <AuditTable locale={locale} lines={page.lines} />
        {page.next && (
          <p className="mt-4">
            <a href={`${here}?${olderEntries(query, page.next)}`} className="link">
              {say(SECURITY.older, locale)}
            </a>
          </p>
        )}
      </PageSection>
    </>
  )
}

const Filter = ({ here, query, locale }: { here: string; query: AuditQuery; locale: Locale }) => (
  <form method="get" action={here} role="search" className="my-4 flex flex-wrap items-end gap-x-4 gap-y-3">
    <TextInput
      name="actor"
      label={say(SECURITY.filterActor, locale)}
      hint={say(SECURITY.filterActorHint, locale)}
      defaultValue={query.actor ?? ''}
      width="m"
    />
    <TextInput
      name="action"
      label={say(SECURITY.filterAction, locale)}
      hint={say(SECURITY.filterActionHint, locale)}
      defaultValue={query.action ?? ''}
      width="m"
    />
    <DateInput name="from" label={say(SECURITY.filterFrom, locale)} defaultValue={query.from ?? ''} />
    <DateInput name="to" label={say(SECURITY.filterTo, locale)} defaultValue={query.to ?? ''} />
    <Button variant="secondary">{say(SECURITY.filter, locale)}</Button>
    <ButtonLink href={here}>{say(SECURITY.clear, locale)}</ButtonLink>
  </form>
)
