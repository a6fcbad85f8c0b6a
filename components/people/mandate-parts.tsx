import { Notice } from '@/components/ui/notice'
import { sayDate } from '@/lib/copy/dates'
import { PEOPLE } from '@/lib/copy/people'
import { say } from '@/lib/copy/say'
import type { MandateState } from '@/lib/domain/people/mandate'
import type { MandateView, OwnMandate } from '@/lib/domain/people/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

/** The state in words, and the span of the paper. */
export function sayMandate({ state, mandateFrom, mandateTo, daysLeft }: MandateView, locale: Locale): string {
  const facts = {
    from: mandateFrom ? sayDate(mandateFrom, locale) : '',
    to: mandateTo ? sayDate(mandateTo, locale) : '',
    days: daysLeft ?? 0,
  }
  const words = say(PEOPLE[`state_${state}`], locale, facts)
  return mandateFrom && mandateTo ? `${say(PEOPLE.mandateSpan, locale, facts)} · ${words}` : words
}

const MAY = {
  not_needed: PEOPLE.may_not_needed,
  not_recorded: PEOPLE.may_not_recorded,
  in_force: PEOPLE.may_full,
  ending: PEOPLE.may_full,
  not_begun: PEOPLE.may_limited,
  over: PEOPLE.may_limited,
} as const satisfies Record<MandateState, unknown>

export const sayMayDo = ({ state }: MandateView, locale: Locale): string => say(MAY[state], locale)

/** Before the own mandate ends, and after: what it stops, and whom to ask. The cases stay in sight. */
export function MandateWarning({ own, locale, link }: { own: OwnMandate; locale: Locale; link?: boolean }) {
  const { state, mandateFrom, mandateTo } = own.mandate
  const facts = {
    from: mandateFrom ? sayDate(mandateFrom, locale) : '',
    to: mandateTo ? sayDate(mandateTo, locale) : '',
    ask: say(own.hasLegalRep ? PEOPLE.askLegalRep : PEOPLE.askLegalRepToJoin, locale),
  }
  const to = link && (
    <p className="mt-1">
      <a href={localeHref(locale, routes.people)} className="link inline-flex min-h-11 items-center">
        {say(PEOPLE.toPeople, locale)}
      </a>
    </p>
  )
  if (state === 'ending') {
    return (
      <Notice tone="you" title={say(PEOPLE.endingTitle, locale, facts)} className="mt-5 max-w-prose">
        <p>{say(PEOPLE.endingText, locale)}</p>
        {to}
      </Notice>
    )
  }
  if (state !== 'over' && state !== 'not_begun') return null
  return (
    <Notice
      tone="late"
      title={say(state === 'over' ? PEOPLE.overTitle : PEOPLE.notBegunTitle, locale, facts)}
      className="mt-5 max-w-prose"
    >
      <p>{say(PEOPLE.overText, locale, facts)}</p>
      {to}
    </Notice>
  )
}
