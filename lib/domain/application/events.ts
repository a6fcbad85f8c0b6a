import type { ItemLetter } from '../shared/item-letters'
import { ok, refuse, type Result } from '../shared/result'
import { itemEdge, nextItemStatus, type ItemEventName, type ItemRowCode, type ItemStatus } from './item-status'
import {
  caseEdge,
  nextCaseStatus,
  type CaseEventName,
  type CaseKind,
  type CaseRowCode,
  type CaseStatus,
} from './status'

/** One step as the event row keeps it: no transition without one (DOMAIN §5.2 invariants). */
export interface CaseStep {
  readonly scope: 'case'
  readonly code: CaseRowCode
  readonly item: null
  readonly from: CaseStatus | null
  readonly to: CaseStatus
  readonly event: CaseEventName
  readonly reason: string | null
}

export interface ItemStep {
  readonly scope: 'item'
  readonly code: ItemRowCode
  readonly item: ItemLetter
  readonly from: ItemStatus
  readonly to: ItemStatus
  readonly event: ItemEventName
  readonly reason: string | null
}

export type Step = CaseStep | ItemStep

export function stepCase(
  from: CaseStatus | null,
  event: CaseEventName,
  reason: string | null = null,
): Result<CaseStep> {
  const to = nextCaseStatus(from, event)
  const edge = caseEdge(from, event)
  if (!to.ok) return to
  if (!edge) return refuse('case.wrong_status', { from, event })
  return ok({ scope: 'case', code: edge.row, item: null, from, to: to.value, event, reason })
}

export function stepItem(
  item: { readonly letter: ItemLetter; readonly status: ItemStatus },
  event: ItemEventName,
  inCase: { readonly caseKind: CaseKind },
  reason: string | null = null,
): Result<ItemStep> {
  const to = nextItemStatus(item.status, event, inCase)
  const edge = itemEdge(item.status, event, inCase)
  if (!to.ok || !edge) return refuse('item.wrong_status', { from: item.status, event, item: item.letter })
  return ok({ scope: 'item', code: edge.row, item: item.letter, from: item.status, to: to.value, event, reason })
}

/** What a kept history says the status is now; a gap or an unknown edge is a broken history. */
export interface KeptEvent {
  readonly code: string
  readonly from: string | null
  readonly to: string
}

/** Replays kept events; each must begin where the one before it ended. Returns the last status, or the first bad position. */
export function replay(events: readonly KeptEvent[], first: string | null): Result<string | null> {
  let status = first
  for (const [position, event] of events.entries()) {
    if (event.from !== status) return refuse('case.history_broken', { position, code: event.code })
    status = event.to
  }
  return ok(status)
}

/** The items as they are after the steps. */
export const afterSteps = <T extends { readonly letter: ItemLetter; readonly status: ItemStatus }>(
  items: readonly T[],
  steps: readonly Step[],
): T[] =>
  items.map((item) => {
    const last = steps.filter((step) => step.scope === 'item' && step.item === item.letter).at(-1)
    return last?.scope === 'item' ? { ...item, status: last.to } : item
  })

/** Several steps or the first refusal among them. */
export function allSteps(results: readonly Result<Step>[]): Result<Step[]> {
  const steps: Step[] = []
  for (const result of results) {
    if (!result.ok) return result
    steps.push(result.value)
  }
  return ok(steps)
}
