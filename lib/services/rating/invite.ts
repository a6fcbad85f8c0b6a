import { z } from 'zod'
import type { OfficeMoment } from '@/lib/clock'
import { type CaseState, lockCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { findRating, inviteRow, listOutcomeEvents, listToInvite, type RatingRow } from '@/lib/db/ratings'
import {
  INVITE_AFTER_DAYS,
  openAtLeastUntil,
  type Outcome,
  OUTCOME_ROWS,
  outcomeOf,
  WINDOW_DAYS,
} from '@/lib/domain/rating/rate'
import { nextRatingStatus, type RatingStatus } from '@/lib/domain/rating/status'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { addDays } from '@/lib/domain/shared/dates'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { defineCommand, runCommand } from '@/lib/services/command'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { applicantRecipients } from '@/lib/services/notice/recipients'

interface State {
  readonly case: CaseState
  readonly outcome: Outcome | null
  readonly rating: RatingRow | null
  readonly applicant: readonly Recipient[]
}

interface Invited extends State {
  readonly outcome: Outcome
  readonly status: RatingStatus
}

/** N14, once for a service act: three days after its outcome, unless it is rated already. */
export const inviteCommand = defineCommand({
  name: 'rating.invite',
  input: z.object({ caseId: z.uuid() }),
  load: async (tx, { caseId }, actor): Promise<State | null> => {
    const subject = await lockCase(tx, caseId, actor)
    if (!subject) return null
    return {
      case: subject,
      outcome: outcomeOf(await listOutcomeEvents(tx, caseId, OUTCOME_ROWS), subject),
      rating: await findRating(tx, { caseId }),
      applicant: await applicantRecipients(tx, subject.institutionId),
    }
  },
  authorise: (actor) => (actor.role === 'SYS' ? null : { code: 'system.system_only' }),
  decide: (state, _input, { today }): Result<Invited> => {
    const { outcome, rating } = state
    if (!outcome || addDays(outcome.on, INVITE_AFTER_DAYS) > today) return refuse('rating.no_outcome')
    const status = nextRatingStatus(rating?.status ?? null, 'invite')
    return status.ok ? ok({ ...state, outcome, status: status.value }) : status
  },
  save: async (tx, { case: subject, outcome: { act, on }, status }, { now }) => {
    const row = { caseId: subject.id, region: subject.region, act, outcomeOn: on, status }
    await inviteRow(tx, row, now)
    return { caseId: subject.id, act }
  },
  audit: ({ case: { id } }, { act }) => [
    { stream: `case:${id}`, action: 'rating.invited', subject: { type: 'case', id }, detail: { act } },
  ],
  outbox: ({ case: subject, outcome, applicant }) =>
    noticesFor('N14', {
      caseId: subject.id,
      occasion: `N14:${outcome.act}`,
      recipients: applicant,
      facts: { caseNo: subject.caseNo ?? '', date: openAtLeastUntil(outcome) },
      href: routes.rate(subject.id),
    }),
})

/** Scanner. Who was missed for longer than the window is open is left in peace. */
export async function inviteToRate({ today }: OfficeMoment): Promise<number> {
  const span = { from: addDays(today, -WINDOW_DAYS), to: addDays(today, 1 - INVITE_AFTER_DAYS) }
  let done = 0
  for (const caseId of await listToInvite(database(), span, OUTCOME_ROWS)) {
    const call = { actor: SYSTEM_ACTOR, key: `N14:${caseId}`, input: { caseId } }
    const outcome = await runCommand(inviteCommand, call)
    if (outcome.kind === 'done' && !outcome.repeated) done += 1
  }
  return done
}
