import type { Tx } from './client'
import { addJob } from './jobs'
import { unseal } from './sealed'

export type MessageStatus = 'QUEUED' | 'SENT' | 'DEAD'

export interface OutgoingMessage {
  readonly id: string
  readonly channel: string
  readonly recipient: string
  readonly body: unknown
  readonly status: MessageStatus
  readonly attempts: number
  readonly queuedAt: Date
}

const sealedBody = (body: unknown): string | null =>
  body !== null && typeof body === 'object' && 'sealed' in body && typeof body.sealed === 'string' ? body.sealed : null

/** Body and recipient as they were given; only what sends a message and the demo desk open them. */
export function openMessage(row: { readonly recipient: string; readonly body: unknown }): {
  recipient: string
  body: unknown
} {
  const sealed = sealedBody(row.body)
  if (sealed === null) return row
  return { recipient: unseal(row.recipient), body: JSON.parse(unseal(sealed)) as unknown }
}

export async function findMessage(db: Tx, id: string): Promise<OutgoingMessage | null> {
  const row = await db.outboxMessage.findUnique({
    where: { id },
    select: { id: true, channel: true, recipient: true, body: true, status: true, attempts: true, queuedAt: true },
  })
  return row && { ...row, ...openMessage(row), status: row.status as MessageStatus } // only this file writes it
}

/** Returns false when another attempt was faster. */
export async function markSent(db: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await db.outboxMessage.updateMany({
    where: { id, status: { not: 'SENT' } },
    data: { status: 'SENT', sentAt: at, attempts: { increment: 1 }, lastError: null, notBefore: null },
  })
  return count > 0
}

export async function markFailed(db: Tx, id: string, error: string, dead: boolean): Promise<void> {
  await db.outboxMessage.updateMany({
    where: { id, status: 'QUEUED' },
    data: { attempts: { increment: 1 }, lastError: error.slice(0, 500), ...(dead ? { status: 'DEAD' } : {}) },
  })
}

/** The attempt itself has been counted by whoever made it. */
export async function markDead(db: Tx, id: string): Promise<void> {
  await db.outboxMessage.updateMany({ where: { id, status: 'QUEUED' }, data: { status: 'DEAD' } })
}

export async function holdUntil(db: Tx, id: string, notBefore: Date): Promise<void> {
  await db.outboxMessage.updateMany({ where: { id, status: 'QUEUED' }, data: { notBefore } })
}

const taskOf = (channel: string): 'send' | 'exchange' => (channel === 'MAIL' || channel === 'SMS' ? 'send' : 'exchange')

/** Puts held messages back into the queue whose hour has come. */
export async function releaseHeld(tx: Tx, now: Date, most: number): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; channel: string }[]>`
    UPDATE "OutboxMessage" SET "notBefore" = NULL WHERE "id" IN (
      SELECT "id" FROM "OutboxMessage" WHERE "status" = 'QUEUED' AND "notBefore" <= ${now}
      ORDER BY "notBefore" LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING "id", "channel"`
  for (const { id, channel } of rows) await addJob(tx, taskOf(channel), { messageId: id }, `message:${id}`)
  return rows.length
}

/** Regions of the cases these messages are about; one without a case belongs to every office. */
export async function regionsOfMessages(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ region: string }[]>`
    SELECT DISTINCT c."region" FROM "OutboxMessage" m JOIN "Case" c ON c."id" = m."caseId"
    WHERE m."id" = ANY(${[...ids]}::uuid[])`
  return rows.map(({ region }) => region)
}

/** Sends dead messages again, from the first attempt. Returns those that were dead. */
export async function requeueDead(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.outboxMessage.findMany({
    where: { id: { in: [...ids] }, status: 'DEAD' },
    select: { id: true, channel: true },
    orderBy: { id: 'asc' },
  })
  for (const { id, channel } of rows) {
    await tx.outboxMessage.update({ where: { id }, data: { status: 'QUEUED', attempts: 0, notBefore: null } })
    await addJob(tx, taskOf(channel), { messageId: id }, `message:${id}`)
  }
  return rows.map(({ id }) => id)
}
