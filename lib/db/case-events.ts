import type { Actor } from '@/lib/domain/shared/actor'
import { hashOf } from './canonical'
import type { Prisma } from './generated/client'
import type { Tx } from './client'
import { insertRows, newId } from './insert-rows'

/** No transition without an event row (DOMAIN §5.2 invariants). Call while holding the case lock. */
export interface CaseEventDraft {
  readonly caseId: string
  /** Row of the state table: T01 … I34. */
  readonly code: string
  readonly item?: string | null
  readonly from?: string | null
  readonly to?: string | null
  readonly reason?: string | null
  readonly detail?: Prisma.InputJsonObject
}

export interface RecordedEvent {
  readonly caseId: string
  readonly code: string
  readonly hash: string
}

/** Number of the last event row of each case, as far as it is known. */
export type LastEvents = Map<string, number>

export async function recordCaseEvents(
  tx: Tx,
  drafts: readonly CaseEventDraft[],
  actor: Actor,
  { now, last }: { readonly now: Date; readonly last: LastEvents },
): Promise<RecordedEvent[]> {
  await findLastEvents(tx, drafts, last)
  const rows = drafts.map((draft) => {
    const seq = (last.get(draft.caseId) ?? 0) + 1
    last.set(draft.caseId, seq)
    const row = {
      caseId: draft.caseId,
      seq,
      code: draft.code,
      item: draft.item ?? null,
      fromState: draft.from ?? null,
      toState: draft.to ?? null,
      actorId: actor.userId,
      actorName: actor.name,
      actorRole: actor.role,
      at: now,
      reason: draft.reason ?? null,
      detail: draft.detail ?? {},
    }
    return { id: newId(), ...row, hash: hashOf(row) }
  })
  await insertRows(tx, 'CaseEvent', rows)
  return rows.map(({ caseId, code, hash }) => ({ caseId, code, hash }))
}

async function findLastEvents(tx: Tx, drafts: readonly CaseEventDraft[], last: LastEvents): Promise<void> {
  const unknown = [...new Set(drafts.map(({ caseId }) => caseId))].filter((caseId) => !last.has(caseId))
  if (unknown.length === 0) return
  const rows = await tx.$queryRaw<{ caseId: string; seq: number }[]>`
    SELECT "caseId", max("seq") AS "seq" FROM "CaseEvent" WHERE "caseId" = ANY (${unknown}::uuid[]) GROUP BY "caseId"`
  for (const { caseId, seq } of rows) last.set(caseId, seq)
}
