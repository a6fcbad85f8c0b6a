import { auditHash } from './audit'
import { canonicalJson, sha256 } from './canonical'
import { database, type Tx } from './client'
import { Prisma } from './generated/client'

/** Reading the append-only evidence in pages, and chaining its anchors. Nothing here can change an entry. */
export interface StoredEntry {
  readonly stream: string
  readonly seq: number
  readonly at: Date
  readonly actorId: string
  readonly actorRole: string
  readonly ip: string | null
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  readonly text: string
  readonly prevHash: string
  readonly hash: string
}

export interface Head {
  readonly stream: string
  readonly seq: number
  readonly hash: string
}

export interface StoredAnchor {
  readonly seq: number
  readonly at: Date
  readonly root: string
  readonly prevHash: string
  readonly hash: string
  readonly heads: string
}

export type AnchoredHead = readonly [stream: string, seq: number, hash: string]

/** Binary tree over the heads in the order of their streams; leaf and node are told apart, an odd node moves up as it is. */
export function merkleRoot(heads: readonly AnchoredHead[]): string {
  let level = heads.map((head) => sha256(`leaf\n${canonicalJson(head)}`))
  while (level.length > 1) {
    const next: string[] = []
    for (let i = 0; i < level.length; i += 2) {
      const [left = '', right] = [level[i], level[i + 1]]
      next.push(right === undefined ? left : sha256(`node\n${left}\n${right}`))
    }
    level = next
  }
  return level[0] ?? sha256('empty')
}

export const anchorHash = (seq: number, at: Date, { prevHash, root }: { prevHash: string; root: string }): string =>
  sha256(`${seq}\n${at.toISOString()}\n${prevHash}\n${root}`)

export const entryHash = ({ stream, seq, prevHash, text }: StoredEntry): string =>
  auditHash(stream, seq, prevHash, text)

export interface EntryPosition {
  readonly stream: string
  readonly seq: number
}

export const readEntries = (tx: Tx, after: EntryPosition, take: number): Promise<StoredEntry[]> => tx.$queryRaw`
  SELECT * FROM "AuditEntry" WHERE ("stream", "seq") > (${after.stream}, ${after.seq}::int)
  ORDER BY "stream", "seq" LIMIT ${take}`

export const readHeads = (tx: Tx, streams: readonly string[]): Promise<(Head & { anchoredSeq: number })[]> =>
  tx.auditHead.findMany({
    where: { stream: { in: [...streams] } },
    select: { stream: true, seq: true, hash: true, anchoredSeq: true },
  })

/** Streams whose head says there are entries, and there are none. */
export const readEmptiedStreams = (tx: Tx): Promise<Head[]> => tx.$queryRaw`
  SELECT h."stream", h."seq", h."hash" FROM "AuditHead" h
  WHERE h."seq" > 0 AND NOT EXISTS (SELECT 1 FROM "AuditEntry" e WHERE e."stream" = h."stream")
  ORDER BY h."stream" LIMIT 100`

export const readAnchors = (tx: Tx, afterSeq: number, take: number): Promise<StoredAnchor[]> =>
  tx.auditAnchor.findMany({ where: { seq: { gt: afterSeq } }, orderBy: { seq: 'asc' }, take })

/** What the entries named by an anchor are now. */
export function readAnchoredEntries(tx: Tx, heads: readonly AnchoredHead[]): Promise<Head[]> {
  if (heads.length === 0) return Promise.resolve([])
  const named = Prisma.join(heads.map(([stream, seq]) => Prisma.sql`(${stream}, ${seq}::int)`))
  return tx.$queryRaw`
    SELECT e."stream", e."seq", e."hash" FROM "AuditEntry" e
    JOIN (VALUES ${named}) AS named ("stream", "seq") ON e."stream" = named."stream" AND e."seq" = named."seq"`
}

const SNAPSHOT_MINUTES = 60

/** One moment of the evidence, however long the reading takes; writers are not held up. */
export const readSnapshot = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  database().$transaction(work, {
    isolationLevel: 'RepeatableRead',
    timeout: SNAPSHOT_MINUTES * 60_000,
    maxWait: 10_000,
  })

/** One anchoring at a time, in whichever process; the second finds nothing left to do. */
export async function lockAnchoring(tx: Tx): Promise<StoredAnchor | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('audit-anchor', 0))`
  return tx.auditAnchor.findFirst({ orderBy: { seq: 'desc' } })
}

/** Heads that moved. A stream somebody is just writing to is skipped, not waited for: the next minute has it. */
export const lockMovedHeads = (tx: Tx, most: number): Promise<Head[]> => tx.$queryRaw`
  SELECT "stream", "seq", "hash" FROM "AuditHead" WHERE "seq" > "anchoredSeq"
  ORDER BY "stream" LIMIT ${most} FOR NO KEY UPDATE SKIP LOCKED`

export async function writeAnchor(tx: Tx, anchor: StoredAnchor, heads: readonly Head[]): Promise<void> {
  await tx.auditAnchor.create({ data: anchor })
  const streams = heads.map(({ stream }) => stream)
  await tx.$executeRaw`UPDATE "AuditHead" SET "anchoredSeq" = "seq" WHERE "stream" = ANY (${streams})`
}
