import type { OfficeMoment } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { type EntryCursor, listReminderRegions, loadReminderFacts, pageOfEntries } from '@/lib/db/reminder-facts'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { newKey, runCommand } from '@/lib/services/command'
import { planOf, reminderTerms, type ReminderTerms } from './plan'
import { queueRemindersCommand, REMINDER_BATCH } from './queue-reminders'

export interface ReminderScan {
  /** Licence entries and institutions looked at. */
  readonly entries: number
  readonly scanned: number
  /** Steps that go out, in how many messages; steps recorded as never to go out, or held back by a filed case. */
  readonly queued: number
  readonly messages: number
  readonly skipped: number
  readonly stopped: number
  readonly batches: number
}

const NOTHING: ReminderScan = { entries: 0, scanned: 0, queued: 0, messages: 0, skipped: 0, stopped: 0, batches: 0 }

const added = (a: ReminderScan, b: ReminderScan): ReminderScan => ({
  entries: a.entries + b.entries,
  scanned: a.scanned + b.scanned,
  queued: a.queued + b.queued,
  messages: a.messages + b.messages,
  skipped: a.skipped + b.skipped,
  stopped: a.stopped + b.stopped,
  batches: a.batches + b.batches,
})

export interface ScanOptions {
  /** Licence entries read at a time, REMINDER_BATCH at most. */
  readonly batch?: number
  /** Between two batches: where a test ends the process. */
  readonly afterBatch?: () => void
}

/**
 * The ladder of DOMAIN §7 for every institution of every region, by licence entry in the order of due dates. A batch is a few
 * statements whatever its size, and one transaction when something is due; nothing is locked for those with nothing due.
 */
export async function scanReminders({ today }: OfficeMoment, options: ScanOptions = {}): Promise<ReminderScan> {
  const terms = await reminderTerms(today)
  let total = NOTHING
  for (const region of await listReminderRegions(database())) {
    let after: EntryCursor | null = null
    do {
      const page = await pageOfEntries(database(), region, { after, most: options.batch ?? REMINDER_BATCH })
      const done = await remindBatch(page.institutionIds, terms)
      total = added(total, { ...done, entries: page.entries, scanned: page.institutionIds.length })
      if (done.batches > 0) options.afterBatch?.()
      after = page.next
    } while (after)
  }
  return total
}

async function remindBatch(institutionIds: readonly string[], terms: ReminderTerms): Promise<ReminderScan> {
  if (institutionIds.length === 0) return NOTHING
  const facts = await loadReminderFacts(database(), institutionIds, terms.today)
  const due = [...facts].filter(([, one]) => planOf(one, terms).length > 0).map(([id]) => id)
  if (due.length === 0) return NOTHING
  const call = { actor: SYSTEM_ACTOR, key: newKey(), input: { institutionIds: due } }
  const outcome = await runCommand(queueRemindersCommand, call)
  // Busy: the next round finds the same institutions again.
  if (outcome.kind !== 'done') return NOTHING
  const { queued, messages, skipped, stopped } = outcome.answer
  return { ...NOTHING, queued, messages, skipped, stopped, batches: queued + skipped + stopped > 0 ? 1 : 0 }
}
