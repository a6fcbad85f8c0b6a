import type { Actor } from '@/lib/domain/shared/actor'
import { canonicalJson, sha256 } from './canonical'
import type { Tx } from './client'
import { inserted } from './insert-rows'

/**
 * Append-only evidence (DESIGN §3.7). Each entry hashes its own stored text and its predecessor's hash. A case's or an
 * institution's stream is covered by the row lock the command holds; account and system streams lock their head here, last.
 */
export type AuditStream = `case:${string}` | `institution:${string}` | 'account' | 'system'

export interface AuditDraft {
  readonly stream: AuditStream
  readonly action: string
  readonly subject: { readonly type: string; readonly id: string }
  readonly detail?: Readonly<Record<string, unknown>>
}

export const FIRST_HASH = '0'.repeat(64)

export const auditHash = (stream: string, seq: number, prevHash: string, text: string): string =>
  sha256(`${stream}\n${seq}\n${prevHash}\n${text}`)

/** Streams are taken in sorted order, so two commands never wait for each other in a ring. */
export async function appendAudit(tx: Tx, drafts: readonly AuditDraft[], actor: Actor, now: Date): Promise<void> {
  const streams = [...new Set(drafts.map((draft) => draft.stream))].sort()
  for (const stream of streams)
    await appendToStream(
      tx,
      stream,
      drafts.filter((draft) => draft.stream === stream),
      actor,
      now,
    )
}

async function appendToStream(
  tx: Tx,
  stream: AuditStream,
  drafts: readonly AuditDraft[],
  actor: Actor,
  now: Date,
): Promise<void> {
  const [head] = await tx.$queryRaw<{ seq: number; hash: string }[]>`
    INSERT INTO "AuditHead" ("stream", "seq", "hash") VALUES (${stream}, 0, ${FIRST_HASH})
    ON CONFLICT ("stream") DO UPDATE SET "seq" = "AuditHead"."seq" RETURNING "seq", "hash"`
  if (!head) throw new Error(`no audit head for ${stream}`)
  let { seq, hash } = head
  const rows = drafts.map((draft) => {
    seq += 1
    const prevHash = hash
    const text = canonicalJson({
      at: now,
      actor: actor.userId,
      role: actor.role,
      ip: actor.ip,
      action: draft.action,
      subject: draft.subject,
      detail: draft.detail ?? {},
    })
    hash = auditHash(stream, seq, prevHash, text)
    return {
      stream,
      seq,
      at: now,
      actorId: actor.userId,
      actorRole: actor.role,
      ip: actor.ip,
      action: draft.action,
      subjectType: draft.subject.type,
      subjectId: draft.subject.id,
      text,
      prevHash,
      hash,
    }
  })
  const [first, ...others] = rows
  if (!first) return
  await tx.$executeRaw`
    WITH entries AS (${inserted('AuditEntry', [first, ...others])})
    UPDATE "AuditHead" SET "seq" = ${seq}, "hash" = ${hash} WHERE "stream" = ${stream}`
}
