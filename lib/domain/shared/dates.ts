/** A calendar date of the office (Asia/Shanghai), `YYYY-MM-DD`. Compares correctly as text. */
export type IsoDate = string

const OFFICE_OFFSET_MS = 8 * 3600_000
const DAY_MS = 86_400_000

/** China has one zone without daylight saving time, so a fixed offset is exact. */
export const officeDate = (instant: Date): IsoDate =>
  new Date(instant.getTime() + OFFICE_OFFSET_MS).toISOString().slice(0, 10)

/** First instant of that day in the office. */
export const startOfOfficeDay = (date: IsoDate): Date => new Date(Date.parse(`${date}T00:00:00Z`) - OFFICE_OFFSET_MS)

export const isIsoDate = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value
}

export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/** Same day of the month, or the month's last day when it has no such day (2027-05-31 − 3 months = 2027-02-28). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7)) - 1 + months
  const day = Number(date.slice(8, 10))
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day, lastDay))).toISOString().slice(0, 10)
}

export const addYears = (date: IsoDate, years: number): IsoDate => addMonths(date, years * 12)

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (date: IsoDate): number => new Date(`${date}T00:00:00Z`).getUTCDay()

export const minDate = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b)
export const maxDate = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b)
