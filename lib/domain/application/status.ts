import { findEdge, nextStatus, type Edge } from '../shared/state-table'
import type { Result } from '../shared/result'

/** The case's statuses and their table, DOMAIN §5.1. */
export const CASE_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'SUPPLEMENT',
  'ACCEPTED',
  'IN_REVIEW',
  'CONSOLIDATING',
  'DECIDED',
  'DELIVERED',
  'PUBLISHED',
  'CLOSED',
  'ARCHIVED',
  'NOT_ACCEPTED',
  'WITHDRAWN',
  'LAPSED',
] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** A re-verification after deferral is a case of its own kind (DOMAIN §5.6). */
export const CASE_KINDS = ['COMBINED', 'REVERIFICATION'] as const
export type CaseKind = (typeof CASE_KINDS)[number]

/** ONLINE by the institution, WINDOW for papers entered by the clerk (T01). */
export const CASE_CHANNELS = ['ONLINE', 'WINDOW'] as const
export type CaseChannel = (typeof CASE_CHANNELS)[number]

export const CASE_EVENTS = [
  'startDraft',
  'submit',
  'askForSupplement',
  'answerSupplement',
  'lapse',
  'accept',
  'deemAccepted',
  'refuseAcceptance',
  'startReview',
  'consolidate',
  'returnToReview',
  'decide',
  'deliver',
  'publish',
  'close',
  'archive',
  'withdraw',
  'extendLimit',
  'stopClock',
  'resumeClock',
  'object',
  'correctDecision',
  'recordOutsideReview',
] as const
export type CaseEventName = (typeof CASE_EVENTS)[number]

// prettier-ignore
export type CaseRowCode =
  | 'T01' | 'T02' | 'T03' | 'T04' | 'T05' | 'T06' | 'T07' | 'T08' | 'T09' | 'T10' | 'T11' | 'T12'
  | 'T13' | 'T14' | 'T15' | 'T16' | 'T17' | 'T18' | 'T19' | 'T20' | 'T21' | 'T22' | 'T23' | 'T24'

export type CaseEdge = Edge<CaseRowCode, CaseStatus, CaseEventName>

// prettier-ignore
export const CASE_EDGES = [
  { row: 'T01', from: null, to: 'DRAFT', event: 'startDraft', who: ['APP', 'WIN'], kind: 'transition', notice: 'N01', documents: [] },
  { row: 'T02', from: 'DRAFT', to: 'SUBMITTED', event: 'submit', who: ['APP', 'WIN'], kind: 'transition', notice: 'N02', documents: ['DOC-04'] },
  { row: 'T03', from: 'SUBMITTED', to: 'SUPPLEMENT', event: 'askForSupplement', who: ['WIN'], kind: 'transition', notice: 'N03', documents: ['DOC-02'] },
  { row: 'T04', from: 'SUPPLEMENT', to: 'SUBMITTED', event: 'answerSupplement', who: ['APP', 'WIN'], kind: 'transition', notice: 'N04', documents: [] },
  { row: 'T05', from: 'SUPPLEMENT', to: 'LAPSED', event: 'lapse', who: ['SYS'], kind: 'transition', notice: 'N05', documents: [] },
  { row: 'T06', from: 'SUBMITTED', to: 'ACCEPTED', event: 'accept', who: ['WIN'], kind: 'transition', notice: 'N06', documents: ['DOC-01'] },
  { row: 'T07', from: 'SUBMITTED', to: 'ACCEPTED', event: 'deemAccepted', who: ['SYS'], kind: 'transition', notice: 'N06', documents: ['DOC-01'] },
  { row: 'T08', from: 'SUBMITTED', to: 'NOT_ACCEPTED', event: 'refuseAcceptance', who: ['WIN'], kind: 'transition', notice: 'N07', documents: ['DOC-03'] },
  { row: 'T09', from: 'ACCEPTED', to: 'IN_REVIEW', event: 'startReview', who: ['SYS'], kind: 'transition', notice: 'N08', documents: [] },
  { row: 'T10', from: 'IN_REVIEW', to: 'CONSOLIDATING', event: 'consolidate', who: ['SYS'], kind: 'transition', notice: 'N09', documents: [] },
  { row: 'T11', from: 'CONSOLIDATING', to: 'IN_REVIEW', event: 'returnToReview', who: ['LEAD'], kind: 'transition', notice: 'N10', documents: [] },
  { row: 'T12', from: 'CONSOLIDATING', to: 'DECIDED', event: 'decide', who: ['LEAD'], kind: 'transition', notice: 'N11', documents: ['DOC-10', 'DOC-19'] },
  { row: 'T13', from: 'DECIDED', to: 'DELIVERED', event: 'deliver', who: ['WIN', 'SYS'], kind: 'transition', notice: 'N12', documents: ['DOC-18'] },
  { row: 'T14', from: 'DELIVERED', to: 'PUBLISHED', event: 'publish', who: ['SYS'], kind: 'transition', notice: 'N13', documents: [] },
  { row: 'T14', from: 'DECIDED', to: 'PUBLISHED', event: 'publish', who: ['SYS'], kind: 'transition', notice: 'N13', documents: [] },
  { row: 'T15', from: 'PUBLISHED', to: 'CLOSED', event: 'close', who: ['SYS'], kind: 'transition', notice: 'N14', documents: [] },
  { row: 'T16', from: 'CLOSED', to: 'ARCHIVED', event: 'archive', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  // A draft was never received, so its withdrawal issues no paper.
  { row: 'T17', from: 'DRAFT', to: 'WITHDRAWN', event: 'withdraw', who: ['APP'], kind: 'transition', notice: 'N15', documents: [] },
  { row: 'T17', from: 'SUBMITTED', to: 'WITHDRAWN', event: 'withdraw', who: ['APP'], kind: 'transition', notice: 'N15', documents: ['DOC-20'] },
  { row: 'T17', from: 'SUPPLEMENT', to: 'WITHDRAWN', event: 'withdraw', who: ['APP'], kind: 'transition', notice: 'N15', documents: ['DOC-20'] },
  { row: 'T17', from: 'ACCEPTED', to: 'WITHDRAWN', event: 'withdraw', who: ['APP', 'LEAD'], kind: 'transition', notice: 'N15', documents: ['DOC-20'] },
  { row: 'T17', from: 'IN_REVIEW', to: 'WITHDRAWN', event: 'withdraw', who: ['APP', 'LEAD'], kind: 'transition', notice: 'N15', documents: ['DOC-20'] },
  { row: 'T17', from: 'CONSOLIDATING', to: 'WITHDRAWN', event: 'withdraw', who: ['APP', 'LEAD'], kind: 'transition', notice: 'N15', documents: ['DOC-20'] },
  { row: 'T18', from: 'ACCEPTED', to: 'ACCEPTED', event: 'extendLimit', who: ['LEAD'], kind: 'event', notice: 'N16', documents: ['DOC-05'] },
  { row: 'T18', from: 'IN_REVIEW', to: 'IN_REVIEW', event: 'extendLimit', who: ['LEAD'], kind: 'event', notice: 'N16', documents: ['DOC-05'] },
  { row: 'T18', from: 'CONSOLIDATING', to: 'CONSOLIDATING', event: 'extendLimit', who: ['LEAD'], kind: 'event', notice: 'N16', documents: ['DOC-05'] },
  // “Any open” is AV07's: SUBMITTED … DELIVERED.
  { row: 'T19', from: 'SUBMITTED', to: 'SUBMITTED', event: 'stopClock', who: ['LEAD', 'REV'], kind: 'event', notice: 'N17', documents: ['DOC-05', 'DOC-16'] },
  { row: 'T19', from: 'SUBMITTED', to: 'SUBMITTED', event: 'resumeClock', who: ['LEAD', 'REV'], kind: 'event', notice: 'N17', documents: ['DOC-16'] },
  { row: 'T19', from: 'SUPPLEMENT', to: 'SUPPLEMENT', event: 'stopClock', who: ['LEAD', 'REV'], kind: 'event', notice: 'N17', documents: ['DOC-05', 'DOC-16'] },
  { row: 'T19', from: 'SUPPLEMENT', to: 'SUPPLEMENT', event: 'resumeClock', who: ['LEAD', 'REV'], kind: 'event', notice: 'N17', documents: ['DOC-16'] },
  { row: 'T19', from: 'ACCEPTED', to: 'ACCEPTED', event: 'stopClock', who: ['LEAD', 'REV'], kind: 'event', notice: 'N17', documents: ['DOC-05', 'DOC-16'] },
  { row: 'T19', from: 'ACCEPTED', to: 'ACCEPTED', event: 'resumeClock', who: ['LEAD', 'REV'], kind: 'event', notice: 'N17', documents: ['DOC-16'] },
  { row: 'T19', from: 'IN_REVIEW', to: 'IN_REVIEW', event: 'stopClock', who: ['LEAD', 'REV'], kind: 'event', notice: 'N17', documents: ['DOC-05', 'DOC-16'] },
  { row: 'T19', from: 'IN_REVIEW', to: 'IN_REVIEW', event: 'resumeClock', who: ['LEAD', 'REV'], kind: 'event', notice: 'N17', documents: ['DOC-16'] },
  { row: 'T19', from: 'CONSOLIDATING', to: 'CONSOLIDATING', event: 'stopClock', who: ['LEAD', 'REV'], kind: 'event', notice: 'N17', documents: ['DOC-05', 'DOC-16'] },
  { row: 'T19', from: 'CONSOLIDATING', to: 'CONSOLIDATING', event: 'resumeClock', who: ['LEAD', 'REV'], kind: 'event', notice: 'N17', documents: ['DOC-16'] },
  { row: 'T19', from: 'DECIDED', to: 'DECIDED', event: 'stopClock', who: ['LEAD', 'REV'], kind: 'event', notice: 'N17', documents: ['DOC-05', 'DOC-16'] },
  { row: 'T19', from: 'DECIDED', to: 'DECIDED', event: 'resumeClock', who: ['LEAD', 'REV'], kind: 'event', notice: 'N17', documents: ['DOC-16'] },
  { row: 'T19', from: 'DELIVERED', to: 'DELIVERED', event: 'stopClock', who: ['LEAD', 'REV'], kind: 'event', notice: 'N17', documents: ['DOC-05', 'DOC-16'] },
  { row: 'T19', from: 'DELIVERED', to: 'DELIVERED', event: 'resumeClock', who: ['LEAD', 'REV'], kind: 'event', notice: 'N17', documents: ['DOC-16'] },
  { row: 'T20', from: 'DECIDED', to: 'DECIDED', event: 'object', who: ['APP', 'PUB'], kind: 'event', notice: 'N18', documents: [] },
  { row: 'T20', from: 'DELIVERED', to: 'DELIVERED', event: 'object', who: ['APP', 'PUB'], kind: 'event', notice: 'N18', documents: [] },
  { row: 'T20', from: 'PUBLISHED', to: 'PUBLISHED', event: 'object', who: ['APP', 'PUB'], kind: 'event', notice: 'N18', documents: [] },
  { row: 'T20', from: 'CLOSED', to: 'CLOSED', event: 'object', who: ['APP', 'PUB'], kind: 'event', notice: 'N18', documents: [] },
  { row: 'T20', from: 'ARCHIVED', to: 'ARCHIVED', event: 'object', who: ['APP', 'PUB'], kind: 'event', notice: 'N18', documents: [] },
  { row: 'T21', from: 'DECIDED', to: 'DECIDED', event: 'correctDecision', who: ['LEAD'], kind: 'event', notice: 'N19', documents: ['DOC-10'] },
  { row: 'T21', from: 'DELIVERED', to: 'DELIVERED', event: 'correctDecision', who: ['LEAD'], kind: 'event', notice: 'N19', documents: ['DOC-10'] },
  { row: 'T21', from: 'PUBLISHED', to: 'PUBLISHED', event: 'correctDecision', who: ['LEAD'], kind: 'event', notice: 'N19', documents: ['DOC-10'] },
  { row: 'T21', from: 'CLOSED', to: 'CLOSED', event: 'correctDecision', who: ['LEAD'], kind: 'event', notice: 'N19', documents: ['DOC-10'] },
  { row: 'T21', from: 'ARCHIVED', to: 'ARCHIVED', event: 'correctDecision', who: ['LEAD'], kind: 'event', notice: 'N19', documents: ['DOC-10'] },
  { row: 'T22', from: 'DELIVERED', to: 'DELIVERED', event: 'recordOutsideReview', who: ['SYS'], kind: 'event', notice: 'N20', documents: [] },
  { row: 'T22', from: 'PUBLISHED', to: 'PUBLISHED', event: 'recordOutsideReview', who: ['SYS'], kind: 'event', notice: 'N20', documents: [] },
  { row: 'T22', from: 'CLOSED', to: 'CLOSED', event: 'recordOutsideReview', who: ['SYS'], kind: 'event', notice: 'N20', documents: [] },
  { row: 'T22', from: 'ARCHIVED', to: 'ARCHIVED', event: 'recordOutsideReview', who: ['SYS'], kind: 'event', notice: 'N20', documents: [] },
  { row: 'T23', from: 'DRAFT', to: 'LAPSED', event: 'lapse', who: ['SYS'], kind: 'transition', notice: 'N05', documents: [] },
  { row: 'T24', from: 'PUBLISHED', to: 'PUBLISHED', event: 'deliver', who: ['WIN', 'SYS'], kind: 'event', notice: 'N12', documents: ['DOC-18'] },
] as const satisfies readonly CaseEdge[]

/** `from: null` starts a draft. */
export const nextCaseStatus = (from: CaseStatus | null, event: CaseEventName): Result<CaseStatus> =>
  nextStatus<CaseStatus, CaseEventName, CaseEdge>(CASE_EDGES, from, event, 'case')

export const caseEdge = (from: CaseStatus | null, event: CaseEventName): CaseEdge | null =>
  findEdge<CaseStatus, CaseEventName, CaseEdge>(CASE_EDGES, from, event)

interface HasCaseStatus {
  readonly status: CaseStatus
}

const among =
  (...statuses: readonly CaseStatus[]) =>
  (subject: HasCaseStatus): boolean =>
    statuses.includes(subject.status)

/** AV07: SUBMITTED … DELIVERED. The list is exported for the unique index and for SQL scopes. */
export const OPEN_CASE_STATUSES = [
  'SUBMITTED',
  'SUPPLEMENT',
  'ACCEPTED',
  'IN_REVIEW',
  'CONSOLIDATING',
  'DECIDED',
  'DELIVERED',
] as const satisfies readonly CaseStatus[]

export const isDraft = among('DRAFT')
export const isOpenCase = among(...OPEN_CASE_STATUSES)
/** Papers are with the window: the supplement clock runs (T03, T06–T08 are possible). */
export const isAtWindow = among('SUBMITTED')
export const isWaitingForSupplement = among('SUPPLEMENT')
export const isInReview = among('IN_REVIEW')
export const isConsolidating = among('CONSOLIDATING')
/** Accepted and not decided: the committed and statutory clocks run. */
export const isRunning = among('ACCEPTED', 'IN_REVIEW', 'CONSOLIDATING')
/** “DECIDED+” of §5.1: a decision exists for every item. */
export const isDecidedCase = among('DECIDED', 'DELIVERED', 'PUBLISHED', 'CLOSED', 'ARCHIVED')
export const isPublishedCase = among('PUBLISHED', 'CLOSED', 'ARCHIVED')
/** Ended without a decision; the licence period goes on as before (L09). */
export const endedUndecided = among('NOT_ACCEPTED', 'WITHDRAWN', 'LAPSED')
/** A service act has come to its outcome; the history says whether its window is still open (DOMAIN §8). */
export const isRatable = among('DELIVERED', 'PUBLISHED', 'CLOSED', 'NOT_ACCEPTED', 'WITHDRAWN')
/** Accepted at some time: reviewers, inspectors and supervisors have business with it. */
export const wasAccepted = among(
  'ACCEPTED',
  'IN_REVIEW',
  'CONSOLIDATING',
  'DECIDED',
  'DELIVERED',
  'PUBLISHED',
  'CLOSED',
  'ARCHIVED',
)
/** The applicant may change answers and files: in the draft, and while listed defects are put right (T04). */
export const mayChangeAnswers = among('DRAFT', 'SUPPLEMENT')
/** T06 and T09 are one transaction, so nobody ever sees a case resting here. */
export const isJustAccepted = among('ACCEPTED')
