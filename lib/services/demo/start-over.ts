import { emptyDatabase } from '@/lib/db/demo'
import { putBackFirstDay } from '@/lib/db/first-day'
import { resumeDemoClock } from '@/lib/db/office-clock'
import { logInfo } from '@/lib/log'
import { forgetCalendar } from '@/lib/services/clock/calendar'
import { forgetParameters } from '@/lib/services/parameters'
import { demoOnly } from './demo-only'

/** Puts the demo's first day back, or makes it anew, in place: web and worker go on running. Everybody is signed out. */
export async function startOver(seed: () => Promise<unknown>): Promise<void> {
  demoOnly()
  if (!(await putBackFirstDay())) {
    await emptyDatabase()
    await seed()
  }
  await resumeDemoClock()
  forgetCalendar()
  forgetParameters()
  logInfo('demo.started_over')
}
