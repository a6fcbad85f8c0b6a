import type { FileType } from '@/lib/domain/files/limits'
import type { Tx } from './client'

export interface StoredFile {
  readonly id: string
  readonly sha256: string
  readonly size: number
  readonly type: string
  readonly scan: string
}

export interface FileRecord {
  readonly sha256: string
  readonly size: number
  readonly type: FileType
  readonly pages: number | null
  readonly width: number | null
  readonly height: number | null
  readonly scan: 'NOT_SCANNED' | 'CLEAN'
  readonly scannedAt: Date | null
}

/** The sweeper and the store take this lock, so that no content goes while its row comes. */
async function lockContent(tx: Tx, sha256: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`file:${sha256}`}, 0))`
}

/** One row per content. A content stored again counts as new for the sweeper, and keeps the better scan result. */
export async function saveFile(tx: Tx, record: FileRecord, realTime: Date): Promise<string> {
  await lockContent(tx, record.sha256)
  const seen = {
    storedAt: realTime,
    ...(record.scan === 'CLEAN' ? { scan: record.scan, scannedAt: record.scannedAt } : {}),
  }
  const { id } = await tx.file.upsert({
    where: { sha256: record.sha256 },
    create: { ...record, storedAt: realTime },
    update: seen,
    select: { id: true },
  })
  return id
}

export const findFile = (db: Tx, id: string): Promise<StoredFile | null> =>
  db.file.findUnique({ where: { id }, select: { id: true, sha256: true, size: true, type: true, scan: true } })

/**
 * Rows that nothing refers to. The content goes afterwards, under the lock of its own. The age stands in the outer condition
 * too, which is asked again when a row has just been stored anew.
 */
export async function deleteUnboundFiles(db: Tx, before: Date, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ sha256: string }[]>`
    DELETE FROM "File" WHERE "storedAt" < ${before} AND "id" IN (
      SELECT f."id" FROM "File" f WHERE f."storedAt" < ${before}
        AND NOT EXISTS (SELECT FROM "MaterialFile" m WHERE m."fileId" = f."id")
        AND NOT EXISTS (SELECT FROM "Evidence" e WHERE e."fileId" = f."id")
        AND NOT EXISTS (SELECT FROM "Document" d WHERE d."fileId" = f."id")
        AND NOT EXISTS (SELECT FROM "Signature" s WHERE s."fileId" = f."id")
      LIMIT ${most})
    RETURNING "sha256"`
  return rows.map(({ sha256 }) => sha256)
}

/** Runs `remove` while nobody can write a row for the content; not at all when there is one. */
export async function whileUnknown(tx: Tx, sha256: string, remove: () => Promise<void>): Promise<boolean> {
  await lockContent(tx, sha256)
  const known = await tx.file.findUnique({ where: { sha256 }, select: { id: true } })
  if (known) return false
  await remove()
  return true
}

/** Bytes of everything bound to a case, each content once (DOMAIN §3.5: ≤200 MB a case). */
export async function sumCaseBytes(db: Tx, caseId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ sum: bigint | null }[]>`
    SELECT sum(f."size")::bigint AS sum FROM "File" f WHERE f."id" IN (
      SELECT b."fileId" FROM "MaterialFile" b JOIN "Material" m ON m."id" = b."materialId"
        WHERE m."caseId" = ${caseId}::uuid AND b."supersededAt" IS NULL
      UNION SELECT e."fileId" FROM "Evidence" e JOIN "Finding" n ON n."id" = e."findingId"
        WHERE n."caseId" = ${caseId}::uuid AND e."removedAt" IS NULL
      UNION SELECT e."fileId" FROM "Evidence" e JOIN "VisitCheck" c ON c."id" = e."checkId" JOIN "Visit" v ON v."id" = c."visitId"
        JOIN "Inspection" i ON i."id" = v."inspectionId" WHERE i."caseId" = ${caseId}::uuid AND e."removedAt" IS NULL)`
  return Number(row?.sum ?? 0)
}

/** The same content in another case of the same institution; what others handed in is never told (DESIGN §3.11). */
export async function findElsewhere(
  db: Tx,
  fileId: string,
  within: { readonly institutionId: string; readonly notCaseId: string },
): Promise<{ readonly caseNo: string | null; readonly code: string } | null> {
  const row = await db.materialFile.findFirst({
    where: { fileId, material: { caseId: { not: within.notCaseId }, case: { institutionId: within.institutionId } } },
    orderBy: { uploadedAt: 'desc' },
    select: { material: { select: { code: true, case: { select: { caseNo: true } } } } },
  })
  return row && { caseNo: row.material.case.caseNo, code: row.material.code }
}
