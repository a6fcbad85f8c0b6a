import { z } from 'zod'
import { canonicalJson } from '@/lib/db/canonical'
import { FIRST_HASH } from '@/lib/db/audit'
import {
  type AnchoredHead,
  anchorHash,
  entryHash,
  type EntryPosition,
  merkleRoot,
  readAnchoredEntries,
  readAnchors,
  readEmptiedStreams,
  readEntries,
  readHeads,
  readSnapshot,
  type StoredAnchor,
  type StoredEntry,
} from '@/lib/db/audit-proof'
import type { Tx } from '@/lib/db/client'
import type { AuditProblemKind } from '@/lib/domain/admin/audit-problems'

/** What a check found. Codes only; wording is in lib/copy. */
export interface AuditProblem {
  readonly kind: AuditProblemKind
  /** Stream, or `anchor`. */
  readonly stream: string
  readonly seq: number
}

export interface AuditReport {
  readonly intact: boolean
  readonly entries: number
  readonly streams: number
  readonly anchors: number
  /** To be noted down outside the system: an anchor chain cut off at its end shows only against such a note. */
  readonly lastAnchor: { readonly seq: number; readonly hash: string } | null
  readonly problems: readonly AuditProblem[]
  /** All that were found; `problems` lists the first ones. */
  readonly problemCount: number
}

const ENTRIES_PER_PAGE = 1_000
const ANCHORS_PER_PAGE = 200
const MOST_LISTED = 200

class Findings {
  readonly listed: AuditProblem[] = []
  count = 0
  add(kind: AuditProblemKind, stream: string, seq: number): void {
    this.count += 1
    if (this.listed.length < MOST_LISTED) this.listed.push({ kind, stream, seq })
  }
}

/** Recomputes both levels in one snapshot: every stream from its first entry, and every anchor over the streams. */
export async function verifyAudit(): Promise<AuditReport> {
  return readSnapshot(async (tx) => {
    const found = new Findings()
    const anchored = new Map<string, number>()
    const { anchors, lastAnchor } = await verifyAnchors(tx, found, anchored)
    const { entries, streams } = await verifyStreams(tx, found, anchored)
    for (const { stream, seq } of await readEmptiedStreams(tx)) found.add('STREAM_EMPTIED', stream, seq)
    const { listed: problems, count: problemCount } = found
    return { intact: problemCount === 0, entries, streams, anchors, lastAnchor, problems, problemCount }
  })
}

interface OpenStream {
  readonly stream: string
  readonly seq: number
  readonly hash: string
}

async function verifyStreams(
  tx: Tx,
  found: Findings,
  anchored: ReadonlyMap<string, number>,
): Promise<{ entries: number; streams: number }> {
  let entries = 0
  let streams = 0
  let open: OpenStream | null = null
  let after: EntryPosition = { stream: '', seq: 0 }
  for (;;) {
    const page: StoredEntry[] = await readEntries(tx, after, ENTRIES_PER_PAGE)
    const ended: OpenStream[] = []
    for (const entry of page) {
      if (open && open.stream !== entry.stream) ended.push(open)
      if (open?.stream !== entry.stream) streams += 1
      open = verifyEntry(entry, open?.stream === entry.stream ? open : null, found)
    }
    const last = page.at(-1)
    if (!last && open) ended.push(open)
    await verifyHeads(tx, ended, { found, anchored })
    if (!last) return { entries, streams }
    entries += page.length
    after = { stream: last.stream, seq: last.seq }
  }
}

function verifyEntry(entry: StoredEntry, before: OpenStream | null, found: Findings): OpenStream {
  const { stream, seq, hash } = entry
  const expected = (before?.seq ?? 0) + 1
  if (seq !== expected) found.add('ENTRY_MISSING', stream, expected)
  if (seq === expected && entry.prevHash !== (before?.hash ?? FIRST_HASH)) found.add('CHAIN_BROKEN', stream, seq)
  if (entryHash(entry) !== hash) found.add('ENTRY_CHANGED', stream, seq)
  if (!columnsAgree(entry)) found.add('ENTRY_COLUMN', stream, seq)
  return { stream, seq, hash }
}

const entryText = z.object({
  at: z.string(),
  actor: z.string(),
  role: z.string(),
  ip: z.string().nullable(),
  action: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
})

/** The columns are copies for searching; only the text is hashed, so they must say the same. */
function columnsAgree(entry: StoredEntry): boolean {
  const text = entryText.safeParse(parseJson(entry.text))
  if (!text.success) return false
  const { at, actor, role, ip, action, subject } = text.data
  return (
    at === entry.at.toISOString() &&
    actor === entry.actorId &&
    role === entry.actorRole &&
    ip === entry.ip &&
    action === entry.action &&
    subject.type === entry.subjectType &&
    subject.id === entry.subjectId
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // not JSON any more: reported as a changed entry by its hash, and here as columns that do not agree
  }
}

async function verifyHeads(
  tx: Tx,
  ended: readonly OpenStream[],
  { found, anchored }: { found: Findings; anchored: ReadonlyMap<string, number> },
): Promise<void> {
  if (ended.length === 0) return
  const heads = new Map(
    (
      await readHeads(
        tx,
        ended.map(({ stream }) => stream),
      )
    ).map((head) => [head.stream, head]),
  )
  for (const { stream, seq, hash } of ended) {
    const head = heads.get(stream)
    if (head?.seq !== seq || head.hash !== hash) found.add('HEAD_DIFFERS', stream, seq)
    if (head && head.anchoredSeq !== (anchored.get(stream) ?? 0)) found.add('ANCHORS_CUT', stream, head.anchoredSeq)
  }
}

async function verifyAnchors(
  tx: Tx,
  found: Findings,
  anchored: Map<string, number>,
): Promise<{ anchors: number; lastAnchor: AuditReport['lastAnchor'] }> {
  let anchors = 0
  let last: StoredAnchor | null = null
  for (;;) {
    const page: StoredAnchor[] = await readAnchors(tx, last?.seq ?? 0, ANCHORS_PER_PAGE)
    for (const anchor of page) {
      const heads = verifyAnchor(anchor, last, found)
      await verifyAnchored(tx, heads, found)
      for (const [stream, seq] of heads) anchored.set(stream, Math.max(seq, anchored.get(stream) ?? 0))
      last = anchor
    }
    anchors += page.length
    if (page.length < ANCHORS_PER_PAGE) return { anchors, lastAnchor: last && { seq: last.seq, hash: last.hash } }
  }
}

const headsText = z.array(z.tuple([z.string(), z.number(), z.string()]))

function verifyAnchor(anchor: StoredAnchor, before: StoredAnchor | null, found: Findings): readonly AnchoredHead[] {
  const { seq, at, root, prevHash, hash } = anchor
  const expected = (before?.seq ?? 0) + 1
  if (seq !== expected) found.add('ANCHOR_MISSING', 'anchor', expected)
  if (seq === expected && prevHash !== (before?.hash ?? FIRST_HASH)) found.add('ANCHOR_CHAIN_BROKEN', 'anchor', seq)
  const heads = headsText.safeParse(parseJson(anchor.heads))
  const isRight =
    heads.success &&
    canonicalJson(heads.data) === anchor.heads &&
    merkleRoot(heads.data) === root &&
    anchorHash(seq, at, { prevHash, root }) === hash
  if (!isRight) found.add('ANCHOR_CHANGED', 'anchor', seq)
  return heads.success ? heads.data : []
}

async function verifyAnchored(tx: Tx, heads: readonly AnchoredHead[], found: Findings): Promise<void> {
  const entries = await readAnchoredEntries(tx, heads)
  const hashes = new Map(entries.map(({ stream, seq, hash }) => [`${stream}\n${seq}`, hash]))
  for (const [stream, seq, hash] of heads) {
    const now = hashes.get(`${stream}\n${seq}`)
    if (now === undefined) found.add('ANCHORED_ENTRY_GONE', stream, seq)
    if (now !== undefined && now !== hash) found.add('ANCHORED_ENTRY_DIFFERS', stream, seq)
  }
}
