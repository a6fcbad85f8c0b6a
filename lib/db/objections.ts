import type { ObjectionStatus } from '@/lib/domain/objection/status'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { casesVisibleTo } from './cases'
import type { Tx } from './client'
import { fromDate, toDate } from './dates'
import type { Prisma } from './generated/client'

/** Internal objections (T20). Locked after the case (DESIGN §3.4). */
export interface ObjectionRow {
  readonly id: string
  readonly caseId: string
  readonly reason: string
  readonly status: ObjectionStatus
  readonly filedByName: string
  readonly filedAt: Date
  readonly dueOn: IsoDate
  readonly answeredByName: string | null
  readonly answeredAt: Date | null
  readonly reply: string | null
  readonly version: number
}

const select = {
  id: true,
  caseId: true,
  reason: true,
  status: true,
  filedByName: true,
  filedAt: true,
  dueOn: true,
  answeredByName: true,
  answeredAt: true,
  reply: true,
  version: true,
} satisfies Prisma.ObjectionSelect

const toRow = (row: Prisma.ObjectionGetPayload<{ select: typeof select }>): ObjectionRow => ({
  ...row,
  status: row.status as ObjectionStatus, // only the objection's commands write it
  dueOn: fromDate(row.dueOn),
})

export async function listObjections(db: Tx, caseId: string): Promise<ObjectionRow[]> {
  const rows = await db.objection.findMany({ where: { caseId }, select, orderBy: { id: 'desc' } })
  return rows.map(toRow)
}

export async function findObjection(db: Tx, id: string): Promise<ObjectionRow | null> {
  const row = await db.objection.findUnique({ where: { id }, select })
  return row && toRow(row)
}

export async function lockObjection(tx: Tx, id: string): Promise<ObjectionRow | null> {
  await tx.$queryRaw`SELECT 1 FROM "Objection" WHERE "id" = ${id}::uuid FOR UPDATE`
  return findObjection(tx, id)
}

export interface NewObjection {
  readonly caseId: string
  readonly region: string
  readonly reason: string
  readonly status: ObjectionStatus
  readonly filedById: string
  readonly filedByName: string
  readonly filedAt: Date
  readonly dueOn: IsoDate
}

export async function createObjection(tx: Tx, { dueOn, ...row }: NewObjection): Promise<string> {
  return (await tx.objection.create({ data: { ...row, dueOn: toDate(dueOn) }, select: { id: true } })).id
}

export async function answerObjection(
  tx: Tx,
  id: string,
  answered: Pick<ObjectionRow, 'status' | 'answeredByName' | 'answeredAt' | 'reply'>,
): Promise<void> {
  await tx.objection.update({ where: { id }, data: { ...answered, version: { increment: 1 } } })
}

/** For the lead's list: what ends first stands first. */
export async function listOpenObjections(
  db: Tx,
  actor: Actor,
  most: number,
): Promise<{ id: string; caseId: string; institution: string; dueOn: IsoDate }[]> {
  const rows = await db.objection.findMany({
    where: { status: 'OPEN', region: actor.region ?? '', case: casesVisibleTo(actor) },
    select: { id: true, caseId: true, dueOn: true, case: { select: { institutionName: true } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return rows.map(({ case: { institutionName }, dueOn, ...row }) => ({
    ...row,
    institution: institutionName,
    dueOn: fromDate(dueOn),
  }))
}
