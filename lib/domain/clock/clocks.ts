/** The two clocks of an item and their companions (DOMAIN §4.3). Null: that clock does not run (yet) for that item. */
import { maxDate, type IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import { acceptanceOf, hasClock } from './acceptance'
import { itemsOf, runClock, type Clock, type ClockContext } from './clock'
import { concerns, knownBy, type ClockEvent, type ClockEventKind } from './events'
import type { Interval } from './intervals'
import { pairStops, stopsCommitted, stopsStatutory, type Stop } from './stops'

const CLOSED_WITHOUT_DECISION: readonly ClockEventKind[] = ['WITHDRAWN', 'LAPSED', 'NOT_ACCEPTED']

/** The office's promise. Rectification stops it, an extension of the legal limit never moves it. */
export function committedClock(events: readonly ClockEvent[], context: ClockContext, item: ItemLetter): Clock | null {
  const committed = context.limits.items[item]?.committed
  const acceptance = acceptanceOf(events, item, context)
  if (!committed || !acceptance || !hasClock('committed', item, context)) return null
  const known = knownBy(events, context.today)
  return runClock(
    {
      name: 'committed',
      item,
      unit: committed.unit,
      start: acceptance.on,
      days: committed.days,
      stops: pairStops(known, item).filter(({ kind }) => stopsCommitted(kind)),
      endedOn: firstOn(known, item, [context.limits.committedEndsAt, ...CLOSED_WITHOUT_DECISION]),
    },
    context,
  )
}

/** The law's limit. Only what 行政许可法 45 names stops it; one extension of 行政许可法 42 adds to it. */
export function statutoryClock(events: readonly ClockEvent[], context: ClockContext, item: ItemLetter): Clock | null {
  const term = context.limits.items[item]?.statutory
  const acceptance = acceptanceOf(events, item, context)
  if (!term || !acceptance || !hasClock('statutory', item, context)) return null
  const known = knownBy(events, context.today)
  return runClock(
    {
      name: 'statutory',
      item,
      unit: term.unit,
      start: acceptance.on,
      days: term.days,
      stops: statutoryStops(known, context, item),
      endedOn: firstOn(known, item, ['DECIDED', ...CLOSED_WITHOUT_DECISION]),
      extendedBy: extensionDays(known, context.limits.extensionDays, item),
    },
    context,
  )
}

/** 行政许可法 42(2): what all departments together may take. Shown to staff. */
export function combinedCeiling(events: readonly ClockEvent[], context: ClockContext, item: ItemLetter): Clock | null {
  const acceptance = acceptanceOf(events, item, context)
  if (!acceptance || !hasClock('ceiling', item, context)) return null
  const known = knownBy(events, context.today)
  const { ceilingDays, ceilingExtensionDays } = context.limits
  return runClock(
    {
      name: 'ceiling',
      item,
      unit: 'WORKING_DAY',
      start: acceptance.on,
      days: ceilingDays,
      stops: statutoryStops(known, context, item),
      endedOn: firstOn(known, item, ['DECIDED', ...CLOSED_WITHOUT_DECISION]),
      extendedBy: isCeilingExtended(known) ? ceilingExtensionDays : 0,
    },
    context,
  )
}

/** 行政许可法 44: ten working days from the decision to its service. */
export function deliveryClock(events: readonly ClockEvent[], context: ClockContext, item: ItemLetter): Clock | null {
  const known = knownBy(events, context.today)
  const decidedOn = firstOn(known, item, ['DECIDED'])
  if (!decidedOn || !hasClock('delivery', item, context)) return null
  const endedOn = firstOn(known, item, ['SERVED'])
  const days = context.limits.deliveryDays
  return runClock({ name: 'delivery', item, unit: 'WORKING_DAY', start: decidedOn, days, stops: [], endedOn }, context)
}

export interface RectificationTerm {
  readonly servedOn: IsoDate
  /** Calendar days in force, extensions (I28) included. */
  readonly termDays: number
  readonly submittedOn: IsoDate | null
  readonly item: ItemLetter | null
  /** Nothing but force majeure stops it. */
  readonly forceMajeure?: readonly Interval[]
}

/** The applicant's term to correct: calendar days from service of the order. */
export function rectificationClock(term: RectificationTerm, context: ClockContext): Clock {
  const stops = (term.forceMajeure ?? []).map((interval): Stop => ({
    ...interval,
    kind: 'SUSPENSION',
    item: term.item,
    legalBasis: '',
    documentNo: null,
  }))
  const { servedOn: start, termDays: days, submittedOn: endedOn, item } = term
  return runClock(
    { name: 'rectification', item, unit: 'DAY', start, days, stops, endedOn, isApplicantsTerm: true },
    context,
  )
}

/** Every clock of an item that runs, in the order a clerk asks for them. */
export const itemClocks = (events: readonly ClockEvent[], context: ClockContext, item: ItemLetter): Clock[] =>
  [committedClock, statutoryClock, combinedCeiling, deliveryClock]
    .map((clock) => clock(events, context, item))
    .filter((clock) => clock !== null)

/** The case's promise is its latest item's (DOMAIN §4.3 (5a)); withdrawn and refused items do not hold it up. */
export function caseCommittedClock(events: readonly ClockEvent[], context: ClockContext): Clock | null {
  const known = knownBy(events, context.today)
  const clocks = itemsOf(context.limits)
    .filter((item) => firstOn(known, item, CLOSED_WITHOUT_DECISION) === null)
    .map((item) => committedClock(events, context, item))
    .filter((clock) => clock !== null)
  return clocks.reduce<Clock | null>((latest, clock) => (latest && latest.due >= clock.due ? latest : clock), null)
}

export interface RectificationWarning {
  readonly statutoryDue: IsoDate
  readonly workingDaysLeft: number
}

/** A rectification does not stop the law's limit: the LEAD must decide, propose deferral or extend (DOMAIN §4.3 (1)). */
export function rectificationWarning(
  events: readonly ClockEvent[],
  context: ClockContext,
  item: ItemLetter,
): RectificationWarning | null {
  const clock = statutoryClock(events, context, item)
  if (!clock || clock.endedOn !== null) return null
  const isRectifying = pairStops(knownBy(events, context.today), item).some(
    ({ kind, to }) => kind === 'RECTIFICATION' && to === null,
  )
  const workingDaysLeft = context.calendar.workingDaysBetween(context.today, clock.due)
  if (!isRectifying || workingDaysLeft > context.limits.rectificationWarnDays) return null
  return { statutoryDue: clock.due, workingDaysLeft }
}

export interface Forecast {
  readonly answerOn: IsoDate
  readonly committedDue: IsoDate
  readonly statutoryDue: IsoDate | null
  readonly provisional: boolean
}

/** What-if: everything that is waited for arrives on `answerOn` (today at the earliest). Null without a running promise. */
export function forecast(
  events: readonly ClockEvent[],
  context: ClockContext,
  { item, answerOn }: { item: ItemLetter; answerOn: IsoDate },
): Forecast | null {
  const { committed, statutory, on } = clocksIfAnswered(events, context, { item, answerOn })
  if (!committed) return null
  const provisional = committed.provisional || (statutory?.provisional ?? false)
  return { answerOn: on, committedDue: committed.due, statutoryDue: statutory?.due ?? null, provisional }
}

/** The clocks as they would stand on the day of the answer. */
export function clocksIfAnswered(
  events: readonly ClockEvent[],
  context: ClockContext,
  { item, answerOn }: { item: ItemLetter; answerOn: IsoDate },
): { readonly on: IsoDate; readonly committed: Clock | null; readonly statutory: Clock | null } {
  const on = maxDate(answerOn, context.today)
  const resumed = withResumesOn(events, context.today, { item, on })
  const then = { ...context, today: on }
  return { on, committed: committedClock(resumed, then, item), statutory: statutoryClock(resumed, then, item) }
}

function withResumesOn(
  events: readonly ClockEvent[],
  today: IsoDate,
  { item, on }: { item: ItemLetter; on: IsoDate },
): ClockEvent[] {
  const known = knownBy(events, today)
  const lastSeq = known.at(-1)?.seq ?? 0
  const stops = known.filter((event) => event.kind === 'STOP' && concerns(event, item))
  const resumes = stops.map((event, index): ClockEvent => ({ ...event, seq: lastSeq + index + 1, kind: 'RESUME', on }))
  return [...known, ...resumes]
}

const statutoryStops = (known: readonly ClockEvent[], { limits }: ClockContext, item: ItemLetter): Stop[] => {
  const powerType = limits.items[item]?.powerType ?? 'PERMIT'
  return pairStops(known, item).filter(({ kind }) => stopsStatutory(kind, powerType, limits))
}

function firstOn(known: readonly ClockEvent[], item: ItemLetter, kinds: readonly ClockEventKind[]): IsoDate | null {
  return known.find((event) => kinds.includes(event.kind) && concerns(event, item))?.on ?? null
}

/** Once per case: whatever item the first extension was asked for, it is the only one (DOMAIN §4.3 (5b)). */
function extensionDays(known: readonly ClockEvent[], most: number, item: ItemLetter): number {
  const first = known.find((event) => event.kind === 'EXTEND' && event.code !== 'CEILING')
  return first && concerns(first, item) ? Math.min(first.days ?? most, most) : 0
}

const isCeilingExtended = (known: readonly ClockEvent[]): boolean =>
  known.some((event) => event.kind === 'EXTEND' && event.code === 'CEILING')
