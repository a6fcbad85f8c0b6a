import { addDays, officeDate, startOfOfficeDay } from '../shared/dates'

/** SMS go out 08:00–20:00 on the office's clock, else at the next 09:00 (DOMAIN §5.3, §7). Hours are parameters `[D]`. */
export interface SendingHours {
  readonly from: number
  readonly to: number
  readonly nextAt: number
}

export const SENDING_HOURS: SendingHours = { from: 8, to: 20, nextAt: 9 }

const HOUR_MS = 3_600_000

/** `null`: send now. Otherwise the office instant from which it may be sent. */
export function smsWaitsUntil(now: Date, hours: SendingHours = SENDING_HOURS): Date | null {
  const day = officeDate(now)
  const at = (date: string, hour: number): Date => new Date(startOfOfficeDay(date).getTime() + hour * HOUR_MS)
  if (now >= at(day, hours.from) && now < at(day, hours.to)) return null
  const sameDay = at(day, hours.nextAt)
  return now < sameDay ? sameDay : at(addDays(day, 1), hours.nextAt)
}
