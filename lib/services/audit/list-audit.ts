import { type AuditPosition, findActorIds, foreignStreams, listAuditRows, namesOf } from '@/lib/db/audit-lists'
import { whyMayNotReadAudit, whyMayNotReadAuditDetail } from '@/lib/domain/admin/policy'
import type { Actor } from '@/lib/domain/shared/actor'
import { addDays, type IsoDate, startOfOfficeDay } from '@/lib/domain/shared/dates'

export const AUDIT_PER_PAGE = 50

export interface AuditQuery {
  /** Id, login name or name. */
  readonly actor: string | null
  readonly action: string | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly before: AuditPosition | null
}

export interface AuditLine {
  readonly stream: string
  readonly seq: number
  readonly at: Date
  readonly actorId: string
  readonly actorName: string | null
  readonly actorRole: string
  readonly ip: string | null
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  readonly hash: string
  /** The stored text, for oversight of the own region only: it says what was decided in a case. Sealed values stay sealed. */
  readonly text: string | null
}

export interface AuditListPage {
  readonly lines: readonly AuditLine[]
  readonly next: AuditPosition | null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const actorIdsOf = async (actor: string): Promise<string[]> =>
  UUID.test(actor) || actor === 'SYS' ? [actor] : findActorIds(actor)

export async function listAudit(actor: Actor, query: AuditQuery): Promise<AuditListPage | null> {
  if (whyMayNotReadAudit(actor)) return null
  const rows = await listAuditRows({
    actorIds: query.actor ? await actorIdsOf(query.actor) : null,
    action: query.action,
    from: query.from ? startOfOfficeDay(query.from) : null,
    until: query.to ? startOfOfficeDay(addDays(query.to, 1)) : null,
    before: query.before,
    take: AUDIT_PER_PAGE + 1,
  })
  const page = rows.slice(0, AUDIT_PER_PAGE)
  const names = await namesOf([...new Set(page.map(({ actorId }) => actorId))])
  const mayReadText = whyMayNotReadAuditDetail(actor) === null
  const streams = [...new Set(page.map(({ stream }) => stream))]
  const elsewhere = mayReadText ? await foreignStreams(streams, actor.region ?? '') : new Set()
  const last = rows.length > AUDIT_PER_PAGE ? page.at(-1) : undefined
  return {
    lines: page.map(({ text, ...row }) => ({
      ...row,
      actorName: names.get(row.actorId) ?? null,
      text: mayReadText && !elsewhere.has(row.stream) ? text : null,
    })),
    next: last ? { at: last.at, stream: last.stream, seq: last.seq } : null,
  }
}
