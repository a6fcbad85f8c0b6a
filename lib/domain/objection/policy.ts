import { whyNotApplicantOf } from '../application/case-roles'
import { whyNotNow } from '../application/policy'
import type { CaseSubject } from '../application/subjects'
import { whyNotLeadOf } from '../decision/policy'
import type { Actor } from '../shared/actor'
import type { Refusal } from '../shared/result'

/** T20: the institution, once a decision is there. */
export const whyMayNotObject = (actor: Actor, subject: Pick<CaseSubject, 'institutionId' | 'status'>): Refusal | null =>
  whyNotApplicantOf(actor, subject) ?? whyNotNow(subject, 'object')

/** A lead who had no part in the review. */
export const whyMayNotReply = (actor: Actor, subject: CaseSubject): Refusal | null =>
  whyNotLeadOf(actor, subject) ?? whyNotNow(subject, 'object')
