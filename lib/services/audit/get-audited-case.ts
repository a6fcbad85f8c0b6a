import { logAccess } from '@/lib/db/access-log'
import { namesOf } from '@/lib/db/audit-lists'
import { type CaseTrail, listTrailEvents, readCaseTrail, type TrailEvent } from '@/lib/db/case-trail'
import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import type { CaseStatus } from '@/lib/domain/application/status'
import type { Actor } from '@/lib/domain/shared/actor'
import { officeNow } from '@/lib/db/office-clock'
import type { IsoDate } from '@/lib/domain/shared/dates'

export interface AuditedCase {
  readonly caseId: string
  readonly status: CaseStatus
  readonly today: IsoDate
  readonly events: readonly TrailEvent[]
  readonly trail: Omit<CaseTrail, 'entries'>
  readonly entries: readonly (CaseTrail['entries'][number] & { readonly actorName: string | null })[]
  /** Events whose hash no audit entry carries: they were written past the pipeline. */
  readonly unrecorded: readonly number[]
}

/** One case with its whole record: what moved, what was done, and whether both are still as written. */
export async function getAuditedCase(actor: Actor, caseId: string): Promise<AuditedCase | null> {
  const db = database()
  const subject = actor.role === 'AUD' ? await findVisibleCase(db, caseId, actor) : null
  if (!subject) return null
  const [events, { entries, ...trail }, { today }] = await Promise.all([
    listTrailEvents(db, caseId),
    readCaseTrail(db, caseId),
    officeNow(),
  ])
  const names = await namesOf([...new Set(entries.map(({ actorId }) => actorId))])
  const recorded = entries.map(({ text }) => text).join('\n')
  await logAccess(actor, 'VIEW', 'case', caseId, caseId)
  return {
    caseId,
    status: subject.status,
    today,
    events,
    trail,
    entries: entries.map((entry) => ({ ...entry, actorName: names.get(entry.actorId) ?? null })),
    unrecorded: events.filter(({ hash }) => !recorded.includes(hash)).map(({ seq }) => seq),
  }
}
