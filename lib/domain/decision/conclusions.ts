import type { CaseKind } from '../application/status'
import type { ItemResult } from '../inspection/checklist'
import { POINTS_MONTHS, type RuleFact } from '../items/rules/contract'
import { isUnsettledFinding, type FindingStatus } from '../rectification/status'

/** What can be proposed for an item (DOMAIN §3.9). CANCELLED is a proceeding on the licence, never a case's conclusion. */
export const PROPOSALS = ['QUALIFIED', 'DEFER', 'UNQUALIFIED'] as const
export type Proposal = (typeof PROPOSALS)[number]

/** Why the office thinks so; each has its sentence in the copy and stands in DOC-10. */
export const CONCLUSION_REASONS = [
  'DESK_MET',
  'DESK_NOT_MET',
  'NO_VISIT_NEEDED',
  'VISIT_PASS',
  'VISIT_RECTIFY',
  'VISIT_FAIL',
  'RECTIFICATION_CLOSED',
  'FINDINGS_OPEN',
  'TERM_MISSED',
  'ROUNDS_EXHAUSTED',
  'RULE_DEFERS',
  'POINTS_T3',
  'FALSE_MATERIALS',
] as const
export type ConclusionReason = (typeof CONCLUSION_REASONS)[number]

export interface ConclusionFacts {
  readonly caseKind: CaseKind
  /** Every checkpoint met, or its consequence carried out (query answered, visit made, order closed). */
  readonly deskMet: boolean
  /** Null when no visit was needed. */
  readonly visit: ItemResult | null
  readonly findings: readonly { readonly status: FindingStatus; readonly ordered: boolean }[]
  readonly termMissed: boolean
  readonly roundsExhausted: boolean
  /** Rules of this item whose failing effect is DEFER. */
  readonly deferringRules: readonly string[]
  /** Months by the points table (§6); null below T3. */
  readonly pointsMonths: number | null
  readonly falseMaterials: boolean
}

export interface SuggestedConclusion {
  readonly proposal: Proposal
  /** “QUALIFIED after rectification”: the order's summary goes into DOC-10. */
  readonly afterRectification: boolean
  readonly reasons: readonly ConclusionReason[]
  /** Length of a deferral, where a rule gives one; else LEAD chooses 1–6. */
  readonly months: number | null
}

/** Length of the deferral that AV14 proposes by the points table (§6); null when no failing rule names one. */
export function monthsByPoints(failing: readonly { readonly facts: readonly RuleFact[] }[]): number | null {
  const months = failing.flatMap(({ facts }) => facts).find(({ ref }) => ref === POINTS_MONTHS)?.value
  return typeof months === 'number' ? months : null
}

const adverse = (caseKind: CaseKind): Proposal => (caseKind === 'REVERIFICATION' ? 'UNQUALIFIED' : 'DEFER')

/** Conclusions a case of that kind knows at all: “不合格” exists only after a deferral. */
export const proposalsOf = (caseKind: CaseKind): readonly Proposal[] => ['QUALIFIED', adverse(caseKind)]

const againstIt = (facts: ConclusionFacts): ConclusionReason[] => {
  const unsettled = facts.findings.some(isUnsettledFinding)
  const grounds: [ConclusionReason, boolean][] = [
    ['FALSE_MATERIALS', facts.falseMaterials],
    ['TERM_MISSED', facts.termMissed],
    ['ROUNDS_EXHAUSTED', facts.roundsExhausted],
    // A FAIL mended by an order REV and LEAD chose is no ground any more.
    ['VISIT_FAIL', facts.visit === 'FAIL' && (unsettled || !facts.findings.some(({ ordered }) => ordered))],
    ['RULE_DEFERS', facts.deferringRules.length > 0],
    ['POINTS_T3', facts.pointsMonths !== null],
    ['FINDINGS_OPEN', unsettled],
    ['DESK_NOT_MET', !facts.deskMet],
  ]
  return grounds.filter(([, holds]) => holds).map(([reason]) => reason)
}

const forIt = (facts: ConclusionFacts, afterRectification: boolean): ConclusionReason[] => {
  const visit: ConclusionReason =
    facts.visit === null ? 'NO_VISIT_NEEDED' : facts.visit === 'PASS' ? 'VISIT_PASS' : 'VISIT_RECTIFY'
  return afterRectification ? ['DESK_MET', visit, 'RECTIFICATION_CLOSED'] : ['DESK_MET', visit]
}

/** §3.9 as a proposal with its reasons. A person decides; another choice needs a reason of its own. */
export function suggestConclusion(facts: ConclusionFacts): SuggestedConclusion {
  const against = againstIt(facts)
  if (against.length > 0) {
    return {
      proposal: adverse(facts.caseKind),
      afterRectification: false,
      reasons: against,
      months: facts.pointsMonths,
    }
  }
  const afterRectification = facts.findings.some((finding) => finding.ordered)
  return { proposal: 'QUALIFIED', afterRectification, reasons: forIt(facts, afterRectification), months: null }
}
