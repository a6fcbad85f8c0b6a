import { nextStatus } from '../shared/state-table'
import type { Result } from '../shared/result'

/** Life of one visit (DOMAIN §5.2, small states). */
export const VISIT_STATUSES = ['PLANNED', 'ARRIVED', 'RECORDED', 'SIGNED', 'FAILED', 'CANCELLED'] as const
export type VisitStatus = (typeof VISIT_STATUSES)[number]

export const VISIT_EVENTS = ['arrive', 'record', 'sign', 'fail', 'reschedule', 'cancel'] as const
export type VisitEvent = (typeof VISIT_EVENTS)[number]

interface VisitEdge {
  readonly from: VisitStatus
  readonly to: VisitStatus
  readonly event: VisitEvent
}

export const VISIT_EDGES = [
  { from: 'PLANNED', to: 'ARRIVED', event: 'arrive' },
  { from: 'ARRIVED', to: 'RECORDED', event: 'record' },
  { from: 'RECORDED', to: 'SIGNED', event: 'sign' },
  // I34: nobody there at the second date, or entry refused at the door.
  { from: 'PLANNED', to: 'FAILED', event: 'fail' },
  { from: 'ARRIVED', to: 'FAILED', event: 'fail' },
  { from: 'PLANNED', to: 'PLANNED', event: 'reschedule' },
  { from: 'PLANNED', to: 'CANCELLED', event: 'cancel' },
] as const satisfies readonly VisitEdge[]

export const nextVisitStatus = (from: VisitStatus, event: VisitEvent): Result<VisitStatus> =>
  nextStatus<VisitStatus, VisitEvent, VisitEdge>(VISIT_EDGES, from, event, 'visit')

interface HasVisitStatus {
  readonly status: VisitStatus
}

export const isPlannedVisit = ({ status }: HasVisitStatus): boolean => status === 'PLANNED'
/** The checklist may be filled: officers are on site. */
export const isOnSite = ({ status }: HasVisitStatus): boolean => status === 'ARRIVED'
/** Complete and waiting for signatures. */
export const isRecordedVisit = ({ status }: HasVisitStatus): boolean => status === 'RECORDED'
export const isSignedVisit = ({ status }: HasVisitStatus): boolean => status === 'SIGNED'
/** The visit has an outcome (I04 or I34). */
export const isFinishedVisit = ({ status }: HasVisitStatus): boolean => status === 'SIGNED' || status === 'FAILED'
/** Booked or under way: no second visit beside it. */
export const isOpenVisit = ({ status }: HasVisitStatus): boolean =>
  status === 'PLANNED' || status === 'ARRIVED' || status === 'RECORDED'
