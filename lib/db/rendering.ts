import type { DocumentStatus } from '@/lib/domain/document/status'
import { sha256 } from './canonical'
import type { Tx } from './client'
import { unseal } from './sealed'

export interface DocumentToRender {
  readonly id: string
  readonly caseId: string | null
  readonly type: string
  /** `DOC-01@1` */
  readonly template: string
  readonly number: string | null
  readonly verificationCode: string
  readonly status: DocumentStatus
  readonly issuedAt: Date
  readonly variables: unknown
  readonly authority: { readonly kind: string; readonly name: string; readonly region: string }
}

/** Opens the frozen variables of one document. They are what was hashed when it was issued, or this throws. */
export async function findDocumentToRender(db: Tx, id: string): Promise<DocumentToRender | null> {
  const row = await db.document.findUnique({
    where: { id },
    select: {
      id: true,
      caseId: true,
      type: true,
      template: true,
      number: true,
      verificationCode: true,
      status: true,
      issuedAt: true,
      authorityId: true,
      variablesSealed: true,
      variablesHash: true,
    },
  })
  if (!row) return null
  const { authorityId, variablesSealed, variablesHash, status, ...rest } = row
  const authority = await db.authority.findUniqueOrThrow({
    where: { id: authorityId },
    select: { kind: true, name: true, region: true },
  })
  const text = unseal(variablesSealed)
  if (sha256(text) !== variablesHash)
    throw new Error(`the variables of document ${id} are not the ones that were issued`)
  // only the document's commands write its status
  return { ...rest, status: status as DocumentStatus, variables: JSON.parse(text) as unknown, authority }
}

export interface DocumentRow {
  readonly id: string
  readonly caseId: string | null
  readonly institutionId: string | null
  readonly status: DocumentStatus
}

/** Case row first, then the document (DESIGN §3.4). */
export async function lockDocument(tx: Tx, id: string): Promise<DocumentRow | null> {
  const place = await tx.document.findUnique({ where: { id }, select: { caseId: true } })
  if (place?.caseId) await tx.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${place.caseId}::uuid FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM "Document" WHERE "id" = ${id}::uuid FOR UPDATE`
  const row = await tx.document.findUnique({
    where: { id },
    select: { id: true, caseId: true, institutionId: true, status: true },
  })
  return row && { ...row, status: row.status as DocumentStatus } // as above
}

/** For the person who looks why a paper does not come; the number is kept in any case. */
export async function noteRenderError(db: Tx, id: string, error: string | null): Promise<void> {
  await db.document.updateMany({
    where: { id, status: 'RENDERING' },
    data: { renderError: error?.slice(0, 500) ?? null },
  })
}

/** The public half of the signing key, so that an old signature can be verified after rotation. */
export async function rememberKey(
  tx: Tx,
  key: { id: string; kind: 'ED25519' | 'CMS'; publicPem: string },
): Promise<void> {
  await tx.storedKey.createMany({ data: [key], skipDuplicates: true })
}
