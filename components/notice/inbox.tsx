import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { sayInstant } from '@/lib/copy/dates'
import { INBOX, sayNotice } from '@/lib/copy/inbox'
import { type Facts, say } from '@/lib/copy/say'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'

export interface InboxLine {
  readonly id: string
  readonly code: string
  readonly href: string | null
  readonly facts: Facts
  readonly at: Date
  readonly isRead: boolean
}

interface InboxProps {
  locale: Locale
  today: IsoDate
  lines: readonly InboxLine[]
}

/** What the person has been told, newest first; each leads to where something can be done. */
export function Inbox({ locale, today, lines }: InboxProps) {
  if (lines.length === 0) return <EmptyState what={say(INBOX.none, locale)} why={say(INBOX.why, locale)} />
  return (
    <ol>
      {lines.map(({ id, code, href, facts, at, isRead }) => {
        const { title, body } = sayNotice(code, facts, locale, today)
        return (
          <li key={id} className="border-b border-line-soft py-3">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className={isRead ? '' : 'font-semibold'}>
                {href ? (
                  <a href={localeHref(locale, href)} className="link">
                    {title}
                  </a>
                ) : (
                  title
                )}
              </span>
              <span className="flex items-baseline gap-3 text-s text-ink-3">
                {!isRead && <Tag tone="you">{say(INBOX.isNew, locale)}</Tag>}
                <time dateTime={at.toISOString()}>{sayInstant(at, locale, today)}</time>
              </span>
            </p>
            {body && <p className="mt-1 max-w-prose text-s text-ink-2">{body}</p>}
          </li>
        )
      })}
    </ol>
  )
}
