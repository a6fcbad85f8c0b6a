import type { TermRequestStatus } from '@/lib/domain/rectification/status'
import type { AskedTerm } from '@/lib/domain/rectification/views'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Tx } from './client'
import { fromDate, toDate } from './dates'
import type { Prisma } from './generated/client'

/** Wishes for a longer term (I28). Read and written under the lock of their order. */
export interface TermRequestRow {
  readonly id: string
  readonly orderId: string
  readonly status: TermRequestStatus
  readonly wantedOn: IsoDate
  readonly answeredByName: string | null
  readonly version: number
}

const select = {
  id: true,
  orderId: true,
  status: true,
  wantedOn: true,
  answeredByName: true,
  version: true,
} satisfies Prisma.TermRequestSelect

const toRow = (row: Prisma.TermRequestGetPayload<{ select: typeof select }>): TermRequestRow => ({
  ...row,
  status: row.status as TermRequestStatus, // only its own commands write it
  wantedOn: fromDate(row.wantedOn),
})

export async function findTermRequest(db: Tx, id: string): Promise<TermRequestRow | null> {
  const row = await db.termRequest.findUnique({ where: { id }, select })
  return row && toRow(row)
}

/** The one that waits; at most one, by a unique index as well. */
export async function findAskedTerm(db: Tx, orderId: string): Promise<TermRequestRow | null> {
  const row = await db.termRequest.findFirst({ where: { orderId, status: 'ASKED' }, select })
  return row && toRow(row)
}

export interface NewTermRequest {
  readonly orderId: string
  readonly caseId: string
  readonly region: string
  readonly wantedOn: IsoDate
  readonly reason: string
  readonly status: TermRequestStatus
  readonly askedById: string
  readonly askedByName: string
  readonly askedAt: Date
}

export async function createTermRequest(tx: Tx, { wantedOn, ...row }: NewTermRequest): Promise<string> {
  return (await tx.termRequest.create({ data: { ...row, wantedOn: toDate(wantedOn) }, select: { id: true } })).id
}

export async function answerTermRequest(
  tx: Tx,
  id: string,
  answered: { status: TermRequestStatus; answeredByName: string; answeredAt: Date; answer: string },
): Promise<void> {
  await tx.termRequest.update({ where: { id }, data: { ...answered, version: { increment: 1 } } })
}

const viewSelect = {
  ...{ id: true, version: true, orderId: true, wantedOn: true, reason: true, askedByName: true, askedAt: true },
  order: { select: { termOn: true, case: { select: { institutionName: true } } } },
} satisfies Prisma.TermRequestSelect

type View = Omit<AskedTerm, 'totalDays'>

function toView(row: Prisma.TermRequestGetPayload<{ select: typeof viewSelect }>): View {
  const { id, order, wantedOn, ...rest } = row
  return {
    ...rest,
    requestId: id,
    wantedOn: fromDate(wantedOn),
    termOn: fromDate(order.termOn),
    institution: order.case.institutionName,
  }
}

export async function findAskedTermView(db: Tx, orderId: string): Promise<View | null> {
  const row = await db.termRequest.findFirst({
    where: { orderId, status: 'ASKED', order: { open: true } },
    select: viewSelect,
  })
  return row && toView(row)
}

/** Of orders that are open: what waits longest first. */
export async function listAskedTerms(db: Tx, region: string, most: number): Promise<View[]> {
  const rows = await db.termRequest.findMany({
    where: { region, status: 'ASKED', order: { open: true, findings: { some: { status: 'ORDERED' } } } },
    select: viewSelect,
    orderBy: { id: 'asc' },
    take: most,
  })
  return rows.map(toView)
}
