import { loadCalendar } from '@/lib/services/clock/calendar'
import { deferQueuedJobs } from '@/lib/db/demo'
import { type Course, planCourses } from './courses'
import { evenings } from './evenings'
import { openAccounts } from './office'
import { storyOf } from './story'
import { tell } from './timeline'

const FROM = '2026-09-01'
/** Results decided later are rendered, served and published by the worker: the first thing the office sees it do. */
const RENDER_UNTIL = '2026-10-23'

/**
 * Applications in every state there is, made by the commands of the office on its own clock from September on. What they
 * queued waits behind whatever people queue after the start.
 */
export async function seedCases(now: Date, choose: (course: Course) => boolean = () => true): Promise<number> {
  const calendar = await loadCalendar()
  const courses = planCourses(calendar).filter(choose)
  await openAccounts(courses.map(({ one }) => one))
  const stories = courses.map((course) => storyOf(course, calendar))
  await tell([evenings(calendar, { from: FROM, renderUntil: RENDER_UNTIL }), ...stories], now)
  await deferQueuedJobs()
  return courses.length
}
