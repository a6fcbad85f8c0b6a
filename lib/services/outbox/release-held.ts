import { inTransaction } from '@/lib/db/client'
import { releaseHeld } from '@/lib/db/messages'

const BATCH = 500

/** Scanner: SMS that waited for the office's hours. */
export async function releaseHeldMessages(now: Date): Promise<number> {
  let released = 0
  for (;;) {
    const count = await inTransaction((tx) => releaseHeld(tx, now, BATCH))
    released += count
    if (count < BATCH) return released
  }
}
