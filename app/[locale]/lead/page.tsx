import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { LeadTable } from '@/components/decision/lead-table'
import { LiveRefresh } from '@/components/live/live-refresh'
import { OpenObjections } from '@/components/objection/objection-list'
import { CallbackList } from '@/components/rating/callback'
import { Chip } from '@/components/ui/chip'
import { Worklist } from '@/components/ui/worklist'
import { PageHead } from '@/components/ui/page-head'
import { AskedWithdrawals } from '@/components/withdrawal/withdrawal-list'
import { requireActor } from '@/lib/auth/session'
import { LEAD, LEAD_QUEUE_COPY } from '@/lib/copy/decision'
import { LIVE_COPY } from '@/lib/copy/live'
import { say } from '@/lib/copy/say'
import { LEAD_QUEUES } from '@/lib/domain/decision/views'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { listLeadCases } from '@/lib/services/decision/list-lead-cases'
import { listLeadObjections } from '@/lib/services/objection/get-objections'
import { listCallbacks } from '@/lib/services/rating/get-ratings'
import { listLeadWithdrawals } from '@/lib/services/withdrawal/get-withdrawal-pages'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const query = z.object({
  queue: z.enum(LEAD_QUEUES).catch('decide'),
  after: z.uuid().nullable().catch(null).default(null),
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(LEAD.nav, await localeOf(params)) }
}

export default async function LeadPage({ params, searchParams }: PageProps) {
  const actor = await requireActor('LEAD')
  const locale = await localeOf(params)
  const ask = query.parse(await searchParams)
  const [list, asked, objections, low] = await Promise.all([
    listLeadCases(actor, ask),
    listLeadWithdrawals(actor),
    listLeadObjections(actor),
    listCallbacks(actor),
  ])
  if (!list) notFound()
  const here = (queue: string, after?: string): string =>
    `${localeHref(locale, routes.lead)}?queue=${queue}${after ? `&after=${after}` : ''}`
  const count = list.counts.decide
  return (
    <>
      <PageHead
        title={count === 0 ? say(LEAD.titleNone, locale) : say(LEAD.title, locale, { count })}
        lead={say(LEAD.lead, locale)}
        aside={<LiveRefresh justNow={say(LIVE_COPY.justNow, locale)} />}
      />
      <AskedWithdrawals asked={asked} locale={locale} />
      <OpenObjections open={objections} locale={locale} />
      <CallbackList low={low} locale={locale} />
      <nav aria-label={say(LEAD.queues, locale)} className="mb-4 mt-6 flex flex-wrap gap-2">
        {LEAD_QUEUES.map((queue) => (
          <Chip key={queue} href={here(queue)} pressed={queue === list.queue}>
            {say(LEAD_QUEUE_COPY[queue].name, locale)} {list.counts[queue]}
          </Chip>
        ))}
      </nav>
      <Worklist name={`lead:${actor.userId}`} rows={list.lines.map(({ caseId }) => caseId)} locale={locale}>
        <LeadTable list={list} locale={locale} />
      </Worklist>
      <p className="mt-4 flex flex-wrap gap-6">
        {ask.after && (
          <a href={here(list.queue)} className="link">
            {say(LEAD.fromStart, locale)}
          </a>
        )}
        {list.next && (
          <a href={here(list.queue, list.next)} className="link">
            {say(LEAD.more, locale)}
          </a>
        )}
      </p>
    </>
  )
}
