import { nextStatus } from '../shared/state-table'
import type { Result } from '../shared/result'

/** Where the effect of a conclusion lives: one entry per licence × item (DOMAIN §5.6). */
export const LICENCE_ENTRY_STATUSES = [
  'VALID',
  'DEFERRED',
  'SUSPENDED_WITH_A',
  'OVERDUE',
  'CANCELLED',
  'REVOKED',
] as const
export type LicenceEntryStatus = (typeof LICENCE_ENTRY_STATUSES)[number]

export const LICENCE_ENTRY_EVENTS = [
  'miss',
  'qualify',
  'defer',
  'suspendWithA',
  'liftSuspension',
  'cancel',
  'revoke',
] as const
export type LicenceEntryEvent = (typeof LICENCE_ENTRY_EVENTS)[number]

interface LicenceEntryEdge {
  readonly from: LicenceEntryStatus
  readonly to: LicenceEntryStatus
  readonly event: LicenceEntryEvent
}

export const LICENCE_ENTRY_EDGES = [
  { from: 'VALID', to: 'OVERDUE', event: 'miss' },
  { from: 'VALID', to: 'VALID', event: 'qualify' },
  { from: 'OVERDUE', to: 'VALID', event: 'qualify' },
  { from: 'DEFERRED', to: 'VALID', event: 'qualify' },
  // A passed item of a deferred A stays without effect until A passes (§3.0 “Dependency”).
  { from: 'SUSPENDED_WITH_A', to: 'SUSPENDED_WITH_A', event: 'qualify' },
  { from: 'VALID', to: 'DEFERRED', event: 'defer' },
  { from: 'OVERDUE', to: 'DEFERRED', event: 'defer' },
  { from: 'SUSPENDED_WITH_A', to: 'DEFERRED', event: 'defer' },
  // Only what is in force can be suspended: an OVERDUE or DEFERRED entry keeps its own, worse status,
  // or A's later pass would wipe it out.
  { from: 'VALID', to: 'SUSPENDED_WITH_A', event: 'suspendWithA' },
  { from: 'SUSPENDED_WITH_A', to: 'VALID', event: 'liftSuspension' },
  { from: 'VALID', to: 'CANCELLED', event: 'cancel' },
  { from: 'DEFERRED', to: 'CANCELLED', event: 'cancel' },
  { from: 'SUSPENDED_WITH_A', to: 'CANCELLED', event: 'cancel' },
  { from: 'OVERDUE', to: 'CANCELLED', event: 'cancel' },
  // 吊销 is the health bureau's penalty and reaches us from the register only.
  { from: 'VALID', to: 'REVOKED', event: 'revoke' },
  { from: 'DEFERRED', to: 'REVOKED', event: 'revoke' },
  { from: 'SUSPENDED_WITH_A', to: 'REVOKED', event: 'revoke' },
  { from: 'OVERDUE', to: 'REVOKED', event: 'revoke' },
] as const satisfies readonly LicenceEntryEdge[]

export const nextLicenceEntryStatus = (
  from: LicenceEntryStatus,
  event: LicenceEntryEvent,
): Result<LicenceEntryStatus> =>
  nextStatus<LicenceEntryStatus, LicenceEntryEvent, LicenceEntryEdge>(LICENCE_ENTRY_EDGES, from, event, 'licence_entry')

interface HasEntryStatus {
  readonly status: LicenceEntryStatus
}

export const isEntryInForce = ({ status }: HasEntryStatus): boolean => status === 'VALID'
export const isEntryOverdue = ({ status }: HasEntryStatus): boolean => status === 'OVERDUE'
export const isEntryDeferred = ({ status }: HasEntryStatus): boolean => status === 'DEFERRED'
export const isEntrySuspended = ({ status }: HasEntryStatus): boolean => status === 'SUSPENDED_WITH_A'
/** Gone for good: nothing can be verified on it (AV05 blocks). */
export const isEntryDead = ({ status }: HasEntryStatus): boolean => status === 'CANCELLED' || status === 'REVOKED'
