/** One clock as everybody sees it, and how it is counted. Pure: dates in, dates out. */
import { addDays, maxDate, minDate, type IsoDate } from '../shared/dates'
import { ITEM_LETTERS, type ItemLetter } from '../shared/item-letters'
import { addCounted, countBetween, type Calendar } from './calendar'
import type { StopKind } from './events'
import { isStopped, mergeIntervals } from './intervals'
import type { ClockLimits, ClockName, TermUnit } from './limits'
import { closedBy, type ClosedStop, type Stop } from './stops'

export interface ClockContext {
  readonly calendar: Calendar
  readonly today: IsoDate
  readonly limits: ClockLimits
}

/** In order of urgency. `warn` is yellow, `late-soon` red (DOMAIN §4.3 (6)). */
export const CLOCK_LEVELS = ['ok', 'warn', 'late-soon', 'overdue'] as const
export type ClockLevel = (typeof CLOCK_LEVELS)[number]

/** Stops that overlap, as one. */
export interface ClockStop {
  readonly from: IsoDate
  /** Null while it lasts. */
  readonly to: IsoDate | null
  readonly kinds: readonly StopKind[]
  /** Days of the clock's unit that it took out so far. */
  readonly days: number
  /** The day number reached before it. */
  readonly after: number
}

/** A cell of the day ruler (时限尺). */
export interface DayCell {
  readonly n: number
  readonly date: IsoDate
  readonly state: 'used' | 'warn' | 'late' | 'left'
}

export interface Clock {
  readonly name: ClockName
  readonly item: ItemLetter | null
  readonly unit: TermUnit
  readonly start: IsoDate
  /** While stopped: the due date if it were resumed today. */
  readonly due: IsoDate
  readonly isForecast: boolean
  readonly total: number
  readonly used: number
  /** Negative when overdue. */
  readonly remaining: number
  readonly level: ClockLevel
  readonly stopped: boolean
  readonly stops: readonly ClockStop[]
  readonly endedOn: IsoDate | null
  readonly extendedBy: number
  /** Some day of the term lies in a year whose calendar is not published yet. */
  readonly provisional: boolean
  readonly cells: readonly DayCell[]
}

export interface ClockSpec {
  readonly name: ClockName
  readonly item: ItemLetter | null
  readonly unit: TermUnit
  readonly start: IsoDate
  readonly days: number
  readonly stops: readonly Stop[]
  readonly endedOn: IsoDate | null
  /** Working days added after the due date. */
  readonly extendedBy?: number
  /** An applicant's term that ends on a rest day ends on the next working day; an authority's does not (DOMAIN §4.3 (5c)). */
  readonly isApplicantsTerm?: boolean
}

export function runClock(spec: ClockSpec, { calendar, today, limits }: ClockContext): Clock {
  const asOf = spec.endedOn ? minDate(spec.endedOn, today) : today
  const endedOn = spec.endedOn !== null && spec.endedOn <= today ? spec.endedOn : null
  const closed = spec.stops.filter(({ from }) => from <= asOf).map((stop) => closedBy(stop, asOf))
  const intervals = mergeIntervals(closed)
  const isRunning = (date: IsoDate): boolean => !isStopped(date, intervals)
  const isCounted = (date: IsoDate): boolean => isRunning(date) && (spec.unit === 'DAY' || calendar.isWorkingDay(date))

  const baseDue = addCounted(spec.start, spec.days, isCounted)
  const extendedBy = spec.extendedBy ?? 0
  const extended = addCounted(baseDue, extendedBy, (date) => isRunning(date) && calendar.isWorkingDay(date))
  const due = spec.isApplicantsTerm ? calendar.workingDayFrom(extended) : extended
  const total = countBetween(spec.start, due, isCounted)
  const used = countBetween(spec.start, asOf, isCounted)
  const level = levelOf({ used, total, due, asOf, endedOn }, limits)
  const stopped = endedOn === null && closed.some(({ isOpen }) => isOpen)
  return {
    name: spec.name,
    item: spec.item,
    unit: spec.unit,
    start: spec.start,
    due,
    isForecast: stopped,
    total,
    used,
    remaining: total - used,
    level,
    stopped,
    stops: clockStops(spec, { closed, isRunning: endedOn === null, isCounted, calendar }),
    endedOn,
    extendedBy,
    provisional: touchesUnloadedYear(calendar, firstCalendarDay(spec, baseDue), due),
    cells: cellsOf({ start: spec.start, total, used, level }, isCounted),
  }
}

interface Position {
  readonly used: number
  readonly total: number
  readonly due: IsoDate
  readonly asOf: IsoDate
  readonly endedOn: IsoDate | null
}

function levelOf({ used, total, due, asOf, endedOn }: Position, limits: ClockLimits): ClockLevel {
  if (asOf > due) return 'overdue'
  if (endedOn !== null) return 'ok'
  const share = used / total
  if (share >= limits.lateSoonAt) return 'late-soon'
  return share >= limits.warnAt ? 'warn' : 'ok'
}

interface StopCounting {
  readonly closed: readonly ClosedStop[]
  readonly isRunning: boolean
  readonly isCounted: (date: IsoDate) => boolean
  readonly calendar: Calendar
}

/** Like `mergeIntervals`, but keeps what each stretch was for, and a stop made today although it took out no day yet. */
function clockStops(spec: ClockSpec, { closed, isRunning, isCounted, calendar }: StopCounting): ClockStop[] {
  const stretches: { from: IsoDate; to: IsoDate; kinds: StopKind[]; isOpen: boolean }[] = []
  for (const stop of [...closed].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const isOpen = isRunning && stop.isOpen
    const last = stretches.at(-1)
    if (!last || stop.from > last.to) {
      stretches.push({ from: stop.from, to: stop.to, kinds: [stop.kind], isOpen })
      continue
    }
    last.to = maxDate(last.to, stop.to)
    if (!last.kinds.includes(stop.kind)) last.kinds.push(stop.kind)
    last.isOpen ||= isOpen
  }
  const isUnit = (date: IsoDate): boolean => spec.unit === 'DAY' || calendar.isWorkingDay(date)
  return stretches
    .filter(({ from, to, isOpen }) => isOpen || from < to)
    .map(({ from, to, kinds, isOpen }) => ({
      from,
      to: isOpen ? null : to,
      kinds,
      days: countBetween(maxDate(from, spec.start), to, isUnit),
      after: countBetween(spec.start, from, isCounted),
    }))
}

/** Calendar days need no notice of holidays: only the end of an applicant's term, or an extension, looks at the calendar. */
function firstCalendarDay(spec: ClockSpec, baseDue: IsoDate): IsoDate {
  if (spec.unit === 'WORKING_DAY') return addDays(spec.start, 1)
  return spec.isApplicantsTerm ? baseDue : addDays(baseDue, 1)
}

function touchesUnloadedYear(calendar: Calendar, from: IsoDate, to: IsoDate): boolean {
  const last = Number(to.slice(0, 4))
  for (let year = Number(from.slice(0, 4)); from <= to && year <= last; year += 1)
    if (calendar.isProvisional(`${year}-12-31`)) return true
  return false
}

function cellsOf(
  { start, total, used, level }: { start: IsoDate; total: number; used: number; level: ClockLevel },
  isCounted: (date: IsoDate) => boolean,
): DayCell[] {
  const cells: DayCell[] = []
  let date = start
  for (let n = 1; n <= Math.max(total, used); n += 1) {
    date = addCounted(date, 1, isCounted)
    cells.push({ n, date, state: n <= used ? USED_STATE[level] : 'left' })
  }
  return cells
}

const USED_STATE: Readonly<Record<ClockLevel, DayCell['state']>> = {
  ok: 'used',
  warn: 'warn',
  'late-soon': 'late',
  overdue: 'late',
}

export const worstLevel = (levels: readonly ClockLevel[]): ClockLevel =>
  levels.reduce((worst, level) => (CLOCK_LEVELS.indexOf(level) > CLOCK_LEVELS.indexOf(worst) ? level : worst), 'ok')

/** The items of the case in their fixed order. */
export const itemsOf = (limits: ClockLimits): ItemLetter[] => ITEM_LETTERS.filter((letter) => limits.items[letter])
