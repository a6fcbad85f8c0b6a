import { EmptyState } from '@/components/ui/empty-state'
import { sayInstant } from '@/lib/copy/dates'
import { ROLE_WORDS } from '@/lib/copy/roles'
import { say } from '@/lib/copy/say'
import { VIEWED, VIEWED_OTHER, VIEWED_WHAT } from '@/lib/copy/viewed'
import type { Role } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

export interface ViewOfCase {
  readonly id: string
  readonly at: Date
  readonly what: string
  readonly role: Role | null
  readonly name: string | null
}

/** Each look at the case: when, who, what. */
export function ViewsList({ lines, today, locale }: { lines: readonly ViewOfCase[]; today: IsoDate; locale: Locale }) {
  if (lines.length === 0) return <EmptyState what={say(VIEWED.none, locale)} why={say(VIEWED.noneWhy, locale)} />
  return (
    <ol className="mt-5 border-t-2 border-ink">
      {lines.map(({ id, at, what, role, name }) => (
        <li key={id} className="border-b border-line-soft py-3">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="font-semibold">
              {say(role ? ROLE_WORDS[role] : VIEWED.somebody, locale)}
              {name !== null && ` ${name}`}
            </span>
            <time dateTime={at.toISOString()} className="text-s text-ink-3">
              {sayInstant(at, locale, today)}
            </time>
          </p>
          <p className="mt-1 max-w-prose text-s text-ink-2">{say(VIEWED_WHAT[what] ?? VIEWED_OTHER, locale)}</p>
        </li>
      ))}
    </ol>
  )
}

/** From a page of the case to who has looked at it. */
export const ViewedLink = ({ caseId, locale }: { caseId: string; locale: Locale }) => (
  <p className="mt-4">
    <a href={localeHref(locale, routes.viewed(caseId))} className="link">
      {say(VIEWED.title, locale)}
    </a>
  </p>
)
