'use server'

import { guarded } from './guarded'
import { notFound, redirect } from 'next/navigation'
import { homeOf, localeOfPath } from '@/lib/auth/areas'
import { requestFacts } from '@/lib/auth/request-facts'
import { currentSession, requireActor } from '@/lib/auth/session'
import { dropSession, startSession } from '@/lib/auth/session-cookie'
import { safeNextPath } from '@/lib/domain/account/next-path'
import type { Role } from '@/lib/domain/shared/actor'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { changePassword } from '@/lib/services/account/change-password'
import { openAccount } from '@/lib/services/account/open-account'
import { requestFirstAccess } from '@/lib/services/account/request-first-access'
import { requestReset } from '@/lib/services/account/request-reset'
import { endSessionCommand, switchMembershipCommand } from '@/lib/services/account/session-commands'
import { setPasswordByLink } from '@/lib/services/account/set-password'
import { type SignedIn, signIn } from '@/lib/services/account/sign-in'
import { requestSignInCode, signInByCode } from '@/lib/services/account/sign-in-by-code'
import { newKey, runCommand } from '@/lib/services/command'
import { type Failed, localeOfForm, text, toFormState } from './form-action'
import { atField } from './account-fields'
import { type FormState, KEY_FIELD } from './form-state'

/** Forms of people who are not signed in, and those that set the session cookie: they cannot go through `formAction`. */

const isFailed = (value: object): value is Failed => 'kind' in value && value.kind === 'failed'

async function enter(as: 'STAFF' | 'APPLICANT', form: FormData): Promise<FormState> {
  const locale = localeOfForm(form)
  const { ip, agent } = await requestFacts()
  const attempt = { as, login: text(form, 'login'), password: text(form, 'password'), ip, agent }
  const missing = [
    ...(attempt.login.trim() === '' ? [{ path: 'login', code: 'account.login_missing' }] : []),
    ...(attempt.password === '' ? [{ path: 'password', code: 'account.password_missing' }] : []),
  ]
  if (missing.length > 0) return toFormState({ kind: 'invalid', issues: missing }, form, locale)
  const result = await guarded('account.sign_in_failed', () => signIn(attempt))
  if (isFailed(result)) return toFormState(result, form, locale)
  if (!result.ok) return toFormState({ kind: 'refused', refusal: result.error }, form, locale)
  return goIn(result.value, form)
}

async function goIn({ sessionId, memberships, role }: SignedIn, form: FormData): Promise<never> {
  await startSession(sessionId)
  const next = safeNextPath(text(form, 'next'))
  if (next) redirect(next)
  redirect(localeHref(localeOfForm(form), memberships > 1 ? `${routes.account}#places` : homeOf(role)))
}

export async function requestSignInCodeAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form)
  const { ip } = await requestFacts()
  const request = { key: text(form, KEY_FIELD), mobile: text(form, 'mobile'), ip }
  const outcome = await guarded('account.sign_in_code_failed', () => requestSignInCode(request))
  if (outcome.kind !== 'done') return toFormState(outcome, form, locale)
  const next = safeNextPath(text(form, 'next'))
  const onward = next ? `?next=${encodeURIComponent(next)}` : ''
  redirect(localeHref(locale, `${routes.signInCodeOf(outcome.answer.ticket)}${onward}`))
}

export async function signInByCodeAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form)
  const attempt = { ticket: text(form, 'ticket'), code: text(form, 'code'), ...(await requestFacts()) }
  const result = await guarded('account.sign_in_failed', () => signInByCode(attempt))
  if (isFailed(result)) return toFormState(result, form, locale)
  if (!result.ok) return toFormState(atField({ kind: 'refused', refusal: result.error }), form, locale)
  return goIn(result.value, form)
}

export async function signInApplicantAction(_state: FormState, form: FormData): Promise<FormState> {
  return enter('APPLICANT', form)
}

export async function signInStaffAction(_state: FormState, form: FormData): Promise<FormState> {
  return enter('STAFF', form)
}

/** A plain form action: it stands in every shell and has no state. */
export async function signOutAction(form: FormData): Promise<void> {
  const locale = localeOfForm(form)
  const session = await currentSession()
  if (session.kind === 'open') {
    const { actor, sessionId } = session
    await runCommand(endSessionCommand, { actor, key: newKey(), input: { sessionId } })
  }
  await dropSession()
  const isStaff = session.kind === 'open' && session.actor.role !== 'APP'
  redirect(localeHref(locale, `${isStaff ? routes.staffSignIn : routes.signIn}?reason=out`))
}

export async function requestResetAction(_state: FormState, form: FormData): Promise<FormState> {
  const { ip } = await requestFacts()
  const as = text(form, 'as') === 'STAFF' ? 'STAFF' : 'APPLICANT'
  const request = { key: text(form, KEY_FIELD), as, login: text(form, 'login'), ip } as const
  return toFormState(await guarded('account.reset_failed', () => requestReset(request)), form, localeOfForm(form))
}

export async function setPasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form)
  const { ip } = await requestFacts()
  const request = { key: text(form, KEY_FIELD), token: text(form, 'token'), password: text(form, 'password'), ip }
  const outcome = await guarded('account.set_password_failed', () => setPasswordByLink(request))
  if (outcome.kind === 'done') {
    redirect(localeHref(locale, `${outcome.answer.staff ? routes.staffSignIn : routes.signIn}?reason=password`))
  }
  return toFormState(atField(outcome), form, locale)
}

export async function requestFirstAccessAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form)
  const { ip } = await requestFacts()
  const request = { key: text(form, KEY_FIELD), uscc: text(form, 'uscc'), licenceNo: text(form, 'licenceNo'), ip }
  const outcome = await guarded('account.first_access_failed', () => requestFirstAccess(request))
  if (outcome.kind === 'done') redirect(localeHref(locale, routes.firstAccessCode(outcome.answer.ticket)))
  return toFormState(outcome, form, locale)
}

export async function openAccountAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form)
  const facts = await requestFacts()
  const field = (name: string): string => text(form, name)
  const outcome = await guarded('account.open_failed', () =>
    openAccount({
      key: field(KEY_FIELD),
      ticket: field('ticket'),
      code: field('code'),
      name: field('name'),
      mobile: field('mobile'),
      password: field('password'),
      ip: facts.ip,
      agent: facts.agent,
    }),
  )
  if (outcome.kind === 'done') {
    await startSession(outcome.answer.sessionId)
    redirect(localeHref(locale, homeOf('APP')))
  }
  return toFormState(atField(outcome), form, locale)
}

export async function changePasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const session = await currentSession()
  const change = {
    key: text(form, KEY_FIELD),
    sessionId: session.kind === 'open' ? session.sessionId : '',
    current: text(form, 'currentPassword'),
    next: text(form, 'password'),
  }
  const outcome = await guarded('account.change_password_failed', () => changePassword(actor, change))
  return toFormState(atField(outcome), form, localeOfForm(form))
}

export async function switchMembershipAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const session = await currentSession()
  const { ip, agent } = await requestFacts()
  const sessionId = session.kind === 'open' ? session.sessionId : ''
  const outcome = await guarded('account.switch_failed', () =>
    runCommand(switchMembershipCommand({ sessionId, ip, agent }), {
      actor,
      key: text(form, KEY_FIELD),
      input: { membershipId: text(form, 'membershipId') },
    }),
  )
  if (outcome.kind === 'not_found') notFound()
  if (outcome.kind !== 'done') return toFormState(outcome, form, localeOfForm(form))
  await startSession(outcome.answer.sessionId)
  const { path } = await requestFacts()
  redirect(localeHref(localeOfPath(path ?? ''), homeOf(outcome.answer.role as Role))) // written by these services only
}
