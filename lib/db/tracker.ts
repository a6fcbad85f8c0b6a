import type { OpenAsks, TrackedDocument, TrackedSignature } from '@/lib/domain/application/tracker'
import { isDocumentCode } from '@/lib/domain/document/document-types'
import type { DocumentStatus } from '@/lib/domain/document/status'
import { officeDate, type IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'
import { fromDate } from './dates'
import { Prisma } from './generated/client'
import { type Part, part, readPart } from './parts'
import { unseal } from './sealed'

/** Rows the tracker is made of; each of these is one statement. */
export interface StatusChange {
  /** Null: of the case. */
  readonly item: ItemLetter | null
  readonly to: string
  readonly on: IsoDate
}

const letterOf = (text: string | null): ItemLetter | null => (text !== null && isItemLetter(text) ? text : null)

export async function loadStatusChanges(db: Tx, caseId: string): Promise<StatusChange[]> {
  const rows = await db.caseEvent.findMany({
    where: { caseId, toState: { not: null } },
    select: { item: true, fromState: true, toState: true, at: true },
    orderBy: { seq: 'asc' },
  })
  return rows.flatMap(({ item, fromState, toState, at }) =>
    toState === null || toState === fromState ? [] : [{ item: letterOf(item), to: toState, on: officeDate(at) }],
  )
}

/** Notice, orders, queries and visits that are open now. */
export async function loadOpenAsks(db: Tx, caseId: string): Promise<OpenAsks> {
  const [notice, orders, queries, visits] = await Promise.all([
    db.supplementNotice.findFirst({
      where: { caseId, answeredAt: null },
      orderBy: { round: 'desc' },
      select: { askedAt: true, termOn: true, _count: { select: { defects: true } } },
    }),
    db.rectificationOrder.findMany({
      where: { caseId, open: true, findings: { some: { status: 'ORDERED' } } },
      orderBy: { orderedAt: 'asc' },
      select: {
        orderedAt: true,
        termOn: true,
        findings: {
          where: { status: 'ORDERED' },
          select: { id: true, item: true, fact: true },
          orderBy: [{ item: 'asc' }, { checkCode: 'asc' }],
        },
      },
    }),
    db.query.findMany({
      where: { caseId, status: 'OPEN' },
      orderBy: { askedAt: 'asc' },
      select: { id: true, item: true, question: true, askedAt: true, termOn: true },
    }),
    db.visit.findMany({
      where: { status: { in: ['PLANNED', 'ARRIVED', 'RECORDED'] }, inspection: { caseId } },
      orderBy: { plannedOn: 'asc' },
      select: { plannedOn: true, plannedSlot: true, items: true },
    }),
  ])
  return {
    supplement: notice && {
      askedOn: officeDate(notice.askedAt),
      termOn: fromDate(notice.termOn),
      count: notice._count.defects,
    },
    orders: orders.map(({ orderedAt, termOn, findings }) => ({
      orderedOn: officeDate(orderedAt),
      termOn: fromDate(termOn),
      findings: findings.flatMap(({ id, item, fact }) =>
        isItemLetter(item) ? [{ findingId: id, letter: item, fact }] : [],
      ),
    })),
    queries: queries.flatMap(({ id, item, question, askedAt, termOn }) =>
      isItemLetter(item)
        ? [{ queryId: id, letter: item, question, askedOn: officeDate(askedAt), termOn: fromDate(termOn) }]
        : [],
    ),
    visits: visits.map(({ plannedOn, plannedSlot, items }) => ({
      plannedOn: fromDate(plannedOn),
      slot: plannedSlot,
      letters: items.filter(isItemLetter),
    })),
  }
}

interface DocumentOfCase {
  readonly id: string
  readonly type: string
  readonly item: string | null
  readonly number: string | null
  /** Documents are written by their own services only. */
  readonly status: DocumentStatus
  readonly issuedAt: string
}

export const documentsOfCasePart = (caseId: string): Part<TrackedDocument[]> =>
  part<DocumentOfCase, TrackedDocument[]>(
    Prisma.sql`
      SELECT "id", "type", "item", "number", "status", "issuedAt" FROM "Document"
      WHERE "caseId" = ${caseId}::uuid ORDER BY "issuedAt", "item" NULLS FIRST, "id"`,
    (rows) =>
      rows.flatMap(({ id, type, item, number, status, issuedAt }) =>
        isDocumentCode(type)
          ? [{ documentId: id, type, item: letterOf(item), number, status, issuedOn: officeDate(new Date(issuedAt)) }]
          : [],
      ),
  )

export const loadDocumentsOfCase = (db: Tx, caseId: string): Promise<TrackedDocument[]> =>
  readPart(db, documentsOfCasePart(caseId))

export const loadSignaturesOfCase = (db: Tx, caseId: string): Promise<TrackedSignature[]> =>
  db.signature.findMany({
    where: { caseId, capacity: { in: ['LEGAL_REP', 'HANDLER', 'INSTITUTION'] } },
    orderBy: { at: 'asc' },
    select: { subject: true, signerName: true, method: true, at: true, hash: true },
  })

export interface Handed {
  readonly queryCode: string | null
  readonly submittedAt: Date | null
}

export async function loadHanded(db: Tx, caseId: string): Promise<Handed> {
  const row = await db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { queryCodeSealed: true, submittedAt: true },
  })
  return { queryCode: row.queryCodeSealed ? unseal(row.queryCodeSealed) : null, submittedAt: row.submittedAt }
}

/** For progress without signing in: the case behind a number, with the code it must be asked with. */
export async function findCaseByNumber(db: Tx, caseNo: string): Promise<{ id: string; queryCode: string } | null> {
  const row = await db.case.findUnique({ where: { caseNo }, select: { id: true, queryCodeSealed: true } })
  return row?.queryCodeSealed ? { id: row.id, queryCode: unseal(row.queryCodeSealed) } : null
}
