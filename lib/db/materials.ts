import type { MaterialStatus } from '@/lib/domain/application/views'
import type { Tx } from './client'
import type { Prisma } from './generated/client'

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

export async function listMaterials(db: Tx, caseId: string): Promise<StoredMaterial[]> {
  const rows = await db.material.findMany({
    where: { caseId },
    select: {
      id: true,
      code: true,
      rowKey: true,
      status: true,
      detail: true,
      version: true,
      files: {
        where: { supersededAt: null },
        select: {
          id: true,
          name: true,
          uploadedAt: true,
          fileVersion: true,
          file: { select: { size: true, type: true, pages: true, scan: true } },
        },
        orderBy: { uploadedAt: 'asc' },
      },
    },
    orderBy: [{ code: 'asc' }, { rowKey: 'asc' }],
  })
  return rows.map(({ files, status, ...row }) => ({
    ...row,
    status: status as MaterialStatus, // written by the commands of files and application only
    files: files.map(({ id, file, ...binding }) => ({
      bindingId: id,
      ...binding,
      size: file.size,
      type: file.type,
      pages: file.pages,
      scanned: file.scan === 'CLEAN',
    })),
  }))
}

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
  const known = await tx.material.findMany({
    where: { caseId },
    select: { id: true, code: true, rowKey: true, status: true },
  })
  const keyOf = ({ code, rowKey }: { code: string; rowKey: string }): string => `${code}\n${rowKey}`
  const byKey = new Map(known.map((row) => [keyOf(row), row]))
  const wantedKeys = new Set(wanted.map(keyOf))
  const changed = new Map<MaterialStatus, string[]>()
  const put = (status: MaterialStatus, id: string): void =>
    void changed.set(status, [...(changed.get(status) ?? []), id])
  for (const material of wanted) {
    const row = byKey.get(keyOf(material))
    if (row && row.status !== material.status) put(material.status, row.id)
  }
  for (const row of known) if (!wantedKeys.has(keyOf(row)) && row.status !== 'NOT_REQUIRED') put('NOT_REQUIRED', row.id)
  for (const [status, ids] of changed) {
    await tx.material.updateMany({
      where: { id: { in: ids } },
      data: { status, changedAt: now, version: { increment: 1 } },
    })
  }
  await tx.material.createMany({
    data: wanted
      .filter((material) => !byKey.has(keyOf(material)))
      .map((material) => ({ caseId, ...material, changedAt: now })),
  })
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
