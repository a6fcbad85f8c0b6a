/** The ledger's raw material (DOMAIN §4.3 (4), (5a)): append-only, ordered by `seq`. */
import { officeDate, type IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { Refusal } from '../shared/result'

export const STOP_KINDS = ['EXPERT', 'HEARING', 'TESTING', 'RECTIFICATION', 'SUSPENSION'] as const
export type StopKind = (typeof STOP_KINDS)[number]

export const CLOCK_EVENT_KINDS = [
  'RECEIVED',
  'SUPPLEMENT_ASKED',
  'ACCEPTED',
  'DEEMED_ACCEPTED',
  'NOT_ACCEPTED',
  'STOP',
  'RESUME',
  'EXTEND',
  'DECIDED',
  'SERVED',
  'WITHDRAWN',
  'LAPSED',
  'MILESTONE',
] as const
export type ClockEventKind = (typeof CLOCK_EVENT_KINDS)[number]

export interface ClockEvent {
  readonly seq: number
  readonly at: Date
  /** Office date from which it takes effect. For DEEMED_ACCEPTED the date of the receipt it goes back to. */
  readonly on: IsoDate
  readonly kind: ClockEventKind
  /** Null: the whole case. */
  readonly item: ItemLetter | null
  /** For STOP and RESUME. `ref` pairs them where two of one kind may be open, e.g. the order's id. */
  readonly stop?: { readonly kind: StopKind; readonly ref?: string }
  /** For EXTEND: working days granted. */
  readonly days?: number
  /** For MILESTONE: which one, e.g. `I04`; it counts no days. For EXTEND: `CEILING` when the combined ceiling is extended. */
  readonly code?: string
  readonly legalBasis: string
  readonly documentNo: string | null
  readonly actorName: string | null
  readonly note?: string
}

/** Events that concern an item are its own and the case-wide ones. `null`: case-wide only. */
export const concerns = (event: ClockEvent, item: ItemLetter | null): boolean =>
  event.item === null || event.item === item

export const inOrder = (events: readonly ClockEvent[]): ClockEvent[] => [...events].sort((a, b) => a.seq - b.seq)

/** What had happened by the end of that day; a deemed acceptance goes back in time and is known once it was entered. */
export const knownBy = (events: readonly ClockEvent[], today: IsoDate): ClockEvent[] =>
  inOrder(events).filter((event) => (event.kind === 'DEEMED_ACCEPTED' ? officeDate(event.at) : event.on) <= today)

/** Every stop and resume names its kind, ground, document and actor (DOMAIN §4.3 (4), (5e)). Null: may be recorded. */
export function whyClockEventIncomplete(event: ClockEvent): Refusal | null {
  if (event.kind === 'MILESTONE') return event.code ? null : { code: 'clock.milestone_without_code' }
  if (event.kind !== 'STOP' && event.kind !== 'RESUME' && event.kind !== 'EXTEND') return null
  if (event.kind !== 'EXTEND' && !event.stop) return { code: 'clock.stop_without_kind' }
  if (!event.legalBasis) return { code: 'clock.event_without_basis', facts: { kind: event.kind } }
  if (!event.actorName) return { code: 'clock.event_without_actor', facts: { kind: event.kind } }
  // The end of a rectification is told by notice N25, which has no number.
  const toldByNotice = event.kind === 'RESUME' && event.stop?.kind === 'RECTIFICATION'
  if (!event.documentNo && !toldByNotice) return { code: 'clock.event_without_document', facts: { kind: event.kind } }
  return null
}

/** The statutory limit is extended once per case (DOMAIN §4.3 (5b)), before it expires (T18), by at most the lawful days. */
export function whyMayNotExtend(
  events: readonly ClockEvent[],
  { days, maxDays, today, statutoryDue }: { days: number; maxDays: number; today: IsoDate; statutoryDue: IsoDate },
): Refusal | null {
  if (events.some((event) => event.kind === 'EXTEND' && event.code !== 'CEILING'))
    return { code: 'clock.already_extended' }
  if (days < 1 || days > maxDays) return { code: 'clock.extension_too_long', facts: { days, maxDays } }
  if (today > statutoryDue) return { code: 'clock.extension_after_due', facts: { due: statutoryDue } }
  return null
}
