import { applySteps, type CaseState, lockCase } from '@/lib/db/cases'
import { addConflictDeclaration, findReviewerLoads } from '@/lib/db/reviewers'
import type { Assignment, ReviewerLoad } from '@/lib/domain/review/assign-reviewers'
import { handOver, whyMayNotDeclareConflict } from '@/lib/domain/review/declare-conflict'
import { declareConflictInput } from '@/lib/domain/review/inputs'
import { ok, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { defineCommand } from '@/lib/services/command'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { roleRecipients } from '@/lib/services/notice/recipients'

interface State {
  readonly case: CaseState
  readonly reviewers: readonly ReviewerLoad[]
}

interface Declared extends State {
  readonly assignments: readonly Assignment[]
  readonly reason: string
}

/** DOMAIN §2: who has an interest in the case says so and hands the items over, at once and on record. */
export const declareConflictCommand = defineCommand({
  name: 'review.declareConflict',
  input: declareConflictInput,
  load: async (tx, { caseId }, actor): Promise<State | null> => {
    const subject = await lockCase(tx, caseId, actor)
    return subject && { case: subject, reviewers: await findReviewerLoads(tx, subject) }
  },
  authorise: (actor, { case: subject }) => whyMayNotDeclareConflict(actor, subject),
  decide: (state, { reason }, { actor }): Result<Declared> => {
    const handed = handOver(actor.userId, { items: state.case.items, reviewers: state.reviewers, reason })
    return handed.ok ? ok({ ...state, assignments: handed.value, reason }) : handed
  },
  save: async (tx, { case: subject, assignments, reason }, context) => {
    const { actor, now } = context
    await addConflictDeclaration(tx, { caseId: subject.id, userId: actor.userId, reason, at: now })
    const items = Object.fromEntries(assignments.map(({ letter, reviewerId }) => [letter, { reviewerId }]))
    await applySteps(tx, subject, [], context, { items })
    return { caseId: subject.id, assignments: assignments.map((assignment) => ({ ...assignment })) }
  },
  audit: ({ case: subject, reason }, { assignments }) => [
    {
      stream: `case:${subject.id}`,
      action: 'review.conflict_declared',
      subject: { type: 'case', id: subject.id },
      detail: { reason, assignments },
    },
  ],
  outbox: ({ case: subject, assignments }, { caseId }, { actor }) =>
    assignments.flatMap(({ letter, reviewerId }) => {
      const to: readonly Recipient[] = reviewerId
        ? [{ kind: 'person', userId: reviewerId }]
        : roleRecipients('LEAD', subject.region)
      return noticesFor('N08', {
        caseId,
        occasion: `conflict:${actor.userId}:${letter}`,
        recipients: to,
        facts: {
          caseNo: subject.caseNo ?? '',
          institution: subject.institutionName,
          items: letter,
          date: subject.committedDue ?? '',
        },
        href: reviewerId ? routes.reviewCase(caseId) : routes.leadCase(caseId),
      })
    }),
})
