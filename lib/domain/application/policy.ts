import type { Actor } from '../shared/actor'
import type { Refusal, Result } from '../shared/result'
import { whyNotApplicantOf, whyNotStaffOf } from './case-roles'
import { mayStillWithdraw } from './case-progress'
import { isRunning, mayChangeAnswers, nextCaseStatus, type CaseEventName } from './status'
import type { CaseSubject, ItemSubject } from './subjects'

type Filing = Pick<CaseSubject, 'institutionId' | 'region' | 'channel' | 'status'>

const refusalOf = (result: Result<unknown>): Refusal | null => (result.ok ? null : result.error)

/** Refusal of a step the table does not offer here. */
export const whyNotNow = (subject: Pick<CaseSubject, 'status'>, event: CaseEventName): Refusal | null =>
  refusalOf(nextCaseStatus(subject.status, event))

/** The institution files for itself; the window enters what came on paper (channel WINDOW, DOMAIN §2 and T01). */
function whyNotFiler(actor: Actor, subject: Pick<CaseSubject, 'institutionId' | 'region' | 'channel'>): Refusal | null {
  if (actor.role !== 'WIN') return whyNotApplicantOf(actor, subject)
  if (subject.channel !== 'WINDOW') return { code: 'application.filed_online' }
  return whyNotStaffOf(actor, ['WIN'], subject, 'application.applicants_only')
}

export function whyMayNotStartDraft(
  actor: Actor,
  institution: { readonly institutionId: string; readonly region: string },
): Refusal | null {
  return whyNotFiler(actor, { ...institution, channel: actor.role === 'WIN' ? 'WINDOW' : 'ONLINE' })
}

/** Answers, rows and “unchanged/changed”: in the draft, and while listed defects are put right. */
export const whyMayNotEditDraft = (actor: Actor, subject: Filing): Refusal | null =>
  whyNotFiler(actor, subject) ??
  (mayChangeAnswers(subject) ? null : { code: 'application.answers_closed', facts: { status: subject.status } })

export const whyMayNotAttachFile = whyMayNotEditDraft

/**
 * M01, M02 and M36. Any member of the institution may enter the one-time code: the code goes to the signer's registered
 * mobile, and that, not the session, is what proves the signer.
 */
export const whyMayNotSign = whyMayNotEditDraft

export const whyMayNotSubmit = (actor: Actor, subject: Filing): Refusal | null =>
  whyNotFiler(actor, subject) ?? whyNotNow(subject, 'submit')

export const whyMayNotAnswerSupplement = (actor: Actor, subject: Filing): Refusal | null =>
  whyNotFiler(actor, subject) ?? whyNotNow(subject, 'answerSupplement')

/** T17. After acceptance APP asks and LEAD confirms; both are let in here, the command tells them apart. */
export function whyMayNotWithdraw(
  actor: Actor,
  subject: Filing & { readonly items: readonly Pick<ItemSubject, 'status'>[] },
): Refusal | null {
  const who =
    actor.role === 'LEAD' && isRunning(subject)
      ? whyNotStaffOf(actor, ['LEAD'], subject, 'decision.leads_only')
      : whyNotApplicantOf(actor, subject)
  if (who) return who
  return (
    whyNotNow(subject, 'withdraw') ?? (mayStillWithdraw(subject.items) ? null : { code: 'case.too_late_to_withdraw' })
  )
}
