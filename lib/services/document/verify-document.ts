import { createHash, createPublicKey } from 'node:crypto'
import { z } from 'zod'
import { realNow } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countOne, readCount } from '@/lib/db/rate-limits'
import { hmacOf } from '@/lib/db/sealed'
import { findByVerificationCode, type RegisteredCopy } from '@/lib/db/verification'
import type { DocumentStatus } from '@/lib/domain/document/status'
import { parseVerificationCode } from '@/lib/domain/shared/identifiers/verification-code'
import { officeDate, type IsoDate } from '@/lib/domain/shared/dates'
import type { Refusal } from '@/lib/domain/shared/result'
import { verifyRegistered } from '@/lib/documents/verify'

/** What /verify says about a code (DOMAIN §10.6): what was issued, whether it holds, and what a file is compared with. */
export type Verification =
  | { readonly kind: 'found'; readonly document: VerifiedDocument }
  | { readonly kind: 'unknown'; readonly code: string }
  | { readonly kind: 'mistyped'; readonly refusal: Refusal }
  | { readonly kind: 'limited' }

export interface VerifiedDocument {
  readonly code: string
  readonly type: string
  readonly number: string | null
  readonly status: DocumentStatus
  readonly replacedBy: string | null
  readonly issuedOn: IsoDate
  readonly authority: string
  readonly institution: string | null
  readonly items: readonly VerifiedItem[]
  /** Null while the file is being made. */
  readonly proof: Proof | null
}

export interface VerifiedItem {
  readonly name: string
  readonly conclusion: string
  readonly nextDue: IsoDate | null
}

export interface Proof {
  readonly sha256: string
  readonly ed25519: string
  /** The stored hash is signed with our key: the register has not been touched. */
  readonly isSigned: boolean
  readonly publicPem: string
  /** SHA-256 of the public key, to compare with what the office published elsewhere. */
  readonly fingerprint: string
}

const WINDOW_MS = 15 * 60_000
const WRONG_CODES_PER_ADDRESS = 20

/** Only codes that do not exist count: whoever holds papers may look as often as they like, guessing ends soon. */
export async function verifyDocument(typed: string, ip: string | null): Promise<Verification> {
  const code = parseVerificationCode(typed)
  if (!code.ok) return { kind: 'mistyped', refusal: code.error }
  const key = `verify:${hmacOf(ip ?? 'unknown')}`
  const wrong = await readCount(key, realNow())
  if (wrong && wrong.count >= WRONG_CODES_PER_ADDRESS) return { kind: 'limited' }
  const row = await findByVerificationCode(database(), code.value)
  if (!row) {
    await countOne(key, WINDOW_MS, realNow())
    return { kind: 'unknown', code: code.value }
  }
  return { kind: 'found', document: toVerified(row) }
}

function toVerified(row: RegisteredCopy): VerifiedDocument {
  const said = saidIn(row)
  return {
    code: row.verificationCode,
    type: row.type,
    number: row.number,
    status: row.status,
    replacedBy: row.replacedBy,
    issuedOn: officeDate(row.issuedAt),
    authority: row.authority.name,
    institution: said.institution,
    items: said.items,
    proof: proofOf(row),
  }
}

function proofOf({ sha256, ed25519, publicPem }: RegisteredCopy): Proof | null {
  if (!sha256 || !ed25519 || !publicPem) return null
  const der = createPublicKey(publicPem).export({ type: 'spki', format: 'der' })
  return {
    sha256,
    ed25519,
    isSigned: verifyRegistered({ sha256, ed25519 }, publicPem),
    publicPem,
    fingerprint: createHash('sha256').update(der).digest('hex'),
  }
}

const named = z.object({ institution: z.object({ name: z.string() }) })
const result = z.object({
  items: z.array(z.object({ name: z.string(), conclusion: z.string(), nextDueOn: z.string().nullable() })),
})
const record = z.object({ item: z.string(), conclusion: z.string(), nextDueOn: z.string().nullable() })

/** Conclusions are told of the result and of the entry on a licence; other papers only exist or not. */
function saidIn({ type, variables }: RegisteredCopy): Pick<VerifiedDocument, 'institution' | 'items'> {
  const institution = named.safeParse(variables).data?.institution.name ?? null
  if (type === 'DOC-10') {
    const items = result.safeParse(variables).data?.items ?? []
    return {
      institution,
      items: items.map(({ name, conclusion, nextDueOn }) => ({ name, conclusion, nextDue: nextDueOn })),
    }
  }
  if (type !== 'DOC-19') return { institution, items: [] }
  const entry = record.safeParse(variables).data
  return {
    institution,
    items: entry ? [{ name: entry.item, conclusion: entry.conclusion, nextDue: entry.nextDueOn }] : [],
  }
}
