import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { Still } from '@/components/ui/still'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { OFFICE_WAIT, TRACKER } from '@/lib/copy/tracker'
import { isProposed } from '@/lib/domain/application/item-status'
import type { TrackerView, Wait } from '@/lib/domain/application/tracker'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { assertNever } from '@/lib/domain/shared/result'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface WaitsProps {
  view: Pick<TrackerView, 'head' | 'waits' | 'items' | 'today'>
  locale: Locale
}

/** 为什么还在等: a name, a date, a button. */
export function TrackerWaits({ view, locale }: WaitsProps) {
  const yours = view.waits.filter((wait) => wait.who === 'you')
  const theirs = view.waits.filter((wait) => wait.who === 'office')
  const reviewed = view.items.filter(isProposed).length
  return (
    <Still as="section" className="section" aria-labelledby="why-title">
      <SectionHead id="why-title" title={say(TRACKER.why, locale)} />
      {view.waits.length === 0 && <EmptyState what={say(TRACKER.whyNothing, locale)} />}
      {yours.map((wait) => (
        <YourMove key={keyOf(wait)} wait={wait} view={view} locale={locale} />
      ))}
      {yours.length > 0 && reviewed > 0 && (
        <p className="mt-3 text-ink-2">{say(TRACKER.together, locale, { n: reviewed })}</p>
      )}
      {theirs.length > 0 && (
        <ul>
          {theirs.map((wait) => (
            <li key={keyOf(wait)} className="link-row link-row-below">
              <span>{officeSentence(wait, { locale, today: view.today })}</span>
              <Status code="go">{sinceWords(wait.since, { locale, today: view.today })}</Status>
            </li>
          ))}
        </ul>
      )}
    </Still>
  )
}

const keyOf = (wait: Wait): string => `${wait.who}-${wait.kind}-${wait.since}-${'queryId' in wait ? wait.queryId : ''}`

type YourWait = Extract<Wait, { who: 'you' }>

const WHAT = {
  supplement: TRACKER.whatSupplement,
  rectification: TRACKER.whatRectification,
  query: TRACKER.whatQuery,
} as const

function YourMove({ wait, view, locale }: WaitsProps & { wait: YourWait & { readonly days: number } }) {
  const { days } = wait
  const title = say(days > 0 ? TRACKER.youTitle : TRACKER.youTitleToday, locale, {
    what: say(WHAT[wait.kind], locale),
    days,
  })
  const { href, go, term } = moveOf(wait, view.head.caseId)
  return (
    <Notice tone="you" title={title} className="mt-3">
      <WaitDetail wait={wait} locale={locale} />
      <p className="text-ink-2">{say(term, locale, { date: sayDate(wait.termOn, locale, view.today) })}</p>
      <div className="pt-1.5 md:max-w-[20rem]">
        <ButtonLink href={localeHref(locale, href)} variant="primary" wide>
          {say(go, locale)}
        </ButtonLink>
      </div>
    </Notice>
  )
}

function moveOf(wait: YourWait, caseId: string) {
  switch (wait.kind) {
    case 'supplement':
      return { href: routes.supplement(caseId), go: TRACKER.goSupplement, term: TRACKER.supplementTerm }
    case 'rectification':
      return { href: routes.rectification(caseId), go: TRACKER.goRectification, term: TRACKER.rectificationTerm }
    case 'query':
      return { href: routes.answerQuery(caseId, wait.queryId), go: TRACKER.goQuery, term: TRACKER.queryTerm }
    default:
      return assertNever(wait)
  }
}

const shortOf = (letter: ItemLetter, locale: Locale): string => say(ITEM_NAMES[letter].short, locale)

function WaitDetail({ wait, locale }: { wait: YourWait; locale: Locale }) {
  if (wait.kind === 'supplement') return <p>{say(TRACKER.supplementLine, locale, { count: wait.count })}</p>
  if (wait.kind === 'query') {
    return (
      <p>
        {wait.question} <span className="text-ink-3">（{shortOf(wait.letter, locale)}）</span>
      </p>
    )
  }
  return (
    <ol className="space-y-1">
      {wait.findings.map((finding, index) => (
        <li key={finding.findingId} className="grid grid-cols-[1.25rem_minmax(0,1fr)]">
          <span>{index + 1}</span>
          <span>
            {finding.fact}（{shortOf(finding.letter, locale)}）
          </span>
        </li>
      ))}
    </ol>
  )
}

interface Read {
  locale: Locale
  today: IsoDate
}

function officeSentence(wait: Extract<Wait, { who: 'office' }>, { locale, today }: Read): string {
  const letters = 'letters' in wait ? wait.letters : []
  const items = letters.map((letter) => shortOf(letter, locale)).join(locale === 'zh' ? '、' : ', ')
  if (wait.kind !== 'visit') return say(OFFICE_WAIT[wait.kind], locale, { items })
  return say(OFFICE_WAIT.visit, locale, { items, date: sayDate(wait.on, locale, today), slot: wait.slot ?? '' })
}

const sinceWords = (since: IsoDate, { locale, today }: Read): string =>
  since === today
    ? say(TRACKER.sinceToday, locale)
    : say(TRACKER.since, locale, { date: sayDate(since, locale, today) })
