import { createEvents, type DateArray, type EventAttributes } from 'ics'
import { CASE_DATE_NOTE, CASE_DATES } from '@/lib/copy/case-calendar'
import { say } from '@/lib/copy/say'
import { type CaseDate, caseDates } from '@/lib/domain/application/case-dates'
import type { Actor } from '@/lib/domain/shared/actor'
import { addDays, type IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { getTracker } from './get-tracker'

/** iCalendar (RFC 5545) with a whole-day entry per date of the case, leading to `link`; null for whoever may not see it. */
export async function getCaseCalendar(
  actor: Actor,
  caseId: string,
  { locale, link }: { readonly locale: Locale; readonly link: string },
): Promise<{ readonly name: string; readonly text: string } | null> {
  const view = await getTracker(actor, caseId)
  if (!view) return null
  const { caseNo, institutionName } = view.head
  const description = say(CASE_DATE_NOTE, locale, { institution: institutionName, caseNo: caseNo ?? '', link })
  const entries = caseDates(view).map((date): EventAttributes => ({
    uid: `${caseId}-${date.key}@verification-portal`,
    productId: 'verification-portal',
    title: titleOf(date, locale),
    description,
    url: link,
    start: dayOf(date.on),
    end: dayOf(addDays(date.on, 1)), // RFC 5545: the first day that is no longer part of it
    busyStatus: 'FREE',
    alarms: [{ action: 'display', description: titleOf(date, locale), trigger: { days: 1, before: true } }],
  }))
  const { error, value } = createEvents(entries)
  if (typeof value !== 'string') throw error ?? new Error('no calendar')
  return { name: caseNo ?? 'case', text: value }
}

const titleOf = ({ kind, slot }: CaseDate, locale: Locale): string =>
  kind === 'visit' && slot === null
    ? say(CASE_DATES.visitNoSlot, locale)
    : say(CASE_DATES[kind], locale, { slot: slot ?? '' })

function dayOf(date: IsoDate): DateArray {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [year, month, day]
}
