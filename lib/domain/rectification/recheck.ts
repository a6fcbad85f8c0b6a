import type { ItemState } from '../application/case-progress'
import { stepItem, type Step } from '../application/events'
import type { CaseKind } from '../application/status'
import type { IsoDate } from '../shared/dates'
import { ok, refuse, type Result } from '../shared/result'
import type { FindingState, RectificationLimits } from './order'
import { isAwaitingRecheck, isClosedFinding, nextFindingStatus, type FindingStatus } from './status'

export interface RecheckOpinion {
  readonly findingId: string
  readonly closed: boolean
  readonly opinion: string
}

export type RecheckOutcome = 'CLOSED' | 'ORDERED_AGAIN' | 'FAILED'

export interface Recheck {
  readonly outcome: RecheckOutcome
  readonly findings: readonly { readonly id: string; readonly status: FindingStatus }[]
  readonly step: Step
  /** Set when FAILED: what the item is now proposed for (I27). */
  readonly proposal: 'DEFER' | 'UNQUALIFIED' | null
}

export const startRecheck = (item: ItemState, input: { readonly caseKind: CaseKind }): Result<Step> =>
  stepItem(item, 'startRecheck', input)

function movedFindings(
  findings: readonly FindingState[],
  opinions: readonly RecheckOpinion[],
): Result<{ id: string; status: FindingStatus }[]> {
  const moved: { id: string; status: FindingStatus }[] = []
  for (const finding of findings) {
    const opinion = opinions.find((one) => one.findingId === finding.id)
    if (!opinion?.opinion.trim()) return refuse('rectification.opinion_missing')
    const status = nextFindingStatus(finding.status, opinion.closed ? 'close' : 'reopen')
    if (!status.ok) return status
    moved.push({ id: finding.id, status: status.value })
  }
  return ok(moved)
}

/**
 * I12 all closed; I13 not closed, ordered once more; I27 still open after the last round. The re-check carries only
 * what failed before: findings of the item that were answered.
 */
export function concludeRecheck(
  item: ItemState,
  findings: readonly FindingState[],
  opinions: readonly RecheckOpinion[],
  input: {
    readonly caseKind: CaseKind
    readonly round: number
    readonly today: IsoDate
    /** Term of the next round; needed only when something stays open before the last round. */
    readonly newTermOn: IsoDate | null
  },
  limits: RectificationLimits,
): Result<Recheck> {
  const answered = findings.filter((finding) => finding.letter === item.letter && isAwaitingRecheck(finding))
  if (answered.length === 0) return refuse('rectification.nothing_to_recheck')
  const moved = movedFindings(answered, opinions)
  if (!moved.ok) return moved
  const stillOpen = !moved.value.every(isClosedFinding)
  const outcome: RecheckOutcome = !stillOpen ? 'CLOSED' : input.round < limits.maxRounds ? 'ORDERED_AGAIN' : 'FAILED'
  if (outcome === 'ORDERED_AGAIN' && (input.newTermOn === null || input.newTermOn <= input.today)) {
    return refuse('rectification.new_term_missing')
  }
  const event = { CLOSED: 'closeRecheck', ORDERED_AGAIN: 'orderAgain', FAILED: 'failRecheck' } as const
  const step = stepItem(item, event[outcome], input)
  if (!step.ok) return step
  const adverse = input.caseKind === 'REVERIFICATION' ? 'UNQUALIFIED' : 'DEFER'
  return ok({ outcome, findings: moved.value, step: step.value, proposal: outcome === 'FAILED' ? adverse : null })
}
