import { realNow } from '@/lib/clock'
import { sweepSecrets } from '@/lib/db/one-time-secrets'
import { sweepCounts } from '@/lib/db/rate-limits'
import { sweepSessions } from '@/lib/db/sessions'
import { sweepUploadRuns } from '@/lib/db/upload-runs'

const DAY_MS = 86_400_000
/** The list of sign-ins is in the audit log; the rows themselves are of no use once they are cold. */
const KEEP_SESSIONS_DAYS = 90
const KEEP_SECRETS_DAYS = 7

export interface Swept {
  readonly counts: number
  readonly secrets: number
  readonly sessions: number
  readonly uploads: number
}

/** Technical rows that ended long ago, by real time. Run once an hour. */
export async function sweepExpired(now: Date = realNow()): Promise<Swept> {
  const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS)
  return {
    counts: await sweepCounts(now),
    secrets: await sweepSecrets(before(KEEP_SECRETS_DAYS)),
    sessions: await sweepSessions(before(KEEP_SESSIONS_DAYS)),
    uploads: await sweepUploadRuns(before(1)),
  }
}
