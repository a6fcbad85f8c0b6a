import { stepItem, type Step } from '../application/events'
import type { ItemState } from '../application/case-progress'
import type { CaseKind } from '../application/status'
import { refuse, type Result } from '../shared/result'

/** When a visit is compulsory (DOMAIN §3.7, AV20). */
export const VISIT_REASONS = [
  'FIRST_VERIFICATION',
  'NONE_IN_TWO_PERIODS',
  'REVERIFICATION',
  'RULE',
  'CHECKPOINT',
  'LEAD_ORDERED',
  'JOINED',
] as const
export type VisitReason = (typeof VISIT_REASONS)[number]

export interface VisitFacts {
  readonly caseKind: CaseKind
  readonly firstVerification: boolean
  readonly visitInLastTwoPeriods: boolean
  /** Rules of this item whose failing effect is ONSITE_REQUIRED. */
  readonly onsiteRules: readonly string[]
  /** Checkpoints answered ONSITE. */
  readonly onsiteCheckpoints: readonly string[]
  readonly leadOrdered: boolean
}

/** Every ground there is, the strongest first; empty when the visit may be skipped (with the reason recorded). */
export function whyVisitNeeded(facts: VisitFacts): VisitReason[] {
  const grounds: [VisitReason, boolean][] = [
    ['FIRST_VERIFICATION', facts.firstVerification],
    ['NONE_IN_TWO_PERIODS', !facts.firstVerification && !facts.visitInLastTwoPeriods],
    ['REVERIFICATION', facts.caseKind === 'REVERIFICATION'],
    ['RULE', facts.onsiteRules.length > 0],
    ['CHECKPOINT', facts.onsiteCheckpoints.length > 0],
    ['LEAD_ORDERED', facts.leadOrdered],
  ]
  return grounds.filter(([, holds]) => holds).map(([reason]) => reason)
}

/** I03: for compulsory visits, those asked for, and those that join; one visit per case and round. */
export function askForVisit(
  item: ItemState,
  input: { readonly caseKind: CaseKind; readonly visitMade: boolean; readonly reason: string },
): Result<Step> {
  if (input.visitMade) return refuse('inspection.visit_already_made', { item: item.letter })
  if (input.reason.trim() === '') return refuse('inspection.reason_missing')
  return stepItem(item, 'askForVisit', input, input.reason)
}

/** I33: LEAD calls the visit off; what makes it compulsory cannot be called off. */
export function cancelVisit(
  item: ItemState,
  input: { readonly caseKind: CaseKind; readonly compulsory: readonly VisitReason[]; readonly reason: string },
): Result<Step> {
  if (input.reason.trim() === '') return refuse('inspection.reason_missing')
  const [ground] = input.compulsory.filter((reason) => reason !== 'LEAD_ORDERED' && reason !== 'JOINED')
  if (ground) return refuse('inspection.visit_compulsory', { ground })
  return stepItem(item, 'cancelVisit', input, input.reason)
}
