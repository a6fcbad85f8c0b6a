import type { DocumentStatus } from '@/lib/domain/document/status'
import type { Tx } from './client'

export interface DocumentFile {
  readonly caseId: string | null
  readonly type: string
  readonly number: string | null
  readonly status: DocumentStatus
  readonly file: { readonly sha256: string; readonly size: number; readonly type: string } | null
}

export async function findDocumentFile(db: Tx, id: string): Promise<DocumentFile | null> {
  const row = await db.document.findUnique({
    where: { id },
    select: {
      caseId: true,
      type: true,
      number: true,
      status: true,
      file: { select: { sha256: true, size: true, type: true } },
    },
  })
  return row && { ...row, status: row.status as DocumentStatus } // only the document's commands write it
}
