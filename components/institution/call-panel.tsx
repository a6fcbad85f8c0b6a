import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { APPLICANT, sayCount } from '@/lib/copy/applicant-home'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { CASE_STATES } from '@/lib/copy/states'
import type { Call, HomeView } from '@/lib/domain/institution/home'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { assertNever } from '@/lib/domain/shared/result'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface Fact {
  readonly label: string
  readonly value: ReactNode
}

export interface CallWords {
  readonly title: string
  readonly facts: readonly Fact[]
  readonly action: { readonly href: string; readonly label: string } | null
  readonly link?: { readonly href: string; readonly label: string }
}

interface Context {
  readonly locale: Locale
  readonly today: IsoDate
  /** Working days of the promise, from the catalogue. */
  readonly days: number
}

export const sayItems = (letters: readonly ItemLetter[], locale: Locale): string =>
  letters.map((letter) => say(ITEM_NAMES[letter].short, locale)).join(locale === 'zh' ? '、' : ', ')

export function wordCall(call: Call, { locale, today, days }: Context): CallWords {
  const date = (day: IsoDate) => sayDate(day, locale, today)
  const fact = (label: keyof typeof APPLICANT, value: ReactNode): Fact => ({
    label: say(APPLICANT[label], locale),
    value,
  })
  const words = (code: keyof typeof APPLICANT, facts = {}) => say(APPLICANT[code], locale, facts)
  const go = (href: string, code: keyof typeof APPLICANT) => ({ href: localeHref(locale, href), label: words(code) })
  const term = (on: IsoDate) => fact('term', <strong>{words('termValue', { date: date(on) })}</strong>)
  switch (call.kind) {
    case 'supplement':
      return {
        title: words('supplementTitle', { count: call.count }),
        facts: [term(call.termOn), fact('todo', words('supplementTodo')), fact('after', words('supplementAfter'))],
        action: go(routes.supplement(call.caseId), 'supplementGo'),
      }
    case 'rectification':
      return {
        title: words('rectifyTitle', { count: call.count }),
        facts: [term(call.termOn), fact('todo', words('rectifyTodo')), fact('after', words('rectifyAfter'))],
        action: go(routes.rectification(call.caseId), 'rectifyGo'),
      }
    case 'query':
      return {
        title: words('queryTitle'),
        facts: [
          term(call.termOn),
          fact('todo', words('queryTodo', { item: sayItems([call.letter], locale) })),
          fact('after', words('queryAfter')),
        ],
        action: go(routes.answerQuery(call.caseId, call.queryId), 'queryGo'),
      }
    case 'draft':
      return {
        title: words('draftTitle'),
        facts: [
          ...(call.due ? [fact('firstDue', <strong>{date(call.due)}</strong>)] : []),
          fact('draftItems', sayItems(call.letters, locale)),
          fact('draftKept', date(call.keptUntil)),
        ],
        action: go(routes.draft(call.caseId), 'draftGo'),
      }
    case 'late':
    case 'file':
      return wordFiling(call, { locale, today, days })
    case 'running':
      return {
        title: words('runningTitle'),
        facts: [
          fact('runningState', say(CASE_STATES[call.status].applicant, locale)),
          ...(call.due ? [fact('runningDue', <strong>{date(call.due)}</strong>)] : []),
        ],
        action: go(routes.applicantCase(call.caseId), 'runningGo'),
      }
    case 'wait':
      return {
        title: words('waitTitle'),
        facts: [
          fact('waitOpens', <strong>{date(call.opensOn)}</strong>),
          fact('waitWhat', sayItems(call.letters, locale)),
          fact('after', words('waitRemind')),
        ],
        action: null,
        link: go(routes.guide, 'seeGuide'),
      }
    case 'none':
      return {
        title: words('noneTitle'),
        facts: [{ label: '', value: words('noneLead') }],
        action: null,
        link: go(routes.guide, 'seeGuide'),
      }
    default:
      return assertNever(call)
  }
}

function wordFiling(call: Extract<Call, { kind: 'late' | 'file' }>, { locale, today, days }: Context): CallWords {
  const words = (code: keyof typeof APPLICANT, facts = {}) => say(APPLICANT[code], locale, facts)
  const late = call.kind === 'late'
  const [only] = call.letters.length === 1 ? call.letters : []
  const title = only
    ? words('fileOne', { item: sayItems([only], locale) })
    : words('fileTitle', { count: sayCount(call.letters.length, locale) })
  const when = call.daysLeft < 0 ? 'daysOver' : call.daysLeft === 0 ? 'dueToday' : 'daysLeft'
  const due = words(when, { date: sayDate(call.due, locale, today), days: Math.abs(call.daysLeft) })
  return {
    title: late ? words('lateTitle') : title,
    facts: [
      { label: words(late ? 'wasDue' : 'firstDue'), value: <strong>{due}</strong> },
      { label: words('todo'), value: words('todoFile', { n: call.supplied }) },
      { label: words('after'), value: words(late ? 'afterLate' : 'afterFile', { days }) },
    ],
    action: { href: localeHref(locale, routes.startCase), label: words('start') },
    link: { href: `${localeHref(locale, routes.guide)}#materials`, label: words('seePapers', { n: call.supplied }) },
  }
}

/** The one filled panel of the page: what to do, by when, what happens then. */
export function CallPanel({
  view,
  locale,
  days,
}: {
  view: Pick<HomeView, 'call' | 'today'>
  locale: Locale
  days: number
}) {
  const words = wordCall(view.call, { locale, today: view.today, days })
  return (
    <section
      className="call-panel mt-5 md:flex md:items-center md:justify-between md:gap-8"
      aria-labelledby="call-title"
    >
      <div>
        <h2 id="call-title" className="text-h2 font-semibold md:text-[1.5rem]">
          {words.title}
        </h2>
        <dl className="facts mt-3">
          {words.facts.map((fact) => (
            <div key={fact.label}>
              {fact.label !== '' && <dt className="text-s text-ink-3">{fact.label}</dt>}
              <dd className="text-h3">{fact.value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {(words.action ?? words.link) && (
        <div className="mt-5 flex-none text-center md:mt-0 md:w-64">
          {words.action && (
            <ButtonLink href={words.action.href} variant="primary" size="lg" wide>
              {words.action.label}
            </ButtonLink>
          )}
          {words.link && (
            <p className={words.action ? 'mt-3' : undefined}>
              <a href={words.link.href} className="link inline-block">
                {words.link.label}
              </a>
            </p>
          )}
        </div>
      )}
    </section>
  )
}
