import type { QueryStatus } from '@/lib/domain/review/status'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { fromDate } from './dates'
import type { Tx } from './client'

/** Questions of reviewers to the applicant (I30). */
export interface QueryRow {
  readonly id: string
  readonly caseId: string
  readonly item: string
  readonly target: string
  readonly question: string
  readonly status: QueryStatus
  readonly askedById: string
  readonly askedAt: Date
  readonly termOn: IsoDate
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly version: number
}

export async function findQuery(db: Tx, id: string): Promise<QueryRow | null> {
  const row = await db.query.findUnique({ where: { id } })
  return row && { ...row, status: row.status as QueryStatus, termOn: fromDate(row.termOn) } // only the query's commands write it
}

/** After the case row (DESIGN §3.4). */
export async function lockQuery(tx: Tx, id: string): Promise<QueryRow | null> {
  await tx.$queryRaw`SELECT 1 FROM "Query" WHERE "id" = ${id}::uuid FOR UPDATE`
  return findQuery(tx, id)
}
