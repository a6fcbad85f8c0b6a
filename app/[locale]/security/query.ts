import { z } from 'zod'
import { isIsoDate } from '@/lib/domain/shared/dates'
import type { AuditQuery } from '@/lib/services/audit/list-audit'

const text = (max: number) => z.string().trim().min(1).max(max).nullable().catch(null)
const date = z.string().refine(isIsoDate).nullable().catch(null)

const schema = z.object({
  actor: text(60),
  action: text(60),
  from: date,
  to: date,
  at: z.coerce.date().nullable().catch(null),
  stream: text(80),
  seq: z.coerce.number().int().positive().nullable().catch(null),
})

/** What cannot be read is left out: a filter typed wrongly shows everything, it does not fail. */
export function auditQuery(raw: Record<string, unknown>): AuditQuery {
  const { at, stream, seq, ...filter } = schema.parse({ ...raw, at: raw.at ?? null, seq: raw.seq ?? null })
  return { ...filter, before: at && stream && seq !== null && raw.at ? { at, stream, seq } : null }
}

export function olderEntries(query: AuditQuery, next: NonNullable<AuditQuery['before']>): string {
  const { actor, action, from, to } = query
  const kept = Object.entries({ actor, action, from, to }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  )
  return new URLSearchParams([
    ...kept,
    ['at', next.at.toISOString()],
    ['stream', next.stream],
    ['seq', String(next.seq)],
  ]).toString()
}
