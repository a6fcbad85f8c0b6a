import { LABEL_SHARE, placeInLevels, yearScale, type Placed } from './year-scale'
import type { YearEvent, YearLane, YearPictureProps } from './year-types'

const HEAD = 2.5
const ROW = 2.25

const pct = (share: number) => `${share.toFixed(2)}%`
const rem = (size: number) => `${size.toFixed(3)}rem`

interface LaneProps {
  lane: YearLane
  y: number
  x: (date: string) => number
  today: string
  filing: boolean
}

function Lane({ lane, y, x, today, filing }: LaneProps) {
  const due = x(lane.due)
  const opens = x(lane.opens)
  const now = x(today)
  const early = filing && lane.rides && opens > now
  const wordsLeft = due > 82
  const middle = rem(y + ROW / 2)
  return (
    <g>
      {early && (
        <line
          x1={pct(now)}
          x2={pct(opens)}
          y1={middle}
          y2={middle}
          className="stroke-action"
          strokeWidth="2"
          strokeDasharray="1.5 5"
          strokeLinecap="round"
        />
      )}
      <rect
        x={pct(opens)}
        width={pct(Math.max(0, due - opens))}
        y={rem(y + ROW / 2 - 0.3125)}
        height="0.625rem"
        className="fill-pale"
      />
      <svg x={pct(due)} y={middle} overflow="visible">
        <rect x="-7" y="-7" width="14" height="14" className={lane.overdue ? 'fill-late' : 'fill-action'} />
        <text x={wordsLeft ? -16 : 16} dy="0.36em" textAnchor={wordsLeft ? 'end' : 'start'}>
          <tspan className="draw-strong">{lane.dueText}</tspan>
          {lane.note !== undefined && <tspan dx="1.25em">{lane.note}</tspan>}
        </text>
      </svg>
      {lane.warn && (
        <svg x={pct(x(lane.warn.date))} y={middle} overflow="visible">
          <path d="M0-11 11 0 0 11-11 0z" className="fill-white" />
          <path d="M0-9 9 0 0 9-9 0z" className="fill-you" />
        </svg>
      )}
      {lane.warn && !wordsLeft && (
        <svg x={pct(due)} y={middle} overflow="visible">
          <g transform="translate(96 0)">
            <path d="M0-7 7 0 0 7-7 0z" className="fill-you" />
            <text x="14" dy="0.36em" className="draw-you">
              {lane.warn.text}
            </text>
          </g>
        </svg>
      )}
      {filing && lane.rides && (
        <svg x={pct(now)} y={middle} overflow="visible">
          <circle r="6.5" className="fill-white stroke-action" strokeWidth="3" />
        </svg>
      )}
    </g>
  )
}

function Paper({ placed, y }: { placed: Placed<YearEvent>; y: number }) {
  const { thing, x, before } = placed
  return (
    <svg x={pct(x)} y={rem(y)} overflow="visible">
      {thing.kind === 'soon' ? (
        <path d="M0-8 8 0 0 8-8 0z" className="fill-you" />
      ) : (
        <circle r="6" className="fill-white stroke-control" strokeWidth="2" />
      )}
      <text x={before ? -14 : 14} dy="0.36em" textAnchor={before ? 'end' : 'start'} className="draw-body">
        {thing.title} {thing.dateText}
      </text>
    </svg>
  )
}

function Months({
  months,
  x,
  height,
}: Pick<YearPictureProps, 'months'> & { x: (date: string) => number; height: number }) {
  return months.map((month) => (
    <g key={month.date}>
      <line x1={pct(x(month.date))} x2={pct(x(month.date))} y1={rem(HEAD)} y2={rem(height)} className="stroke-soft" />
      <svg x={pct(x(month.date))} y={rem(HEAD - 0.75)} overflow="visible">
        <text x="7" className={month.newYear ? 'draw-strong' : undefined}>
          {month.label}
        </text>
      </svg>
    </g>
  ))
}

/** Only what this picture shows. */
function Legend({ words, filing, soon }: Pick<YearPictureProps, 'words' | 'filing'> & { soon: boolean }) {
  const mark = 'inline-flex items-center gap-2'
  return (
    <div className="mt-2 hidden flex-wrap justify-end gap-x-6 gap-y-1 text-s text-ink-2 md:flex" aria-hidden>
      {filing && (
        <span className={mark}>
          <svg width="14" height="14" viewBox="-7 -7 14 14" className="draw">
            <circle r="5" className="fill-white stroke-action" strokeWidth="2.5" />
          </svg>
          {words.legend.filing}
        </span>
      )}
      <span className={mark}>
        <svg width="20" height="10" className="draw">
          <rect width="20" height="10" className="fill-pale" />
        </svg>
        {words.legend.window}
      </span>
      <span className={mark}>
        <svg width="13" height="13" className="draw">
          <rect width="13" height="13" className="fill-action" />
        </svg>
        {words.legend.due}
      </span>
      {soon && (
        <span className={mark}>
          <svg width="14" height="14" viewBox="-7 -7 14 14" className="draw">
            <path d="M0-7 7 0 0 7-7 0z" className="fill-you" />
          </svg>
          {words.legend.soon}
        </span>
      )}
    </div>
  )
}

/** One lane per item, grouped by licence; the vertical line is one filing that crosses them all. */
export function YearLying({ today, months, licences, events, filing, words }: YearPictureProps) {
  const x = yearScale(months[0]?.date ?? today)
  const lanes = licences.flatMap((licence) =>
    licence.lanes.map((lane, index) => ({
      lane,
      licence,
      first: index === 0,
      last: index === licence.lanes.length - 1,
    })),
  )
  const papers = placeInLevels(
    events
      .filter((event) => event.kind === 'paper' || event.kind === 'soon')
      .filter((event) => !isInLane(event, lanes)),
    (event) => x(event.date),
    (event) => `${event.title} ${event.dateText}`,
  )
  const lanesEnd = HEAD + 0.5 + lanes.length * ROW
  const paperRows = Math.max(1, ...papers.map((paper) => paper.level + 1))
  const height = lanesEnd + (papers.length > 0 ? paperRows * ROW : 0) + 0.5
  const now = pct(x(today))
  return (
    <>
      <Legend words={words} filing={filing} soon={hasSoon(events, lanes)} />
      <svg width="100%" height={rem(height)} className="draw mt-2 hidden md:block" aria-hidden>
        <Months months={months} x={x} height={height} />
        <line x1="0" x2="100%" y1={rem(HEAD)} y2={rem(HEAD)} className="stroke-control" />
        {lanes.map(({ lane, licence, first, last }, index) => {
          const y = HEAD + 0.5 + index * ROW
          return (
            <g key={lane.key}>
              {first && (
                <text x="0" y={rem(y + ROW / 2)} dy="0.36em" className="draw-strong">
                  {licence.title}
                </text>
              )}
              {licence.lanes.length > 1 && (
                <text x={pct(LABEL_SHARE * 0.43)} y={rem(y + ROW / 2)} dy="0.36em" className="draw-body">
                  {lane.title}
                </text>
              )}
              {last && <line x1="0" x2="100%" y1={rem(y + ROW)} y2={rem(y + ROW)} className="stroke-line" />}
            </g>
          )
        })}
        <line
          x1={now}
          x2={now}
          y1={rem(HEAD)}
          y2={rem(height)}
          className="stroke-action"
          strokeDasharray="1.5 4"
          strokeWidth="1.5"
        />
        {filing && (
          <line x1={now} x2={now} y1={rem(HEAD)} y2={rem(lanesEnd)} className="stroke-action" strokeWidth="4" />
        )}
        {lanes.map(({ lane }, index) => (
          <Lane key={lane.key} lane={lane} y={HEAD + 0.5 + index * ROW} x={x} today={today} filing={filing} />
        ))}
        {papers.length > 0 && (
          <text x="0" y={rem(lanesEnd + ROW / 2)} dy="0.36em" className="draw-strong">
            {words.otherPapers}
          </text>
        )}
        {papers.map((placed) => (
          <Paper key={placed.thing.key} placed={placed} y={lanesEnd + ROW / 2 + placed.level * ROW} />
        ))}
      </svg>
    </>
  )
}

const hasSoon = (events: readonly YearEvent[], lanes: readonly { lane: YearLane }[]): boolean =>
  events.some(({ kind }) => kind === 'soon') || lanes.some(({ lane }) => lane.warn !== undefined)

/** A paper drawn as a diamond on its item's lane is not drawn a second time below. */
const isInLane = (event: YearEvent, lanes: readonly { lane: YearLane }[]): boolean =>
  event.kind === 'soon' && lanes.some(({ lane }) => lane.warn?.date === event.date)
