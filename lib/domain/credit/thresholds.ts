import type { Effect } from '../items/definition'

/** What a total of points leads to (DOMAIN §6). Every number is a parameter. */
export interface PointRules {
  readonly t1: number
  readonly t2: number
  readonly t3: number
  readonly step: number
  readonly maxMonths: number
  /** Thresholds and the step are multiplied by this for a cycle of `longCycleYears`. */
  readonly longCycleFactor: number
  readonly longCycleYears: number
  /** As many more during a deferral, and the re-verification must propose UNQUALIFIED. */
  readonly duringDeferral: number
}

export const POINT_LEVELS = ['BELOW', 'T1', 'T2', 'T3'] as const
export type PointLevel = (typeof POINT_LEVELS)[number]

export interface PointConsequence {
  readonly level: PointLevel
  readonly effects: readonly Effect[]
  /** Length of the deferral proposed; null below T3. */
  readonly months: number | null
}

const EFFECTS_OF: Readonly<Record<PointLevel, readonly Effect[]>> = {
  BELOW: [],
  T1: ['ONSITE_REQUIRED'],
  T2: ['ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'],
  T3: ['DEFER', 'ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'],
}

const factorOf = (cycleYears: number, { longCycleFactor, longCycleYears }: PointRules): number =>
  cycleYears >= longCycleYears ? longCycleFactor : 1

export function consequenceOf(total: number, cycleYears: number, rules: PointRules): PointConsequence {
  const factor = factorOf(cycleYears, rules)
  const level = levelOf(total / factor, rules)
  const months = level === 'T3' ? monthsFor(total, factor, rules) : null
  return { level, effects: EFFECTS_OF[level], months }
}

function levelOf(total: number, { t1, t2, t3 }: PointRules): PointLevel {
  if (total >= t3) return 'T3'
  if (total >= t2) return 'T2'
  return total >= t1 ? 'T1' : 'BELOW'
}

/** One month at T3, one more for each further step. */
const monthsFor = (total: number, factor: number, { t3, step, maxMonths }: PointRules): number =>
  Math.min(maxMonths, 1 + Math.floor((total - t3 * factor) / (step * factor)))
