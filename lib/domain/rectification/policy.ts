import { whyMayNotHoldOnCase, whyNotApplicantOf, whyNotStaffOf } from '../application/case-roles'
import { nextItemStatus, type ItemEventName } from '../application/item-status'
import { isInReview } from '../application/status'
import type { CaseSubject, ItemInCase } from '../application/subjects'
import { whyNotReviewerOf } from '../review/policy'
import type { Actor } from '../shared/actor'
import type { Refusal } from '../shared/result'
import { isAwaitingEvidence, type FindingStatus } from './status'

function whyNotItemNow(subject: ItemInCase, event: ItemEventName): Refusal | null {
  if (!isInReview(subject.case)) return { code: 'case.wrong_status', facts: { from: subject.case.status, event } }
  const step = nextItemStatus(subject.item.status, event, { caseKind: subject.case.kind })
  return step.ok ? null : step.error
}

const whyNotSupervisorOf = (actor: Actor, subject: CaseSubject): Refusal | null =>
  whyNotStaffOf(actor, ['SUP'], subject, 'rectification.supervisors_only') ??
  whyMayNotHoldOnCase(actor.userId, 'SUP', subject)

/** I08: SUP orders what a visit found, the item's REV what the desk found. One order covers the items it names. */
export function whyMayNotOrderRectification(
  actor: Actor,
  subject: {
    readonly case: CaseSubject
    readonly items: readonly ItemInCase['item'][]
    readonly source: 'VISIT' | 'DESK'
  },
): Refusal | null {
  if (subject.source === 'VISIT') {
    const who = whyNotSupervisorOf(actor, subject.case)
    if (who) return who
  }
  for (const item of subject.items) {
    const one = { case: subject.case, item }
    const why =
      (subject.source === 'DESK' ? whyNotReviewerOf(actor, one) : null) ?? whyNotItemNow(one, 'orderRectification')
    if (why) return why
  }
  return subject.items.length > 0 ? null : { code: 'rectification.no_findings' }
}

/** Attaching evidence and sending it: the institution's move while the item's order is open. */
export const whyMayNotSubmitEvidence = (actor: Actor, subject: ItemInCase): Refusal | null =>
  whyNotApplicantOf(actor, subject.case) ?? whyNotItemNow(subject, 'submitEvidence')

export const whyMayNotAttachEvidence = (
  actor: Actor,
  subject: { readonly case: Pick<CaseSubject, 'institutionId'>; readonly finding: { readonly status: FindingStatus } },
): Refusal | null =>
  whyNotApplicantOf(actor, subject.case) ??
  (isAwaitingEvidence(subject.finding)
    ? null
    : { code: 'finding.wrong_status', facts: { from: subject.finding.status, event: 'attachEvidence' } })

/** I11: a supervisor, or an officer of this case's visit. */
export function whyMayNotStartRecheck(actor: Actor, subject: ItemInCase): Refusal | null {
  const who =
    actor.role === 'INSP'
      ? (whyNotStaffOf(actor, ['INSP'], subject.case, 'rectification.supervisors_only') ??
        (subject.case.holders.some((holder) => holder.userId === actor.userId && holder.role === 'INSP')
          ? whyMayNotHoldOnCase(actor.userId, 'INSP', subject.case)
          : { code: 'inspection.not_assigned' }))
      : whyNotSupervisorOf(actor, subject.case)
  return who ?? whyNotItemNow(subject, 'startRecheck')
}

/** I12, I13, I27: the opinion itself is the supervisor's. */
export const whyMayNotConcludeRecheck = (actor: Actor, subject: ItemInCase): Refusal | null =>
  whyNotSupervisorOf(actor, subject.case) ?? whyNotItemNow(subject, 'closeRecheck')

/** I28: the institution asks while its order waits for it. */
export const whyMayNotAskLongerTerm = (actor: Actor, subject: ItemInCase): Refusal | null =>
  whyNotApplicantOf(actor, subject.case) ?? whyNotItemNow(subject, 'extendTerm')

/** I28. */
export const whyMayNotExtendTerm = (actor: Actor, subject: ItemInCase): Refusal | null =>
  whyNotSupervisorOf(actor, subject.case) ?? whyNotItemNow(subject, 'extendTerm')
