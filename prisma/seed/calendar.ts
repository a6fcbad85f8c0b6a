import chineseDays from 'chinese-days'
import { addDays, type IsoDate } from '@/lib/domain/shared/dates'

export const LOADED_YEAR = 2026

/**
 * Days the State Council's notice names: holidays, and days worked instead. The package knows 2026; it treats unknown years
 * as plain Monday to Friday, so later years wait for their notice.
 */
export function calendarOverrides(year = LOADED_YEAR): { date: IsoDate; isWorking: boolean; name: string }[] {
  const days: { date: IsoDate; isWorking: boolean; name: string }[] = []
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const { work, name } = chineseDays.getDayDetail(date)
    const [, holiday] = name.split(',') // "Spring Festival,春节,4"; a plain day has a plain name
    if (holiday) days.push({ date, isWorking: work, name: holiday })
  }
  return days
}
