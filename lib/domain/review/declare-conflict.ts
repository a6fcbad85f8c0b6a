import { isUnderDeskReview, isProposed, type ItemStatus } from '../application/item-status'
import { whyNotStaffOf } from '../application/case-roles'
import type { CaseSubject } from '../application/subjects'
import type { Actor } from '../shared/actor'
import type { ItemLetter } from '../shared/item-letters'
import { ok, refuse, type Refusal, type Result } from '../shared/result'
import { assignReviewers, type Assignment, type ReviewerLoad } from './assign-reviewers'

export interface ReviewedItem {
  readonly letter: ItemLetter
  readonly status: ItemStatus
  readonly reviewerId: string | null
}

/** DOMAIN §2: a conflict of interest is declared per case, by whoever has it. */
export function whyMayNotDeclareConflict(
  actor: Actor,
  subject: Pick<CaseSubject, 'region' | 'conflicted'> & { readonly items: readonly ReviewedItem[] },
): Refusal | null {
  const who = whyNotStaffOf(actor, ['REV'], subject, 'review.reviewers_only')
  if (who) return who
  if (subject.conflicted.includes(actor.userId)) return { code: 'case.conflict_declared' }
  const mine = subject.items.filter(({ reviewerId }) => reviewerId === actor.userId)
  const given = mine.filter(isProposed)
  if (given.length > 0) {
    return { code: 'review.opinion_given_already', facts: { items: given.map(({ letter }) => letter) } }
  }
  return mine.some(isUnderDeskReview) ? null : { code: 'review.nothing_to_hand_over' }
}

/** The items go to whoever else carries their letter; what was put down on them stays, under the name of who wrote it. */
export function handOver(
  userId: string,
  { items, reviewers, reason }: { items: readonly ReviewedItem[]; reviewers: readonly ReviewerLoad[]; reason: string },
): Result<Assignment[]> {
  if (reason.trim() === '') return refuse('review.reason_missing')
  const mine = items.filter((item) => item.reviewerId === userId && isUnderDeskReview(item))
  const others = reviewers.map((one) => (one.userId === userId ? { ...one, unavailable: true } : one))
  return ok(
    assignReviewers(
      mine.map(({ letter }) => letter),
      others,
    ),
  )
}
