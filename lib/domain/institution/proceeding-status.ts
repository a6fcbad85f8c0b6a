import { findEdge, type Edge } from '../shared/state-table'
import { ok, refuse, type Result } from '../shared/result'

/** Late and cancelling procedures belong to a licence, not to a case (DOMAIN §5.6). */
export const PROCEEDING_KINDS = ['LATE', 'CANCEL'] as const
export type ProceedingKind = (typeof PROCEEDING_KINDS)[number]

export const LATE_STATUSES = ['OVERDUE', 'ORDERED', 'FILED', 'EXPIRED', 'SETTLED'] as const
export type LateStatus = (typeof LATE_STATUSES)[number]
export const isLateStatus = (value: string): value is LateStatus => (LATE_STATUSES as readonly string[]).includes(value)
export const LATE_EVENTS = ['missDue', 'orderLateApplication', 'file', 'expire', 'caseEnded', 'settle'] as const
export type LateEvent = (typeof LATE_EVENTS)[number]
export type LateRowCode = 'L01' | 'L02' | 'L03' | 'L04' | 'L09' | 'L10'
export type LateEdge = Edge<LateRowCode, LateStatus, LateEvent>

// prettier-ignore
export const LATE_EDGES = [
  { row: 'L01', from: null, to: 'OVERDUE', event: 'missDue', who: ['SYS'], kind: 'transition', notice: 'N45', documents: [] },
  { row: 'L02', from: 'OVERDUE', to: 'ORDERED', event: 'orderLateApplication', who: ['LEAD', 'SUP'], kind: 'transition', notice: 'N45', documents: ['DOC-14'] },
  { row: 'L03', from: 'OVERDUE', to: 'FILED', event: 'file', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  { row: 'L03', from: 'ORDERED', to: 'FILED', event: 'file', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  { row: 'L04', from: 'ORDERED', to: 'EXPIRED', event: 'expire', who: ['SYS'], kind: 'transition', notice: 'N46', documents: [] },
  { row: 'L09', from: 'FILED', to: 'OVERDUE', event: 'caseEnded', who: ['SYS'], kind: 'transition', notice: 'N45', documents: [] },
  { row: 'L10', from: 'FILED', to: 'SETTLED', event: 'settle', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
] as const satisfies readonly LateEdge[]

export const CANCEL_STATUSES = ['NOTICED', 'STATEMENT', 'HEARING', 'CANCELLED', 'DROPPED'] as const
export type CancelStatus = (typeof CANCEL_STATUSES)[number]
export const CANCEL_EVENTS = ['noticeCancellation', 'makeStatement', 'openHearing', 'cancel', 'drop'] as const
export type CancelEvent = (typeof CANCEL_EVENTS)[number]
export type CancelRowCode = 'L05' | 'L06' | 'L06b' | 'L07' | 'L08'
export type CancelEdge = Edge<CancelRowCode, CancelStatus, CancelEvent>

// prettier-ignore
export const CANCEL_EDGES = [
  { row: 'L05', from: null, to: 'NOTICED', event: 'noticeCancellation', who: ['LEAD'], kind: 'transition', notice: 'N32', documents: [] },
  { row: 'L06', from: 'NOTICED', to: 'STATEMENT', event: 'makeStatement', who: ['APP'], kind: 'transition', notice: null, documents: [] },
  { row: 'L06b', from: 'NOTICED', to: 'HEARING', event: 'openHearing', who: ['APP'], kind: 'transition', notice: 'N29', documents: [] },
  { row: 'L06b', from: 'STATEMENT', to: 'HEARING', event: 'openHearing', who: ['APP'], kind: 'transition', notice: 'N29', documents: [] },
  { row: 'L07', from: 'NOTICED', to: 'CANCELLED', event: 'cancel', who: ['LEAD'], kind: 'transition', notice: 'N33', documents: ['DOC-13'] },
  { row: 'L07', from: 'STATEMENT', to: 'CANCELLED', event: 'cancel', who: ['LEAD'], kind: 'transition', notice: 'N33', documents: ['DOC-13'] },
  { row: 'L07', from: 'HEARING', to: 'CANCELLED', event: 'cancel', who: ['LEAD'], kind: 'transition', notice: 'N33', documents: ['DOC-13'] },
  { row: 'L08', from: 'NOTICED', to: 'DROPPED', event: 'drop', who: ['LEAD'], kind: 'transition', notice: 'N19', documents: [] },
  { row: 'L08', from: 'STATEMENT', to: 'DROPPED', event: 'drop', who: ['LEAD'], kind: 'transition', notice: 'N19', documents: [] },
  { row: 'L08', from: 'HEARING', to: 'DROPPED', event: 'drop', who: ['LEAD'], kind: 'transition', notice: 'N19', documents: [] },
] as const satisfies readonly CancelEdge[]

/** `from: null` opens the proceeding. */
export function nextLateStatus(from: LateStatus | null, event: LateEvent): Result<LateStatus> {
  const edge = findEdge<LateStatus, LateEvent, LateEdge>(LATE_EDGES, from, event)
  return edge ? ok(edge.to) : refuse('proceeding.wrong_status', { from, event })
}

export function nextCancelStatus(from: CancelStatus | null, event: CancelEvent): Result<CancelStatus> {
  const edge = findEdge<CancelStatus, CancelEvent, CancelEdge>(CANCEL_EDGES, from, event)
  return edge ? ok(edge.to) : refuse('proceeding.wrong_status', { from, event })
}

/** OVERDUE, ORDERED and FILED wait for something; AV07 and reminders look at them. */
export const isOpenLateProceeding = ({ status }: { readonly status: LateStatus }): boolean =>
  status === 'OVERDUE' || status === 'ORDERED' || status === 'FILED'
export const isOpenCancelProceeding = ({ status }: { readonly status: CancelStatus }): boolean =>
  status === 'NOTICED' || status === 'STATEMENT' || status === 'HEARING'
