import { nextStatus } from '../shared/state-table'
import type { Result } from '../shared/result'

/** Life of one query to the applicant (I30; DOMAIN §5.2, small states). */
export const QUERY_STATUSES = ['OPEN', 'ANSWERED', 'EXPIRED'] as const
export type QueryStatus = (typeof QUERY_STATUSES)[number]

export const QUERY_EVENTS = ['answer', 'expire'] as const
export type QueryEvent = (typeof QUERY_EVENTS)[number]

interface QueryEdge {
  readonly from: QueryStatus
  readonly to: QueryStatus
  readonly event: QueryEvent
}

export const QUERY_EDGES = [
  { from: 'OPEN', to: 'ANSWERED', event: 'answer' },
  { from: 'OPEN', to: 'EXPIRED', event: 'expire' },
] as const satisfies readonly QueryEdge[]

export const nextQueryStatus = (from: QueryStatus, event: QueryEvent): Result<QueryStatus> =>
  nextStatus<QueryStatus, QueryEvent, QueryEdge>(QUERY_EDGES, from, event, 'query')

export const isOpenQuery = ({ status }: { readonly status: QueryStatus }): boolean => status === 'OPEN'
export const isAnsweredQuery = ({ status }: { readonly status: QueryStatus }): boolean => status === 'ANSWERED'
