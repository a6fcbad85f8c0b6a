import { inTransaction } from '@/lib/db/client'
import { queueUnchecked } from '@/lib/db/paper-checks'

const AT_ONCE = 200

/** Scanner: papers handed in before this checker came, or before it got a new number. */
export const queueUncheckedPapers = (now: Date): Promise<number> =>
  inTransaction((tx) => queueUnchecked(tx, AT_ONCE, now))
