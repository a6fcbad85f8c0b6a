import type { Tx } from './client'
import { Prisma } from './generated/client'
import { type Part, part } from './parts'

export interface SignatureRow {
  readonly id: string
  readonly subject: string
  readonly signerName: string
  readonly method: string
  readonly hash: string
  readonly at: Date
  readonly note: string | null
}

/** Signatures are never changed; which of them holds is a question of what they were made over. */
export const signaturesPart = (caseId: string, subjects: readonly string[]): Part<SignatureRow[]> =>
  part<Omit<SignatureRow, 'at'> & { readonly at: string }, SignatureRow[]>(
    Prisma.sql`
      SELECT "id", "subject", "signerName", "method", "hash", "at", "note" FROM "Signature"
      WHERE "caseId" = ${caseId}::uuid AND "subject" = ANY (${[...subjects]}) ORDER BY "at", "id"`,
    (rows) => rows.map(({ at, ...row }) => ({ ...row, at: new Date(at) })),
  )

export interface NewSignature {
  readonly caseId: string
  readonly subject: string
  readonly signerId: string | null
  readonly signerName: string
  readonly capacity: 'LEGAL_REP' | 'HANDLER' | 'INSP' | 'LEAD' | 'INSTITUTION'
  readonly method: 'ONE_TIME_CODE' | 'PASSWORD' | 'DRAWN' | 'REFUSED'
  readonly hash: string
  readonly note: string | null
}

export async function addSignatures(tx: Tx, signatures: readonly NewSignature[], at: Date): Promise<void> {
  await tx.signature.createMany({ data: signatures.map((signature) => ({ ...signature, at })) })
}
