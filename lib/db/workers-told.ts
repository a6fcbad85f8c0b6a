import type { Tx } from './client'

export interface StandingWord {
  readonly id: string
  readonly textVersion: string
  readonly at: Date
  readonly by: string
}

/** The confirmation that stands, with the name of who gave it. */
export async function findStandingWord(db: Tx, caseId: string): Promise<StandingWord | null> {
  const [row] = await db.$queryRaw<StandingWord[]>`
    SELECT t."id", t."textVersion", t."confirmedAt" AS "at", u."name" AS "by"
    FROM "WorkersTold" t JOIN "User" u ON u."id" = t."confirmedById"
    WHERE t."caseId" = ${caseId}::uuid AND t."withdrawnAt" IS NULL`
  return row ?? null
}

export async function addWord(
  tx: Tx,
  word: {
    readonly caseId: string
    readonly textVersion: string
    readonly confirmedById: string
    readonly confirmedAt: Date
  },
): Promise<void> {
  await tx.workersTold.create({ data: word })
}

export async function withdrawWord(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await tx.workersTold.update({ where: { id }, data: { withdrawnById: by, withdrawnAt: at } })
}
