'use server'

import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/auth/session'
import { routes } from '@/lib/routes'
import type { Answer, CommandOutcome } from '@/lib/services/command'
import { answerCheckCommand } from '@/lib/services/inspection/answer-check'
import { arriveCommand } from '@/lib/services/inspection/arrive'
import { recordFailedVisit } from '@/lib/services/inspection/fail-visit'
import { planVisitCommand } from '@/lib/services/inspection/plan-visit'
import { recordVisitCommand } from '@/lib/services/inspection/record-visit'
import { rescheduleVisitCommand } from '@/lib/services/inspection/reschedule-visit'
import { signForInstitution } from '@/lib/services/inspection/sign-for-institution'
import { signVisitAsOfficer } from '@/lib/services/inspection/sign-visit'
import { type Failed, formAction, leadTo, localeOfForm, text, toFormState } from './form-action'
import { type FormState, KEY_FIELD } from './form-state'
import { guarded } from './guarded'

export const planVisitAction = formAction(planVisitCommand, {
  input: (form) => ({
    inspectionId: text(form, 'inspectionId'),
    on: text(form, 'on'),
    slot: text(form, 'slot'),
    officers: [text(form, 'officer1'), text(form, 'officer2')],
  }),
  revalidate: () => [routes.plan],
  next: (_answer, form) => routes.planInspection(text(form, 'inspectionId')),
})

export const rescheduleVisitAction = formAction(rescheduleVisitCommand, {
  input: (form) => ({
    visitId: text(form, 'visitId'),
    version: text(form, 'version'),
    on: text(form, 'on'),
    slot: text(form, 'slot'),
    reason: text(form, 'reason'),
  }),
  next: ({ visitId }) => routes.visit(visitId),
})

/** The phone's position is a help, not a condition: what is not a number was not given. */
function position(form: FormData) {
  const [latitude, longitude, accuracy] = ['latitude', 'longitude', 'accuracy'].map((name) => text(form, name))
  return latitude && longitude ? { latitude, longitude, accuracy: accuracy || 0 } : null
}

export const arriveAction = formAction(arriveCommand, {
  input: (form) => ({
    visitId: text(form, 'visitId'),
    version: text(form, 'version'),
    typedCode: text(form, 'task'),
    reason: text(form, 'reason'),
    position: position(form),
  }),
  next: ({ visitId }) => routes.visit(visitId),
})

export const answerCheckAction = formAction(answerCheckCommand, {
  input: (form) => ({
    checkId: text(form, 'checkId'),
    version: text(form, 'version'),
    answer: text(form, 'answer'),
    fact: text(form, 'fact'),
    standard: text(form, 'standard'),
    correctedOnSpot: text(form, 'correctedOnSpot') === 'yes',
  }),
  revalidate: ({ visitId }) => [routes.visit(visitId)],
})

export const recordVisitAction = formAction(recordVisitCommand, {
  input: (form) => ({
    visitId: text(form, 'visitId'),
    version: text(form, 'version'),
    comment: text(form, 'comment'),
  }),
  next: ({ visitId }) => routes.visitSign(visitId),
})

/** The forms that take a password or a drawing do their slow work before the command, so they are not `formAction`s. */
async function finish<Out extends Answer>(
  outcome: CommandOutcome<Out> | Failed,
  form: FormData,
  next: string,
): Promise<FormState> {
  const locale = localeOfForm(form)
  if (outcome.kind === 'not_found') notFound()
  if (outcome.kind === 'done') leadTo(locale, next)
  return toFormState(outcome, form, locale)
}

export async function signVisitAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('INSP')
  const visitId = text(form, 'visitId')
  const signs = { key: text(form, KEY_FIELD), visitId, password: text(form, 'password') }
  const outcome = await guarded('inspection.sign_failed', () => signVisitAsOfficer(actor, signs))
  return finish(outcome, form, routes.visitSign(visitId))
}

export async function signForInstitutionAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('INSP')
  const visitId = text(form, 'visitId')
  const signs = {
    key: text(form, KEY_FIELD),
    visitId,
    kind: text(form, 'kind') === 'REFUSED' ? ('REFUSED' as const) : ('DRAWN' as const),
    signerName: text(form, 'signerName'),
    position: text(form, 'position'),
    drawing: text(form, 'drawing'),
    note: text(form, 'note'),
  }
  const outcome = await guarded('inspection.sign_institution_failed', () => signForInstitution(actor, signs))
  form.delete('drawing') // a picture is not sent back with an error; the pad keeps it
  return finish(outcome, form, routes.visitSign(visitId))
}

export async function failVisitAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('INSP')
  const visitId = text(form, 'visitId')
  const fails = {
    key: text(form, KEY_FIELD),
    visitId,
    version: text(form, 'version'),
    kind: text(form, 'failure'),
    record: text(form, 'record'),
    password: text(form, 'password'),
  }
  const outcome = await guarded('inspection.fail_failed', () => recordFailedVisit(actor, fails))
  return finish(outcome, form, routes.visit(visitId))
}
