import type { OfficeMoment } from '@/lib/clock'
import { sweepExpired } from '@/lib/services/account/sweep-expired'
import { deemAcceptances } from '@/lib/services/application/deem-acceptances'
import { lapseDrafts, lapseSupplements } from '@/lib/services/application/lapse'
import { recheckRules } from '@/lib/services/application/recheck-rules'
import { appendAnchors } from '@/lib/services/audit/append-anchor'
import { serveReadyCases } from '@/lib/services/document/serve-case'
import { sweepFiles } from '@/lib/services/files/sweep-files'
import { lapseImports } from '@/lib/services/imports/end-import'
import { sendDigests } from '@/lib/services/notice/send-digests'
import { releaseHeldMessages } from '@/lib/services/outbox/release-held'
import { closePublishedCases } from '@/lib/services/publication/close-case'
import { queueUncheckedPapers } from '@/lib/services/paper/queue-unchecked'
import { publishDecidedCases } from '@/lib/services/publication/publish-case'
import { inviteToRate } from '@/lib/services/rating/invite'
import { moveLateLicences } from '@/lib/services/reminder/late-licences'
import { scanReminders } from '@/lib/services/reminder/scan-reminders'
import { expireQueries } from '@/lib/services/review/ask-query'
import { missTerms, warnTerms } from '@/lib/services/rectification/miss-term'

/**
 * Scanners compare stored dates with the office's clock (DESIGN §3.6); the worker runs them every minute, and at once when
 * the demo desk has moved the clock. Each finds its own work, so running one twice changes nothing.
 */
export interface Scanner {
  readonly name: string
  /** Real seconds between two runs; a minute when not said. */
  readonly everySeconds?: number
  /** As well in the first round of a day on the office's clock, so that a clock that leaps is followed at once. */
  readonly onNewDay?: true
  /** The anchor: runs in every round, so it is no sign that there is more to do. */
  readonly closesRound?: true
  /** How much was done. */
  readonly run: (moment: OfficeMoment) => Promise<number>
}

const HOUR = 3_600

export const SCANNERS: readonly Scanner[] = [
  { name: 'held-messages', run: ({ now }) => releaseHeldMessages(now) },
  { name: 'digests', run: sendDigests },
  { name: 'deemed-acceptance', run: deemAcceptances },
  { name: 'lapsed-supplements', run: lapseSupplements },
  { name: 'lapsed-drafts', run: lapseDrafts },
  { name: 'rules-again', run: recheckRules },
  { name: 'electronic-service', run: serveReadyCases },
  { name: 'publication', run: publishDecidedCases },
  { name: 'closing', run: closePublishedCases },
  { name: 'expired-queries', run: expireQueries },
  { name: 'missed-terms', run: missTerms },
  { name: 'term-warnings', run: warnTerms },
  { name: 'late-licences', run: moveLateLicences },
  {
    name: 'reminders',
    everySeconds: HOUR,
    onNewDay: true,
    run: async (moment) => {
      const { queued, skipped, stopped } = await scanReminders(moment)
      return queued + skipped + stopped
    },
  },
  { name: 'rating-invitations', everySeconds: HOUR, onNewDay: true, run: inviteToRate },
  { name: 'stale-imports', everySeconds: HOUR, run: lapseImports },
  { name: 'papers-unchecked', everySeconds: HOUR, run: ({ now }) => queueUncheckedPapers(now) },
  {
    name: 'files',
    everySeconds: HOUR,
    run: async () => {
      const { broken, rows, contents } = await sweepFiles()
      return broken + rows + contents
    },
  },
  {
    name: 'expired',
    everySeconds: HOUR,
    run: async () => {
      const { counts, secrets, sessions, uploads } = await sweepExpired()
      return counts + secrets + sessions + uploads
    },
  },
  // Last, so that what the scanners above have changed is anchored in the same minute.
  { name: 'audit-anchor', closesRound: true, run: () => appendAnchors() },
]
