import { caseStatusWhenItemsEnd, type ItemState } from '../application/case-progress'
import { afterSteps, stepCase, stepItem, type ItemStep, type Step } from '../application/events'
import { isProposed, type ItemEventName } from '../application/item-status'
import type { CaseKind, CaseStatus } from '../application/status'
import { nextDueDates } from '../clock/cycle'
import { isUnsettledFinding, type FindingStatus } from '../rectification/status'
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import { ok, refuse, type Result } from '../shared/result'
import { proposalsOf, type Proposal } from './conclusions'
import { blockingLines, type GateLine } from './gate'

export interface ItemToDecide extends ItemState {
  readonly proposal: Proposal
  readonly findings: readonly { readonly status: FindingStatus; readonly ordered: boolean }[]
  readonly due: IsoDate
  /** From the licence record (§3.0). */
  readonly cycleYears: number
  /** The item whose date it takes (B follows A), or null. */
  readonly follows: ItemLetter | null
}

/** LEAD's choice for one item. DEFER serves the prior notice (DOC-11); the deferral itself comes after the hearing right. */
export interface Choice {
  readonly letter: ItemLetter
  readonly conclusion: Proposal
  readonly reason: string
}

export interface DecidedItem {
  readonly letter: ItemLetter
  readonly conclusion: 'QUALIFIED' | 'UNQUALIFIED'
  readonly afterRectification: boolean
  readonly proposal: Proposal
  readonly differs: boolean
  readonly reason: string | null
  readonly nextDue: IsoDate | null
}

export interface DecisionOutcome {
  readonly decided: readonly DecidedItem[]
  /** Items that stay behind with a DEFER notice; the others take effect at once (“one answer without hostages”). */
  readonly noticed: readonly ItemLetter[]
  readonly items: readonly ItemState[]
  readonly status: CaseStatus
  /** True when this is the last word on the case; else DOC-10 is “之一”. */
  readonly final: boolean
  readonly steps: readonly Step[]
  readonly decidedAt: Date
}

const EVENT: Record<Proposal, ItemEventName> = {
  QUALIFIED: 'qualify',
  DEFER: 'noticeDeferral',
  UNQUALIFIED: 'failReverification',
}

function decideItem(item: ItemToDecide, choice: Choice, caseKind: CaseKind): Result<ItemStep> {
  if (!proposalsOf(caseKind).includes(choice.conclusion)) {
    return refuse('decision.conclusion_not_offered', { item: item.letter, conclusion: choice.conclusion })
  }
  const unsettled = item.findings.filter(isUnsettledFinding).length
  if (choice.conclusion === 'QUALIFIED' && unsettled > 0) {
    return refuse('decision.findings_open', { item: item.letter, count: unsettled })
  }
  const reasoned = choice.reason.trim() !== ''
  // I14: LEAD may differ from the proposal with a reason.
  if (choice.conclusion !== item.proposal && !reasoned)
    return refuse('decision.reason_for_difference', { item: item.letter })
  if (choice.conclusion !== 'QUALIFIED' && !reasoned) return refuse('decision.reason_missing', { item: item.letter })
  return stepItem(item, EVENT[choice.conclusion], { caseKind }, choice.reason.trim() || null)
}

/** I20: passed at a re-verification, the next period is one year (校验办法). */
const REVERIFICATION_CYCLE_YEARS = 1

type NextDue = (letter: ItemLetter) => IsoDate | null

/** Only qualified items get a new date, and an item follows only one that qualified with it. */
function nextDueAmong(items: readonly ItemToDecide[], choices: readonly Choice[], caseKind: CaseKind): NextDue {
  const qualified = items.filter((item) =>
    choices.some((choice) => choice.letter === item.letter && choice.conclusion === 'QUALIFIED'),
  )
  const again = caseKind === 'REVERIFICATION'
  const dates = nextDueDates(
    qualified.map(({ letter, due, cycleYears, follows }) => ({
      letter,
      due,
      follows,
      cycleYears: again ? REVERIFICATION_CYCLE_YEARS : cycleYears,
    })),
  )
  return (letter) => dates.find((one) => one.letter === letter)?.nextDue ?? null
}

const decidedItem = (item: ItemToDecide, choice: Choice, nextDue: NextDue): DecidedItem[] => {
  if (choice.conclusion === 'DEFER') return []
  const qualified = choice.conclusion === 'QUALIFIED'
  return [
    {
      letter: item.letter,
      conclusion: choice.conclusion,
      afterRectification: qualified && item.findings.some((finding) => finding.ordered),
      proposal: item.proposal,
      differs: choice.conclusion !== item.proposal,
      reason: choice.reason.trim() || null,
      nextDue: nextDue(item.letter),
    },
  ]
}

/** T12 with I14, I15, I20, I21: one command with all conclusions, one per item, none shared. */
export function decide(
  subject: {
    readonly status: CaseStatus
    readonly kind: CaseKind
    /** All items of the case, decided and withdrawn ones too. */
    readonly items: readonly ItemState[]
    readonly proposed: readonly ItemToDecide[]
  },
  choices: readonly Choice[],
  input: { readonly gate: readonly GateLine[]; readonly now: Date },
): Result<DecisionOutcome> {
  const closed = stepCase(subject.status, 'decide')
  if (!closed.ok) return closed
  const [blocked] = blockingLines(input.gate)
  if (blocked) return refuse(`decision.gate_${blocked.code}`, blocked.facts)
  const waiting = subject.proposed.filter(isProposed)
  if (waiting.length === 0) return refuse('decision.nothing_proposed')
  const letters = choices.map((choice) => choice.letter)
  const unchosen = waiting.filter((item) => !letters.includes(item.letter)).map((item) => item.letter)
  if (unchosen.length > 0) return refuse('decision.conclusion_missing', { items: unchosen })
  if (choices.length !== waiting.length) return refuse('decision.conclusion_for_other_item')

  const steps: Step[] = []
  const decided: DecidedItem[] = []
  const nextDue = nextDueAmong(waiting, choices, subject.kind)
  for (const item of waiting) {
    const choice = choices.find((one) => one.letter === item.letter)
    if (!choice) return refuse('decision.conclusion_missing', { items: [item.letter] })
    const step = decideItem(item, choice, subject.kind)
    if (!step.ok) return step
    steps.push(step.value)
    decided.push(...decidedItem(item, choice, nextDue))
  }
  const items = afterSteps(subject.items, steps)
  const final = caseStatusWhenItemsEnd(items) === 'DECIDED'
  if (final) steps.push(closed.value)
  const noticed = choices.filter((choice) => choice.conclusion === 'DEFER').map((choice) => choice.letter)
  const status = final ? closed.value.to : subject.status
  return ok({ decided, noticed, items, status, final, steps, decidedAt: input.now })
}
