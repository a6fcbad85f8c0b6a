import { whyMayNotHoldOnCase, whyNotStaffOf } from '../application/case-roles'
import { isWaitingForVisit, type ItemStatus } from '../application/item-status'
import { isInReview } from '../application/status'
import type { CaseSubject } from '../application/subjects'
import type { Actor } from '../shared/actor'
import type { Refusal } from '../shared/result'
import { isOnSite, isOpenVisit, isRecordedVisit, nextVisitStatus, type VisitEvent, type VisitStatus } from './status'

export interface VisitSubject {
  readonly case: CaseSubject
  readonly visit: {
    readonly status: VisitStatus
    readonly officers: readonly { readonly userId: string; readonly signed: boolean }[]
  }
}

/** SUP with the ability `planner` sets the date and two officers (DOMAIN §2). */
export function whyMayNotPlanVisit(
  actor: Actor,
  subject: {
    readonly case: CaseSubject
    readonly items: readonly { readonly status: ItemStatus }[]
    readonly visits: readonly { readonly status: VisitStatus }[]
  },
): Refusal | null {
  const who = whyNotStaffOf(actor, ['SUP'], subject.case, 'inspection.planners_only')
  if (who) return who
  if (!actor.abilities.includes('planner')) return { code: 'inspection.planners_only' }
  const held = whyMayNotHoldOnCase(actor.userId, 'SUP', subject.case)
  if (held) return held
  if (!isInReview(subject.case)) {
    return { code: 'case.wrong_status', facts: { from: subject.case.status, event: 'planVisit' } }
  }
  if (!subject.items.some(isWaitingForVisit)) return { code: 'inspection.nobody_asked' }
  return subject.visits.some(isOpenVisit) ? { code: 'inspection.already_booked' } : null
}

/** An officer of this visit, with a certificate, without conflict and without another role on the case. */
export function whyNotOfficerOf(actor: Actor, subject: VisitSubject): Refusal | null {
  const who = whyNotStaffOf(actor, ['INSP'], subject.case, 'inspection.inspectors_only')
  if (who) return who
  if (!subject.visit.officers.some((officer) => officer.userId === actor.userId)) {
    return { code: 'inspection.not_assigned' }
  }
  if (!actor.certNo) return { code: 'inspection.no_certificate', facts: { name: actor.name } }
  return whyMayNotHoldOnCase(actor.userId, 'INSP', subject.case)
}

const whyNotVisitNow = (subject: VisitSubject, event: VisitEvent): Refusal | null => {
  const step = nextVisitStatus(subject.visit.status, event)
  return step.ok ? null : step.error
}

/** Two officers, never one alone (行政许可法 34). */
const whyAlone = (subject: VisitSubject): Refusal | null =>
  new Set(subject.visit.officers.map((officer) => officer.userId)).size >= 2
    ? null
    : { code: 'inspection.two_officers' }

const asOfficer =
  (event: VisitEvent) =>
  (actor: Actor, subject: VisitSubject): Refusal | null =>
    whyNotOfficerOf(actor, subject) ?? whyAlone(subject) ?? whyNotVisitNow(subject, event)

export const whyMayNotArrive = asOfficer('arrive')
export const whyMayNotRescheduleVisit = asOfficer('reschedule')
export const whyMayNotRecordFailedVisit = asOfficer('fail')
/** Closes the checklist, so that it can be signed. */
export const whyMayNotCloseChecklist = asOfficer('record')

/** One answer, photo or remark in the checklist. */
export const whyMayNotRecordCheck = (actor: Actor, subject: VisitSubject): Refusal | null =>
  whyNotOfficerOf(actor, subject) ??
  whyAlone(subject) ??
  (isOnSite(subject.visit)
    ? null
    : { code: 'visit.wrong_status', facts: { from: subject.visit.status, event: 'recordCheck' } })

/** The institution's signature, or its refusal, is taken down by an officer once the record is closed. */
export const whyMayNotTakeSignature = (actor: Actor, subject: VisitSubject): Refusal | null =>
  whyNotOfficerOf(actor, subject) ??
  whyAlone(subject) ??
  (isRecordedVisit(subject.visit)
    ? null
    : { code: 'visit.wrong_status', facts: { from: subject.visit.status, event: 'sign' } })

/** Each officer signs in an own session, once. */
export function whyMayNotSignVisit(actor: Actor, subject: VisitSubject): Refusal | null {
  const who = whyNotOfficerOf(actor, subject) ?? whyAlone(subject)
  if (who) return who
  if (!isRecordedVisit(subject.visit)) {
    return { code: 'visit.wrong_status', facts: { from: subject.visit.status, event: 'sign' } }
  }
  const signed = subject.visit.officers.some((officer) => officer.userId === actor.userId && officer.signed)
  return signed ? { code: 'inspection.already_signed' } : null
}
