import { whyMayNotHoldOnCase, whyNotApplicantOf, whyNotStaffOf } from '../application/case-roles'
import { isProposed, isUnderDeskReview, nextItemStatus, type ItemEventName } from '../application/item-status'
import { isInReview } from '../application/status'
import type { CaseSubject, ItemInCase } from '../application/subjects'
import type { Actor } from '../shared/actor'
import type { Refusal } from '../shared/result'
import { isOpenQuery, type QueryStatus } from './status'

/** The reviewer of this item: carries its letter, is assigned to it, has no conflict and no other role on the case. */
export function whyNotReviewerOf(actor: Actor, subject: ItemInCase): Refusal | null {
  const who = whyNotStaffOf(actor, ['REV'], subject.case, 'review.reviewers_only')
  if (who) return who
  if (!actor.itemLetters.includes(subject.item.letter)) {
    return { code: 'review.other_item', facts: { item: subject.item.letter } }
  }
  const held = whyMayNotHoldOnCase(actor.userId, 'REV', subject.case)
  if (held) return held
  return subject.item.reviewerId === actor.userId
    ? null
    : { code: 'review.other_reviewer', facts: { item: subject.item.letter } }
}

function whyNotItemNow(subject: ItemInCase, event: ItemEventName): Refusal | null {
  if (!isInReview(subject.case)) return { code: 'case.wrong_status', facts: { from: subject.case.status, event } }
  const step = nextItemStatus(subject.item.status, event, { caseKind: subject.case.kind })
  return step.ok ? null : step.error
}

/** Checkpoints, notes, acknowledging results (DR01–DR22): open until the opinion is given (I03). */
export function whyMayNotReviewAtDesk(actor: Actor, subject: ItemInCase): Refusal | null {
  const who = whyNotReviewerOf(actor, subject)
  if (who) return who
  if (isProposed(subject.item)) return { code: 'review.already_proposed', facts: { item: subject.item.letter } }
  if (isInReview(subject.case) && isUnderDeskReview(subject.item)) return null
  return { code: 'item.wrong_status', facts: { from: subject.item.status, event: 'reviewAtDesk' } }
}

export const whyMayNotAnswerCheckpoint = whyMayNotReviewAtDesk
export const whyMayNotAcknowledgeResult = whyMayNotReviewAtDesk

const asReviewer =
  (event: ItemEventName) =>
  (actor: Actor, subject: ItemInCase): Refusal | null =>
    whyNotReviewerOf(actor, subject) ?? whyNotItemNow(subject, event)

export const whyMayNotQuery = asReviewer('query')
export const whyMayNotPropose = asReviewer('propose')

/** I03: the item's reviewer, or the lead who orders it. */
export function whyMayNotAskForVisit(actor: Actor, subject: ItemInCase): Refusal | null {
  const who =
    actor.role === 'LEAD'
      ? (whyNotStaffOf(actor, ['LEAD'], subject.case, 'review.reviewers_only') ??
        whyMayNotHoldOnCase(actor.userId, 'LEAD', subject.case))
      : whyNotReviewerOf(actor, subject)
  return who ?? whyNotItemNow(subject, 'askForVisit')
}

/** The other items' reviewers may join a visit somebody asked for until its date is set. */
export function whyMayNotJoinVisit(
  actor: Actor,
  subject: ItemInCase & { readonly visit: { readonly askedFor: boolean; readonly booked: boolean } },
): Refusal | null {
  const who = whyNotReviewerOf(actor, subject) ?? whyNotItemNow(subject, 'askForVisit')
  if (who) return who
  if (!subject.visit.askedFor) return { code: 'inspection.no_visit_to_join' }
  return subject.visit.booked ? { code: 'inspection.already_booked' } : null
}

/** I25: an own proposal, and only while the case is still IN_REVIEW. */
export function whyMayNotWithdrawOwnProposal(actor: Actor, subject: ItemInCase): Refusal | null {
  const who = whyNotReviewerOf(actor, subject)
  if (who) return who
  if (!isInReview(subject.case)) return { code: 'review.already_consolidating' }
  const step = nextItemStatus(subject.item.status, 'returnToDesk', { caseKind: subject.case.kind })
  if (!step.ok) return step.error
  return subject.item.proposedById === actor.userId ? null : { code: 'review.not_own_proposal' }
}

export interface QuerySubject {
  readonly case: Pick<CaseSubject, 'institutionId'>
  readonly query: { readonly status: QueryStatus }
}

export function whyMayNotAnswerQuery(actor: Actor, subject: QuerySubject): Refusal | null {
  const who = whyNotApplicantOf(actor, subject.case)
  if (who) return who
  return isOpenQuery(subject.query)
    ? null
    : { code: 'query.wrong_status', facts: { from: subject.query.status, event: 'answer' } }
}
