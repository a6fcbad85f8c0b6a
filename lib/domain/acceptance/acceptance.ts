import type { ItemState } from '../application/case-progress'
import { allSteps, stepCase, stepItem, type Step } from '../application/events'
import { isPendingItem } from '../application/item-status'
import type { CaseKind, CaseStatus } from '../application/status'
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import { ok, refuse, type Result } from '../shared/result'

export interface ReceivedCase {
  readonly status: CaseStatus
  readonly kind: CaseKind
  readonly items: readonly ItemState[]
}

export interface MissingPaper {
  readonly code: string
  /** On the published tolerance list (容缺受理). */
  readonly tolerable: boolean
}

export interface Acceptance {
  /** T06 or T07, then T09 and I01 in the same transaction. */
  readonly steps: readonly Step[]
  readonly tolerated: readonly { readonly code: string; readonly dueOn: IsoDate }[]
}

function startReview(received: ReceivedCase, event: 'accept' | 'deemAccepted'): Result<Step[]> {
  const pending = received.items.filter(isPendingItem)
  const accepted = stepCase(received.status, event)
  if (!accepted.ok) return accepted
  if (pending.length === 0) return refuse('acceptance.no_item_left')
  return allSteps([
    accepted,
    stepCase(accepted.value.to, 'startReview'),
    ...pending.map((item) => stepItem(item, 'startDeskReview', { caseKind: received.kind })),
  ])
}

export interface AcceptanceInput {
  readonly missing: readonly MissingPaper[]
  /** Last day to bring what is tolerated (15 WD by default, from the calendar); null when nothing is tolerated. */
  readonly tolerateUntil: IsoDate | null
  /** AV35 or points ≥ T2 close the tolerance channel (DOMAIN §3.8, §6). */
  readonly toleranceBarred: boolean
}

/** T06: complete and in form, or what is missing is tolerable. */
export function acceptApplication(received: ReceivedCase, input: AcceptanceInput): Result<Acceptance> {
  const { missing, tolerateUntil, toleranceBarred } = input
  const blocking = missing.filter((paper) => toleranceBarred || !paper.tolerable).map((paper) => paper.code)
  if (blocking.length > 0) return refuse('acceptance.papers_missing', { count: blocking.length, papers: blocking })
  if (missing.length > 0 && tolerateUntil === null) return refuse('acceptance.tolerance_needs_date')
  const steps = startReview(received, 'accept')
  if (!steps.ok) return steps
  const tolerated = missing.flatMap(({ code }) => (tolerateUntil === null ? [] : [{ code, dueOn: tolerateUntil }]))
  return ok({ steps: steps.value, tolerated })
}

/** T07: silence accepts, on the first working day after the fifth ends, dated to that receipt (行政许可法 32). */
export function deemAccepted(received: ReceivedCase, fifthDay: IsoDate, today: IsoDate): Result<Acceptance> {
  if (today <= fifthDay) return refuse('acceptance.term_not_over', { until: fifthDay })
  const steps = startReview(received, 'deemAccepted')
  return steps.ok ? ok({ steps: steps.value, tolerated: [] }) : steps
}

/** T08. */
export const REFUSAL_GROUNDS = ['OUT_OF_JURISDICTION', 'NOT_REQUIRED', 'BARRED'] as const
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number]

export interface RefusalOfAcceptance {
  readonly ground: RefusalGround
  readonly reason: string
  /** Whom to turn to instead; the law wants the applicant told (行政许可法 32). */
  readonly properAuthority: string | null
}

function whyRefusalIncomplete({ ground, reason, properAuthority }: RefusalOfAcceptance): Result<null> {
  if (reason.trim() === '') return refuse('acceptance.reason_missing')
  if (ground === 'OUT_OF_JURISDICTION' && !properAuthority?.trim()) return refuse('acceptance.authority_missing')
  return ok(null)
}

export function refuseAcceptance(received: ReceivedCase, refusal: RefusalOfAcceptance): Result<Step[]> {
  const complete = whyRefusalIncomplete(refusal)
  if (!complete.ok) return complete
  const pending = received.items.filter(isPendingItem)
  return allSteps([
    stepCase(received.status, 'refuseAcceptance', refusal.reason),
    ...pending.map((item) => stepItem(item, 'endNotAccepted', { caseKind: received.kind })),
  ])
}

/** I29: the item leaves, the others go on. The last one leaves with the case (T08). */
export function refuseItem(received: ReceivedCase, letter: ItemLetter, refusal: RefusalOfAcceptance): Result<Step[]> {
  const complete = whyRefusalIncomplete(refusal)
  if (!complete.ok) return complete
  const item = received.items.find((one) => one.letter === letter)
  if (!item) return refuse('item.not_in_case', { item: letter })
  const others = received.items.filter((one) => one.letter !== letter && isPendingItem(one))
  if (others.length === 0) return refuse('acceptance.last_item', { item: letter })
  return allSteps([stepItem(item, 'refuseItem', { caseKind: received.kind }, refusal.reason)])
}
