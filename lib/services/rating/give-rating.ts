import { type CaseState, lockCase } from '@/lib/db/cases'
import { findRater, findRating, giveRow, listOutcomeEvents, type RatingRow } from '@/lib/db/ratings'
import type { Calendar } from '@/lib/domain/clock/calendar'
import { giveRatingInput } from '@/lib/domain/rating/inputs'
import { comparableAddress, type Rater, whyMayNotRate } from '@/lib/domain/rating/policy'
import { type GivenRating, giveRating, type Outcome, OUTCOME_ROWS, outcomeOf } from '@/lib/domain/rating/rate'
import { ok, type Result } from '@/lib/domain/shared/result'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { defineCommand } from '@/lib/services/command'

interface State {
  readonly case: CaseState
  readonly outcome: Outcome | null
  readonly rating: RatingRow | null
  readonly rater: Rater
  readonly calendar: Calendar
}

interface Given extends State {
  readonly given: GivenRating
}

/** T15, DOMAIN §8: one grade per service act, by the institution alone. The entry of the trail does not say which. */
export const giveRatingCommand = defineCommand({
  name: 'rating.give',
  input: giveRatingInput,
  load: async (tx, { caseId }, actor): Promise<State | null> => {
    const subject = await lockCase(tx, caseId, actor)
    if (!subject) return null
    return {
      case: subject,
      outcome: outcomeOf(await listOutcomeEvents(tx, caseId, OUTCOME_ROWS), subject),
      rating: await findRating(tx, { caseId }),
      rater: await findRater(tx, actor.userId, comparableAddress(actor.ip)),
      calendar: await loadCalendar(tx),
    }
  },
  authorise: (actor, { case: subject, rater }) => whyMayNotRate(actor, subject, rater),
  decide: (state, { grade }, { today }): Result<Given> => {
    const given = giveRating(state, grade, { today, calendar: state.calendar })
    return given.ok ? ok({ ...state, given: given.value }) : given
  },
  save: async (tx, { case: subject, given }, { now }, { grade, tags, words }) => {
    const { callBy, fixBy, ...act } = given
    const row = { caseId: subject.id, region: subject.region, ...act }
    await giveRow(tx, row, { grade, tags, words: words || null, ratedAt: now, callBy, fixBy })
    return { caseId: subject.id, calledBack: callBy !== null }
  },
  audit: ({ case: { id }, given }) => [
    { stream: `case:${id}`, action: 'rating.given', subject: { type: 'case', id }, detail: { act: given.act } },
  ],
})
