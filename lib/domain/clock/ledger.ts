/**
 * The account of time (时间账): why every day counted or did not, for the applicant, the reviewer and the decision alike.
 * The counted days of its past lines add up to the promise's used days.
 */
import { addDays, weekday, type IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import { acceptanceOf } from './acceptance'
import type { Calendar } from './calendar'
import { itemsOf, type Clock, type ClockContext, type ClockStop } from './clock'
import { caseCommittedClock, clocksIfAnswered, committedClock } from './clocks'
import { concerns, knownBy, type ClockEvent } from './events'
import { eventLines } from './ledger-events'
import { blankLine, type LedgerLabel, type LedgerLine } from './ledger-line'
import type { ClockLimits } from './limits'

export interface LedgerOptions {
  /** One item's own account; without it the case's, counted as its latest item. */
  readonly item?: ItemLetter
  /** For the future lines while the clock is stopped: the answer arrives then. Default: today. */
  readonly answerOn?: IsoDate
}

export function clockLedger(
  events: readonly ClockEvent[],
  calendar: Calendar,
  { today, limits, item, answerOn = today }: LedgerOptions & { today: IsoDate; limits: ClockLimits },
): LedgerLine[] {
  const context: ClockContext = { calendar, today, limits }
  const known = knownBy(events, today).filter((event) => item === undefined || concerns(event, item))
  const clock = item ? committedClock(events, context, item) : caseCommittedClock(events, context)
  const happened = eventLines(known, itemsOf(limits))
  if (!clock?.item) return happened
  const expected = clocksIfAnswered(events, context, { item: clock.item, answerOn }).committed ?? clock
  const dated = [...happened, ...silentAcceptance(events, context, clock)].map((line) => withDayNo(line, clock))
  const lines = [...dated, ...stopLines(clock, calendar), ...calendarLines(clock, expected, context)]
  lines.push(...missedLine(clock, context), ...futureLines(clock, expected))
  const all = [...lines, ...countingLines(clock, lines)].map((line) => withProvisional(line, calendar))
  return withCountedDays(all.sort(byDate))
}

/** Silence has accepted, but nobody has entered it yet, or an answer came too late. */
function silentAcceptance(events: readonly ClockEvent[], context: ClockContext, clock: Clock): LedgerLine[] {
  const isEntered = knownBy(events, context.today).some(({ kind }) => kind === 'DEEMED_ACCEPTED')
  const isDeemed = acceptanceOf(events, clock.item, context)?.deemed ?? false
  return isDeemed && !isEntered ? [blankLine('deemed-accepted', clock.start)] : []
}

const BEFORE_DAY_0: readonly LedgerLabel[] = ['received', 'supplement-asked', 'supplement-received', 'not-accepted']

function withDayNo(line: LedgerLine, clock: Clock): LedgerLine {
  if (BEFORE_DAY_0.includes(line.label)) return line
  if (line.from === clock.start) return { ...line, dayNo: 0 }
  const cell = clock.cells.find(({ date, n }) => date === line.from && n <= clock.used)
  return cell ? { ...line, dayNo: cell.n } : line
}

function stopLines(clock: Clock, calendar: Calendar): LedgerLine[] {
  return clock.stops.flatMap((stop, index) => {
    if (stop.days === 0) return []
    // Where the next stop began before another day counted, the clock did not run again in between.
    const isFollowed = clock.stops[index + 1]?.after === stop.after
    return [stoppedLine(stop, clock, calendar), ...(isFollowed ? [] : resumedLine(stop, clock))]
  })
}

function stoppedLine(stop: ClockStop, clock: Clock, calendar: Calendar): LedgerLine {
  const first = clock.unit === 'DAY' ? addDays(stop.from, 1) : calendar.addWorkingDays(stop.from, 1)
  return { ...blankLine('stopped', first), to: stop.to, stopKinds: stop.kinds, stopDays: stop.days }
}

/** The first day that counts again; not yet, when it was resumed today. */
function resumedLine(stop: ClockStop, clock: Clock): LedgerLine[] {
  const cell = clock.cells.find(({ n }) => n === stop.after + 1)
  if (stop.to === null || !cell || (clock.endedOn !== null && cell.n > clock.used)) return []
  const future = cell.n > clock.used
  return [{ ...blankLine('resumed', cell.date), dayNo: cell.n, stopKinds: stop.kinds, future }]
}

/** Holidays that were skipped and rest days that were worked, up to the end of the term. */
function calendarLines(clock: Clock, expected: Clock, { calendar, today }: ClockContext): LedgerLine[] {
  const lines: LedgerLine[] = []
  const last = clock.endedOn ?? (expected.due > today ? expected.due : today)
  for (let date = addDays(clock.start, 1); date <= last; date = addDays(date, 1)) {
    const exception = calendar.exception(date)
    if (!exception || isInStop(date, expected)) continue
    const future = date > today
    if (exception.isWorking) {
      if (!isWeekend(date)) continue
      const dayNo = expected.cells.find((cell) => cell.date === date)?.n ?? null
      lines.push({ ...blankLine('makeup-day', date), name: exception.name ?? null, dayNo, future })
      continue
    }
    const before = lines.at(-1)
    const name = exception.name ?? null
    if (before?.label === 'holiday' && before.to === addDays(date, -1) && before.name === name) {
      lines[lines.length - 1] = { ...before, to: date }
    } else lines.push({ ...blankLine('holiday', date), name, future })
  }
  return lines
}

const isWeekend = (date: IsoDate): boolean => [0, 6].includes(weekday(date))

const isInStop = (date: IsoDate, clock: Clock): boolean =>
  clock.stops.some(({ from, to }) => from < date && (to === null || date <= to))

/** The promise never moves: when it is missed, the account says so (DOMAIN §4.3 (5b)). */
function missedLine(clock: Clock, { today }: ClockContext): LedgerLine[] {
  const missedOn = addDays(clock.due, 1)
  return clock.level === 'overdue' && missedOn <= today ? [blankLine('missed', missedOn)] : []
}

function futureLines(clock: Clock, expected: Clock): LedgerLine[] {
  if (clock.endedOn !== null || clock.level === 'overdue') return []
  const due = { ...blankLine('due', expected.due), dayNo: expected.total, future: true }
  const next = expected.cells.find(({ n }) => n === clock.used + 1)
  if (!clock.stopped || !next) return [due]
  const stopKinds = clock.stops.flatMap(({ to, kinds }) => (to === null ? kinds : []))
  return [{ ...blankLine('resume-expected', next.date), dayNo: next.n, stopKinds, future: true }, due]
}

/** Counted days nobody wrote anything about, gathered where nothing else lies between them. */
function countingLines(clock: Clock, others: readonly LedgerLine[]): LedgerLine[] {
  const told = new Set(others.filter(({ dayNo, future }) => dayNo !== null && !future).map(({ from }) => from))
  const lines: LedgerLine[] = []
  for (const { n, date } of clock.cells.slice(0, clock.used)) {
    if (told.has(date)) continue
    const before = lines.at(-1)
    const continues = before?.dayNo === n - 1 && !others.some(({ from }) => before.from < from && from <= date)
    if (before && continues)
      lines[lines.length - 1] = { ...before, to: date, dayNo: n, countedDays: before.countedDays + 1 }
    else lines.push({ ...blankLine('counting', date), dayNo: n, countedDays: 1 })
  }
  return lines
}

const withProvisional = (line: LedgerLine, calendar: Calendar): LedgerLine =>
  calendar.isProvisional(line.to ?? line.from) ? { ...line, provisional: true } : line

/** A day with several lines counts once, on its first. */
function withCountedDays(lines: readonly LedgerLine[]): LedgerLine[] {
  const counted = new Set<IsoDate>()
  return lines.map((line) => {
    if (line.label === 'counting' || line.future || !line.dayNo || counted.has(line.from)) return line
    counted.add(line.from)
    return { ...line, countedDays: 1 }
  })
}

/** Within a day: what the calendar did, then what people did in their order, then what followed. */
const RANK: Partial<Record<LedgerLabel, number>> = {
  missed: 0,
  'makeup-day': 1,
  resumed: 2,
  counting: 4,
  stopped: 5,
  holiday: 6,
  'resume-expected': 7,
  due: 8,
}

function byDate(a: LedgerLine, b: LedgerLine): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  return (RANK[a.label] ?? 3) - (RANK[b.label] ?? 3)
}
