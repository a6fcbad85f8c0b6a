import { applySteps, type CaseState, lockCase } from '@/lib/db/cases'
import { addClockEvents } from '@/lib/db/clock-events'
import { findLatestChange, findOpenProposals, type LatestChange, type OpenProposal } from '@/lib/db/decisions'
import { withdrawProposalRow } from '@/lib/db/review'
import type { Step } from '@/lib/domain/application/events'
import { returnToReview } from '@/lib/domain/decision/consolidate'
import { returnToReviewInput } from '@/lib/domain/decision/inputs'
import { whyMayNotReturnToReview, whyNotLeadOf } from '@/lib/domain/decision/policy'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { ok, type Result } from '@/lib/domain/shared/result'
import { REVIEW_GROUNDS } from '@/lib/copy/review-grounds'
import { routes } from '@/lib/routes'
import { defineCommand } from '@/lib/services/command'
import { noticesFor, type Recipient } from '@/lib/services/notice/notify'
import { whyChangedMeanwhile } from './changed-meanwhile'

interface State {
  readonly case: CaseState
  readonly proposals: readonly OpenProposal[]
  readonly latest: LatestChange | null
}

interface Returned extends State {
  readonly steps: readonly Step[]
  readonly letters: readonly ItemLetter[]
  readonly reason: string
}

/** T11 with I25: the lead names the items that go back, and why; their opinions are withdrawn, the others stand. */
export const returnToReviewCommand = defineCommand({
  name: 'decision.returnToReview',
  input: returnToReviewInput,
  load: async (tx, { caseId }, actor): Promise<State | null> => {
    const subject = await lockCase(tx, caseId, actor)
    if (!subject) return null
    return {
      case: subject,
      proposals: await findOpenProposals(tx, caseId),
      latest: await findLatestChange(tx, caseId),
    }
  },
  authorise: (actor, { case: subject, latest }, { version }) =>
    whyNotLeadOf(actor, subject) ??
    whyChangedMeanwhile(subject, version, latest) ??
    whyMayNotReturnToReview(actor, subject),
  decide: (state, { letters, reason }): Result<Returned> => {
    const returned = returnToReview(state.case, letters, reason)
    return returned.ok ? ok({ ...state, steps: returned.value.steps, letters, reason }) : returned
  },
  save: async (tx, { case: subject, proposals, letters, steps, reason }, context) => {
    for (const { id } of proposals.filter(({ letter }) => letters.includes(letter))) {
      await withdrawProposalRow(tx, id, { reason, at: context.now }) // at most six items
    }
    await applySteps(tx, subject, steps, context)
    await addClockEvents(
      tx,
      subject.id,
      letters.map((item) => ({
        at: context.now,
        on: context.today,
        kind: 'MILESTONE' as const,
        item,
        code: 'T11',
        legalBasis: REVIEW_GROUNDS.deskReview,
        documentNo: null,
        actorName: context.actor.name,
      })),
    )
    return { caseId: subject.id, letters: [...letters] }
  },
  audit: ({ case: subject, reason }, { letters }) => [
    {
      stream: `case:${subject.id}`,
      action: 'decision.returned_to_review',
      subject: { type: 'case', id: subject.id },
      detail: { items: letters, reason },
    },
  ],
  outbox: ({ case: subject, letters, reason }, _answer, { now }) =>
    noticesFor('N10', {
      caseId: subject.id,
      occasion: `T11:${now.toISOString()}`,
      recipients: subject.items.flatMap(({ letter, reviewerId }): Recipient[] =>
        reviewerId && letters.includes(letter) ? [{ kind: 'person', userId: reviewerId }] : [],
      ),
      facts: {
        caseNo: subject.caseNo ?? '',
        institution: subject.institutionName,
        items: letters.map((letter) => ITEM_NAMES[letter].short.zh),
        reason,
      },
      href: routes.reviewCase(subject.id),
    }),
})
