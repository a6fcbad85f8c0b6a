import { openDatabase } from '@/lib/cli/database'
import { endWithSentence } from '@/lib/cli/problem'
import { closeDatabase } from '@/lib/db/client'
import { forgetEnv } from '@/lib/env'
import { officeNow } from '@/lib/services/queue/worker-office'
import { moveLateLicences } from '@/lib/services/reminder/late-licences'
import { scanReminders } from '@/lib/services/reminder/scan-reminders'

/** One look at all due dates on the office's clock, as the worker takes it. A second one on the same day finds nothing. */
await endWithSentence(async () => {
  const running = await openDatabase()
  process.env.DATABASE_URL = running.url
  forgetEnv()
  try {
    const moment = await officeNow()
    const late = await moveLateLicences(moment)
    const scan = await scanReminders(moment)
    const report = { today: moment.today, ...scan, late }
    if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2))
    else
      console.log(
        `${report.today}: ${scan.scanned} institutions looked at, ${scan.queued} reminders in ${scan.messages} messages, ` +
          `${scan.skipped} skipped, ${scan.stopped} held back, ${late} late licences moved`,
      )
    return 0
  } finally {
    await closeDatabase()
    await running.stop()
  }
})
