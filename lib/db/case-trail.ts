import { auditHash, FIRST_HASH } from './audit'
import { hashOf } from './canonical'
import type { Tx } from './client'

/** Everything that is on record of a case, with whether it is still what was written. */
export interface TrailEvent {
  readonly seq: number
  readonly code: string
  readonly item: string | null
  readonly from: string | null
  readonly to: string | null
  readonly actorId: string | null
  readonly actorName: string | null
  readonly actorRole: string | null
  readonly at: Date
  readonly reason: string | null
  readonly hash: string
  /** The row hashes to what was written with it. */
  readonly isUntouched: boolean
}

export async function listTrailEvents(db: Tx, caseId: string): Promise<TrailEvent[]> {
  const rows = await db.caseEvent.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })
  return rows.map(({ id: _id, hash, ...row }) => ({
    seq: row.seq,
    code: row.code,
    item: row.item,
    from: row.fromState,
    to: row.toState,
    actorId: row.actorId,
    actorName: row.actorName,
    actorRole: row.actorRole,
    at: row.at,
    reason: row.reason,
    hash,
    isUntouched: hashOf(row) === hash,
  }))
}

export interface TrailEntry {
  readonly stream: string
  readonly seq: number
  readonly at: Date
  readonly actorId: string
  readonly actorRole: string
  readonly ip: string | null
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  readonly hash: string
  readonly text: string
}

export interface CaseTrail {
  readonly entries: readonly TrailEntry[]
  /** Numbers of entries that do not follow the one before, or are not what was hashed. */
  readonly broken: readonly number[]
  /** The stream ends where its head says. */
  readonly isComplete: boolean
  /** How many of the entries an anchor covers. */
  readonly anchored: number
}

/** The audit stream of one case, recomputed as it is read; the whole log is checked by `audit:verify`. */
export async function readCaseTrail(db: Tx, caseId: string): Promise<CaseTrail> {
  const stream = `case:${caseId}`
  const [entries, head] = await Promise.all([
    db.auditEntry.findMany({ where: { stream }, orderBy: { seq: 'asc' } }),
    db.auditHead.findUnique({ where: { stream } }),
  ])
  const broken: number[] = []
  let prevHash = FIRST_HASH
  for (const [position, entry] of entries.entries()) {
    const follows = entry.seq === position + 1 && entry.prevHash === prevHash
    if (!follows || auditHash(stream, entry.seq, entry.prevHash, entry.text) !== entry.hash) broken.push(entry.seq)
    prevHash = entry.hash
  }
  return {
    entries: entries.map(({ prevHash: _prev, ...entry }) => entry),
    broken,
    isComplete: head === null ? entries.length === 0 : head.seq === entries.length && head.hash === prevHash,
    anchored: head?.anchoredSeq ?? 0,
  }
}
