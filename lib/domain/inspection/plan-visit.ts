import { whyMayNotHoldOnCase } from '../application/case-roles'
import type { CaseSubject } from '../application/subjects'
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import { ok, refuse, type Result } from '../shared/result'

export interface OfficerCandidate {
  readonly userId: string
  readonly name: string
  readonly region: string
  readonly certNo: string | null
}

export interface VisitPlan {
  readonly officers: readonly OfficerCandidate[]
  readonly on: IsoDate
  readonly items: readonly ItemLetter[]
}

/** Why this person cannot be sent; the planner's list shows it beside the name. */
export function whyMayNotBeSent(
  officer: OfficerCandidate,
  subject: Pick<CaseSubject, 'region' | 'holders' | 'conflicted'>,
): Result<null> {
  if (officer.region !== subject.region) return refuse('inspection.officer_of_other_region', { name: officer.name })
  if (!officer.certNo) return refuse('inspection.no_certificate', { name: officer.name })
  const held = whyMayNotHoldOnCase(officer.userId, 'INSP', subject)
  if (!held) return ok(null)
  return held.code === 'case.conflict_declared'
    ? refuse('inspection.officer_conflicted', { name: officer.name })
    : refuse('inspection.officer_holds_other_role', { name: officer.name, ...held.facts })
}

/** Two different officers with enforcement certificates, one date, every item that asked (行政许可法 34; DOMAIN §3.7). */
export function planVisit(
  plan: VisitPlan,
  subject: Pick<CaseSubject, 'region' | 'holders' | 'conflicted'>,
  input: { readonly today: IsoDate; readonly waiting: readonly ItemLetter[]; readonly latestOn: IsoDate | null },
): Result<VisitPlan> {
  if (new Set(plan.officers.map((officer) => officer.userId)).size < 2) return refuse('inspection.two_officers')
  for (const officer of plan.officers) {
    const sent = whyMayNotBeSent(officer, subject)
    if (!sent.ok) return sent
  }
  if (input.waiting.length === 0) return refuse('inspection.nobody_asked')
  // One visit covers all items that asked for one: leaving one out would mean a second visit.
  const left = input.waiting.filter((letter) => !plan.items.includes(letter))
  if (left.length > 0) return refuse('inspection.item_left_out', { items: left })
  if (plan.on < input.today) return refuse('inspection.date_in_past', { on: plan.on })
  if (input.latestOn !== null && plan.on > input.latestOn)
    return refuse('inspection.date_too_late', { latest: input.latestOn })
  return ok(plan)
}

/** I05: once, and not into the past. */
export function rescheduleVisit(
  visit: { readonly rescheduled: number },
  on: IsoDate,
  today: IsoDate,
): Result<{ readonly on: IsoDate; readonly rescheduled: number }> {
  if (visit.rescheduled >= 1) return refuse('inspection.rescheduled_once')
  if (on < today) return refuse('inspection.date_in_past', { on })
  return ok({ on, rescheduled: visit.rescheduled + 1 })
}

/** Arrival leaves a trace: the task's code as shown at the door, or why it could not be used (DOMAIN §3.7). */
export function arrive(
  visit: { readonly taskNo: string; readonly plannedOn: IsoDate },
  input: { readonly typedCode: string | null; readonly reason: string | null; readonly today: IsoDate },
): Result<{ readonly proof: 'CODE' | 'REASON'; readonly reason: string | null }> {
  if (input.today < visit.plannedOn) return refuse('inspection.too_early', { on: visit.plannedOn })
  const typed = input.typedCode?.replace(/\s/g, '').toUpperCase() ?? ''
  if (typed !== '') {
    return typed === visit.taskNo ? ok({ proof: 'CODE', reason: null }) : refuse('inspection.wrong_code', { typed })
  }
  return input.reason?.trim()
    ? ok({ proof: 'REASON', reason: input.reason.trim() })
    : refuse('inspection.code_or_reason')
}
