import { database } from '@/lib/db/client'
import { type CaseLine, listCaseLines } from '@/lib/db/lead-lists'
import type { CaseStatus } from '@/lib/domain/application/status'
import type { Actor } from '@/lib/domain/shared/actor'

export const AUDITED_PER_PAGE = 50

export interface AuditedAsk {
  readonly search: string | null
  readonly status: CaseStatus | null
  readonly after: string | null
}

export interface AuditedList {
  readonly lines: readonly CaseLine[]
  readonly next: string | null
}

/** Oversight reads every case of the region and changes nothing (DOMAIN §2). */
export async function listAuditedCases(actor: Actor, ask: AuditedAsk): Promise<AuditedList | null> {
  if (actor.role !== 'AUD') return null
  const rows = await listCaseLines(database(), actor, {
    statuses: ask.status ? [ask.status] : null,
    search: ask.search,
    order: 'newest',
    after: ask.after,
    take: AUDITED_PER_PAGE + 1,
  })
  const lines = rows.slice(0, AUDITED_PER_PAGE)
  return { lines, next: rows.length > AUDITED_PER_PAGE ? (lines.at(-1)?.id ?? null) : null }
}
