import { otherRoleOnCase, whyNotStaffOf } from '../application/case-roles'
import { nextItemStatus } from '../application/item-status'
import { whyNotNow } from '../application/policy'
import type { CaseSubject, ItemInCase } from '../application/subjects'
import type { Actor } from '../shared/actor'
import type { Refusal } from '../shared/result'

/** LEAD ≠ REV, INSP or SUP of any part of the case (DOMAIN §5.1, four eyes). */
export function whyNotLeadOf(actor: Actor, subject: CaseSubject): Refusal | null {
  const who = whyNotStaffOf(actor, ['LEAD'], subject, 'decision.leads_only')
  if (who) return who
  if (subject.conflicted.includes(actor.userId)) return { code: 'case.conflict_declared' }
  const other = otherRoleOnCase(actor.userId, 'LEAD', subject)
  return other ? { code: 'decision.four_eyes', facts: { role: other } } : null
}

export const whyMayNotReturnToReview = (actor: Actor, subject: CaseSubject): Refusal | null =>
  whyNotLeadOf(actor, subject) ?? whyNotNow(subject, 'returnToReview')

export const whyMayNotDecide = (actor: Actor, subject: CaseSubject): Refusal | null =>
  whyNotLeadOf(actor, subject) ?? whyNotNow(subject, 'decide')

export const whyMayNotExtendLimit = (actor: Actor, subject: CaseSubject): Refusal | null =>
  whyNotLeadOf(actor, subject) ?? whyNotNow(subject, 'extendLimit')

/** I33. */
export function whyMayNotCancelVisit(actor: Actor, subject: ItemInCase): Refusal | null {
  const who = whyNotLeadOf(actor, subject.case)
  if (who) return who
  const step = nextItemStatus(subject.item.status, 'cancelVisit', { caseKind: subject.case.kind })
  return step.ok ? null : step.error
}

/** T13, T24: the portal serves where electronic service was agreed, the window records the rest. */
export function whyMayNotServe(actor: Actor, subject: CaseSubject): Refusal | null {
  const who = actor.role === 'SYS' ? null : whyNotStaffOf(actor, ['WIN'], subject, 'acceptance.window_only')
  return who ?? whyNotNow(subject, 'deliver')
}

/** T14. */
export function whyMayNotPublish(actor: Actor, subject: CaseSubject): Refusal | null {
  if (actor.role !== 'SYS') return { code: 'publication.system_only' }
  return whyNotNow(subject, 'publish')
}
