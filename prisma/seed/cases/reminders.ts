import { officeNow } from '@/lib/db/office-clock'
import type { CallResult } from '@/lib/domain/reminder/calls'
import { newKey, runCommand } from '@/lib/services/command'
import { moveLateLicences } from '@/lib/services/reminder/late-licences'
import { listPhoneCalls } from '@/lib/services/reminder/list-phone-calls'
import { recordCallCommand } from '@/lib/services/reminder/record-call'
import { scanReminders } from '@/lib/services/reminder/scan-reminders'
import { done } from './filing'
import { staff } from './office'

/** What the window heard on the first calls of the morning; the others are left to whoever tries the demo. */
const HEARD: readonly (readonly [CallResult, string])[] = [
  ['WILL_FILE', '今天下午报'],
  ['NO_ANSWER', ''],
  ['NEEDS_HELP', '放射工作人员名单不会填，约下午两点来窗口'],
]

/** The first look at all due dates, and the first calls: so the demo's morning has both to show, also after starting over. */
export async function firstReminders(): Promise<void> {
  const moment = await officeNow()
  await moveLateLicences(moment)
  await scanReminders(moment)
  const clerk = staff('window')
  const list = await listPhoneCalls(clerk, null, HEARD.length)
  for (const [at, { institutionId }] of (list?.lines ?? []).entries()) {
    const [result, note] = HEARD[at] ?? ['NO_ANSWER', '']
    const input = { institutionId, result, note }
    done(await runCommand(recordCallCommand, { actor: clerk, key: newKey(), input }))
  }
}
