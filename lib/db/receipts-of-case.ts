import type { Tx } from './client'
import { unseal } from './sealed'

/** What a handed-in application was acknowledged with: query code and the documents of T02. */
export async function findReceipt(db: Tx, caseId: string) {
  const row = await db.case.findUnique({
    where: { id: caseId },
    select: {
      queryCodeSealed: true,
      submittedAt: true,
      documents: {
        where: { type: { in: ['DOC-04', 'DOC-21', 'M01'] } },
        select: { id: true, type: true, number: true, fileId: true },
        orderBy: [{ issuedAt: 'asc' }, { type: 'asc' }],
      },
    },
  })
  if (!row?.queryCodeSealed || !row.submittedAt) return null
  return {
    queryCode: unseal(row.queryCodeSealed),
    submittedAt: row.submittedAt,
    documents: row.documents.map(({ id, type, number, fileId }) => ({
      documentId: id,
      type,
      number,
      ready: fileId !== null,
    })),
  }
}
