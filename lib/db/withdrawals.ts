import type { QueryStatus } from '@/lib/domain/review/status'
import type { VisitStatus } from '@/lib/domain/inspection/status'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { WithdrawalStatus } from '@/lib/domain/withdrawal/status'
import { casesVisibleTo } from './cases'
import type { Tx } from './client'
import { fromDateOrNull, toDateOrNull } from './dates'
import type { Prisma } from './generated/client'

/** What institutions took back, or ask to. Locked after the case (DESIGN §3.4). */
export interface WithdrawalRow {
  readonly id: string
  readonly caseId: string
  readonly letters: readonly ItemLetter[]
  readonly reason: string
  readonly status: WithdrawalStatus
  readonly askedById: string
  readonly askedByName: string
  readonly askedAt: Date
  readonly dueOn: IsoDate | null
  readonly answeredByName: string | null
  readonly answeredAt: Date | null
  readonly answer: string | null
  readonly draftId: string | null
  readonly version: number
}

const select = {
  id: true,
  caseId: true,
  items: true,
  reason: true,
  status: true,
  askedById: true,
  askedByName: true,
  askedAt: true,
  dueOn: true,
  answeredByName: true,
  answeredAt: true,
  answer: true,
  draftId: true,
  version: true,
} satisfies Prisma.WithdrawalSelect

const toRow = ({ items, ...row }: Prisma.WithdrawalGetPayload<{ select: typeof select }>): WithdrawalRow => ({
  ...row,
  letters: items.filter(isItemLetter),
  status: row.status as WithdrawalStatus, // only the withdrawal's commands write it
  dueOn: fromDateOrNull(row.dueOn),
})

export async function listWithdrawals(db: Tx, caseId: string): Promise<WithdrawalRow[]> {
  const rows = await db.withdrawal.findMany({ where: { caseId }, select, orderBy: { id: 'desc' } })
  return rows.map(toRow)
}

/** The one that waits for the lead; at most one, by a unique index as well. */
export async function findAskedWithdrawal(db: Tx, caseId: string): Promise<WithdrawalRow | null> {
  const row = await db.withdrawal.findFirst({ where: { caseId, status: 'ASKED' }, select })
  return row && toRow(row)
}

export async function findWithdrawal(db: Tx, id: string): Promise<WithdrawalRow | null> {
  const row = await db.withdrawal.findUnique({ where: { id }, select })
  return row && toRow(row)
}

export async function lockWithdrawal(tx: Tx, id: string): Promise<WithdrawalRow | null> {
  await tx.$queryRaw`SELECT 1 FROM "Withdrawal" WHERE "id" = ${id}::uuid FOR UPDATE`
  return findWithdrawal(tx, id)
}

export interface NewWithdrawal {
  readonly caseId: string
  readonly region: string
  readonly letters: readonly ItemLetter[]
  readonly reason: string
  readonly status: WithdrawalStatus
  readonly askedById: string
  readonly askedByName: string
  readonly askedAt: Date
  readonly dueOn: IsoDate | null
  readonly draftId: string | null
}

export async function createWithdrawal(tx: Tx, { letters, dueOn, ...row }: NewWithdrawal): Promise<string> {
  const data = { ...row, items: [...letters], dueOn: toDateOrNull(dueOn) }
  return (await tx.withdrawal.create({ data, select: { id: true } })).id
}

export async function answerWithdrawalRow(
  tx: Tx,
  id: string,
  answered: Pick<WithdrawalRow, 'status' | 'answeredByName' | 'answeredAt' | 'answer' | 'draftId'>,
): Promise<void> {
  await tx.withdrawal.update({ where: { id }, data: { ...answered, version: { increment: 1 } } })
}

/** For the lead's list: what ends first stands first. */
export async function listAskedWithdrawals(
  db: Tx,
  actor: Actor,
  most: number,
): Promise<(WithdrawalRow & { readonly caseNo: string | null; readonly institution: string })[]> {
  const rows = await db.withdrawal.findMany({
    where: { status: 'ASKED', region: actor.region ?? '', case: casesVisibleTo(actor) },
    select: { ...select, case: { select: { caseNo: true, institutionName: true } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return rows.map(({ case: { caseNo, institutionName }, ...row }) => ({
    ...toRow(row),
    caseNo,
    institution: institutionName,
  }))
}

export async function listVisitsOfCase(
  db: Tx,
  caseId: string,
): Promise<{ id: string; status: VisitStatus; letters: ItemLetter[]; taskNo: string; officerIds: string[] }[]> {
  const rows = await db.visit.findMany({
    where: { inspection: { caseId } },
    select: { id: true, status: true, items: true, taskNo: true, officers: { select: { userId: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ items, officers, status, ...row }) => ({
    ...row,
    status: status as VisitStatus, // only the visit's commands write it
    letters: items.filter(isItemLetter),
    officerIds: officers.map(({ userId }) => userId),
  }))
}

/** A booked visit goes on with fewer items: their points, none of them answered yet, leave the list. */
export async function shortenVisit(tx: Tx, visitId: string, letters: readonly ItemLetter[]): Promise<void> {
  await tx.visitCheck.deleteMany({ where: { visitId, item: { notIn: [...letters] }, answer: null } })
  await tx.visit.update({ where: { id: visitId }, data: { items: [...letters], version: { increment: 1 } } })
}

export async function listOpenQueriesOf(
  db: Tx,
  caseId: string,
  letters: readonly ItemLetter[],
): Promise<{ id: string; status: QueryStatus }[]> {
  const rows = await db.query.findMany({
    where: { caseId, item: { in: [...letters] }, status: 'OPEN' },
    select: { id: true, status: true },
  })
  return rows.map(({ id, status }) => ({ id, status: status as QueryStatus })) // as above
}

export interface OpenOrder {
  readonly id: string
  readonly findings: readonly { readonly letter: ItemLetter }[]
}

export async function listOpenOrders(db: Tx, caseId: string): Promise<OpenOrder[]> {
  const rows = await db.rectificationOrder.findMany({
    where: { caseId, open: true },
    select: { id: true, findings: { select: { item: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, findings }) => ({
    id,
    findings: findings.flatMap(({ item }) => (isItemLetter(item) ? [{ letter: item }] : [])),
  }))
}
