import { findEdge, type Edge } from '../shared/state-table'
import { ok, refuse, type Result } from '../shared/result'
import type { CaseKind } from './status'

/** The statuses of one verification item within a case, and their table (DOMAIN §5.2). */
export const ITEM_STATUSES = [
  'PENDING',
  'DESK',
  'ONSITE_PLANNED',
  'ONSITE_DONE',
  'EXPERT',
  'RECTIFY_ORDERED',
  'RECTIFY_SUBMITTED',
  'RECHECK',
  'PROPOSED',
  'QUALIFIED',
  'DEFER_NOTICED',
  'HEARING',
  'DEFERRED',
  'UNQUALIFIED',
  'ITEM_WITHDRAWN',
  'ITEM_NOT_ACCEPTED',
] as const
export type ItemStatus = (typeof ITEM_STATUSES)[number]

export const ITEM_EVENTS = [
  'startDeskReview',
  'propose',
  'askForVisit',
  'signVisit',
  'recordFailedVisit',
  'rescheduleVisit',
  'cancelVisit',
  'askExperts',
  'closeExpertReview',
  'orderRectification',
  'submitEvidence',
  'missTerm',
  'extendTerm',
  'startRecheck',
  'closeRecheck',
  'orderAgain',
  'failRecheck',
  'qualify',
  'noticeDeferral',
  'openHearing',
  'defer',
  'continueByReverification',
  'failReverification',
  'withdrawItem',
  'returnToDesk',
  'acceptStatement',
  'refuseItem',
  'query',
  'endWithCase',
  'endNotAccepted',
] as const
export type ItemEventName = (typeof ITEM_EVENTS)[number]

// prettier-ignore
export type ItemRowCode =
  | 'I01' | 'I02' | 'I03' | 'I04' | 'I05' | 'I06' | 'I07' | 'I08' | 'I09' | 'I10' | 'I11' | 'I12'
  | 'I13' | 'I14' | 'I15' | 'I16' | 'I17' | 'I17b' | 'I18' | 'I20' | 'I21' | 'I23' | 'I24' | 'I25'
  | 'I26' | 'I27' | 'I28' | 'I29' | 'I30' | 'I31' | 'I32' | 'I33' | 'I34'

/** `caseKind`: the edge exists only in a case of that kind; without it, in both. */
export type ItemEdge = Edge<ItemRowCode, ItemStatus, ItemEventName> & { readonly caseKind?: CaseKind }

// prettier-ignore
export const ITEM_EDGES = [
  { row: 'I01', from: 'PENDING', to: 'DESK', event: 'startDeskReview', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  { row: 'I02', from: 'DESK', to: 'PROPOSED', event: 'propose', who: ['REV'], kind: 'transition', notice: null, documents: [] },
  { row: 'I03', from: 'DESK', to: 'ONSITE_PLANNED', event: 'askForVisit', who: ['REV', 'LEAD', 'SYS'], kind: 'transition', notice: 'N21', documents: ['DOC-06'] },
  { row: 'I04', from: 'ONSITE_PLANNED', to: 'ONSITE_DONE', event: 'signVisit', who: ['INSP'], kind: 'transition', notice: 'N22', documents: ['DOC-07'] },
  { row: 'I05', from: 'ONSITE_PLANNED', to: 'ONSITE_PLANNED', event: 'rescheduleVisit', who: ['INSP'], kind: 'event', notice: 'N21', documents: ['DOC-06'] },
  { row: 'I06', from: 'DESK', to: 'EXPERT', event: 'askExperts', who: ['REV'], kind: 'transition', notice: 'N23', documents: ['DOC-05'] },
  { row: 'I06', from: 'ONSITE_DONE', to: 'EXPERT', event: 'askExperts', who: ['REV'], kind: 'transition', notice: 'N23', documents: ['DOC-05'] },
  { row: 'I07', from: 'EXPERT', to: 'DESK', event: 'closeExpertReview', who: ['REV'], kind: 'transition', notice: null, documents: ['DOC-17', 'DOC-16'] },
  { row: 'I08', from: 'DESK', to: 'RECTIFY_ORDERED', event: 'orderRectification', who: ['SUP', 'REV'], kind: 'transition', notice: 'N24', documents: ['DOC-08'] },
  { row: 'I08', from: 'ONSITE_DONE', to: 'RECTIFY_ORDERED', event: 'orderRectification', who: ['SUP', 'REV'], kind: 'transition', notice: 'N24', documents: ['DOC-08'] },
  { row: 'I09', from: 'RECTIFY_ORDERED', to: 'RECTIFY_SUBMITTED', event: 'submitEvidence', who: ['APP'], kind: 'transition', notice: 'N25', documents: [] },
  { row: 'I10', from: 'RECTIFY_ORDERED', to: 'PROPOSED', event: 'missTerm', who: ['SYS'], kind: 'transition', notice: 'N26', documents: [] },
  { row: 'I11', from: 'RECTIFY_SUBMITTED', to: 'RECHECK', event: 'startRecheck', who: ['SUP', 'INSP'], kind: 'transition', notice: null, documents: [] },
  { row: 'I12', from: 'RECHECK', to: 'DESK', event: 'closeRecheck', who: ['SUP'], kind: 'transition', notice: 'N27', documents: ['DOC-09'] },
  { row: 'I13', from: 'RECHECK', to: 'RECTIFY_ORDERED', event: 'orderAgain', who: ['SUP'], kind: 'transition', notice: 'N24', documents: ['DOC-09', 'DOC-08'] },
  { row: 'I14', from: 'PROPOSED', to: 'QUALIFIED', event: 'qualify', caseKind: 'COMBINED', who: ['LEAD'], kind: 'transition', notice: 'N11', documents: ['DOC-10', 'DOC-19'] },
  { row: 'I15', from: 'PROPOSED', to: 'DEFER_NOTICED', event: 'noticeDeferral', caseKind: 'COMBINED', who: ['LEAD'], kind: 'transition', notice: 'N28', documents: ['DOC-11'] },
  { row: 'I16', from: 'DEFER_NOTICED', to: 'HEARING', event: 'openHearing', who: ['APP', 'LEAD'], kind: 'transition', notice: 'N29', documents: ['DOC-15'] },
  { row: 'I17', from: 'DEFER_NOTICED', to: 'DEFERRED', event: 'defer', who: ['LEAD'], kind: 'transition', notice: 'N30', documents: ['DOC-12'] },
  { row: 'I17b', from: 'HEARING', to: 'DEFERRED', event: 'defer', who: ['LEAD'], kind: 'transition', notice: 'N30', documents: ['DOC-12'] },
  { row: 'I18', from: 'DEFERRED', to: 'DEFERRED', event: 'continueByReverification', who: ['APP'], kind: 'event', notice: 'N31', documents: [] },
  { row: 'I20', from: 'PROPOSED', to: 'QUALIFIED', event: 'qualify', caseKind: 'REVERIFICATION', who: ['LEAD'], kind: 'transition', notice: 'N11', documents: ['DOC-10', 'DOC-19'] },
  { row: 'I21', from: 'PROPOSED', to: 'UNQUALIFIED', event: 'failReverification', caseKind: 'REVERIFICATION', who: ['LEAD'], kind: 'transition', notice: 'N32', documents: ['DOC-10'] },
  { row: 'I23', from: 'PENDING', to: 'ITEM_WITHDRAWN', event: 'withdrawItem', who: ['APP'], kind: 'transition', notice: 'N15', documents: ['DOC-20'] },
  { row: 'I23', from: 'DESK', to: 'ITEM_WITHDRAWN', event: 'withdrawItem', who: ['APP', 'LEAD'], kind: 'transition', notice: 'N15', documents: ['DOC-20'] },
  { row: 'I23', from: 'ONSITE_PLANNED', to: 'ITEM_WITHDRAWN', event: 'withdrawItem', who: ['APP', 'LEAD'], kind: 'transition', notice: 'N15', documents: ['DOC-20'] },
  { row: 'I23', from: 'ONSITE_DONE', to: 'ITEM_WITHDRAWN', event: 'withdrawItem', who: ['APP', 'LEAD'], kind: 'transition', notice: 'N15', documents: ['DOC-20'] },
  { row: 'I23', from: 'EXPERT', to: 'ITEM_WITHDRAWN', event: 'withdrawItem', who: ['APP', 'LEAD'], kind: 'transition', notice: 'N15', documents: ['DOC-20'] },
  { row: 'I23', from: 'RECTIFY_ORDERED', to: 'ITEM_WITHDRAWN', event: 'withdrawItem', who: ['APP', 'LEAD'], kind: 'transition', notice: 'N15', documents: ['DOC-20'] },
  { row: 'I23', from: 'RECTIFY_SUBMITTED', to: 'ITEM_WITHDRAWN', event: 'withdrawItem', who: ['APP', 'LEAD'], kind: 'transition', notice: 'N15', documents: ['DOC-20'] },
  { row: 'I23', from: 'RECHECK', to: 'ITEM_WITHDRAWN', event: 'withdrawItem', who: ['APP', 'LEAD'], kind: 'transition', notice: 'N15', documents: ['DOC-20'] },
  { row: 'I23', from: 'PROPOSED', to: 'ITEM_WITHDRAWN', event: 'withdrawItem', who: ['APP', 'LEAD'], kind: 'transition', notice: 'N15', documents: ['DOC-20'] },
  { row: 'I24', from: 'ONSITE_DONE', to: 'PROPOSED', event: 'propose', who: ['REV'], kind: 'transition', notice: null, documents: [] },
  { row: 'I25', from: 'PROPOSED', to: 'DESK', event: 'returnToDesk', who: ['LEAD', 'REV'], kind: 'transition', notice: 'N10', documents: [] },
  { row: 'I26', from: 'DEFER_NOTICED', to: 'PROPOSED', event: 'acceptStatement', who: ['LEAD'], kind: 'transition', notice: 'N19', documents: [] },
  { row: 'I26', from: 'HEARING', to: 'PROPOSED', event: 'acceptStatement', who: ['LEAD'], kind: 'transition', notice: 'N19', documents: [] },
  { row: 'I27', from: 'RECHECK', to: 'PROPOSED', event: 'failRecheck', who: ['SUP'], kind: 'transition', notice: 'N26', documents: ['DOC-09'] },
  { row: 'I28', from: 'RECTIFY_ORDERED', to: 'RECTIFY_ORDERED', event: 'extendTerm', who: ['SUP'], kind: 'event', notice: 'N24', documents: [] },
  { row: 'I29', from: 'PENDING', to: 'ITEM_NOT_ACCEPTED', event: 'refuseItem', who: ['WIN'], kind: 'transition', notice: 'N07', documents: ['DOC-03'] },
  { row: 'I30', from: 'DESK', to: 'DESK', event: 'query', who: ['REV'], kind: 'event', notice: 'N34', documents: [] },
  { row: 'I30', from: 'ONSITE_PLANNED', to: 'ONSITE_PLANNED', event: 'query', who: ['REV'], kind: 'event', notice: 'N34', documents: [] },
  { row: 'I30', from: 'ONSITE_DONE', to: 'ONSITE_DONE', event: 'query', who: ['REV'], kind: 'event', notice: 'N34', documents: [] },
  { row: 'I31', from: 'PENDING', to: 'ITEM_WITHDRAWN', event: 'endWithCase', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  { row: 'I31', from: 'DESK', to: 'ITEM_WITHDRAWN', event: 'endWithCase', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  { row: 'I31', from: 'ONSITE_PLANNED', to: 'ITEM_WITHDRAWN', event: 'endWithCase', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  { row: 'I31', from: 'ONSITE_DONE', to: 'ITEM_WITHDRAWN', event: 'endWithCase', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  { row: 'I31', from: 'EXPERT', to: 'ITEM_WITHDRAWN', event: 'endWithCase', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  { row: 'I31', from: 'RECTIFY_ORDERED', to: 'ITEM_WITHDRAWN', event: 'endWithCase', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  { row: 'I31', from: 'RECTIFY_SUBMITTED', to: 'ITEM_WITHDRAWN', event: 'endWithCase', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  { row: 'I31', from: 'RECHECK', to: 'ITEM_WITHDRAWN', event: 'endWithCase', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  { row: 'I31', from: 'PROPOSED', to: 'ITEM_WITHDRAWN', event: 'endWithCase', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  { row: 'I31', from: 'DEFER_NOTICED', to: 'ITEM_WITHDRAWN', event: 'endWithCase', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  { row: 'I31', from: 'HEARING', to: 'ITEM_WITHDRAWN', event: 'endWithCase', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  { row: 'I32', from: 'PENDING', to: 'ITEM_NOT_ACCEPTED', event: 'endNotAccepted', who: ['SYS'], kind: 'transition', notice: null, documents: [] },
  { row: 'I33', from: 'ONSITE_PLANNED', to: 'DESK', event: 'cancelVisit', who: ['LEAD'], kind: 'transition', notice: 'N21', documents: [] },
  { row: 'I34', from: 'ONSITE_PLANNED', to: 'ONSITE_DONE', event: 'recordFailedVisit', who: ['INSP'], kind: 'transition', notice: 'N22', documents: ['DOC-07'] },
] as const satisfies readonly ItemEdge[]

interface InCase {
  readonly caseKind: CaseKind
}

const edgesIn = (caseKind: CaseKind): readonly ItemEdge[] =>
  ITEM_EDGES.filter((edge: ItemEdge) => edge.caseKind === undefined || edge.caseKind === caseKind)

export const itemEdge = (from: ItemStatus, event: ItemEventName, { caseKind }: InCase): ItemEdge | null =>
  findEdge<ItemStatus, ItemEventName, ItemEdge>(edgesIn(caseKind), from, event)

export function nextItemStatus(from: ItemStatus, event: ItemEventName, inCase: InCase): Result<ItemStatus> {
  const edge = itemEdge(from, event, inCase)
  return edge ? ok(edge.to) : refuse('item.wrong_status', { from, event })
}

interface HasItemStatus {
  readonly status: ItemStatus
}

const among =
  (...statuses: readonly ItemStatus[]) =>
  (subject: HasItemStatus): boolean =>
    statuses.includes(subject.status)

/** Over for this round (§5.2 invariants). A DEFERRED item goes on in a case of its own. */
export const isTerminalItem = among('QUALIFIED', 'DEFERRED', 'UNQUALIFIED', 'ITEM_WITHDRAWN', 'ITEM_NOT_ACCEPTED')
export const isOpenItem = (item: HasItemStatus): boolean => !isTerminalItem(item)
/** Carries a conclusion. */
export const isDecidedItem = among('QUALIFIED', 'DEFERRED', 'UNQUALIFIED')
export const isQualifiedItem = among('QUALIFIED')
export const isWithdrawnItem = among('ITEM_WITHDRAWN')
export const isNotAcceptedItem = among('ITEM_NOT_ACCEPTED')
export const isPendingItem = among('PENDING')
/** T10 waits for these. */
export const isBeforeProposed = among(
  'PENDING',
  'DESK',
  'ONSITE_PLANNED',
  'ONSITE_DONE',
  'EXPERT',
  'RECTIFY_ORDERED',
  'RECTIFY_SUBMITTED',
  'RECHECK',
)
export const isProposed = among('PROPOSED')
/** I03: desk checkpoints stay open until PROPOSED. */
export const isUnderDeskReview = (item: HasItemStatus): boolean => isBeforeProposed(item) && !isPendingItem(item)
export const isWaitingForVisit = among('ONSITE_PLANNED')
export const isVisited = among('ONSITE_DONE')
export const isWaitingForRectification = among('RECTIFY_ORDERED')
export const isWaitingForRecheck = among('RECTIFY_SUBMITTED', 'RECHECK')
export const isDeferralUnderway = among('DEFER_NOTICED', 'HEARING')
export const isDeferredItem = among('DEFERRED')
export const isUnqualifiedItem = among('UNQUALIFIED')
