import type { Actor } from '@/lib/domain/shared/actor'
import { hashOf } from './canonical'
import type { Prisma } from './generated/client'
import type { Tx } from './client'

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

export async function recordCaseEvents(
  tx: Tx,
  drafts: readonly CaseEventDraft[],
  actor: Actor,
  now: Date,
): Promise<RecordedEvent[]> {
  const next = new Map<string, number>()
  for (const caseId of new Set(drafts.map((draft) => draft.caseId))) {
    const { _max } = await tx.caseEvent.aggregate({ where: { caseId }, _max: { seq: true } })
    next.set(caseId, (_max.seq ?? 0) + 1)
  }
  const rows = drafts.map((draft) => {
    const seq = next.get(draft.caseId) ?? 1
    next.set(draft.caseId, seq + 1)
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
    return { ...row, hash: hashOf(row) }
  })
  await tx.caseEvent.createMany({ data: rows })
  return rows.map(({ caseId, code, hash }) => ({ caseId, code, hash }))
}
