import { database, type Tx } from '@/lib/db/client'
import { fromDate } from '@/lib/db/dates'
import { realNow } from '@/lib/clock'
import { type Calendar, makeCalendar } from '@/lib/domain/clock/calendar'

const KEEP_MS = 60_000
let kept: { readonly calendar: Calendar; readonly until: number } | null = null

/** The office's calendar from the database: overrides of the loaded years; later years are provisional (DOMAIN §4.4). */
export async function loadCalendar(db: Tx = database()): Promise<Calendar> {
  if (kept && kept.until > realNow().getTime()) return kept.calendar
  const [days, years] = await Promise.all([
    db.calendarDay.findMany({ select: { date: true, isWorking: true, name: true } }),
    db.calendarYear.findMany({ select: { year: true } }),
  ])
  const calendar = makeCalendar({
    days: days.map(({ date, isWorking, name }) => ({ date: fromDate(date), isWorking, ...(name ? { name } : {}) })),
    loadedYears: years.map(({ year }) => year),
  })
  kept = { calendar, until: realNow().getTime() + KEEP_MS }
  return calendar
}

/** After an administrator loaded a year. */
export const forgetCalendar = (): void => {
  kept = null
}
