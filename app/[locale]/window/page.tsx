import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WindowTable } from '@/components/acceptance/window-table'
import { LiveRefresh } from '@/components/live/live-refresh'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { PageHead } from '@/components/ui/page-head'
import { Still } from '@/components/ui/still'
import { TextInput } from '@/components/ui/text-input'
import { Worklist } from '@/components/ui/worklist'
import { requireActor } from '@/lib/auth/session'
import { WINDOW, WINDOW_QUEUE_COPY } from '@/lib/copy/acceptance'
import { LIVE_COPY } from '@/lib/copy/live'
import { say } from '@/lib/copy/say'
import { WINDOW_QUEUES, type WindowList } from '@/lib/domain/acceptance/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getWindowList } from '@/lib/services/acceptance/list-window-cases'
import { windowQuery, windowSearch } from './query'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(WINDOW.nav, await localeOf(params)) }
}

export default async function WindowPage({ params, searchParams }: PageProps) {
  const actor = await requireActor('WIN')
  const locale = await localeOf(params)
  const query = windowQuery(await searchParams)
  const list = await getWindowList(actor, query)
  if (!list) notFound()
  const here = localeHref(locale, routes.window)
  return (
    <>
      <PageHead
        title={titleOf(list, locale)}
        lead={list.search ? undefined : say(WINDOW.lead, locale)}
        aside={<LiveRefresh justNow={say(LIVE_COPY.justNow, locale)} />}
      />
      <form method="get" action={here} role="search" className="mt-6 flex flex-wrap items-end gap-3">
        <TextInput
          name="q"
          type="search"
          label={say(WINDOW.search, locale)}
          hint={say(WINDOW.searchHint, locale)}
          defaultValue={list.search}
          width="l"
        />
        <Button variant="secondary">{say(WINDOW.searchGo, locale)}</Button>
      </form>
      <Still as="nav" aria-label={say(WINDOW.queues, locale)} className="mb-4 mt-5 flex flex-wrap gap-2">
        {WINDOW_QUEUES.map((queue) => (
          <Chip key={queue} href={`${here}${windowSearch({ queue })}`} pressed={!list.search && queue === list.queue}>
            {say(WINDOW_QUEUE_COPY[queue].name, locale)} {list.counts[queue]}
          </Chip>
        ))}
      </Still>
      <Worklist name={`window:${actor.userId}`} rows={list.lines.map(({ caseId }) => caseId)} locale={locale}>
        <WindowTable list={list} locale={locale} />
      </Worklist>
      <p className="mt-4 flex flex-wrap gap-6">
        {query.after && (
          <a href={`${here}${windowSearch({ ...query, after: null })}`} className="link">
            {say(WINDOW.fromStart, locale)}
          </a>
        )}
        {list.next && (
          <a href={`${here}${windowSearch({ ...query, after: list.next })}`} className="link">
            {say(WINDOW.more, locale)}
          </a>
        )}
      </p>
    </>
  )
}

function titleOf(list: WindowList, locale: Locale): string {
  if (list.search) {
    return list.lines.length === 0
      ? say(WINDOW.foundNone, locale, { search: list.search })
      : say(WINDOW.found, locale, { count: `${list.lines.length}${list.next ? '+' : ''}` })
  }
  const count = list.counts[list.queue] ?? ''
  if (list.queue !== 'todo') return `${say(WINDOW_QUEUE_COPY[list.queue].name, locale)} ${count}`.trim()
  return count === 0 ? say(WINDOW.titleNone, locale) : say(WINDOW.title, locale, { count })
}
