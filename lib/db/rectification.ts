import type { CheckSeverity } from '@/lib/domain/inspection/checklist'
import type { FindingDraft } from '@/lib/domain/inspection/findings'
import type { FindingStatus } from '@/lib/domain/rectification/status'
import type { Actor } from '@/lib/domain/shared/actor'
import { officeDate, type IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { type CaseState, lockCase } from './cases'
import type { Tx } from './client'
import { fromDate, toDate } from './dates'
import type { Prisma } from './generated/client'

/** Findings and the orders to put them right. Locked after the case: order first, then its findings by id (DESIGN §3.4). */
export interface FindingFile {
  readonly bindingId: string
  readonly name: string
  readonly purpose: 'ANSWER' | 'RECHECK'
  readonly round: number
  readonly sha256: string
  readonly isPicture: boolean
}

export interface FindingRow {
  readonly id: string
  readonly letter: ItemLetter
  readonly checkCode: string
  readonly severity: CheckSeverity
  readonly fact: string
  readonly standard: string
  readonly status: FindingStatus
  readonly visitId: string | null
  readonly orderId: string | null
  readonly wanted: string | null
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly closedAt: Date | null
  readonly version: number
  readonly files: readonly FindingFile[]
  readonly rechecks: readonly {
    readonly round: number
    readonly closed: boolean
    readonly opinion: string
    readonly at: Date
  }[]
}

const findingSelect = {
  id: true,
  item: true,
  checkCode: true,
  severity: true,
  fact: true,
  standard: true,
  status: true,
  visitId: true,
  orderId: true,
  wanted: true,
  answer: true,
  answeredAt: true,
  closedAt: true,
  version: true,
  evidence: {
    where: { removedAt: null },
    select: { id: true, name: true, purpose: true, round: true, file: { select: { sha256: true, type: true } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  },
  rechecks: { select: { round: true, closed: true, opinion: true, at: true }, orderBy: { round: 'asc' } },
} satisfies Prisma.FindingSelect

function toFinding(row: Prisma.FindingGetPayload<{ select: typeof findingSelect }>): FindingRow {
  const { item, evidence, ...rest } = row
  if (!isItemLetter(item)) throw new Error(`unknown item ${item}`)
  return {
    ...rest,
    letter: item,
    severity: row.severity as CheckSeverity, // written from the catalogue
    status: row.status as FindingStatus, // only the finding's commands write it
    files: evidence.map(({ id, name, purpose, round, file }) => ({
      bindingId: id,
      name,
      purpose: purpose === 'RECHECK' ? 'RECHECK' : 'ANSWER',
      round,
      sha256: file.sha256,
      isPicture: file.type.startsWith('image/'),
    })),
  }
}

export async function createFindings(
  tx: Tx,
  { caseId, visitId, findings }: { caseId: string; visitId: string; findings: readonly FindingDraft[] },
): Promise<void> {
  await tx.finding.createMany({
    data: findings.map(({ letter, checkCode, severity, fact, standard, status }) => ({
      caseId,
      visitId,
      item: letter,
      checkCode,
      severity,
      fact,
      standard,
      status,
    })),
  })
}

export interface DeskFinding {
  readonly code: string
  readonly fact: string
  readonly standard: string
  readonly severity: CheckSeverity
  readonly wanted: string
}

/** Found at the desk and ordered in the same act: such a finding never waits without an order. */
export async function createOrderedFindings(
  tx: Tx,
  order: {
    readonly caseId: string
    readonly orderId: string
    readonly letter: ItemLetter
    readonly status: FindingStatus
  },
  findings: readonly DeskFinding[],
): Promise<FindingRow[]> {
  const { caseId, orderId, letter, status } = order
  await tx.finding.createMany({
    data: findings.map(({ code, ...finding }) => ({
      ...finding,
      checkCode: code,
      caseId,
      orderId,
      item: letter,
      status,
    })),
  })
  return listFindings(tx, { orderId })
}

export async function listFindings(db: Tx, where: Prisma.FindingWhereInput): Promise<FindingRow[]> {
  const rows = await db.finding.findMany({
    where,
    select: findingSelect,
    orderBy: [{ checkCode: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toFinding)
}

export async function lockFindingsOfVisit(tx: Tx, visitId: string): Promise<FindingRow[]> {
  await tx.$queryRaw`SELECT 1 FROM "Finding" WHERE "visitId" = ${visitId}::uuid ORDER BY "id" FOR UPDATE`
  return listFindings(tx, { visitId })
}

export interface OrderState {
  readonly id: string
  readonly visitId: string | null
  readonly round: number
  readonly orderedOn: IsoDate
  readonly termOn: IsoDate
  readonly open: boolean
  readonly version: number
  readonly documentId: string | null
  readonly documentNo: string | null
  readonly findings: readonly FindingRow[]
}

export interface OrderInCase {
  readonly case: CaseState
  readonly order: OrderState
}

export async function findOrder(db: Tx, orderId: string): Promise<(OrderState & { caseId: string }) | null> {
  const row = await db.rectificationOrder.findUnique({
    where: { id: orderId },
    select: {
      id: true,
      caseId: true,
      visitId: true,
      round: true,
      orderedAt: true,
      termOn: true,
      open: true,
      version: true,
      documentId: true,
    },
  })
  if (!row) return null
  const { orderedAt, termOn, ...rest } = row
  const document = row.documentId
    ? await db.document.findUnique({ where: { id: row.documentId }, select: { number: true } })
    : null
  return {
    ...rest,
    orderedOn: officeDate(orderedAt),
    termOn: fromDate(termOn),
    documentNo: document?.number ?? null,
    findings: await listFindings(db, { orderId }),
  }
}

/** Case, order, findings by id, in this order. `null` when the actor may not see the case. */
export async function lockOrder(tx: Tx, orderId: string, actor: Actor): Promise<OrderInCase | null> {
  const seen = await tx.rectificationOrder.findUnique({ where: { id: orderId }, select: { caseId: true } })
  const subject = seen && (await lockCase(tx, seen.caseId, actor))
  if (!subject) return null
  await tx.$queryRaw`SELECT 1 FROM "RectificationOrder" WHERE "id" = ${orderId}::uuid FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM "Finding" WHERE "orderId" = ${orderId}::uuid ORDER BY "id" FOR UPDATE`
  const order = await findOrder(tx, orderId)
  return order && { case: subject, order }
}

export interface FindingInCase {
  readonly case: CaseState
  readonly finding: FindingRow
}

export async function lockOneFinding(tx: Tx, findingId: string, actor: Actor): Promise<FindingInCase | null> {
  const seen = await tx.finding.findUnique({ where: { id: findingId }, select: { caseId: true } })
  const subject = seen && (await lockCase(tx, seen.caseId, actor))
  if (!subject) return null
  await tx.$queryRaw`SELECT 1 FROM "Finding" WHERE "id" = ${findingId}::uuid FOR UPDATE`
  const [finding] = await listFindings(tx, { id: findingId })
  return finding ? { case: subject, finding } : null
}

export interface NewOrder {
  readonly caseId: string
  readonly region: string
  readonly visitId: string | null
  readonly round: number
  readonly orderedById: string
  readonly termOn: IsoDate
}

/** Served in the portal with the order itself, so both have one instant (issue: “Service”). */
export async function createOrder(tx: Tx, { termOn, ...order }: NewOrder, at: Date): Promise<string> {
  const { id } = await tx.rectificationOrder.create({
    data: { ...order, termOn: toDate(termOn), orderedAt: at, servedAt: at },
    select: { id: true },
  })
  return id
}

export async function changeOrder(
  tx: Tx,
  orderId: string,
  data: Prisma.RectificationOrderUncheckedUpdateInput,
): Promise<void> {
  await tx.rectificationOrder.update({ where: { id: orderId }, data: { ...data, version: { increment: 1 } } })
}

export const nameDocument = (tx: Tx, orderId: string, documentId: string): Promise<unknown> =>
  tx.rectificationOrder.update({ where: { id: orderId }, data: { documentId } })

export const countOrdersOfVisit = (db: Tx, visitId: string): Promise<number> =>
  db.rectificationOrder.count({ where: { visitId } })

export async function changeFinding(
  tx: Tx,
  findingId: string,
  data: Prisma.FindingUncheckedUpdateInput,
): Promise<void> {
  await tx.finding.update({ where: { id: findingId }, data: { ...data, version: { increment: 1 } } })
}

export async function addRechecks(
  tx: Tx,
  rechecks: readonly { findingId: string; round: number; closed: boolean; opinion: string; byId: string }[],
  at: Date,
): Promise<void> {
  await tx.recheck.createMany({ data: rechecks.map((recheck) => ({ ...recheck, at })) })
}

export interface DueOrder {
  readonly id: string
  readonly termOn: IsoDate
}

/** Orders whose institution has not answered: those over by `before`, or those whose term ends in a span. */
export async function findUnansweredOrders(
  db: Tx,
  term: { readonly from?: IsoDate; readonly before: IsoDate },
): Promise<DueOrder[]> {
  const rows = await db.rectificationOrder.findMany({
    where: {
      open: true,
      termOn: { lt: toDate(term.before), ...(term.from ? { gte: toDate(term.from) } : {}) },
      findings: { some: { status: 'ORDERED' } },
    },
    select: { id: true, termOn: true },
    orderBy: [{ termOn: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  return rows.map(({ id, termOn }) => ({ id, termOn: fromDate(termOn) }))
}

/** Which of these keys the system has used already, so that a scanner does not open a transaction for each again. */
export async function usedKeys(db: Tx, actorId: string, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db.commandReceipt.findMany({ where: { actorId, key: { in: [...keys] } }, select: { key: true } })
  return new Set(rows.map(({ key }) => key))
}
