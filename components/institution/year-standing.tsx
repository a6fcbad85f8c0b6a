import type { ReactNode } from 'react'
import { cx } from '@/components/ui/class-names'
import type { YearEvent, YearPictureProps } from './year-types'

const MARK: Record<YearEvent['kind'], ReactNode> = {
  due: <rect x="3" y="3" width="14" height="14" className="fill-action" />,
  overdue: <rect x="3" y="3" width="14" height="14" className="fill-late" />,
  soon: <path d="M10 0 20 10 10 20 0 10z" className="fill-you" />,
  paper: <circle cx="10" cy="10" r="7" className="fill-white stroke-control" strokeWidth="2" />,
}

const Mark = ({ children }: { children: ReactNode }) => (
  <svg viewBox="0 0 20 20" className="draw size-5" aria-hidden>
    {children}
  </svg>
)

function EventText({ event }: { event: YearEvent }) {
  const words = (
    <>
      <span className="year-day">{event.dateText}</span> <span className="ml-1.5">{event.title}</span>
    </>
  )
  return (
    <div>
      <p
        className={cx(
          event.kind !== 'paper' && 'font-semibold',
          event.kind === 'soon' && 'text-you',
          event.kind === 'overdue' && 'text-late',
        )}
      >
        {event.href ? (
          <a href={event.href} className="hover:underline">
            {words}
          </a>
        ) : (
          words
        )}
      </p>
      {event.note !== undefined && <p className="text-s text-ink-3">{event.note}</p>}
    </div>
  )
}

type StandingRow =
  { type: 'today' } | { type: 'empty'; month: string } | { type: 'event'; event: YearEvent; month: string | undefined }

/** Today, what happens, and one short row for each month between in which nothing does. */
function rowsOf({ today, months, events }: YearPictureProps): StandingRow[] {
  const rows: StandingRow[] = [{ type: 'today' }]
  let last = today
  for (const event of events) {
    const between = months.filter((month) => isBetween(month.date, last, event.date))
    rows.push(...between.map((month) => ({ type: 'empty' as const, month: month.label })))
    const month = months.find(({ date }) => sameMonth(date, event.date))
    rows.push({ type: 'event', event, month: sameMonth(last, event.date) ? undefined : month?.label })
    last = event.date
  }
  return rows
}

const sameMonth = (a: string, b: string): boolean => a.slice(0, 7) === b.slice(0, 7)
const isBetween = (date: string, from: string, to: string): boolean =>
  date.slice(0, 7) > from.slice(0, 7) && date.slice(0, 7) < to.slice(0, 7)

const isDue = (row: StandingRow): boolean =>
  row.type === 'event' && (row.event.kind === 'due' || row.event.kind === 'overdue')

/** The same year standing; the dotted line ties the dates that one filing settles. */
export function YearStanding(props: YearPictureProps) {
  const { today, months, filing, words } = props
  const rows = rowsOf(props)
  const firstDue = rows.findIndex(isDue)
  const lastRide = rows.findLastIndex((row) => row.type === 'event' && row.event.rides === true)
  return (
    <div className="mt-3 md:sr-only">
      <p className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-s text-ink-2" aria-hidden>
        {(['due', 'soon', 'paper'] as const).map(
          (kind) =>
            props.events.some((event) => event.kind === kind) && (
              <LegendMark key={kind} kind={kind} text={words.legend[kind]} />
            ),
        )}
      </p>
      <ol className="year-list" aria-label={words.listLabel}>
        {rows.map((row, index) => (
          <li
            key={row.type === 'event' ? row.event.key : row.type === 'empty' ? row.month : 'today'}
            data-line={filing && index < firstDue ? 'open' : undefined}
            data-rides={filing && index < lastRide ? '' : undefined}
            data-tied={filing && row.type === 'event' && row.event.rides ? '' : undefined}
            data-empty={row.type === 'empty' ? '' : undefined}
            aria-hidden={row.type === 'empty' ? true : undefined}
          >
            <span className={cx('text-s', row.type === 'empty' && 'text-ink-3')}>
              {row.type === 'today' ? months.find(({ date }) => sameMonth(date, today))?.label : row.month}
            </span>
            <RowMark row={row} />
            <RowText row={row} words={words} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function RowMark({ row }: { row: StandingRow }) {
  if (row.type === 'empty') return <span />
  return (
    <Mark>{row.type === 'today' ? <circle cx="10" cy="10" r="9" className="fill-ink" /> : MARK[row.event.kind]}</Mark>
  )
}

function RowText({ row, words }: { row: StandingRow } & Pick<YearPictureProps, 'words'>) {
  if (row.type === 'empty') return null
  if (row.type === 'event') return <EventText event={row.event} />
  return (
    <div>
      <p className="font-semibold">{words.today}</p>
      {words.todayNote !== undefined && <p className="text-s text-action">{words.todayNote}</p>}
    </div>
  )
}

const LegendMark = ({ kind, text }: { kind: YearEvent['kind']; text: string }) => (
  <span className="inline-flex items-center gap-1.5">
    <svg viewBox="0 0 20 20" className="draw size-3.5">
      {MARK[kind]}
    </svg>
    {text}
  </span>
)
