import type { QueryStatus } from '@/lib/domain/review/status'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { fromDate, toDate } from './dates'
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

export interface NewQuery {
  readonly caseId: string
  readonly item: string
  readonly target: string
  readonly question: string
  readonly askedById: string
  readonly askedAt: Date
  readonly termOn: IsoDate
}

export async function createQuery(tx: Tx, { termOn, ...query }: NewQuery): Promise<string> {
  const { id } = await tx.query.create({
    data: { ...query, status: 'OPEN', termOn: toDate(termOn) },
    select: { id: true },
  })
  return id
}

export async function listOpenQueryTargets(db: Tx, caseId: string, item: string): Promise<{ target: string }[]> {
  return db.query.findMany({ where: { caseId, item, status: 'OPEN' }, select: { target: true } })
}

export async function expireQueryRow(tx: Tx, id: string): Promise<void> {
  await tx.query.update({ where: { id }, data: { status: 'EXPIRED', version: { increment: 1 } } })
}

/** Candidates only; the command looks again under the lock. */
export async function listQueriesPastTerm(
  db: Tx,
  today: IsoDate,
  most = 200,
): Promise<{ id: string; caseId: string }[]> {
  return db.query.findMany({
    where: { status: 'OPEN', termOn: { lt: toDate(today) } },
    select: { id: true, caseId: true },
    orderBy: { id: 'asc' },
    take: most,
  })
}
