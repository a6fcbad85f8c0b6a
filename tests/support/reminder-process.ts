import { officeNow } from '@/lib/db/office-clock'
import { scanReminders } from '@/lib/services/reminder/scan-reminders'

/** A worker that looks at all due dates over and over, and says after each batch that it has committed it: to be killed between two. */
process.on('disconnect', () => process.exit(0))

for (;;) {
  await scanReminders(await officeNow(), { batch: 4, afterBatch: () => process.send?.('batch') })
  process.send?.('round')
  await new Promise((resolve) => setTimeout(resolve, 5))
}
