import { z } from 'zod'
import type { OfficeMoment } from '@/lib/clock'
import { applySteps, type CaseState, lockCase } from '@/lib/db/cases'
import { addClockEvents } from '@/lib/db/clock-events'
import { database } from '@/lib/db/client'
import {
  createQuery,
  expireQueryRow,
  listOpenQueryTargets,
  listQueriesPastTerm,
  lockQuery,
  type QueryRow,
} from '@/lib/db/queries'
import type { ItemStep } from '@/lib/domain/application/events'
import { findFullNumbers } from '@/lib/domain/document/personal-data'
import { askQueryInput } from '@/lib/domain/review/inputs'
import { whyMayNotQuery } from '@/lib/domain/review/policy'
import { expireQuery, type Query, raiseQuery } from '@/lib/domain/review/queries'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { REVIEW_GROUNDS } from '@/lib/copy/review-grounds'
import { routes } from '@/lib/routes'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { defineCommand, runCommand } from '@/lib/services/command'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { applicantRecipients } from '@/lib/services/notice/recipients'
import { parameterAt } from '@/lib/services/parameters'
import { lockReviewItem, type ReviewItem } from './review-item'

interface State extends ReviewItem {
  readonly open: readonly { readonly target: string }[]
  readonly termOn: IsoDate
  readonly applicant: readonly Recipient[]
}

interface Asked extends State {
  readonly step: ItemStep
  readonly query: Query
}

/** The default term of a question (I30): three working days, and no clock stops for it. */
export async function queryTermAt(today: IsoDate): Promise<IsoDate> {
  const days = await parameterAt('review.queryDays', today, 3)
  return (await loadCalendar()).addWorkingDays(today, days)
}

/** I30: a question to the applicant on a point, field or material. */
export const askQueryCommand = defineCommand({
  name: 'review.askQuery',
  input: askQueryInput,
  load: async (tx, input, actor, { today }): Promise<State | null> => {
    const review = await lockReviewItem(tx, input, actor, today)
    if (!review) return null
    return {
      ...review,
      open: await listOpenQueryTargets(tx, review.case.id, review.item.letter),
      termOn: input.termOn ?? (await queryTermAt(today)),
      applicant: await applicantRecipients(tx, review.case.institutionId),
    }
  },
  authorise: (actor, { subject }) => whyMayNotQuery(actor, subject),
  decide: (state, { target, question }, { today }): Result<Asked> => {
    // The question is mailed and kept with the case: no full number of a person in it.
    if (findFullNumbers({ question }).length > 0) return refuse('acceptance.personal_data', { points: [] })
    const { termOn, open } = state
    const raised = raiseQuery(state.item, { target, question, termOn }, { caseKind: state.case.kind, today, open })
    return raised.ok ? ok({ ...state, ...raised.value }) : raised
  },
  save: async (tx, { case: subject, item, step, query }, context) => {
    const { target, question, termOn } = query
    const { actor, now, today } = context
    const queryId = await createQuery(tx, {
      caseId: subject.id,
      item: item.letter,
      target,
      question,
      termOn,
      askedById: actor.userId,
      askedAt: now,
    })
    await applySteps(tx, subject, [step], context, { detail: { I30: { queryId } } })
    await addClockEvents(tx, subject.id, [
      {
        at: now,
        on: today,
        kind: 'MILESTONE',
        item: item.letter,
        code: 'I30',
        legalBasis: REVIEW_GROUNDS.deskReview,
        documentNo: null,
        actorName: actor.name,
      },
    ])
    return { caseId: subject.id, letter: item.letter, queryId }
  },
  audit: ({ case: subject, item, query }, { queryId }) => [
    {
      stream: `case:${subject.id}`,
      action: 'review.query_asked',
      subject: { type: 'query', id: queryId },
      detail: { item: item.letter, target: query.target, question: query.question, termOn: query.termOn },
    },
  ],
  outbox: ({ case: subject, item, catalogue, query, applicant }, { caseId, queryId }) =>
    noticesFor('N34', {
      caseId,
      occasion: `I30:${queryId}`,
      recipients: applicant,
      facts: {
        caseNo: subject.caseNo ?? '',
        items: catalogue.item(item.letter)?.copy.short.zh ?? item.letter,
        question: query.question,
        date: query.termOn,
      },
      href: routes.answerQuery(caseId, queryId),
    }),
})

interface Expiring {
  readonly case: CaseState
  readonly query: QueryRow
}

/** The term of a question is over: the reviewer decides on what is there. */
export const expireQueryCommand = defineCommand({
  name: 'review.expireQuery',
  input: z.object({ caseId: z.uuid(), queryId: z.uuid() }),
  load: async (tx, { caseId, queryId }, actor): Promise<Expiring | null> => {
    const subject = await lockCase(tx, caseId, actor)
    const query = subject && (await lockQuery(tx, queryId))
    return query && query.caseId === subject.id ? { case: subject, query } : null
  },
  authorise: (actor) => (actor.role === 'SYS' ? null : { code: 'system.system_only' }),
  decide: (expiring, _input, { today }): Result<Expiring> => {
    const expired = expireQuery(expiring.query, today)
    return expired.ok ? ok(expiring) : expired
  },
  save: async (tx, { case: subject, query }) => {
    await expireQueryRow(tx, query.id)
    return { caseId: subject.id }
  },
  audit: ({ case: subject, query }) => [
    {
      stream: `case:${subject.id}`,
      action: 'review.query_expired',
      subject: { type: 'query', id: query.id },
      detail: { item: query.item, termOn: query.termOn },
    },
  ],
})

/** Scanner. */
export async function expireQueries({ today }: OfficeMoment): Promise<number> {
  let done = 0
  for (const { id, caseId } of await listQueriesPastTerm(database(), today)) {
    const call = { actor: SYSTEM_ACTOR, key: `I30:expire:${id}`, input: { caseId, queryId: id } }
    const outcome = await runCommand(expireQueryCommand, call)
    if (outcome.kind === 'done' && !outcome.repeated) done += 1
  }
  return done
}
