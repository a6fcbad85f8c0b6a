import { nextStatus } from '../shared/state-table'
import type { Result } from '../shared/result'

/** Life of an internal objection (T20): filed by the institution, replied to by a lead. */
export const OBJECTION_STATUSES = ['OPEN', 'ANSWERED'] as const
export type ObjectionStatus = (typeof OBJECTION_STATUSES)[number]

export const OBJECTION_EVENTS = ['file', 'reply'] as const
export type ObjectionEvent = (typeof OBJECTION_EVENTS)[number]

interface ObjectionEdge {
  readonly from: ObjectionStatus | null
  readonly to: ObjectionStatus
  readonly event: ObjectionEvent
}

export const OBJECTION_EDGES = [
  { from: null, to: 'OPEN', event: 'file' },
  { from: 'OPEN', to: 'ANSWERED', event: 'reply' },
] as const satisfies readonly ObjectionEdge[]

export const nextObjectionStatus = (from: ObjectionStatus | null, event: ObjectionEvent): Result<ObjectionStatus> =>
  nextStatus<ObjectionStatus, ObjectionEvent, ObjectionEdge>(OBJECTION_EDGES, from, event, 'objection')

/** The lead's move. */
export const isOpenObjection = ({ status }: { readonly status: ObjectionStatus }): boolean => status === 'OPEN'
