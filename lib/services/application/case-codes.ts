import { timingSafeEqual } from 'node:crypto'
import { realNow } from '@/lib/clock'
import { say } from '@/lib/copy/say'
import { CONTACT_CODE_SMS, SIGN_CODE_SMS } from '@/lib/copy/undertaking'
import { findInstitutionOfCase } from '@/lib/db/cases'
import { database, type Tx } from '@/lib/db/client'
import {
  codeHmac,
  findNewestSecret,
  type LockedSecret,
  lockSecret,
  spendTry,
  storeSecret,
  withdrawSecrets,
} from '@/lib/db/one-time-secrets'
import type { MessageDraft } from '@/lib/db/outbox'
import { CODE_MINUTES, CODE_TRIES } from '@/lib/domain/application/inputs'
import type { OpenCode } from '@/lib/domain/application/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { maskMobile } from '@/lib/domain/shared/masking'
import { refuse, type Refusal } from '@/lib/domain/shared/result'
import type { Wording } from '@/lib/domain/shared/wording'

/**
 * One-time codes of a case: the legal representative's for signing, the contact's for being reachable. A code is sent for
 * something (`about`: the answers, a mobile), holds ten minutes and five tries, and a new one ends the one before.
 */
export type CaseCode = 'SIGN' | 'CONTACT'

/** Between two codes, so that nobody's telephone is flooded. Real time, as codes are. */
const SECONDS_BETWEEN_CODES = 60

export async function secondsToWait(tx: Tx, purpose: CaseCode, caseId: string): Promise<number> {
  const newest = await findNewestSecret(tx, purpose, caseId)
  const age = newest ? (realNow().getTime() - newest.createdAt.getTime()) / 1_000 : Infinity
  return Math.ceil(Math.max(0, SECONDS_BETWEEN_CODES - age))
}

export interface NewCode {
  readonly secretId: string
  readonly code: string
  readonly about: string
}

export async function storeCode(tx: Tx, purpose: CaseCode, caseId: string, { secretId, code, about }: NewCode) {
  const now = realNow()
  await withdrawSecrets(tx, purpose, caseId, now)
  await storeSecret(tx, {
    id: secretId,
    purpose,
    subject: caseId,
    secretHmac: codeHmac(purpose, secretId, code),
    payload: { about },
    expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
  })
}

const SMS: Record<CaseCode, Wording> = { SIGN: SIGN_CODE_SMS, CONTACT: CONTACT_CODE_SMS }

interface SentCode extends Pick<NewCode, 'secretId' | 'code'> {
  readonly caseId: string
  readonly mobile: string
}

/** The message that carries the code: at once, and sealed until it is sent. */
export const codeMessage = (purpose: CaseCode, { caseId, secretId, code, mobile }: SentCode): MessageDraft => ({
  kind: 'message',
  channel: 'SMS',
  recipient: mobile,
  recipientMasked: maskMobile(mobile),
  body: {
    code: `${purpose}_CODE`,
    text: say(SMS[purpose], 'zh', { code, minutes: CODE_MINUTES }),
    oneTimeCode: code,
    urgent: true,
  },
  key: `${purpose}_CODE:${secretId}`,
  caseId,
})

/** A try that was taken before the code is looked at; `null` when there is no code, or none of its tries is left. */
export interface CodeTry {
  readonly secretId: string
}

/** In a statement of its own: a refusal rolls its transaction back and must not give the try back with it. */
export async function takeTry(purpose: CaseCode, actor: Actor, caseId: string): Promise<CodeTry | null> {
  if (!(await findInstitutionOfCase(database(), caseId, actor))) return null
  const newest = await findNewestSecret(database(), purpose, caseId)
  if (!newest) return null
  return (await spendTry(newest.id, CODE_TRIES, realNow())) ? { secretId: newest.id } : null
}

export interface HeldCode {
  readonly secret: LockedSecret | null
  /** What the code was sent for. */
  readonly about: string | null
}

export async function lockTaken(tx: Tx, purpose: CaseCode, caseId: string, taken: CodeTry | null): Promise<HeldCode> {
  const none = { secret: null, about: null }
  if (!taken) return none
  const secret = await lockSecret(tx, purpose, taken.secretId, realNow())
  if (!secret || secret.subject !== caseId) return none
  const newest = await findNewestSecret(tx, purpose, caseId)
  const payload = newest?.id === secret.id ? newest.payload : null
  const about = payload && typeof payload === 'object' && 'about' in payload ? payload['about'] : null
  return { secret, about: typeof about === 'string' ? about : null }
}

/** Refusal of a code that is over or is not the one that was sent. */
export function whyNotThatCode(purpose: CaseCode, secret: LockedSecret | null, code: string): Refusal | null {
  if (!secret) return { code: 'application.code_over' }
  if (isSameText(secret.secretHmac, codeHmac(purpose, secret.id, code))) return null
  return { code: 'application.code_wrong', facts: { left: Math.max(0, CODE_TRIES - secret.tries) } }
}

export const justSent = (seconds: number) => refuse('application.code_just_sent', { seconds })

/** A code that may still be entered. */
export async function openCode(purpose: CaseCode, caseId: string): Promise<OpenCode | null> {
  const newest = await findNewestSecret(database(), purpose, caseId)
  const triesLeft = CODE_TRIES - (newest?.tries ?? 0)
  if (!newest || newest.usedAt || newest.expiresAt <= realNow() || triesLeft <= 0) return null
  return { sentAt: newest.createdAt, expiresAt: newest.expiresAt, triesLeft }
}

const isSameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
