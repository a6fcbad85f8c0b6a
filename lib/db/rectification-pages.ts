import type { CheckSeverity } from '@/lib/domain/inspection/checklist'
import type { FindingStatus } from '@/lib/domain/rectification/status'
import { officeDate, startOfOfficeDay, type IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'
import { fromDate } from './dates'

/** Reads for the supervisor's ledger and pages. */
export interface LedgerRow {
  readonly findingId: string
  readonly institution: string
  readonly fact: string
  readonly checkCode: string
  readonly severity: CheckSeverity
  readonly letter: ItemLetter
  readonly status: FindingStatus
  readonly visitId: string | null
  readonly answeredOn: IsoDate | null
  readonly foundOn: IsoDate | null
  readonly photos: number
  readonly order: {
    readonly id: string
    readonly orderedOn: IsoDate
    readonly termOn: IsoDate
    readonly round: number
  } | null
}

/** Findings of a region that somebody still has to do something about, in cases that are still under review. */
export async function listUnsettledFindings(db: Tx, region: string, most: number): Promise<LedgerRow[]> {
  const rows = await db.finding.findMany({
    where: {
      status: { in: ['OPEN', 'ORDERED', 'SUBMITTED'] },
      case: { region, status: { in: ['IN_REVIEW', 'CONSOLIDATING'] } },
    },
    select: {
      id: true,
      fact: true,
      checkCode: true,
      severity: true,
      item: true,
      status: true,
      visitId: true,
      answeredAt: true,
      case: { select: { institutionName: true } },
      order: { select: { id: true, orderedAt: true, termOn: true, round: true } },
      _count: { select: { evidence: { where: { removedAt: null, purpose: 'ANSWER' } } } },
    },
    orderBy: [{ order: { termOn: 'asc' } }, { id: 'asc' }],
    take: most,
  })
  const visitIds = rows.flatMap(({ visitId }) => visitId ?? [])
  const visits = await db.visit.findMany({ where: { id: { in: visitIds } }, select: { id: true, endedAt: true } })
  const ended = new Map(visits.map(({ id, endedAt }) => [id, endedAt]))
  return rows.flatMap((row) => {
    if (!isItemLetter(row.item)) return []
    const endedAt = row.visitId ? ended.get(row.visitId) : null
    return [
      {
        findingId: row.id,
        institution: row.case.institutionName,
        fact: row.fact,
        checkCode: row.checkCode,
        severity: row.severity as CheckSeverity, // written from the catalogue
        letter: row.item,
        status: row.status as FindingStatus, // only the finding's commands write it
        visitId: row.visitId,
        answeredOn: row.answeredAt && officeDate(row.answeredAt),
        foundOn: endedAt ? officeDate(endedAt) : null,
        photos: row._count.evidence,
        order: row.order && {
          id: row.order.id,
          orderedOn: officeDate(row.order.orderedAt),
          termOn: fromDate(row.order.termOn),
          round: row.order.round,
        },
      },
    ]
  })
}

export interface YearCounts {
  readonly found: number
  readonly closed: number
  readonly averageDays: number | null
}

/**
 * Of the calendar year: everything that was ordered or waits for it, what was closed, and how long that took. What the desk
 * found has no visit; it counts from its order.
 */
export async function countFindings(db: Tx, region: string, yearFrom: IsoDate): Promise<YearCounts> {
  const from = startOfOfficeDay(yearFrom)
  const [row] = await db.$queryRaw<{ found: number; closed: number; days: number | null }[]>`
    SELECT count(*)::int AS found, count(*) FILTER (WHERE f."status" = 'CLOSED')::int AS closed,
      round(avg(extract(epoch FROM f."closedAt" - coalesce(v."endedAt", o."orderedAt")) / 86400)
        FILTER (WHERE f."status" = 'CLOSED'), 1)::float AS days
    FROM "Finding" f JOIN "Case" c ON c."id" = f."caseId"
    LEFT JOIN "Visit" v ON v."id" = f."visitId" LEFT JOIN "RectificationOrder" o ON o."id" = f."orderId"
    WHERE c."region" = ${region} AND f."status" <> 'ADVICE' AND coalesce(v."endedAt", o."orderedAt") >= ${from}`
  return { found: row?.found ?? 0, closed: row?.closed ?? 0, averageDays: row?.days ?? null }
}

/** Photos taken of the points of a visit, by code: how it looked before. */
export async function listPhotosOfVisit(
  db: Tx,
  visitId: string,
): Promise<{ code: string; bindingId: string; name: string; isPicture: boolean }[]> {
  const rows = await db.evidence.findMany({
    where: { removedAt: null, check: { visitId } },
    select: { id: true, name: true, check: { select: { code: true } }, file: { select: { type: true } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ id, name, check, file }) =>
    check ? [{ code: check.code, bindingId: id, name, isPicture: file.type.startsWith('image/') }] : [],
  )
}

export async function listOrdersOfVisit(
  db: Tx,
  visitId: string,
): Promise<{ orderId: string; round: number; documentNo: string | null }[]> {
  const orders = await db.rectificationOrder.findMany({
    where: { visitId },
    select: { id: true, round: true, documentId: true },
    orderBy: [{ round: 'asc' }, { id: 'asc' }],
  })
  const ids = orders.flatMap(({ documentId }) => documentId ?? [])
  const documents = await db.document.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } })
  const numbers = new Map(documents.map(({ id, number }) => [id, number]))
  return orders.map(({ id, round, documentId }) => ({
    orderId: id,
    round,
    documentNo: documentId ? (numbers.get(documentId) ?? null) : null,
  }))
}
