import { FIRST_HASH } from '@/lib/db/audit'
import {
  type AnchoredHead,
  anchorHash,
  lockAnchoring,
  lockMovedHeads,
  merkleRoot,
  writeAnchor,
} from '@/lib/db/audit-proof'
import { canonicalJson } from '@/lib/db/canonical'
import { inTransaction } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'

/** As many heads as one transaction takes in its stride; what is left over gets the next anchor. */
const HEADS_PER_ANCHOR = 2_000

export interface Anchored {
  readonly seq: number
  readonly streams: number
}

/**
 * Ties every stream that moved to one root, and the root to the anchor before it (DESIGN §3.7). Streams that rest are held
 * by the anchor that covered them last. `null` when nothing moved.
 */
export async function appendAnchor(): Promise<Anchored | null> {
  return inTransaction(async (tx) => {
    const last = await lockAnchoring(tx)
    const moved = await lockMovedHeads(tx, HEADS_PER_ANCHOR)
    if (moved.length === 0) return null
    const heads = moved
      .map(({ stream, seq, hash }): AnchoredHead => [stream, seq, hash])
      .sort(([a], [b]) => (a < b ? -1 : 1))
    const seq = (last?.seq ?? 0) + 1
    const { now: at } = await officeNow(tx)
    const prevHash = last?.hash ?? FIRST_HASH
    const root = merkleRoot(heads)
    const hash = anchorHash(seq, at, { prevHash, root })
    await writeAnchor(tx, { seq, at, root, prevHash, hash, heads: canonicalJson(heads) }, moved)
    return { seq, streams: heads.length }
  })
}

/** Every minute: until nothing is left, so that a busy minute does not grow into an hour's backlog. */
export async function appendAnchors(most = 50): Promise<number> {
  for (let made = 0; made < most; made += 1) {
    if (!(await appendAnchor())) return made
  }
  return most
}
