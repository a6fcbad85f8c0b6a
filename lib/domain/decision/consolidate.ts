import { isReadyToConsolidate, type ItemState } from '../application/case-progress'
import { afterSteps, allSteps, stepCase, stepItem, type Step } from '../application/events'
import { isInReview, type CaseKind, type CaseStatus } from '../application/status'
import type { ItemLetter } from '../shared/item-letters'
import { ok, refuse, type Result } from '../shared/result'

/**
 * T10, in the same transaction as the last proposal, withdrawal or return: call it with the items as they are after
 * that step and while holding the case lock, or six reviewers each see another still open and the case never moves.
 */
export function consolidateWhenReady(
  status: CaseStatus,
  items: readonly ItemState[],
): Result<Extract<Step, { scope: 'case' }> | null> {
  if (!isInReview({ status }) || !isReadyToConsolidate(items)) return ok(null)
  return stepCase(status, 'consolidate')
}

/** T11 with I25: LEAD names the items that go back, and why. */
export function returnToReview(
  subject: { readonly status: CaseStatus; readonly kind: CaseKind; readonly items: readonly ItemState[] },
  letters: readonly ItemLetter[],
  reason: string,
): Result<{ readonly steps: readonly Step[]; readonly items: readonly ItemState[] }> {
  if (letters.length === 0) return refuse('decision.no_item_to_return')
  if (reason.trim() === '') return refuse('decision.reason_missing')
  const missing = letters.find((letter) => !subject.items.some((item) => item.letter === letter))
  if (missing) return refuse('item.not_in_case', { item: missing })
  const returned = subject.items.filter((item) => letters.includes(item.letter))
  const steps = allSteps([
    stepCase(subject.status, 'returnToReview', reason),
    ...returned.map((item) => stepItem(item, 'returnToDesk', { caseKind: subject.kind }, reason)),
  ])
  return steps.ok ? ok({ steps: steps.value, items: afterSteps(subject.items, steps.value) }) : steps
}
