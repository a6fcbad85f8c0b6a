import { applySteps } from '@/lib/db/cases'
import { addClockEvents } from '@/lib/db/clock-events'
import { addProposal, withdrawProposalRow } from '@/lib/db/review'
import { afterSteps, type Step } from '@/lib/domain/application/events'
import { consolidateWhenReady } from '@/lib/domain/decision/consolidate'
import { proposeInput, withdrawProposalInput } from '@/lib/domain/review/inputs'
import { whyMayNotPropose, whyMayNotWithdrawOwnProposal } from '@/lib/domain/review/policy'
import { propose, withdrawProposal } from '@/lib/domain/review/propose'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { REVIEW_GROUNDS } from '@/lib/copy/review-grounds'
import { routes } from '@/lib/routes'
import { defineCommand } from '@/lib/services/command'
import { noticesFor } from '@/lib/services/notice/notify'
import { roleRecipients } from '@/lib/services/notice/recipients'
import { lockReviewItem, reviewFile, type ReviewItem, suggestionFor } from './review-item'

interface Proposed extends ReviewItem {
  readonly steps: readonly Step[]
  readonly conclusion: string
  readonly reason: string
  readonly consolidated: boolean
}

/**
 * I02, I24 with T10: the last opinion moves the case on in the same transaction. The case lock was taken in `load`, so of
 * several reviewers at once the last one always sees the others.
 */
export const proposeCommand = defineCommand({
  name: 'review.propose',
  input: proposeInput,
  load: (tx, input, actor, { today }) => lockReviewItem(tx, input, actor, today),
  authorise: (actor, { subject }) => whyMayNotPropose(actor, subject),
  decide: (review, input): Result<Proposed> => {
    if (review.item.version !== input.version) return refuse('review.changed_meanwhile', { item: review.item.letter })
    const step = propose(reviewFile(review), input, suggestionFor(review))
    if (!step.ok) return step
    const steps: Step[] = [step.value]
    const last = consolidateWhenReady(review.case.status, afterSteps(review.case.items, steps))
    if (!last.ok) return last
    if (last.value) steps.push(last.value)
    return ok({
      ...review,
      steps,
      conclusion: input.conclusion,
      reason: input.reason,
      consolidated: last.value !== null,
    })
  },
  save: async (tx, { case: subject, item, steps, conclusion, reason, consolidated }, context) => {
    await addProposal(tx, { caseItemId: item.id, conclusion, reason, byId: context.actor.userId, at: context.now })
    await applySteps(tx, subject, steps, context, { detail: { I02: { conclusion }, I24: { conclusion } } })
    await addClockEvents(tx, subject.id, [
      {
        at: context.now,
        on: context.today,
        kind: 'MILESTONE',
        item: item.letter,
        code: steps[0]?.code ?? 'I02',
        legalBasis: REVIEW_GROUNDS.deskReview,
        documentNo: null,
        actorName: context.actor.name,
      },
    ])
    return { caseId: subject.id, letter: item.letter, consolidated }
  },
  audit: ({ case: subject, item, conclusion, reason }, { consolidated }) => [
    {
      stream: `case:${subject.id}`,
      action: 'review.proposed',
      subject: { type: 'item', id: item.id },
      detail: { item: item.letter, conclusion, reason, consolidated },
    },
  ],
  outbox: ({ case: subject, consolidated }, _answer, { now }) =>
    consolidated
      ? noticesFor('N09', {
          caseId: subject.id,
          occasion: `T10:${now.toISOString()}`,
          recipients: roleRecipients('LEAD', subject.region),
          facts: { caseNo: subject.caseNo ?? '', institution: subject.institutionName, date: subject.committedDue },
          href: routes.leadCase(subject.id),
        })
      : [],
})

interface Withdrawn extends ReviewItem {
  readonly step: Step
  readonly proposalId: string
  readonly reason: string
}

/** I25, by the author while the case is still under review. */
export const withdrawOwnProposalCommand = defineCommand({
  name: 'review.withdrawOwnProposal',
  input: withdrawProposalInput,
  load: (tx, input, actor, { today }) => lockReviewItem(tx, input, actor, today),
  authorise: (actor, { subject }) => whyMayNotWithdrawOwnProposal(actor, subject),
  decide: (review, { reason }): Result<Withdrawn> => {
    const proposal = review.rows.proposal
    if (!proposal) return refuse('review.not_own_proposal')
    const step = withdrawProposal(review.item, { caseKind: review.case.kind, reason })
    return step.ok ? ok({ ...review, step: step.value, proposalId: proposal.id, reason }) : step
  },
  save: async (tx, { case: subject, item, step, proposalId, reason }, context) => {
    await withdrawProposalRow(tx, proposalId, { reason, at: context.now })
    await applySteps(tx, subject, [step], context)
    return { caseId: subject.id, letter: item.letter }
  },
  audit: ({ case: subject, item, reason }) => [
    {
      stream: `case:${subject.id}`,
      action: 'review.proposal_withdrawn',
      subject: { type: 'item', id: item.id },
      detail: { item: item.letter, reason },
    },
  ],
})
