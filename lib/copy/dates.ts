import { officeDate, weekday, type IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const WEEKDAYS: Record<Locale, readonly string[]> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}

const parts = (date: IsoDate) => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

/** `12月4日`; with the year when it is not the year of `today`, or when there is no `today` (TOKENS §3). */
export function sayDate(date: IsoDate, locale: Locale, today?: IsoDate): string {
  const { year, month, day } = parts(date)
  const sameYear = today !== undefined && today.slice(0, 4) === date.slice(0, 4)
  if (locale === 'zh') return `${sameYear ? '' : `${year}年`}${month}月${day}日`
  return `${day} ${MONTHS[month - 1] ?? month}${sameYear ? '' : ` ${year}`}`
}

export function sayMonth(date: IsoDate, locale: Locale, withYear = false): string {
  const { year, month } = parts(date)
  if (locale === 'zh') return `${withYear ? `${year}年` : ''}${month}月`
  return `${MONTHS[month - 1] ?? month}${withYear ? ` ${year}` : ''}`
}

export const sayWeekday = (date: IsoDate, locale: Locale): string => WEEKDAYS[locale][weekday(date)] ?? ''

/** `09:15` on the office's clock. */
export const sayTime = (instant: Date): string => new Date(instant.getTime() + 8 * 3600_000).toISOString().slice(11, 16)

/** `11月24日 09:15`, and `今天 09:15` on the day itself. */
export function sayInstant(instant: Date, locale: Locale, today?: IsoDate): string {
  const date = officeDate(instant)
  if (date === today) return `${locale === 'zh' ? '今天' : 'today'} ${sayTime(instant)}`
  return `${sayDate(date, locale, today)} ${sayTime(instant)}`
}
