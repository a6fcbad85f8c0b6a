import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { shortItems } from '@/components/acceptance/item-cells'
import { LiveRefresh } from '@/components/live/live-refresh'
import { ReviewShell } from '@/components/review/review-shell'
import { ReviewLegend, ReviewTable } from '@/components/review/review-table'
import { WorkloadPicture } from '@/components/review/workload-picture'
import { PageHead } from '@/components/ui/page-head'
import { SideQueues } from '@/components/ui/side-queues'
import { signOutAction } from '@/lib/actions/account'
import { requireActor } from '@/lib/auth/session'
import { LIVE_COPY } from '@/lib/copy/live'
import { REVIEW, REVIEW_QUEUE_COPY } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import type { ReviewList, ReviewQueue } from '@/lib/domain/review/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getReviewList } from '@/lib/services/review/list-review-items'
import { reviewQuery, reviewSearch } from './query'

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
  const query = reviewQuery(await searchParams)
  const list = await getReviewList(actor, query)
  if (!list) notFound()
  const here = localeHref(locale, routes.reviewer)
  return (
    <ReviewShell
      locale={locale}
      name={actor.name}
      letters={actor.itemLetters}
      signOut={signOutAction}
      side={<Queues list={list} here={here} locale={locale} />}
    >
      <PageHead
        title={titleOf(list, locale)}
        lead={list.queue === 'mine' && list.counts.mine > 0 ? leadOf(list, locale) : undefined}
        aside={
          list.queue === 'mine' &&
          list.counts.mine > 0 && <WorkloadPicture workload={list.workload} today={list.today} locale={locale} />
        }
      />
      <p className="mb-2 mt-4">
        <LiveRefresh justNow={say(LIVE_COPY.justNow, locale)} />
      </p>
      <ReviewTable list={list} locale={locale} />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-4">
        <p className="flex gap-6">
          {query.after && (
            <a href={`${here}${reviewSearch({ queue: list.queue })}`} className="link">
              {say(REVIEW.fromStart, locale)}
            </a>
          )}
          {list.next && (
            <a href={`${here}${reviewSearch({ queue: list.queue, after: list.next })}`} className="link">
              {say(REVIEW.more, locale)}
            </a>
          )}
        </p>
        <ReviewLegend locale={locale} />
      </div>
    </ReviewShell>
  )
}

function Queues({ list, here, locale }: { list: ReviewList; here: string; locale: Locale }) {
  const queue = (name: ReviewQueue) => ({
    href: `${here}${reviewSearch({ queue: name })}`,
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
