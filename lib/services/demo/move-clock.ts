import { advanceDemoClock } from '@/lib/db/demo-clock'
import { officeNow } from '@/lib/db/office-clock'
import type { Calendar } from '@/lib/domain/clock/calendar'
import { addDays, type IsoDate, officeDate, startOfOfficeDay } from '@/lib/domain/shared/dates'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { demoOnly } from './demo-only'

export const CLOCK_MOVES = ['hour', 'fourHours', 'day', 'week', 'workingDay', 'tenWorkingDays', 'month'] as const
export type ClockMove = (typeof CLOCK_MOVES)[number]

const HOUR_MS = 3_600_000
const OPENING_HOUR = 9

const openingOf = (date: IsoDate): Date => new Date(startOfOfficeDay(date).getTime() + OPENING_HOUR * HOUR_MS)

/** The `n`-th opening of the office after `now`: 09:00 of a working day. */
export function nextOpening(now: Date, calendar: Pick<Calendar, 'isWorkingDay'>, n = 1): Date {
  let date = officeDate(now)
  let left = n
  for (;;) {
    if (calendar.isWorkingDay(date) && openingOf(date) > now && (left -= 1) === 0) return openingOf(date)
    date = addDays(date, 1)
  }
}

async function targetOf(move: ClockMove, now: Date): Promise<Date> {
  const after = (hours: number): Date => new Date(now.getTime() + hours * HOUR_MS)
  switch (move) {
    case 'hour':
      return after(1)
    case 'fourHours':
      return after(4)
    case 'day':
      return after(24)
    case 'week':
      return after(24 * 7)
    case 'month':
      return after(24 * 30)
    case 'workingDay':
      return nextOpening(now, await loadCalendar())
    case 'tenWorkingDays':
      return nextOpening(now, await loadCalendar(), 10)
    default:
      return move satisfies never
  }
}

/** Moves the demo's clock forward; what has become due is found by the scanners. False outside a demo's clock. */
export async function moveClock(move: ClockMove): Promise<boolean> {
  demoOnly()
  const { now } = await officeNow()
  return advanceDemoClock(await targetOf(move, now))
}
