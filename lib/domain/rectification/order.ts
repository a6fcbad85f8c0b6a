import type { ItemState } from '../application/case-progress'
import { allSteps, stepItem, type Step } from '../application/events'
import type { CaseKind } from '../application/status'
import type { Calendar } from '../clock/calendar'
import { addDays, type IsoDate, daysBetween } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import { err, ok, refuse, type Refusal, type Result } from '../shared/result'
import { isAwaitingOrder, nextFindingStatus, type FindingStatus } from './status'

export interface FindingState {
  readonly id: string
  readonly letter: ItemLetter
  readonly status: FindingStatus
}

/** `[D]` values of DOMAIN §4.3 and §5.2; the caller passes those in force. */
export interface RectificationLimits {
  readonly defaultDays: number
  readonly maxDays: number
  readonly maxRounds: number
}
export const DEFAULT_RECTIFICATION_LIMITS: RectificationLimits = { defaultDays: 15, maxDays: 30, maxRounds: 2 }

export interface OrderDraft {
  readonly findings: readonly FindingState[]
  readonly items: readonly ItemState[]
  readonly caseKind: CaseKind
  readonly orderedOn: IsoDate
  /** Calendar days from service; the default is the limits' own. */
  readonly termDays: number
  readonly calendar: Pick<Calendar, 'workingDayFrom'>
  /** What each finding's answer must contain. */
  readonly evidenceWanted: string
  /** DOC-08 of this visit already issued. */
  readonly visitAlreadyOrdered: boolean
}

export interface Order {
  readonly findingIds: readonly string[]
  readonly termOn: IsoDate
  readonly round: 1
  readonly steps: readonly Step[]
}

/** An applicant's term ending on a rest day moves to the next working day (§4.3 (5c)). */
export const rectificationTermOn = (from: IsoDate, days: number, calendar: Pick<Calendar, 'workingDayFrom'>): IsoDate =>
  calendar.workingDayFrom(addDays(from, days))

const whyTermNotAllowed = (days: number, limits: RectificationLimits): Refusal | null =>
  Number.isInteger(days) && days >= 1 && days <= limits.maxDays
    ? null
    : { code: 'rectification.term_out_of_range', facts: { max: limits.maxDays } }

/** I08: one DOC-08 per visit for all its items; an item moves when it has a finding in the order. */
export function orderRectification(draft: OrderDraft, limits: RectificationLimits): Result<Order> {
  const open = draft.findings.filter(isAwaitingOrder)
  if (open.length === 0) return refuse('rectification.no_findings')
  if (draft.visitAlreadyOrdered) return refuse('rectification.one_order_per_visit')
  const term = whyTermNotAllowed(draft.termDays, limits)
  if (term) return err(term)
  if (draft.evidenceWanted.trim() === '') return refuse('rectification.evidence_wanted_missing')
  const concerned = draft.items.filter((item) => open.some((finding) => finding.letter === item.letter))
  const steps = allSteps(concerned.map((item) => stepItem(item, 'orderRectification', draft)))
  if (!steps.ok) return steps
  const termOn = rectificationTermOn(draft.orderedOn, draft.termDays, draft.calendar)
  return ok({ findingIds: open.map((finding) => finding.id), termOn, round: 1, steps: steps.value })
}

/** What a checkpoint found wanting; the reviewer's note is the fact the order rests on. */
export interface DeskPoint {
  readonly code: string
  readonly fact: string
  readonly standard: string
  readonly evidenceWanted: string
}

export interface DeskOrderDraft<Point extends DeskPoint = DeskPoint> {
  readonly item: ItemState
  readonly caseKind: CaseKind
  readonly orderedOn: IsoDate
  readonly termDays: number
  readonly calendar: Pick<Calendar, 'workingDayFrom'>
  /** Checkpoints that wait for an order, as the desk stands now. */
  readonly awaiting: readonly string[]
  readonly points: readonly Point[]
  /** Of this item, whatever they came from. */
  readonly findings: readonly { readonly status: FindingStatus; readonly fromVisit: boolean }[]
}

export interface DeskOrder<Point extends DeskPoint = DeskPoint> {
  readonly points: readonly Point[]
  readonly termOn: IsoDate
  readonly round: 1
  readonly status: FindingStatus
  readonly step: Step
}

/**
 * I08 for desk findings: one order names every checkpoint of the item that is to be corrected. What the visit found is
 * ordered first, because an item under order takes no second one and the visit's order waits for all its items.
 */
export function orderFromDesk<Point extends DeskPoint>(
  draft: DeskOrderDraft<Point>,
  limits: RectificationLimits,
): Result<DeskOrder<Point>> {
  const { item, points, awaiting } = draft
  const step = stepItem(item, 'orderRectification', draft)
  if (!step.ok) return step
  if (awaiting.length === 0) return refuse('rectification.no_checkpoints', { item: item.letter })
  if (draft.findings.some((finding) => finding.fromVisit && isAwaitingOrder(finding))) {
    return refuse('rectification.visit_order_first', { item: item.letter })
  }
  const named = new Set(points.map(({ code }) => code))
  if (named.size !== points.length || named.size !== awaiting.length || !awaiting.every((code) => named.has(code))) {
    return refuse('review.changed_meanwhile', { item: item.letter })
  }
  const term = whyTermNotAllowed(draft.termDays, limits)
  if (term) return err(term)
  const blank = (text: string) => text.trim() === ''
  if (points.some(({ evidenceWanted }) => blank(evidenceWanted))) return refuse('rectification.evidence_wanted_missing')
  if (points.some(({ fact, standard }) => blank(fact) || blank(standard))) return refuse('rectification.ground_missing')
  const found = nextFindingStatus(null, 'find')
  const ordered = found.ok ? nextFindingStatus(found.value, 'order') : found
  if (!ordered.ok) return ordered
  const termOn = rectificationTermOn(draft.orderedOn, draft.termDays, draft.calendar)
  return ok({ points, termOn, round: 1, status: ordered.value, step: step.value })
}

/** I28: asked before the term ends, total at most `maxDays` from the order. */
export function extendTerm(
  item: ItemState,
  order: { readonly caseKind: CaseKind; readonly orderedOn: IsoDate; readonly termOn: IsoDate },
  input: {
    readonly totalDays: number
    readonly calendar: Pick<Calendar, 'workingDayFrom'>
    readonly today: IsoDate
    readonly reason: string
  },
  limits: RectificationLimits,
): Result<{ readonly step: Step; readonly termOn: IsoDate }> {
  if (input.today > order.termOn) return refuse('rectification.term_over', { term: order.termOn })
  const term = whyTermNotAllowed(input.totalDays, limits)
  if (term) return err(term)
  const termOn = rectificationTermOn(order.orderedOn, input.totalDays, input.calendar)
  if (termOn <= order.termOn) return refuse('rectification.extension_not_longer', { term: order.termOn })
  if (input.reason.trim() === '') return refuse('rectification.reason_missing')
  const step = stepItem(item, 'extendTerm', order, input.reason)
  return step.ok ? ok({ step: step.value, termOn }) : step
}

/**
 * I28, as the institution asks for it: a day, of which the total in days follows. What could not be granted is not asked; a
 * day on which nobody works moves on as every term does.
 */
export function askLongerTerm(
  items: readonly ItemState[],
  order: { readonly caseKind: CaseKind; readonly orderedOn: IsoDate; readonly termOn: IsoDate },
  input: {
    readonly until: IsoDate
    readonly calendar: Pick<Calendar, 'workingDayFrom'>
    readonly today: IsoDate
    readonly reason: string
  },
  limits: RectificationLimits,
): Result<{ readonly totalDays: number; readonly termOn: IsoDate }> {
  const totalDays = daysBetween(order.orderedOn, input.until)
  let termOn: IsoDate | null = null
  for (const item of items) {
    const longer = extendTerm(item, order, { ...input, totalDays }, limits)
    if (!longer.ok) return longer
    termOn = longer.value.termOn
  }
  return termOn ? ok({ totalDays, termOn }) : refuse('rectification.no_findings')
}

/** I10: the day after the term, the item is proposed for deferral (or, in a re-verification case, as failed). */
export function missTerm(
  item: ItemState,
  order: { readonly caseKind: CaseKind; readonly termOn: IsoDate },
  today: IsoDate,
): Result<{ readonly step: Step; readonly proposal: 'DEFER' | 'UNQUALIFIED' }> {
  if (today <= order.termOn) return refuse('rectification.term_running', { term: order.termOn })
  const step = stepItem(item, 'missTerm', order)
  if (!step.ok) return step
  return ok({ step: step.value, proposal: order.caseKind === 'REVERIFICATION' ? 'UNQUALIFIED' : 'DEFER' })
}
