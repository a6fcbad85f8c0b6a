import { whyNotApplicantOf } from '../application/case-roles'
import { whyNotNow } from '../application/policy'
import { isDraft } from '../application/status'
import type { CaseSubject } from '../application/subjects'
import { whyNotLeadOf } from '../decision/policy'
import type { Actor } from '../shared/actor'
import type { Refusal } from '../shared/result'

/** T17, I23: the institution's own wish. A draft is discarded instead: nobody at the office has seen it. */
export const whyMayNotAskWithdrawal = (
  actor: Actor,
  subject: Pick<CaseSubject, 'institutionId' | 'status'>,
): Refusal | null =>
  whyNotApplicantOf(actor, subject) ??
  (isDraft(subject) ? { code: 'withdrawal.draft_is_discarded' } : whyNotNow(subject, 'withdraw'))

/** After acceptance a lead who had no part in the review answers (four eyes, as for the decision). */
export const whyMayNotAnswerWithdrawal = (actor: Actor, subject: CaseSubject): Refusal | null =>
  whyNotLeadOf(actor, subject) ?? whyNotNow(subject, 'withdraw')
