import { randomBytes } from 'node:crypto'
import { sha256 } from '@/lib/db/canonical'
import type { CommandContext } from '@/lib/db/command-context'
import type { Tx } from '@/lib/db/client'
import { insertRows, newId } from '@/lib/db/insert-rows'
import type { OutboxDraft } from '@/lib/db/outbox'
import { seal } from '@/lib/db/sealed'
import { formatDocumentNumber } from '@/lib/domain/document/document-number'
import { type DocumentCode, documentType } from '@/lib/domain/document/document-types'
import { freezeVariables } from '@/lib/domain/document/freeze'
import { currentTemplate } from '@/lib/domain/document/templates'

/** The bureau that issues; its prefix begins the number (DOMAIN §9). */
export interface IssuingAuthority {
  readonly id: string
  readonly prefix: string
}

export interface DocumentDraft {
  readonly type: DocumentCode | 'M01'
  readonly authority: IssuingAuthority
  readonly caseId: string | null
  readonly institutionId: string | null
  /** DOC-19 is one per item. */
  readonly item?: string | null
  readonly variables: unknown
}

export interface IssuedDocument {
  readonly id: string
  readonly type: string
  readonly number: string | null
  readonly verificationCode: string
}

/**
 * Writes number and frozen variables in the issuing transaction; rendering follows by job (DOMAIN §9). The counter row is the
 * last lock before the audit heads, so call this at the end of `save`, all documents of a command in one call.
 */
export async function issueDocuments(
  tx: Tx,
  drafts: readonly DocumentDraft[],
  context: CommandContext,
): Promise<IssuedDocument[]> {
  const frozen = drafts.map((draft) => freeze(draft, context))
  const numbers = await takeNumbers(tx, drafts, context)
  const rows = frozen.map(({ templateId, text }, position) => {
    const draft = drafts[position]
    if (!draft) throw new Error('documents and drafts differ in number')
    return {
      id: newId(),
      caseId: draft.caseId,
      institutionId: draft.institutionId,
      type: draft.type,
      template: templateId,
      item: draft.item ?? null,
      authorityId: draft.authority.id,
      number: numbers[position] ?? null,
      verificationCode: randomBytes(8).toString('hex'), // 16 hex characters, DOMAIN §10.6
      variablesSealed: seal(text),
      variablesHash: sha256(text),
      status: 'RENDERING',
      issuedAt: context.now,
      issuedById: context.actor.userId,
    }
  })
  await insertRows(tx, 'Document', rows)
  return rows.map(({ id, type, number, verificationCode }) => ({ id, type, number, verificationCode }))
}

/** The jobs that render what was issued; return them from the command's `outbox`. */
export const renderJobs = (documents: readonly { readonly id: string }[]): OutboxDraft[] =>
  documents.map(({ id }) => ({ kind: 'job', task: 'render', payload: { documentId: id }, key: `render:${id}` }))

function freeze(draft: DocumentDraft, context: CommandContext): { templateId: string; text: string } {
  const template = currentTemplate(draft.type, context.today)
  if (!template.ok) throw new Error(`no template for ${draft.type}`)
  const result = freezeVariables(template.value.id, draft.variables)
  // The variables are made by our own code; a wrong one is a bug, not something a user can mend.
  if (!result.ok) throw new Error(`${draft.type} ${result.error.code} ${JSON.stringify(result.error.facts)}`)
  return { templateId: result.value.templateId, text: result.value.text }
}

async function takeNumbers(
  tx: Tx,
  drafts: readonly DocumentDraft[],
  context: CommandContext,
): Promise<(string | null)[]> {
  const year = Number(context.today.slice(0, 4))
  const keyOf = (draft: DocumentDraft): string | null => {
    const kind = draft.type === 'M01' ? null : documentType(draft.type).kind
    return kind === null ? null : `${draft.authority.id}\n${kind}`
  }
  const wanted = new Map<string, number>()
  for (const draft of drafts) {
    const key = keyOf(draft)
    if (key) wanted.set(key, (wanted.get(key) ?? 0) + 1)
  }
  const next = new Map<string, number>()
  // Sorted: two commands that issue the same kinds never wait for each other in a ring.
  for (const [key, count] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [authorityId = '', kind = ''] = key.split('\n')
    const [row] = await tx.$queryRaw<{ last: number }[]>`
      INSERT INTO "DocumentCounter" ("authorityId", "kind", "year", "last") VALUES (${authorityId}, ${kind}, ${year}, ${count})
      ON CONFLICT ("authorityId", "kind", "year") DO UPDATE SET "last" = "DocumentCounter"."last" + ${count} RETURNING "last"`
    if (!row) throw new Error(`no counter for ${kind}`)
    next.set(key, row.last - count + 1)
  }
  return drafts.map((draft) => {
    const key = keyOf(draft)
    const seq = key === null ? undefined : next.get(key)
    if (key === null || seq === undefined) return null
    next.set(key, seq + 1)
    return formatDocumentNumber({ bodyPrefix: draft.authority.prefix, kind: key.split('\n')[1] ?? '', year, seq })
  })
}
