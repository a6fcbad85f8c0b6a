import { cx } from '@/components/ui/class-names'
import { sayDate } from '@/lib/copy/dates'
import { SUPERVISOR } from '@/lib/copy/rectification'
import { say } from '@/lib/copy/say'
import type { LedgerLine } from '@/lib/domain/rectification/views'
import { addDays, daysBetween, type IsoDate, maxDate, minDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'

/** From the first day to the last that the ledger has to show; every bar is drawn on it. */
export interface TermScale {
  readonly from: IsoDate
  readonly to: IsoDate
}

export function scaleOf(lines: readonly LedgerLine[], today: IsoDate): TermScale {
  const from = lines.reduce((first, line) => minDate(first, line.from), today)
  const to = lines.reduce((last, line) => maxDate(last, line.termOn ?? today), today)
  return { from: addDays(from, -1), to: addDays(to, 2) }
}

const share = (date: IsoDate, { from, to }: TermScale): number =>
  Math.min(100, Math.max(0, (daysBetween(from, date) / Math.max(1, daysBetween(from, to))) * 100))

const MARKS = 4

interface TermAxisProps {
  locale: Locale
  scale: TermScale
  today: IsoDate
  /** Stands instead of the dates on a card. */
  label: string
}

/** Head of the column: a few dates over the bars. */
export function TermAxis({ locale, scale, today, label }: TermAxisProps) {
  const step = daysBetween(scale.from, scale.to) / MARKS
  const dates = Array.from({ length: MARKS }, (_, index) => addDays(scale.from, Math.round(step * (index + 0.5))))
  return (
    <>
      <span className="md:sr-only">{label}</span>
      <span className="hidden justify-around md:flex" aria-hidden>
        {dates.map((date) => (
          <span key={date}>{sayDate(date, locale, today)}</span>
        ))}
      </span>
    </>
  )
}

interface TermBarProps {
  locale: Locale
  line: LedgerLine
  scale: TermScale
  today: IsoDate
}

/** Time drawn, not typed: the term, the part that has passed, the day the evidence came, today. */
export function TermBar({ locale, line, scale, today }: TermBarProps) {
  const at = (date: IsoDate): number => share(date, scale)
  const { from, termOn, answeredOn } = line
  const end = termOn ?? from
  const done = minDate(answeredOn ?? today, end)
  const late = line.stage === 'late'
  return (
    <svg
      role="img"
      aria-label={labelOf({ locale, line, scale, today })}
      width="100%"
      height="2rem"
      className="draw block min-w-40"
    >
      {termOn && (
        <rect
          x={`${at(from)}%`}
          y="30%"
          width={`${at(end) - at(from)}%`}
          height="40%"
          className="fill-none stroke-control"
        />
      )}
      {termOn && (
        <rect
          x={`${at(from)}%`}
          y="30%"
          width={`${Math.max(0, at(done) - at(from))}%`}
          height="40%"
          className={late ? 'fill-late' : answeredOn ? 'fill-action' : 'fill-pale'}
        />
      )}
      {late && !answeredOn && (
        <rect
          x={`${at(end)}%`}
          y="30%"
          width={`${Math.max(0, at(today) - at(end))}%`}
          height="40%"
          strokeDasharray="3 2"
          className="fill-late-tint stroke-late"
        />
      )}
      {answeredOn && (
        <svg x={`${at(answeredOn)}%`} y="50%" overflow="visible">
          <path d="M-6 0 0-6 6 0 0 6z" className="fill-action" />
        </svg>
      )}
      <line x1={`${at(today)}%`} x2={`${at(today)}%`} y1="8%" y2="92%" strokeWidth="2" className="stroke-ink" />
    </svg>
  )
}

function labelOf({ locale, line, today }: TermBarProps): string {
  const { from, termOn, answeredOn, stage } = line
  const day = (date: IsoDate): string => sayDate(date, locale, today)
  if (!termOn) return say(SUPERVISOR.stepToOrder, locale)
  const facts = { from: day(from), to: day(termOn) }
  if (answeredOn) return say(SUPERVISOR.barAnswered, locale, { ...facts, answered: day(answeredOn) })
  if (stage === 'late') return say(SUPERVISOR.barLate, locale, { ...facts, days: daysBetween(termOn, today) })
  return say(SUPERVISOR.barMending, locale, {
    ...facts,
    done: daysBetween(from, today),
    all: daysBetween(from, termOn),
  })
}

/** What the marks mean; drawn with the same parts as the bars. */
export const TermLegend = ({ locale, today }: { locale: Locale; today: IsoDate }) => (
  <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-s text-ink-2 md:justify-end">
    <LegendMark shape="term">{say(SUPERVISOR.legendTerm, locale)}</LegendMark>
    <LegendMark shape="answered">{say(SUPERVISOR.legendAnswered, locale)}</LegendMark>
    <LegendMark shape="today">
      {say(SUPERVISOR.legendToday, locale, { date: sayDate(today, locale, today) })}
    </LegendMark>
  </p>
)

function LegendMark({ shape, children }: { shape: 'term' | 'answered' | 'today'; children: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg width="24" height="14" aria-hidden className={cx('draw')}>
        {shape === 'term' && (
          <>
            <rect x="1" y="2" width="22" height="10" className="fill-none stroke-control" />
            <rect x="1" y="2" width="10" height="10" className="fill-pale" />
          </>
        )}
        {shape === 'answered' && <path d="M6 7 12 1 18 7 12 13z" className="fill-action" />}
        {shape === 'today' && <line x1="12" x2="12" y1="0" y2="14" strokeWidth="2" className="stroke-ink" />}
      </svg>
      {children}
    </span>
  )
}
