import type { Tx } from './client'

/** Files of a case as they go into one archive: the papers handed in, and the documents that are made. */
export interface ArchivedPaper {
  readonly code: string
  readonly rowKey: string
  readonly name: string
  readonly sha256: string
  readonly size: number
}

export interface ArchivedDocument {
  readonly type: string
  readonly item: string | null
  readonly number: string | null
  readonly issuedAt: Date
  readonly sha256: string
  readonly size: number
}

export async function listArchive(
  db: Tx,
  caseId: string,
): Promise<{ readonly papers: readonly ArchivedPaper[]; readonly documents: readonly ArchivedDocument[] }> {
  const [papers, documents] = await Promise.all([
    db.materialFile.findMany({
      where: { supersededAt: null, material: { caseId }, file: { scan: { not: 'INFECTED' } } },
      select: {
        name: true,
        material: { select: { code: true, rowKey: true } },
        file: { select: { sha256: true, size: true } },
      },
      orderBy: [{ material: { code: 'asc' } }, { uploadedAt: 'asc' }],
    }),
    db.document.findMany({
      where: { caseId, status: { in: ['READY', 'SERVED'] }, file: { isNot: null } },
      select: { type: true, item: true, number: true, issuedAt: true, file: { select: { sha256: true, size: true } } },
      orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
    }),
  ])
  return {
    papers: papers.map(({ name, material, file }) => ({ ...material, name, ...file })),
    documents: documents.flatMap(({ file, ...document }) => (file ? [{ ...document, ...file }] : [])),
  }
}
