import type { Calendar } from '../clock/calendar'
import { addDays, type IsoDate } from '../shared/dates'
import { ok, type Refusal, refuse, type Result } from '../shared/result'
import { isInvited, nextRatingStatus, type RatingStatus } from './status'

/** What can be rated: refusal of acceptance, the decision once it is served, a confirmed withdrawal. */
export const ACTS = ['NOT_ACCEPTED', 'DECIDED', 'WITHDRAWN'] as const
export type Act = (typeof ACTS)[number]

export interface Outcome {
  readonly act: Act
  readonly on: IsoDate
  /** From here the window runs; null while the case is not closed (T15). */
  readonly closedOn: IsoDate | null
}

const ACT_OF_ROW: Readonly<Record<string, Act>> = {
  T08: 'NOT_ACCEPTED',
  T13: 'DECIDED',
  T24: 'DECIDED',
  T17: 'WITHDRAWN',
}
/** Rows of the state table that end a service act. */
export const OUTCOME_ROWS = Object.keys(ACT_OF_ROW)

/** The outcome that stands in the case's history; a draft that was given up was no service. */
export function outcomeOf(
  events: readonly { readonly code: string; readonly on: IsoDate }[],
  { caseNo }: { readonly caseNo: string | null },
): Outcome | null {
  const ended = events.find(({ code }) => ACT_OF_ROW[code] !== undefined)
  const act = ended && ACT_OF_ROW[ended.code]
  if (!ended || !act || caseNo === null) return null
  const closed = act === 'DECIDED' ? events.find(({ code }) => code === 'T15')?.on : ended.on
  return { act, on: ended.on, closedOn: closed ?? null }
}

export const WINDOW_DAYS = 15
export const INVITE_AFTER_DAYS = 3
/** Until this day the window is open in any case. */
export const openAtLeastUntil = ({ on, closedOn }: Outcome): IsoDate => addDays(closedOn ?? on, WINDOW_DAYS)

/** Five grades, 5 is 非常满意; the two lowest count as bad. */
export const GRADES = [5, 4, 3, 2, 1] as const
export type Grade = (typeof GRADES)[number]
export const isLow = (grade: number): boolean => grade <= 2

export const TAGS = ['FAST', 'CLEAR', 'ONCE', 'KIND', 'SLOW', 'UNCLEAR', 'AGAIN', 'RUDE', 'SYSTEM'] as const
export type RatingTag = (typeof TAGS)[number]

/** A call within one working day, mended within fifteen (DOMAIN §8). */
export const CALL_DAYS = 1
export const FIX_DAYS = 15

export function whyNotRateNow(
  outcome: Outcome | null,
  rating: { readonly status: RatingStatus } | null,
  today: IsoDate,
): Refusal | null {
  if (rating && !isInvited(rating)) return { code: 'rating.already_rated' }
  if (!outcome) return { code: 'rating.no_outcome' }
  const until = outcome.closedOn && addDays(outcome.closedOn, WINDOW_DAYS)
  return until !== null && today > until ? { code: 'rating.window_over', facts: { date: until } } : null
}

export interface GivenRating {
  readonly act: Act
  readonly outcomeOn: IsoDate
  readonly status: RatingStatus
  readonly callBy: IsoDate | null
  readonly fixBy: IsoDate | null
}

export function giveRating(
  state: { readonly outcome: Outcome | null; readonly rating: { readonly status: RatingStatus } | null },
  grade: Grade,
  { today, calendar }: { today: IsoDate; calendar: Pick<Calendar, 'addWorkingDays'> },
): Result<GivenRating> {
  const { outcome, rating } = state
  const why = whyNotRateNow(outcome, rating, today)
  if (why || !outcome) return refuse(why?.code ?? 'rating.no_outcome', why?.facts)
  const low = isLow(grade)
  const status = nextRatingStatus(rating?.status ?? null, low ? 'giveLow' : 'give')
  if (!status.ok) return status
  return ok({
    act: outcome.act,
    outcomeOn: outcome.on,
    status: status.value,
    callBy: low ? calendar.addWorkingDays(today, CALL_DAYS) : null,
    fixBy: low ? calendar.addWorkingDays(today, FIX_DAYS) : null,
  })
}
