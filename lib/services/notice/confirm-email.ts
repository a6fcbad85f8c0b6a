import { randomUUID, timingSafeEqual } from 'node:crypto'
import { realNow } from '@/lib/clock'
import { emailCodeMail } from '@/lib/copy/notice-settings'
import { lockUser } from '@/lib/db/accounts'
import { database } from '@/lib/db/client'
import { setEmail } from '@/lib/db/notice-choices'
import {
  codeHmac,
  findNewestSecret,
  lockSecret,
  newCode,
  spendTry,
  storeSecret,
  useSecret,
  withdrawSecrets,
} from '@/lib/db/one-time-secrets'
import { seal, unseal } from '@/lib/db/sealed'
import { confirmEmailInput, emailInput } from '@/lib/domain/account/inputs'
import { CODE_MINUTES, CODE_TRIES } from '@/lib/domain/application/inputs'
import type { Actor } from '@/lib/domain/shared/actor'
import { maskEmail } from '@/lib/domain/shared/masking'
import { ok, refuse, type Refusal } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'

/** An address gets notices only after a code that was sent to it has come back. */

/** The address of a member of staff is the administrator's: links to set a password go there. */
const applicantsOnly = (actor: Actor): Refusal | null =>
  actor.role === 'APP' ? null : { code: 'notice.email_by_administrator' }

const SECONDS_BETWEEN_CODES = 60

const emailOf = (payload: unknown): string | null => {
  const sealed = payload && typeof payload === 'object' && 'email' in payload ? payload.email : null
  return typeof sealed === 'string' ? unseal(sealed) : null
}

export const requestEmailCommand = defineCommand({
  name: 'notice.requestEmail',
  input: emailInput,
  load: async (tx, _input, { userId }) => {
    if (!(await lockUser(tx, userId))) return null
    const newest = await findNewestSecret(tx, 'EMAIL', userId)
    const age = newest ? (realNow().getTime() - newest.createdAt.getTime()) / 1_000 : Infinity
    return { userId, seconds: Math.ceil(Math.max(0, SECONDS_BETWEEN_CODES - age)) }
  },
  authorise: applicantsOnly,
  decide: ({ userId, seconds }, { email }) =>
    seconds > 0
      ? refuse('application.code_just_sent', { seconds })
      : ok({ userId, email, secretId: randomUUID(), code: newCode() }),
  save: async (tx, { userId, email, secretId, code }) => {
    const now = realNow()
    await withdrawSecrets(tx, 'EMAIL', userId, now)
    await storeSecret(tx, {
      ...{ id: secretId, purpose: 'EMAIL', subject: userId },
      secretHmac: codeHmac('EMAIL', secretId, code),
      payload: { email: seal(email) },
      expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
    })
    return { minutes: CODE_MINUTES }
  },
  audit: ({ userId, email }) => [
    {
      stream: 'account',
      action: 'notice.email_code_sent',
      subject: { type: 'user', id: userId },
      detail: { to: maskEmail(email) },
    },
  ],
  outbox: ({ email, code, secretId }) => [
    {
      kind: 'message',
      channel: 'MAIL',
      recipient: email,
      recipientMasked: maskEmail(email),
      body: { code: 'EMAIL_CODE', ...emailCodeMail(code, CODE_MINUTES), oneTimeCode: code },
      key: `EMAIL_CODE:${secretId}`,
      caseId: null,
    },
  ],
})

/** `taken` is the code whose try was spent before; `null` when none was left. */
export const confirmEmailCommand = (taken: string | null) =>
  defineCommand({
    name: 'notice.confirmEmail',
    input: confirmEmailInput,
    load: async (tx, _input, { userId }) => {
      if (!(await lockUser(tx, userId))) return null
      const secret = taken ? await lockSecret(tx, 'EMAIL', taken, realNow()) : null
      const newest = await findNewestSecret(tx, 'EMAIL', userId)
      const own = secret?.subject === userId && newest?.id === secret.id ? secret : null
      return { userId, secret: own, email: own && emailOf(newest?.payload) }
    },
    authorise: applicantsOnly,
    decide: ({ userId, secret, email }, { code }) => {
      if (!secret || email === null) return refuse('application.code_over')
      if (!isSameText(secret.secretHmac, codeHmac('EMAIL', secret.id, code)))
        return refuse('application.code_wrong', { left: Math.max(0, CODE_TRIES - secret.tries) })
      return ok({ userId, email, secretId: secret.id })
    },
    save: async (tx, { userId, email, secretId }) => {
      await useSecret(tx, secretId, realNow())
      await setEmail(tx, userId, email)
      return { email: maskEmail(email) }
    },
    audit: ({ userId }, { email }) => [
      { stream: 'account', action: 'notice.email_confirmed', subject: { type: 'user', id: userId }, detail: { email } },
    ],
  })

const isSameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** The try is spent in a statement of its own: a refusal must not give it back. */
export async function takeEmailTry(actor: Actor): Promise<string | null> {
  const newest = await findNewestSecret(database(), 'EMAIL', actor.userId)
  return newest && (await spendTry(newest.id, CODE_TRIES, realNow())) ? newest.id : null
}

export interface OpenEmailCode {
  readonly email: string
  readonly triesLeft: number
}

/** A code that may still be entered, and where it went. */
export async function openEmailCode(userId: string): Promise<OpenEmailCode | null> {
  const newest = await findNewestSecret(database(), 'EMAIL', userId)
  const triesLeft = CODE_TRIES - (newest?.tries ?? 0)
  if (!newest || newest.usedAt || newest.expiresAt <= realNow() || triesLeft <= 0) return null
  const email = emailOf(newest.payload)
  return email === null ? null : { email: maskEmail(email), triesLeft }
}
