/**
 * Working days (DOMAIN §4.4). Days come from the database; a year that is not loaded counts Monday to Friday and everything
 * reaching into it is provisional until the State Council's notice arrives.
 */
import { addDays, weekday, type IsoDate } from '../shared/dates'
import { isStopped, mergeIntervals, type Interval } from './intervals'

/** A day that differs from Monday-to-Friday: a holiday, or a make-up working day (调休). */
export interface CalendarDay {
  readonly date: IsoDate
  readonly isWorking: boolean
  readonly name?: string
}

export interface CalendarData {
  readonly days: readonly CalendarDay[]
  readonly loadedYears: readonly number[]
}

export interface Calendar {
  isWorkingDay(date: IsoDate): boolean
  /** True when the year's notice is not loaded yet. */
  isProvisional(date: IsoDate): boolean
  /** The row of the notice for that day, if there is one. */
  exception(date: IsoDate): CalendarDay | null
  /** Day 0 is `start`; the first counted day is the next working day outside every stop. */
  addWorkingDays(start: IsoDate, days: number, stops?: readonly Interval[]): IsoDate
  /** Working days `d` with `from < d ≤ to` outside every stop; 0 when `to` is not later. */
  workingDaysBetween(from: IsoDate, to: IsoDate, stops?: readonly Interval[]): number
  /** The day itself when it is a working day, else the next one. */
  workingDayFrom(date: IsoDate): IsoDate
}

export function makeCalendar({ days, loadedYears }: CalendarData): Calendar {
  const exceptions = new Map(days.map((day) => [day.date, day]))
  const loaded = new Set(loadedYears)
  const isWorkingDay = (date: IsoDate): boolean => {
    const day = weekday(date)
    return exceptions.get(date)?.isWorking ?? (day >= 1 && day <= 5)
  }
  return {
    isWorkingDay,
    isProvisional: (date) => !loaded.has(Number(date.slice(0, 4))),
    exception: (date) => exceptions.get(date) ?? null,
    addWorkingDays: (start, count, stops = []) => addCounted(start, count, counts(isWorkingDay, stops)),
    workingDaysBetween: (from, to, stops = []) => countBetween(from, to, counts(isWorkingDay, stops)),
    workingDayFrom: (date) => (isWorkingDay(date) ? date : addCounted(date, 1, isWorkingDay)),
  }
}

type Counts = (date: IsoDate) => boolean

function counts(isCountable: Counts, stops: readonly Interval[]): Counts {
  const merged = mergeIntervals(stops)
  return (date) => isCountable(date) && !isStopped(date, merged)
}

/** The day on which the count reaches `count`; `start` itself for 0. */
export function addCounted(start: IsoDate, count: number, isCounted: Counts): IsoDate {
  let date = start
  for (let left = count; left > 0;) {
    date = addDays(date, 1)
    if (isCounted(date)) left -= 1
  }
  return date
}

export function countBetween(from: IsoDate, to: IsoDate, isCounted: Counts): number {
  let counted = 0
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isCounted(date)) counted += 1
  return counted
}
