import type { ItemState } from '../application/case-progress'
import { stepItem, type ItemStep } from '../application/events'
import type { CaseKind } from '../application/status'
import type { IsoDate } from '../shared/dates'
import { ok, refuse, type Result } from '../shared/result'
import { nextQueryStatus, type QueryStatus } from './status'

/** I30: a question on a point, field or material. No clock stops for it. */
export interface QueryDraft {
  readonly target: string
  readonly question: string
  readonly termOn: IsoDate
}

export interface Query extends QueryDraft {
  readonly status: QueryStatus
}

export function raiseQuery(
  item: ItemState,
  draft: QueryDraft,
  input: { readonly caseKind: CaseKind; readonly today: IsoDate; readonly open: readonly Pick<Query, 'target'>[] },
): Result<{ readonly step: ItemStep; readonly query: Query }> {
  if (draft.question.trim() === '') return refuse('review.question_missing')
  if (draft.termOn <= input.today) return refuse('review.query_term_in_past', { term: draft.termOn })
  if (input.open.some((query) => query.target === draft.target)) return refuse('review.query_already_open')
  const step = stepItem(item, 'query', input, draft.question)
  return step.ok ? ok({ step: step.value, query: { ...draft, status: 'OPEN' } }) : step
}

/** Answered until the end of the term; a late answer finds the query EXPIRED. */
export function answerQuery(query: Query, answer: string, today: IsoDate): Result<Query & { readonly answer: string }> {
  if (answer.trim() === '') return refuse('review.answer_missing')
  if (today > query.termOn) return refuse('review.query_expired', { term: query.termOn })
  const status = nextQueryStatus(query.status, 'answer')
  return status.ok ? ok({ ...query, status: status.value, answer }) : status
}

/** Unanswered: the reviewer decides on what is there. */
export function expireQuery(query: Query, today: IsoDate): Result<Query> {
  if (today <= query.termOn) return refuse('review.query_term_running', { term: query.termOn })
  const status = nextQueryStatus(query.status, 'expire')
  return status.ok ? ok({ ...query, status: status.value }) : status
}
