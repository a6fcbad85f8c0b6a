import { mayStillWithdraw, type ItemState } from '../application/case-progress'
import { afterSteps, allSteps, stepCase, stepItem, type Step } from '../application/events'
import { isDecidedItem, isDeferralUnderway, isOpenItem, isWaitingForVisit } from '../application/item-status'
import type { CaseKind, CaseStatus } from '../application/status'
import { consolidateWhenReady } from '../decision/consolidate'
import { isOnSite, isPlannedVisit, isRecordedVisit, type VisitStatus } from '../inspection/status'
import type { ItemLetter } from '../shared/item-letters'
import { ok, refuse, type Result } from '../shared/result'

export interface WithdrawableCase {
  readonly status: CaseStatus
  readonly kind: CaseKind
  readonly items: readonly ItemState[]
}

export interface Withdrawn {
  readonly steps: readonly Step[]
  readonly letters: readonly ItemLetter[]
  /** The case ends with them. */
  readonly whole: boolean
  /** T10: the others were all proposed already. */
  readonly consolidated: boolean
}

/**
 * T17 with I31, or I23 with T10 when only others that are proposed are left. No letters: everything that is open. Items are
 * the whole case when nothing else of it is open; then T17's guard holds, and a conclusion already given stands in the way.
 */
export function withdraw(
  subject: WithdrawableCase,
  letters: readonly ItemLetter[],
  reason: string | null,
): Result<Withdrawn> {
  const unknown = letters.find((letter) => !subject.items.some((item) => item.letter === letter))
  if (unknown) return refuse('item.not_in_case', { item: unknown })
  const named = subject.items.filter(({ letter }) => letters.length === 0 || letters.includes(letter))
  const late = named.find((item) => isDecidedItem(item) || isDeferralUnderway(item))
  if (late && letters.length > 0) return refuse('withdrawal.item_too_late', { item: late.letter })
  const chosen = named.filter(isOpenItem)
  if (chosen.length === 0) return refuse('withdrawal.nothing_open')
  const left = subject.items.some((item) => isOpenItem(item) && !chosen.includes(item))
  return left ? withdrawItems(subject, chosen, reason) : withdrawCase(subject, chosen, reason)
}

function withdrawCase(subject: WithdrawableCase, open: readonly ItemState[], reason: string | null): Result<Withdrawn> {
  if (!mayStillWithdraw(subject.items)) return refuse('case.too_late_to_withdraw')
  const steps = allSteps([
    stepCase(subject.status, 'withdraw', reason),
    ...open.map((item) => stepItem(item, 'endWithCase', { caseKind: subject.kind })),
  ])
  if (!steps.ok) return steps
  return ok({ steps: steps.value, letters: open.map(({ letter }) => letter), whole: true, consolidated: false })
}

function withdrawItems(
  subject: WithdrawableCase,
  chosen: readonly ItemState[],
  reason: string | null,
): Result<Withdrawn> {
  const steps = allSteps(chosen.map((item) => stepItem(item, 'withdrawItem', { caseKind: subject.kind }, reason)))
  if (!steps.ok) return steps
  const last = consolidateWhenReady(subject.status, afterSteps(subject.items, steps.value))
  if (!last.ok) return last
  return ok({
    steps: last.value ? [...steps.value, last.value] : steps.value,
    letters: chosen.map(({ letter }) => letter),
    whole: false,
    consolidated: last.value !== null,
  })
}

export interface VisitOfCase {
  readonly id: string
  readonly status: VisitStatus
  readonly letters: readonly ItemLetter[]
}

export interface VisitsAfter {
  /** Nothing of these is left to look at. */
  readonly cancelled: readonly string[]
  /** These go on with fewer items. */
  readonly shortened: readonly { readonly id: string; readonly letters: readonly ItemLetter[] }[]
}

/** Booked visits follow the items. While officers are on site with one of them, the record is finished first. */
export function visitsAfter(
  visits: readonly VisitOfCase[],
  letters: readonly ItemLetter[],
  items: readonly ItemState[],
): Result<VisitsAfter> {
  const concerned = visits.filter((visit) => visit.letters.some((letter) => letters.includes(letter)))
  if (concerned.some((visit) => isOnSite(visit) || isRecordedVisit(visit))) return refuse('withdrawal.officers_on_site')
  const waiting = new Set(items.filter(isWaitingForVisit).map(({ letter }) => letter))
  const planned = concerned.filter(isPlannedVisit).map(({ id, letters: own }) => ({
    id,
    letters: own.filter((letter) => !letters.includes(letter)),
  }))
  const isEmpty = ({ letters: own }: { letters: readonly ItemLetter[] }): boolean =>
    !own.some((letter) => waiting.has(letter))
  return ok({
    cancelled: planned.filter(isEmpty).map(({ id }) => id),
    shortened: planned.filter((visit) => !isEmpty(visit)),
  })
}
