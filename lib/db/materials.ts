import type { MaterialStatus } from '@/lib/domain/application/views'
import type { Tx } from './client'
import { Prisma } from './generated/client'
import { newId } from './insert-rows'
import { listOf, type Part, part, readPart } from './parts'

export interface StoredMaterial {
  readonly id: string
  readonly code: string
  readonly rowKey: string
  readonly status: MaterialStatus
  readonly detail: Prisma.JsonValue
  readonly version: number
  readonly files: readonly StoredMaterialFile[]
}

export interface StoredMaterialFile {
  readonly bindingId: string
  readonly name: string
  readonly uploadedAt: Date
  readonly fileVersion: number
  readonly size: number
  readonly type: string
  readonly pages: number | null
  readonly scanned: boolean
}

interface MaterialRow extends Omit<StoredMaterial, 'files'> {
  readonly files: readonly (Omit<StoredMaterialFile, 'uploadedAt' | 'scanned'> & {
    readonly uploadedAt: string
    readonly scan: string
  })[]
}

export const materialsPart = (caseId: string): Part<StoredMaterial[]> =>
  part<MaterialRow, StoredMaterial[]>(
    Prisma.sql`
      SELECT m."id", m."code", m."rowKey", m."status", m."detail", m."version", ${listOf(Prisma.sql`
        SELECT b."id" AS "bindingId", b."name", b."uploadedAt", b."fileVersion", f."size", f."type", f."pages", f."scan"
        FROM "MaterialFile" b JOIN "File" f ON f."id" = b."fileId"
        WHERE b."materialId" = m."id" AND b."supersededAt" IS NULL ORDER BY b."uploadedAt"`)} AS "files"
      FROM "Material" m WHERE m."caseId" = ${caseId}::uuid ORDER BY m."code", m."rowKey"`,
    (rows) =>
      rows.map(({ files, ...material }) => ({
        ...material,
        files: files.map(({ uploadedAt, scan, ...file }) => ({
          ...file,
          uploadedAt: new Date(uploadedAt),
          scanned: scan === 'CLEAN',
        })),
      })),
  )

export const listMaterials = (db: Tx, caseId: string): Promise<StoredMaterial[]> => readPart(db, materialsPart(caseId))

export interface MaterialWrite {
  readonly code: string
  readonly rowKey: string
  readonly status: MaterialStatus
}

/** One row per paper of the case, with its state. Papers no longer asked for stay, marked so. Call under the case lock. */
export async function saveMaterialStates(
  tx: Tx,
  caseId: string,
  wanted: readonly MaterialWrite[],
  now: Date,
): Promise<void> {
  const rows = wanted.map((material) => ({ id: newId(), ...material }))
  await tx.$executeRaw`
    WITH wanted AS (SELECT "id", "code", "rowKey", "status" FROM json_populate_recordset(NULL::"Material", ${JSON.stringify(rows)}::json)),
    dropped AS (
      UPDATE "Material" m SET "status" = 'NOT_REQUIRED', "changedAt" = ${now}::timestamptz, "version" = m."version" + 1
      WHERE m."caseId" = ${caseId}::uuid AND m."status" <> 'NOT_REQUIRED'
        AND NOT EXISTS (SELECT FROM wanted w WHERE w."code" = m."code" AND w."rowKey" = m."rowKey")
    )
    INSERT INTO "Material" AS m ("id", "caseId", "code", "rowKey", "status", "changedAt")
    SELECT w."id", ${caseId}::uuid, w."code", w."rowKey", w."status", ${now}::timestamptz FROM wanted w
    ON CONFLICT ("caseId", "code", "rowKey") DO UPDATE
      SET "status" = excluded."status", "changedAt" = excluded."changedAt", "version" = m."version" + 1
      WHERE m."status" <> excluded."status"`
}

export async function saveMaterialState(
  tx: Tx,
  caseId: string,
  { code, rowKey, status }: MaterialWrite,
  now: Date,
): Promise<void> {
  await tx.material.upsert({
    where: { caseId_code_rowKey: { caseId, code, rowKey } },
    create: { caseId, code, rowKey, status, changedAt: now },
    update: { status, changedAt: now, version: { increment: 1 } },
  })
}
