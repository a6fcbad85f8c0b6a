import { cx } from '@/components/ui/class-names'
import type { CellState, RulerStop } from './day-ruler'

interface DayRulerMiniProps {
  cells: readonly { n: number; state: CellState }[]
  stops?: readonly Pick<RulerStop, 'after'>[]
  /** “剩 6 天” – stands beside the squares and is all that is read aloud. */
  label: string
}

const CELL: Record<CellState, string> = { used: 'ruler-used', left: '', warn: 'ruler-warn', late: 'ruler-late' }
const WORD: Record<CellState, string> = {
  used: '',
  left: '',
  warn: 'font-semibold text-you',
  late: 'font-semibold text-late',
}

const squares = (cells: DayRulerMiniProps['cells'], stops: NonNullable<DayRulerMiniProps['stops']>): string =>
  cells
    .map(({ n, state }) => {
      const after = stops.filter((stop) => stop.after === n)
      return `<i class="${CELL[state]}"></i>${after.map(() => '<i class="mini-stop"></i>').join('')}`
    })
    .join('')

/** For worklists: a square per day and the word. The word takes the colour of the worst square. */
export function DayRulerMini({ cells, stops = [], label }: DayRulerMiniProps) {
  const worst: CellState = cells.some((cell) => cell.state === 'late')
    ? 'late'
    : cells.some((cell) => cell.state === 'warn')
      ? 'warn'
      : 'used'
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <span className="ruler-mini" aria-hidden dangerouslySetInnerHTML={{ __html: squares(cells, stops) }} />
      <span className={cx('text-s whitespace-nowrap', WORD[worst])}>{label}</span>
    </span>
  )
}
