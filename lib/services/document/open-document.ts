import { logAccess } from '@/lib/db/access-log'
import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { findRatedCase } from '@/lib/db/ratings'
import { findDocumentFile } from '@/lib/db/document-files'
import { whyMayNotSeeDocument } from '@/lib/domain/application/read-policy'
import { isDocumentCode, documentType } from '@/lib/domain/document/document-types'
import { isRendered } from '@/lib/domain/document/status'
import type { Actor } from '@/lib/domain/shared/actor'

export type OpenedDocument =
  | {
      readonly kind: 'file'
      readonly sha256: string
      readonly size: number
      readonly type: string
      readonly name: string
    }
  | { readonly kind: 'not_ready' }
  | { readonly kind: 'not_found' }

/** Papers of the office itself; the others are for the applicant too. */
const INTERNAL: ReadonlySet<string> = new Set(['DOC-17'])

/** The stored PDF of a document, by whoever may see its case. */
export async function openDocument(actor: Actor, documentId: string): Promise<OpenedDocument> {
  const document = await findDocumentFile(database(), documentId)
  const caseId = document && (document.caseId ?? (await caseOfRecord(actor, documentId)))
  const subject = caseId ? await findVisibleCase(database(), caseId, actor) : null
  if (!document || !subject) return denied(actor, documentId)
  const letters = subject.items.map(({ letter }) => letter)
  const refusal = whyMayNotSeeDocument(actor, {
    case: { ...subject, letters },
    rendered: isRendered(document) && document.file !== null,
    forApplicant: !INTERNAL.has(document.type),
  })
  if (refusal?.code === 'document.not_ready') return { kind: 'not_ready' }
  if (refusal || !document.file) return denied(actor, documentId)
  if (actor.role !== 'APP') await logAccess(actor, 'VIEW', 'document', documentId, document.caseId)
  return { kind: 'file', ...document.file, name: `${nameOf(document)}.pdf` }
}

/** DOC-22 hangs on a rating, not on a case: of the office only leads read whose rating it was. */
const caseOfRecord = (actor: Actor, documentId: string): Promise<string | null> =>
  actor.role === 'LEAD' ? findRatedCase(database(), documentId) : Promise.resolve(null)

async function denied(actor: Actor, documentId: string): Promise<OpenedDocument> {
  await logAccess(actor, 'DENIED', 'document', documentId)
  return { kind: 'not_found' }
}

const nameOf = ({ type, number }: { type: string; number: string | null }): string =>
  [isDocumentCode(type) ? documentType(type).name.zh : type, number].filter(Boolean).join(' ')
