import { loadCalendar } from '@/lib/services/clock/calendar'
import { deferQueuedJobs } from '@/lib/db/demo'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { type Course, planCourses } from './courses'
import { evenings } from './evenings'
import { openAccounts } from './office'
import { firstReminders } from './reminders'
import { storyOf } from './story'
import { tell } from './timeline'

const FROM = '2026-09-01'
/** Results decided later are rendered, served and published by the worker: the first thing the office sees it do. */
const RENDER_UNTIL = '2026-11-19'
const PUBLISH_UNTIL = '2026-11-18'

export interface Choice {
  readonly choose?: (course: Course) => boolean
  /** Called when the office's clock comes to another day. */
  readonly onDay?: (day: IsoDate) => void
}

/**
 * Applications in every state there is, made by the commands of the office on its own clock from September on. What they
 * queued waits behind whatever people queue after the start.
 */
export async function seedCases(now: Date, { choose = () => true, onDay }: Choice = {}): Promise<number> {
  const calendar = await loadCalendar()
  const courses = planCourses(calendar).filter(choose)
  await openAccounts(courses.map(({ one }) => one))
  const stories = courses.map((course) => storyOf(course, calendar))
  const office = evenings(calendar, { from: FROM, renderUntil: RENDER_UNTIL, publishUntil: PUBLISH_UNTIL })
  await tell([office, ...stories], { until: now, ...(onDay ? { onDay } : {}) })
  await firstReminders()
  await deferQueuedJobs()
  return courses.length
}
