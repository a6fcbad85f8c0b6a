import { database, type Tx } from './client'

/** Counters by real time (DESIGN §3.6), one row per key. Every count is one atomic statement. */
export interface Count {
  readonly count: number
  readonly resetsAt: Date
}

/** Counts one more and says how many there are now. A window that is over starts again. */
export async function countOne(key: string, windowMs: number, now: Date, db: Tx = database()): Promise<Count> {
  const resetsAt = new Date(now.getTime() + windowMs)
  const [row] = await db.$queryRaw<Count[]>`
    INSERT INTO "RateLimit" AS r ("key", "count", "resetsAt") VALUES (${key}, 1, ${resetsAt})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN r."resetsAt" <= ${now} THEN 1 ELSE r."count" + 1 END,
      "resetsAt" = CASE WHEN r."resetsAt" <= ${now} THEN ${resetsAt} ELSE r."resetsAt" END
    RETURNING "count", "resetsAt"`
  return row ?? { count: 1, resetsAt }
}

/** How many there are, without counting. */
export async function readCount(key: string, now: Date, db: Tx = database()): Promise<Count | null> {
  const row = await db.rateLimit.findUnique({ where: { key }, select: { count: true, resetsAt: true } })
  return row && row.resetsAt > now ? row : null
}

export async function forgetCount(key: string, db: Tx = database()): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key } })
}

export async function sweepCounts(now: Date, db: Tx = database()): Promise<number> {
  const { count } = await db.rateLimit.deleteMany({ where: { resetsAt: { lte: now } } })
  return count
}
