import { database, type Tx } from './client'
import { Prisma } from './generated/client'
import { part } from './parts'

/** Resumable uploads under way, by real time; technical rows that no decision but “wait a moment” rests on. */
export async function beginUploadRun(id: string, caseId: string, now: Date): Promise<void> {
  await database().uploadRun.create({ data: { id, caseId, lastAt: now } })
}

export async function touchUploadRun(id: string, now: Date): Promise<void> {
  await database().uploadRun.updateMany({ where: { id }, data: { lastAt: now } })
}

export async function endUploadRun(id: string): Promise<void> {
  await database().uploadRun.deleteMany({ where: { id } })
}

/** How many files of a case have moved since that instant. */
export const uploadRunsPart = (caseId: string, since: Date) =>
  part<{ n: number }, number>(
    Prisma.sql`SELECT count(*)::int AS n FROM "UploadRun" WHERE "caseId" = ${caseId}::uuid AND "lastAt" > ${since}`,
    ([row]) => row?.n ?? 0,
  )

export async function sweepUploadRuns(before: Date, db: Tx = database()): Promise<number> {
  const { count } = await db.uploadRun.deleteMany({ where: { lastAt: { lt: before } } })
  return count
}
