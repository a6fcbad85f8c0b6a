import { randomBytes, randomInt } from 'node:crypto'
import type { Prisma } from './generated/client'
import { database, type Tx } from './client'
import { hmacOf } from './sealed'

/** One-time links and codes. Only an HMAC is stored; they live by real time. */
export type SecretPurpose = 'SET_PASSWORD' | 'FIRST_ACCESS' | 'SIGN' | 'CONTACT' | 'SIGN_IN' | 'EMAIL' | 'INVITE'

/** 256 bits, safe in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const newCode = (): string => randomInt(1_000_000).toString().padStart(6, '0')

/** A link is found by its secret. A code has only a million values, so it counts together with what it belongs to. */
export const linkHmac = (purpose: SecretPurpose, token: string): string => hmacOf(`${purpose}:${token}`)
export const codeHmac = (purpose: SecretPurpose, secretId: string, code: string): string =>
  hmacOf(`${purpose}:${secretId}:${code}`)

export interface NewSecret {
  readonly id?: string
  readonly purpose: SecretPurpose
  readonly subject: string
  readonly secretHmac: string
  readonly payload?: Prisma.InputJsonObject
  readonly expiresAt: Date
}

export async function storeSecret(tx: Tx, { payload = {}, ...secret }: NewSecret): Promise<string> {
  const { id } = await tx.oneTimeSecret.create({ data: { ...secret, payload }, select: { id: true } })
  return id
}

export interface LockedSecret {
  readonly id: string
  readonly subject: string
  readonly secretHmac: string
  readonly tries: number
}

/** `null` when there is none, it was used, or its time is over. */
export async function lockLink(tx: Tx, purpose: SecretPurpose, token: string, now: Date): Promise<LockedSecret | null> {
  const [row] = await tx.$queryRaw<LockedSecret[]>`
    SELECT "id", "subject", "secretHmac", "tries" FROM "OneTimeSecret"
    WHERE "secretHmac" = ${linkHmac(purpose, token)} AND "purpose" = ${purpose}
      AND "usedAt" IS NULL AND "expiresAt" > ${now} FOR UPDATE`
  return row ?? null
}

export async function lockSecret(tx: Tx, purpose: SecretPurpose, id: string, now: Date): Promise<LockedSecret | null> {
  const [row] = await tx.$queryRaw<LockedSecret[]>`
    SELECT "id", "subject", "secretHmac", "tries" FROM "OneTimeSecret"
    WHERE "id" = ${id}::uuid AND "purpose" = ${purpose} AND "usedAt" IS NULL AND "expiresAt" > ${now} FOR UPDATE`
  return row ?? null
}

/** The newest one of its kind, used or not. */
export const findNewestSecret = (db: Tx, purpose: SecretPurpose, subject: string) =>
  db.oneTimeSecret.findFirst({
    where: { purpose, subject },
    select: { id: true, tries: true, expiresAt: true, usedAt: true, createdAt: true, payload: true },
    orderBy: { createdAt: 'desc' },
  })

/** Whose code it is, when it is the right one and still good; the try must have been spent before. */
export async function findCodeSubject(
  purpose: SecretPurpose,
  { id, code }: { id: string; code: string },
  now: Date,
): Promise<string | null> {
  const row = await database().oneTimeSecret.findFirst({
    where: { id, purpose, secretHmac: codeHmac(purpose, id, code), usedAt: null, expiresAt: { gt: now } },
    select: { subject: true },
  })
  return row?.subject ?? null
}

export async function findLinkSubject(purpose: SecretPurpose, token: string, now: Date): Promise<string | null> {
  const row = await database().oneTimeSecret.findFirst({
    where: { purpose, secretHmac: linkHmac(purpose, token), usedAt: null, expiresAt: { gt: now } },
    select: { subject: true },
  })
  return row?.subject ?? null
}

/**
 * Takes one try before a code is looked at, in a statement of its own: a refusal rolls its transaction back, and must not
 * give the try back with it. `false` when none is left.
 */
export async function spendTry(id: string, most: number, now: Date): Promise<boolean> {
  const spent = await database().$executeRaw`
    UPDATE "OneTimeSecret" SET "tries" = "tries" + 1
    WHERE "id" = ${id}::uuid AND "tries" < ${most} AND "usedAt" IS NULL AND "expiresAt" > ${now}`
  return spent === 1
}

export async function useSecret(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.oneTimeSecret.update({ where: { id }, data: { usedAt: now } })
}

/** `false` when somebody used it first. */
export async function takeSecret(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.oneTimeSecret.updateMany({ where: { id, usedAt: null }, data: { usedAt: now } })
  return count === 1
}

/** A password that was set makes every other link to set it worthless. */
export async function withdrawSecrets(tx: Tx, purpose: SecretPurpose, subject: string, now: Date): Promise<void> {
  await tx.oneTimeSecret.updateMany({ where: { purpose, subject, usedAt: null }, data: { usedAt: now } })
}

export async function sweepSecrets(before: Date): Promise<number> {
  const { count } = await database().oneTimeSecret.deleteMany({ where: { expiresAt: { lt: before } } })
  return count
}
