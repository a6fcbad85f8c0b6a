import type { DigestLine } from '@/lib/domain/notice/digest'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Tx } from './client'
import { unseal } from './sealed'

/** Key of the one summary a person gets on a day. */
export const digestKey = (userId: string, today: IsoDate): string => `DIGEST:${userId}:${today}`

/** People with something due whose summary of today has not been made. */
export async function findDigestPeople(db: Tx, now: Date, today: IsoDate, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ userId: string }[]>`
    SELECT DISTINCT e."userId" FROM "DigestEntry" e
    WHERE e."takenAt" IS NULL AND e."dueAt" <= ${now}
      AND NOT EXISTS (SELECT 1 FROM "OutboxMessage" m WHERE m."key" = 'DIGEST:' || e."userId" || ':' || ${today}::text)
    ORDER BY e."userId" LIMIT ${most}`
  return rows.map(({ userId }) => userId)
}

export interface WaitingLine extends DigestLine {
  readonly id: string
}

/** In the order in which they happened. */
export async function lockWaitingLines(tx: Tx, userId: string, now: Date): Promise<WaitingLine[]> {
  const rows = await tx.$queryRaw<{ id: string; sealed: string }[]>`
    SELECT "id", "sealed" FROM "DigestEntry"
    WHERE "userId" = ${userId}::uuid AND "takenAt" IS NULL AND "dueAt" <= ${now} ORDER BY "id" FOR UPDATE`
  return rows.map(({ id, sealed }) => ({ id, ...(JSON.parse(unseal(sealed)) as DigestLine) })) // only the outbox writes it
}

export async function takeLines(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await tx.digestEntry.updateMany({ where: { id: { in: [...ids] } }, data: { takenAt: now } })
}
