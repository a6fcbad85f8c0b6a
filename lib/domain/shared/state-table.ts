import type { DocumentCode } from '../document/document-types'
import type { Role } from './actor'
import type { NoticeCode, ProceedingReminderCode } from './notice-codes'
import { ok, refuse, type Result } from './result'

/** Who stands in a “who” column of DOMAIN §5. The public has no account. */
export type EdgeActor = Role | 'PUB'

/**
 * One edge of a state table of DOMAIN §5, under the code of its row. `from: null` creates the thing.
 * `kind: 'event'` is recorded under the row's code and leaves the status as it is.
 */
export interface Edge<Row extends string, Status extends string, Event extends string> {
  readonly row: Row
  readonly from: Status | null
  readonly to: Status
  readonly event: Event
  readonly who: readonly EdgeActor[]
  readonly kind: 'transition' | 'event'
  readonly notice: NoticeCode | ProceedingReminderCode | null
  /** What the edge issues; where two are named, the cause decides which (DOMAIN §4.3 (5e)). */
  readonly documents: readonly DocumentCode[]
}

interface AnyEdge<Status extends string, Event extends string> {
  readonly from: Status | null
  readonly to: Status
  readonly event: Event
}

export function findEdge<Status extends string, Event extends string, E extends AnyEdge<Status, Event>>(
  edges: readonly E[],
  from: Status | null,
  event: Event,
): E | null {
  return edges.find((edge) => edge.from === from && edge.event === event) ?? null
}

/** The status after `event`, or `<area>.wrong_status`. */
export function nextStatus<Status extends string, Event extends string, E extends AnyEdge<Status, Event>>(
  edges: readonly E[],
  from: Status | null,
  event: Event,
  area: string,
): Result<Status> {
  const edge = findEdge(edges, from, event)
  return edge ? ok(edge.to) : refuse(`${area}.wrong_status`, { from, event })
}

/** What can happen next, in the order of the table: the source of buttons and of docs. */
export const eventsFrom = <Status extends string, Event extends string>(
  edges: readonly AnyEdge<Status, Event>[],
  from: Status | null,
): Event[] => [...new Set(edges.filter((edge) => edge.from === from).map((edge) => edge.event))]
