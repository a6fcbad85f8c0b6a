'use server'

import { notFound, redirect } from 'next/navigation'
import { homeOf } from '@/lib/auth/areas'
import { requestFacts } from '@/lib/auth/request-facts'
import { requireActor } from '@/lib/auth/session'
import { startSession } from '@/lib/auth/session-cookie'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { acceptInvitationCommand, joinByInvitation } from '@/lib/services/people/accept-invitation'
import { handOverCommand } from '@/lib/services/people/hand-over'
import { inviteColleague, resendInvitation, withdrawInvitationCommand } from '@/lib/services/people/invite'
import { endPlaceCommand, recordMandateCommand } from '@/lib/services/people/places'
import { runCommand } from '@/lib/services/command'
import { atField } from './account-fields'
import { formAction, leadTo, localeOfForm, text, toFormState } from './form-action'
import { type FormState, KEY_FIELD } from './form-state'
import { guarded } from './guarded'

export async function inviteAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('APP')
  const field = (name: string): string => text(form, name)
  const outcome = await guarded('people.invite_failed', () =>
    inviteColleague(actor, {
      key: field(KEY_FIELD),
      name: field('name'),
      mobile: field('mobile'),
      mandateFrom: field('mandateFrom'),
      mandateTo: field('mandateTo'),
    }),
  )
  if (outcome.kind === 'not_found') notFound()
  if (outcome.kind === 'done') leadTo(localeOfForm(form), `${routes.people}#invitations`)
  return toFormState(atField(outcome), form, localeOfForm(form))
}

export async function resendInvitationAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('APP')
  const field = (name: string): string => text(form, name)
  const again = { key: field(KEY_FIELD), invitationId: field('invitationId'), version: field('version') }
  const outcome = await guarded('people.resend_failed', () => resendInvitation(actor, again))
  if (outcome.kind === 'not_found') notFound()
  if (outcome.kind === 'done') leadTo(localeOfForm(form), `${routes.people}#invitations`)
  return toFormState(outcome, form, localeOfForm(form))
}

export const withdrawInvitationAction = formAction(withdrawInvitationCommand, {
  input: (form) => ({ invitationId: text(form, 'invitationId'), version: text(form, 'version') }),
  next: () => `${routes.people}#invitations`,
})

export async function recordMandateAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('APP')
  const field = (name: string): string => text(form, name)
  const outcome = await guarded('people.mandate_failed', () =>
    runCommand(recordMandateCommand, {
      actor,
      key: field(KEY_FIELD),
      input: {
        ...{ membershipId: field('membershipId'), version: field('version') },
        ...{ mandateFrom: field('mandateFrom'), mandateTo: field('mandateTo') },
      },
    }),
  )
  if (outcome.kind === 'not_found') notFound()
  if (outcome.kind === 'done') leadTo(localeOfForm(form), routes.people)
  const state = toFormState(atField(outcome), form, localeOfForm(form))
  // One such form for each person: its fields are named after them.
  const errors = state.errors.map((error) => ({ ...error, path: `${error.path}-${field('membershipId')}` }))
  return { ...state, errors }
}

/** Whoever left has no page here any more: the way leads to the sign-in page. */
export const endPlaceAction = formAction(endPlaceCommand, {
  input: (form) => ({ membershipId: text(form, 'membershipId'), version: text(form, 'version') }),
  next: ({ left }) => (left ? routes.signIn : routes.people),
})

export const handOverAction = formAction(handOverCommand, {
  input: (form) => ({
    caseId: text(form, 'caseId'),
    from: text(form, 'from'),
    to: text(form, 'to'),
    reason: text(form, 'reason'),
  }),
  revalidate: ({ caseId }) => [routes.people, routes.applicant, routes.applicantCase(caseId), routes.draft(caseId)],
  next: ({ caseId }) => routes.handOver(caseId),
})

export const acceptInvitationAction = formAction(acceptInvitationCommand, {
  input: (form) => ({ token: text(form, 'token') }),
  next: () => `${routes.account}#places`,
})

/** Nobody is signed in yet. */
export async function joinAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form)
  const { ip, agent } = await requestFacts()
  const joining = {
    key: text(form, KEY_FIELD),
    token: text(form, 'token'),
    password: text(form, 'password'),
    ip,
    agent,
  }
  const outcome = await guarded('people.join_failed', () => joinByInvitation(joining))
  if (outcome.kind === 'done') {
    await startSession(outcome.answer.sessionId)
    redirect(localeHref(locale, homeOf('APP')))
  }
  return toFormState(atField(outcome), form, locale)
}
