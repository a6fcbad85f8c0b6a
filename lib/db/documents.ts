import type { DocumentStatus } from '@/lib/domain/document/status'
import type { ServiceMode } from '@/lib/domain/document/variables/decision'
import type { Tx } from './client'

/** Documents of a case as service and verification see them. */
export interface CaseDocument {
  readonly id: string
  readonly type: string
  readonly item: string | null
  readonly number: string | null
  readonly status: DocumentStatus
  readonly servedAt: Date | null
}

const SERVED_TYPES = ['DOC-10', 'DOC-19']

/** What the decision is served with (T13), locked by id under the case row. */
export async function lockResultDocuments(tx: Tx, caseId: string): Promise<CaseDocument[]> {
  await tx.$queryRaw`
    SELECT 1 FROM "Document" WHERE "caseId" = ${caseId}::uuid AND "type" = ANY (${SERVED_TYPES}) ORDER BY "id" FOR UPDATE`
  return listResultDocuments(tx, caseId)
}

export async function listResultDocuments(db: Tx, caseId: string): Promise<CaseDocument[]> {
  const rows = await db.document.findMany({
    where: { caseId, type: { in: SERVED_TYPES } },
    select: { id: true, type: true, item: true, number: true, status: true, servedAt: true },
    orderBy: [{ type: 'asc' }, { item: 'asc' }],
  })
  return rows.map((row) => ({ ...row, status: row.status as DocumentStatus })) // documents are written by their own services only
}

export async function markServed(
  tx: Tx,
  ids: readonly string[],
  { mode, at }: { mode: ServiceMode; at: Date },
): Promise<void> {
  await tx.document.updateMany({
    where: { id: { in: [...ids] }, status: 'READY' },
    data: { status: 'SERVED', servedAt: at, serviceMode: mode, version: { increment: 1 } },
  })
}

const MOST = 200

/** Decided or published, result documents rendered, nobody served: what the service scanner looks at. */
export async function listCasesToServe(db: Tx): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Case" c
    WHERE c."status" IN ('DECIDED', 'PUBLISHED')
      AND EXISTS (SELECT FROM "Document" d WHERE d."caseId" = c."id" AND d."type" = 'DOC-10' AND d."status" = 'READY')
      AND NOT EXISTS (SELECT FROM "Document" d WHERE d."caseId" = c."id" AND d."type" = ANY (${SERVED_TYPES}) AND d."status" = 'RENDERING')
      AND EXISTS (SELECT FROM "CaseFact" f WHERE f."caseId" = c."id" AND f."json"->>'contact.deliveryMode' = 'ELECTRONIC')
    ORDER BY c."id" LIMIT ${MOST}`
  return rows.map(({ id }) => id)
}

/** What the applicant chose when filing; null in old cases and where nothing was chosen. */
export async function findDeliveryMode(db: Tx, caseId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ mode: string | null }[]>`
    SELECT "json"->>'contact.deliveryMode' AS mode FROM "CaseFact"
    WHERE "caseId" = ${caseId}::uuid AND "json" ? 'contact.deliveryMode' LIMIT 1`
  return row?.mode ?? null
}
