import type { ReactNode } from 'react'
import { cx } from '@/components/ui/class-names'

/** `used` is blue, `warn` from 70 % of the limit on, `late` from 90 % on and after it (TOKENS §2). */
export type CellState = 'used' | 'left' | 'warn' | 'late'

export interface RulerCell {
  n: number
  state: CellState
  /** Spoken and shown on hover: “11月25日”. */
  date?: string
}

export interface RulerStop {
  /** Number of the working day after which the clock stood; 0 is before the first. */
  after: number
  days: number
  /** “停 5 天”; left out where a caption above says it. */
  label?: string
}

export interface DayRulerProps {
  cells: readonly RulerCell[]
  stops?: readonly RulerStop[]
  /** The whole ruler in one sentence: 承诺 10 个工作日，已用 3 天，暂停 5 天，还剩 7 天. */
  label: string
  /** A mark under the day, or under the stop, that is today. */
  today?: { at: 'cell' | 'stop'; n: number; label: string }
  /** Above the ruler, left and right: 已用 3 天 / 还剩 7 天. */
  captions?: { start: ReactNode; middle?: ReactNode; end: ReactNode }
  size?: 'normal' | 'small'
}

const CELL: Record<CellState, string> = { used: 'ruler-used', left: '', warn: 'ruler-warn', late: 'ruler-late' }

/** 时限尺: one cell = one working day; a hatched block between cells = stopped days, which take no cell. */
export function DayRuler({ cells, stops = [], label, today, captions, size = 'normal' }: DayRulerProps) {
  const mark = (at: 'cell' | 'stop', n: number) =>
    today?.at === at && today.n === n ? <span className="ruler-today">{today.label}</span> : null
  const stopsAfter = (n: number) =>
    stops
      .filter((stop) => stop.after === n)
      .map((stop, index) => (
        <span key={`stop-${n}-${index}`} className="ruler-stop">
          {stop.label !== undefined && <span className="ruler-stop-label">{stop.label}</span>}
          {mark('stop', n)}
        </span>
      ))
  return (
    // As wide as its days, so that the captions stand over its ends.
    <div className="w-fit max-w-full">
      {captions && (
        <div className="mb-1 flex justify-between gap-3 text-xs text-ink-3">
          <span>{captions.start}</span>
          {captions.middle !== undefined && <span className="font-semibold text-pause">{captions.middle}</span>}
          <span>{captions.end}</span>
        </div>
      )}
      <div className={cx('ruler', size === 'small' && 'ruler-small')} role="img" aria-label={label}>
        {stopsAfter(0)}
        {cells.flatMap((cell) => [
          <span key={cell.n} className={cx('ruler-cell', CELL[cell.state])} title={cell.date}>
            {cell.n}
            {mark('cell', cell.n)}
          </span>,
          ...stopsAfter(cell.n),
        ])}
      </div>
    </div>
  )
}
