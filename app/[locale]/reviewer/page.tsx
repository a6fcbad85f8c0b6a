import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { shortItems } from '@/components/acceptance/item-cells'
import { LiveRefresh } from '@/components/live/live-refresh'
import { ListFilters } from '@/components/review/list-filters'
import { ReviewShell } from '@/components/review/review-shell'
import { ReviewLegend, ReviewTable } from '@/components/review/review-table'
import { WorkloadPicture } from '@/components/review/workload-picture'
import { PageHead } from '@/components/ui/page-head'
import { SideQueues } from '@/components/ui/side-queues'
import { Worklist } from '@/components/ui/worklist'
import { signOutAction } from '@/lib/actions/account'
import { requireActor } from '@/lib/auth/session'
import { LIVE_COPY } from '@/lib/copy/live'
import { REVIEW, REVIEW_QUEUE_COPY } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import { readReviewAsk, reviewAskSearch, type ReviewListAsk } from '@/lib/domain/review/list-filter'
import type { ReviewList, ReviewQueue } from '@/lib/domain/review/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getReviewList } from '@/lib/services/review/list-review-items'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(REVIEW.nav, await localeOf(params)) }
}

export default async function ReviewerPage({ params, searchParams }: PageProps) {
  const actor = await requireActor('REV')
  const locale = await localeOf(params)
  const ask = readReviewAsk(await searchParams)
  const list = await getReviewList(actor, ask)
  if (!list) notFound()
  const here = localeHref(locale, routes.reviewer)
  return (
    <ReviewShell
      locale={locale}
      name={actor.name}
      letters={actor.itemLetters}
      signOut={signOutAction}
      side={<Queues list={list} ask={ask} here={here} locale={locale} />}
    >
      <PageHead
        title={titleOf(list, locale)}
        lead={list.queue === 'mine' && list.counts.mine > 0 ? leadOf(list, locale) : undefined}
        aside={
          list.queue === 'mine' &&
          list.counts.mine > 0 && <WorkloadPicture workload={list.workload} today={list.today} locale={locale} />
        }
      />
      <ListFilters ask={ask} categories={list.categories} here={here} locale={locale} />
      <p>
        <LiveRefresh justNow={say(LIVE_COPY.justNow, locale)} />
      </p>
      <Worklist
        name={`review:${actor.userId}`}
        rows={list.lines.map(({ caseId, letter }) => `${caseId}:${letter}`)}
        locale={locale}
      >
        <ReviewTable list={list} ask={ask} locale={locale} />
      </Worklist>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-4">
        <p className="flex gap-6">
          {ask.after && (
            <a href={`${here}${reviewAskSearch({ ...ask, after: null })}`} className="link">
              {say(REVIEW.fromStart, locale)}
            </a>
          )}
          {list.next && (
            <a href={`${here}${reviewAskSearch({ ...ask, after: list.next })}`} className="link">
              {say(REVIEW.more, locale)}
            </a>
          )}
        </p>
        <ReviewLegend locale={locale} />
      </div>
    </ReviewShell>
  )
}

interface QueuesProps {
  list: ReviewList
  ask: ReviewListAsk
  here: string
  locale: Locale
}

function Queues({ list, ask, here, locale }: QueuesProps) {
  const queue = (name: ReviewQueue) => ({
    href: `${here}${reviewAskSearch({ queue: name, columns: ask.columns })}`,
    label: say(REVIEW_QUEUE_COPY[name].name, locale),
    count: list.counts[name],
    current: list.queue === name,
  })
  return (
    <SideQueues
      label={say(REVIEW.queues, locale)}
      groups={[
        { queues: [queue('mine'), queue('seen'), queue('returned')] },
        { title: say(REVIEW.notMine, locale), queues: [queue('visit'), queue('rectification'), queue('proposed')] },
      ]}
    />
  )
}

function titleOf({ queue, counts, letters }: ReviewList, locale: Locale): string {
  const items = shortItems(letters, locale)
  if (queue !== 'mine') {
    return say(REVIEW.titleQueue, locale, { queue: say(REVIEW_QUEUE_COPY[queue].name, locale), count: counts[queue] })
  }
  return counts.mine === 0
    ? say(REVIEW.titleNone, locale, { items })
    : say(REVIEW.title, locale, { items, count: counts.mine })
}

/** What to begin with, and whose changes will take the longest to read. */
function leadOf({ lines }: ReviewList, locale: Locale): string {
  const urgent = lines.filter((line) => line.urgent).length
  const size = ({ delta }: (typeof lines)[number]): number => delta.added + delta.changed + delta.removed
  const [most] = [...lines].sort((a, b) => size(b) - size(a))
  const first = urgent > 0 ? say(REVIEW.lead, locale, { urgent }) : say(REVIEW.leadCalm, locale)
  if (!most || lines.length < 2 || size(most) < 3) return first
  return `${first} ${say(REVIEW.leadMost, locale, { institution: most.institutionName })}`
}
