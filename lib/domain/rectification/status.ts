import type { IsoDate } from '../shared/dates'
import { nextStatus } from '../shared/state-table'
import type { Result } from '../shared/result'

/** Life of one finding (DOMAIN §5.2, small states). ADVICE is shown at the next visit and never ordered (§3.7). */
export const FINDING_STATUSES = ['ADVICE', 'OPEN', 'ORDERED', 'SUBMITTED', 'CLOSED'] as const
export type FindingStatus = (typeof FINDING_STATUSES)[number]

export const FINDING_EVENTS = ['advise', 'find', 'order', 'submit', 'close', 'reopen'] as const
export type FindingEvent = (typeof FINDING_EVENTS)[number]

interface FindingEdge {
  readonly from: FindingStatus | null
  readonly to: FindingStatus
  readonly event: FindingEvent
}

export const FINDING_EDGES = [
  { from: null, to: 'ADVICE', event: 'advise' },
  { from: null, to: 'OPEN', event: 'find' },
  { from: 'OPEN', to: 'ORDERED', event: 'order' },
  { from: 'ORDERED', to: 'SUBMITTED', event: 'submit' },
  { from: 'SUBMITTED', to: 'CLOSED', event: 'close' },
  { from: 'SUBMITTED', to: 'ORDERED', event: 'reopen' },
] as const satisfies readonly FindingEdge[]

export const nextFindingStatus = (from: FindingStatus | null, event: FindingEvent): Result<FindingStatus> =>
  nextStatus<FindingStatus, FindingEvent, FindingEdge>(FINDING_EDGES, from, event, 'finding')

/** Life of a wish for a longer term (I28). */
export const TERM_REQUEST_STATUSES = ['ASKED', 'GRANTED', 'DECLINED'] as const
export type TermRequestStatus = (typeof TERM_REQUEST_STATUSES)[number]

export const TERM_REQUEST_EVENTS = ['ask', 'grant', 'decline'] as const
export type TermRequestEvent = (typeof TERM_REQUEST_EVENTS)[number]

interface TermRequestEdge {
  readonly from: TermRequestStatus | null
  readonly to: TermRequestStatus
  readonly event: TermRequestEvent
}

export const TERM_REQUEST_EDGES = [
  { from: null, to: 'ASKED', event: 'ask' },
  { from: 'ASKED', to: 'GRANTED', event: 'grant' },
  { from: 'ASKED', to: 'DECLINED', event: 'decline' },
] as const satisfies readonly TermRequestEdge[]

export const nextTermRequestStatus = (
  from: TermRequestStatus | null,
  event: TermRequestEvent,
): Result<TermRequestStatus> =>
  nextStatus<TermRequestStatus, TermRequestEvent, TermRequestEdge>(TERM_REQUEST_EDGES, from, event, 'term_request')

export const isAskedTerm = ({ status }: { readonly status: TermRequestStatus }): boolean => status === 'ASKED'

interface HasFindingStatus {
  readonly status: FindingStatus
}

export const isAdvice = ({ status }: HasFindingStatus): boolean => status === 'ADVICE'
export const isClosedFinding = ({ status }: HasFindingStatus): boolean => status === 'CLOSED'
/** “No open finding” of I02, I14 and I24. */
export const isUnsettledFinding = ({ status }: HasFindingStatus): boolean =>
  status === 'OPEN' || status === 'ORDERED' || status === 'SUBMITTED'
/** Found, not yet ordered: waits for DOC-08. */
export const isAwaitingOrder = ({ status }: HasFindingStatus): boolean => status === 'OPEN'
/** The institution's move. */
export const isAwaitingEvidence = ({ status }: HasFindingStatus): boolean => status === 'ORDERED'
/** Not answered although the last day has passed: a ground against the item (§3.9, I10). */
export const isTermMissed = (
  finding: HasFindingStatus & { readonly termOn: IsoDate | null },
  today: IsoDate,
): boolean => isAwaitingEvidence(finding) && finding.termOn !== null && finding.termOn < today
/** The bureau's move. */
export const isAwaitingRecheck = ({ status }: HasFindingStatus): boolean => status === 'SUBMITTED'
