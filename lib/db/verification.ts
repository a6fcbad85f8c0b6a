import { findDocumentToRender, type DocumentToRender } from './rendering'
import type { Tx } from './client'

/** A document as anybody with its code may see it, with what proves it. */
export interface RegisteredCopy extends DocumentToRender {
  readonly sha256: string | null
  readonly ed25519: string | null
  readonly publicPem: string | null
  /** Number of the document that took its place. */
  readonly replacedBy: string | null
}

export async function findByVerificationCode(db: Tx, code: string): Promise<RegisteredCopy | null> {
  const row = await db.document.findUnique({
    where: { verificationCode: code },
    select: { id: true, sha256: true, ed25519: true, keyId: true, supersededById: true },
  })
  const document = row && (await findDocumentToRender(db, row.id))
  if (!row || !document) return null
  const [key, successor] = await Promise.all([
    row.keyId ? db.storedKey.findUnique({ where: { id: row.keyId }, select: { publicPem: true } }) : null,
    row.supersededById ? db.document.findUnique({ where: { id: row.supersededById }, select: { number: true } }) : null,
  ])
  return {
    ...document,
    sha256: row.sha256,
    ed25519: row.ed25519,
    publicPem: key?.publicPem ?? null,
    replacedBy: successor?.number ?? null,
  }
}
