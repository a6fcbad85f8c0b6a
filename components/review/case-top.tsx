import { CaseNumber } from '@/components/application/case-number'
import { CaseRuler } from '@/components/clock/case-ruler'
import { ClockLedger } from '@/components/clock/clock-ledger'
import { wordLedger } from '@/components/clock/ledger-words'
import { LiveRefresh } from '@/components/live/live-refresh'
import { Presence } from '@/components/live/presence'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { LEDGER_COPY } from '@/lib/copy/clock'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { LIVE_COPY } from '@/lib/copy/live'
import { EVENT_COPY, REVIEW } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { ReviewCase } from '@/lib/domain/review/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface CaseTopProps {
  view: ReviewCase
  locale: Locale
}

/** Which case, how much of the promise is used, and the two accounts: of time and of what happened. */
export function CaseTop({ view, locale }: CaseTopProps) {
  const { head, institution, clock, today, acceptedOn, deskDue } = view
  const date = (day: string): string => sayDate(day, locale, today)
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 pt-4">
      <div className="min-w-0">
        <a href={localeHref(locale, routes.reviewer)} className="top-link no-print -ml-1 gap-1 text-s">
          <Icon name="back" />
          {say(REVIEW.nav, locale)}
        </a>
        <h1 className="text-h1 font-semibold">{head.institutionName}</h1>
        <div className="flex flex-wrap items-center gap-x-4 text-s text-ink-3">
          {head.caseNo && <CaseNumber caseNo={head.caseNo} locale={locale} />}
          <span>
            {say(REVIEW.facts, locale, {
              beds: institution.beds,
              chairs: institution.chairs,
              date: acceptedOn ? date(acceptedOn) : '',
            })}
            {' · '}
            {say(head.channel === 'WINDOW' ? REVIEW.paper : REVIEW.online, locale)}
          </span>
          <Presence
            caseId={head.caseId}
            watching={say(LIVE_COPY.watching, locale)}
            separator={say(LIVE_COPY.separator, locale)}
          />
          <LiveRefresh caseId={head.caseId} justNow={say(LIVE_COPY.justNow, locale)} />
        </div>
      </div>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        {clock && (
          <div>
            <p className="mb-1 text-s text-ink-2">
              {say(REVIEW.promise, locale, { due: date(clock.due) })}
              {deskDue && ` · ${say(REVIEW.desk, locale, { date: date(deskDue) })}`}
            </p>
            <CaseRuler clock={clock} today={today} locale={locale} size="small" />
          </div>
        )}
        <div className="flex gap-2">
          <LedgerSheet view={view} locale={locale} />
          <HistorySheet view={view} locale={locale} />
        </div>
      </div>
    </header>
  )
}

function LedgerSheet({ view: { ledger, statutory, documents, today }, locale }: CaseTopProps) {
  const opened = new Map(
    documents.flatMap(({ number, documentId, status }) =>
      number && status !== 'RENDERING' ? [[number, routes.document(documentId)] as const] : [],
    ),
  )
  const dues = statutory.map(({ letter, due }) =>
    say(REVIEW.statutoryItem, locale, {
      item: say(ITEM_NAMES[letter].short, locale),
      date: sayDate(due, locale, today),
    }),
  )
  return (
    <Dialog
      trigger={
        <Button type="button" size="sm">
          {say(REVIEW.ledger, locale)}
        </Button>
      }
      title={say(LEDGER_COPY.title, locale)}
      lead={say(LEDGER_COPY.intro, locale)}
      closeLabel={say(REVIEW.close, locale)}
    >
      <ClockLedger lines={wordLedger(ledger, { locale, today, hrefOf: (number) => opened.get(number) })} />
      {dues.length > 0 && (
        <p className="mt-4 text-s">
          {say(REVIEW.statutory, locale, { dues: dues.join(locale === 'zh' ? '，' : ', ') })}
        </p>
      )}
    </Dialog>
  )
}

function HistorySheet({ view: { timeline, today }, locale }: CaseTopProps) {
  return (
    <Dialog
      trigger={
        <Button type="button" size="sm">
          {say(REVIEW.timeline, locale)}
        </Button>
      }
      title={say(REVIEW.timeline, locale)}
      closeLabel={say(REVIEW.close, locale)}
    >
      <ol>
        {timeline.map(({ seq, code, letter, at, actor, reason }) => {
          const word = EVENT_COPY[code]
          return (
            <li key={seq} className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-3 border-b border-line-soft py-2 text-s">
              <span className="text-ink-3">{sayInstant(at, locale, today)}</span>
              <span>
                {letter && `${say(ITEM_NAMES[letter].short, locale)} `}
                {word ? say(word, locale) : code}
                {actor && <span className="text-ink-3"> · {actor}</span>}
                {reason && <span className="block text-ink-2">{reason}</span>}
              </span>
            </li>
          )
        })}
      </ol>
    </Dialog>
  )
}
