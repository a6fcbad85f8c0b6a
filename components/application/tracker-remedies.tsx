import { OBJECTION } from '@/lib/copy/objection'
import { RATE } from '@/lib/copy/rating'
import { PEOPLE } from '@/lib/copy/people'
import { say } from '@/lib/copy/say'
import { WITHDRAW } from '@/lib/copy/withdrawal'
import { isRatable, nextCaseStatus } from '@/lib/domain/application/status'
import type { TrackerView } from '@/lib/domain/application/tracker'
import { isHandedOver } from '@/lib/domain/people/policy'
import type { Locale, Wording } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface Props {
  view: TrackerView
  locale: Locale
}

/** What the institution may do of its own accord with a case that is handed in. */
export function TrackerRemedies({ view, locale }: Props) {
  const { caseId } = view.head
  const links = [
    { event: 'withdraw', href: routes.withdraw(caseId), text: WITHDRAW.open },
    { event: 'object', href: routes.objection(caseId), text: OBJECTION.open },
  ] as const
  const possible: { event: string; href: string; text: Wording }[] = links.filter(
    ({ event }) => nextCaseStatus(view.status, event).ok,
  )
  if (isHandedOver(view))
    possible.push({ event: 'handOver', href: routes.handOver(caseId), text: PEOPLE.handOverTitle })
  const rated = isRatable(view)
  if (possible.length === 0 && !rated) return null
  return (
    <p className="mt-8 flex flex-wrap gap-x-6">
      {possible.map(({ event, href, text }) => (
        <a key={event} href={localeHref(locale, href)} className="link inline-flex min-h-11 items-center">
          {say(text, locale)}
        </a>
      ))}
      {rated && (
        <a href={localeHref(locale, routes.rate(caseId))} className="link inline-flex min-h-11 items-center">
          {say(RATE.open, locale)}
        </a>
      )}
    </p>
  )
}
