import { addDays, officeDate, startOfOfficeDay } from '../shared/dates'

/** One thing of a summary, worded when it happened. */
export interface DigestLine {
  readonly title: string
  readonly text: string
  readonly link: string
}

const DIGEST_HOUR = 8
const HOUR_MS = 3_600_000

/** The next 08:00 of the office; what happens on the stroke belongs to the next day's summary. */
export function nextDigestAt(now: Date): Date {
  const today = officeDate(now)
  const at = (date: string): Date => new Date(startOfOfficeDay(date).getTime() + DIGEST_HOUR * HOUR_MS)
  return now < at(today) ? at(today) : at(addDays(today, 1))
}
