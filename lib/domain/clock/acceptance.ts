/** When the clocks begin: acceptance, or silence (行政许可法 32: not told within five working days = accepted on receipt). */
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import { itemsOf, runClock, type Clock, type ClockContext } from './clock'
import { concerns, knownBy, type ClockEvent } from './events'
import type { ClockName } from './limits'

export interface Acceptance {
  /** Day 0 of every later clock. */
  readonly on: IsoDate
  readonly deemed: boolean
}

const ANSWERS: readonly ClockEvent['kind'][] = [
  'SUPPLEMENT_ASKED',
  'ACCEPTED',
  'DEEMED_ACCEPTED',
  'NOT_ACCEPTED',
  'WITHDRAWN',
  'LAPSED',
]

interface Receipt {
  readonly received: ClockEvent
  readonly answer: ClockEvent | null
}

/** Each receipt of papers (T02, T04) with the office's answer to it. A second answer is no answer to the same papers. */
function receiptsOf(events: readonly ClockEvent[], item: ItemLetter | null): Receipt[] {
  const own = events.filter((event) => concerns(event, item))
  return own.flatMap((received, index) => {
    if (received.kind !== 'RECEIVED') return []
    const answer = own.slice(index + 1).find(({ kind }) => kind === 'RECEIVED' || ANSWERS.includes(kind))
    return [{ received, answer: answer && answer.kind !== 'RECEIVED' ? answer : null }]
  })
}

export function acceptanceOf(
  events: readonly ClockEvent[],
  item: ItemLetter | null,
  context: ClockContext,
): Acceptance | null {
  const silenceAccepts = hasClock('supplement', item, context)
  for (const { received, answer } of receiptsOf(knownBy(events, context.today), item)) {
    if (answer?.kind === 'NOT_ACCEPTED' || answer?.kind === 'WITHDRAWN' || answer?.kind === 'LAPSED') return null
    if (answer?.kind === 'DEEMED_ACCEPTED') return { on: answer.on, deemed: true }
    const due = supplementDue(received.on, context)
    // An answer that comes too late changes nothing: the papers were accepted by law, and all clocks go back (§4.3 (5)).
    if (silenceAccepts && (answer?.on ?? context.today) > due) return { on: received.on, deemed: true }
    if (answer?.kind === 'ACCEPTED') return { on: answer.on, deemed: false }
  }
  return null
}

const supplementDue = (receivedOn: IsoDate, { calendar, limits }: ClockContext): IsoDate =>
  calendar.addWorkingDays(receivedOn, limits.supplementDays)

/** Five working days from the latest receipt to tell of all defects, accept or refuse. Nothing stops it. */
export function supplementClock(
  events: readonly ClockEvent[],
  context: ClockContext,
  item: ItemLetter | null = null,
): Clock | null {
  const latest = receiptsOf(knownBy(events, context.today), item).at(-1)
  if (!latest || !hasClock('supplement', item, context)) return null
  const endedOn =
    latest.answer?.kind === 'DEEMED_ACCEPTED' ? supplementDue(latest.received.on, context) : (latest.answer?.on ?? null)
  const days = context.limits.supplementDays
  return runClock(
    { name: 'supplement', item, unit: 'WORKING_DAY', start: latest.received.on, days, stops: [], endedOn },
    context,
  )
}

export interface DeemedAcceptance {
  readonly receivedOn: IsoDate
  readonly due: IsoDate
}

/** What T07 has to enter today, on the first working day after the term: the receipt it goes back to. */
export function deemedAcceptanceDue(events: readonly ClockEvent[], context: ClockContext): DeemedAcceptance | null {
  const latest = receiptsOf(knownBy(events, context.today), null).at(-1)
  if (!latest || latest.answer || !hasClock('supplement', null, context)) return null
  const due = supplementDue(latest.received.on, context)
  const enterOn = context.calendar.addWorkingDays(due, 1)
  return context.today >= enterOn ? { receivedOn: latest.received.on, due } : null
}

/** The clock set goes by the item's power type (DOMAIN §4.3 (3)); a case has a clock when one of its items has it. */
export function hasClock(name: ClockName, item: ItemLetter | null, { limits }: ClockContext): boolean {
  const letters = item ? [item] : itemsOf(limits)
  return letters.some((letter) => {
    const powerType = limits.items[letter]?.powerType
    return powerType !== undefined && limits.clockSet[powerType].includes(name)
  })
}
