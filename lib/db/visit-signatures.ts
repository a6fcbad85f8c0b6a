import type { Tx } from './client'

/** Signatures under the record of a visit, and notes that it could not be made. */
export interface VisitSignature {
  readonly subject: string
  readonly signerId: string | null
  readonly signerName: string
  readonly capacity: string
  readonly method: string
  readonly hash: string
  readonly at: Date
  readonly fileSha256: string | null
  readonly note: string | null
}

export async function listVisitSignatures(db: Tx, visitId: string): Promise<VisitSignature[]> {
  const rows = await db.signature.findMany({
    where: { subjectId: visitId, subject: { startsWith: 'VISIT:' } },
    select: {
      subject: true,
      signerId: true,
      signerName: true,
      capacity: true,
      method: true,
      hash: true,
      at: true,
      fileId: true,
      note: true,
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const fileIds = rows.flatMap(({ fileId }) => fileId ?? [])
  const files = fileIds.length
    ? await db.file.findMany({ where: { id: { in: fileIds } }, select: { id: true, sha256: true } })
    : []
  const hashes = new Map(files.map(({ id, sha256 }) => [id, sha256]))
  return rows.map(({ fileId, ...row }) => ({ ...row, fileSha256: fileId ? (hashes.get(fileId) ?? null) : null }))
}

export interface NewVisitSignature {
  readonly caseId: string
  readonly visitId: string
  readonly subject: `VISIT:${string}`
  readonly signerId: string | null
  readonly signerName: string
  readonly capacity: 'INSP' | 'INSTITUTION'
  readonly method: 'PASSWORD' | 'DRAWN' | 'REFUSED'
  readonly hash: string
  readonly fileId: string | null
  readonly note: string | null
}

export async function addVisitSignature(tx: Tx, { visitId, ...signature }: NewVisitSignature, at: Date): Promise<void> {
  await tx.signature.create({ data: { ...signature, subjectId: visitId, at } })
}
