import { realNow } from '@/lib/clock'
import { database, type Tx } from './client'

/**
 * Stores where the demo clock is, so that a crash loses seconds and not the day. One statement, so that a clock that is being
 * moved at the same moment is not moved back.
 */
export async function keepDemoClockAlive(real: Date = realNow(), db: Tx = database()): Promise<void> {
  await db.$executeRaw`
    UPDATE "OfficeClock" SET "base" = "base" + (${real}::timestamptz - "anchoredAt"), "anchoredAt" = ${real}
    WHERE "id" = 1 AND "mode" = 'DEMO' AND "anchoredAt" < ${real}`
}

/** Moves the demo clock forward; it goes on running. Never backward: what has happened has happened. */
export async function advanceDemoClock(to: Date, real: Date = realNow(), db: Tx = database()): Promise<boolean> {
  const moved = await db.$executeRaw`
    UPDATE "OfficeClock" SET "base" = ${to}, "anchoredAt" = ${real}
    WHERE "id" = 1 AND "mode" = 'DEMO' AND ${to}::timestamptz > "base" + (${real}::timestamptz - COALESCE("anchoredAt", ${real}))`
  return moved > 0
}
