import type { FileView } from '@/lib/domain/application/views'
import { SEVERITIES, type Severity } from '@/lib/domain/items/definition'
import type { OrderedFinding, OrderView } from '@/lib/domain/rectification/applicant-view'
import type { FindingStatus, TermRequestStatus } from '@/lib/domain/rectification/status'
import { officeDate } from '@/lib/domain/shared/dates'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'
import { fromDate } from './dates'
import type { Prisma } from './generated/client'

const evidenceSelect = {
  id: true,
  name: true,
  at: true,
  round: true,
  purpose: true,
  file: { select: { size: true, type: true, pages: true, scan: true } },
} satisfies Prisma.EvidenceSelect

type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>

const toFile = (row: EvidenceRow): FileView => ({
  bindingId: row.id,
  name: row.name,
  size: row.file.size,
  type: row.file.type,
  pages: row.file.pages,
  scanned: row.file.scan === 'CLEAN',
  uploadedAt: row.at,
  fileVersion: row.round,
})

const isSeverity = (text: string): text is Severity => (SEVERITIES as readonly string[]).includes(text)

const orderSelect = {
  id: true,
  round: true,
  orderedAt: true,
  termOn: true,
  open: true,
  documentId: true,
  requests: {
    orderBy: { id: 'desc' },
    select: { id: true, wantedOn: true, reason: true, status: true, answer: true },
  },
  findings: {
    orderBy: [{ item: 'asc' }, { checkCode: 'asc' }],
    select: {
      id: true,
      item: true,
      checkCode: true,
      severity: true,
      fact: true,
      standard: true,
      status: true,
      version: true,
      answer: true,
      visitId: true,
      evidence: { where: { removedAt: null }, orderBy: { at: 'asc' }, select: evidenceSelect },
      rechecks: { orderBy: { round: 'desc' }, take: 1, select: { closed: true, opinion: true } },
    },
  },
} satisfies Prisma.RectificationOrderSelect

type OrderRow = Prisma.RectificationOrderGetPayload<{ select: typeof orderSelect }>

/** Orders of a case with what hangs on them, and the photos taken on site: two statements. */
export async function loadApplicantOrders(db: Tx, caseId: string): Promise<OrderView[]> {
  const [orders, checks] = await Promise.all([
    db.rectificationOrder.findMany({ where: { caseId }, orderBy: { orderedAt: 'desc' }, select: orderSelect }),
    db.visitCheck.findMany({
      where: { visit: { status: 'SIGNED', inspection: { caseId } }, answer: 'NOT_MET' },
      select: {
        visitId: true,
        code: true,
        evidence: { where: { removedAt: null, purpose: 'FINDING' }, orderBy: { at: 'asc' }, select: evidenceSelect },
      },
    }),
  ])
  const photosOf = (visitId: string | null, code: string): FileView[] =>
    checks.find((check) => check.visitId === visitId && check.code === code)?.evidence.map(toFile) ?? []
  return orders.map((order) => ({
    orderId: order.id,
    round: order.round,
    orderedOn: officeDate(order.orderedAt),
    termOn: fromDate(order.termOn),
    open: order.open,
    documentId: order.documentId,
    requests: order.requests.map(({ id, wantedOn, status, ...request }) => ({
      ...request,
      requestId: id,
      wantedOn: fromDate(wantedOn),
      status: status as TermRequestStatus, // written by its own commands only
    })),
    findings: order.findings.flatMap((finding) => toFinding(finding, order.round, photosOf)),
  }))
}

function toFinding(
  finding: OrderRow['findings'][number],
  round: number,
  photosOf: (visitId: string | null, code: string) => FileView[],
): OrderedFinding[] {
  const { id, item, checkCode, severity, fact, standard, status, version, answer, visitId, evidence, rechecks } =
    finding
  if (!isItemLetter(item) || !isSeverity(severity)) return []
  const own = evidence.filter((row) => row.purpose === 'ANSWER' && row.round === round)
  const [last] = rechecks
  return [
    {
      findingId: id,
      letter: item,
      checkCode,
      severity,
      fact,
      standard,
      status: status as FindingStatus, // written by the rectification's own commands only
      version,
      answer,
      photos: photosOf(visitId, checkCode),
      evidence: own.map(toFile),
      opinion: last && !last.closed ? last.opinion : null,
    },
  ]
}
