/** Periods, windows and next due dates (DOMAIN §3.0). Numbers are parameters; the defaults are those of the law. */
import { z } from 'zod'
import { addDays, addMonths, addYears, daysBetween, minDate, type IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { Refusal } from '../shared/result'

export const cycleRuleSchema = z.object({
  bedsThreshold: z.number().int().positive(),
  shortYears: z.number().int().positive(),
  longYears: z.number().int().positive(),
  /** Beginnings of WS 218 category codes whose large institutions have the long cycle. */
  longCategories: z.array(z.string()),
  windowMonths: z.number().int().positive(),
  windowDays: z.number().int().positive(),
  alignmentDays: z.number().int().min(0),
})
export type CycleRule = z.infer<typeof cycleRuleSchema>

export interface CycleFacts {
  readonly lastPassedAsReVerification: boolean
  readonly isSinoForeignJointVenture: boolean
  readonly approvedBeds: number
  readonly category: string
}

export type CycleGround = 'RE_VERIFICATION' | 'JOINT_VENTURE' | 'LARGE_INSTITUTION' | 'ORDINARY'

export interface Cycle {
  readonly years: number
  readonly ground: CycleGround
}

/** Item A's cycle; the order of the questions matters. Only a cross-check: the licence record decides (DOMAIN §3.0). */
export function computeCycle(facts: CycleFacts, rule: CycleRule): Cycle {
  if (facts.lastPassedAsReVerification) return { years: rule.shortYears, ground: 'RE_VERIFICATION' }
  if (facts.isSinoForeignJointVenture) return { years: rule.shortYears, ground: 'JOINT_VENTURE' }
  const isLarge = facts.approvedBeds >= rule.bedsThreshold
  if (isLarge && rule.longCategories.some((beginning) => facts.category.startsWith(beginning))) {
    return { years: rule.longYears, ground: 'LARGE_INSTITUTION' }
  }
  return { years: rule.shortYears, ground: 'ORDINARY' }
}

/** Null when the licence record and the rule agree. */
export const cycleWarning = (recordedYears: number, computed: Cycle): Refusal | null =>
  recordedYears === computed.years
    ? null
    : {
        code: 'cycle.record_differs',
        facts: { recorded: recordedYears, computed: computed.years, ground: computed.ground },
      }

/** 校验办法: three months before the period ends; 90 days where that is earlier. */
export function windowOpen(
  due: IsoDate,
  { windowMonths, windowDays }: Pick<CycleRule, 'windowMonths' | 'windowDays'> = { windowMonths: 3, windowDays: 90 },
): IsoDate {
  return minDate(addMonths(due, -windowMonths), addDays(due, -windowDays))
}

export interface DueItem {
  readonly letter: ItemLetter
  readonly due: IsoDate
}

/** LATE: past its own due date. DUE: its window is open. MAY_JOIN: rides along with a due item. NOT_YET: shown with its date. */
export type FilingState = 'LATE' | 'DUE' | 'MAY_JOIN' | 'NOT_YET'

export interface FilingItem extends DueItem {
  readonly opensOn: IsoDate
  readonly state: FilingState
}

/** What may be filed today: what is due, and riders due within the alignment days after the earliest due item. */
export function alignItems(items: readonly DueItem[], today: IsoDate, rule: CycleRule): FilingItem[] {
  const open = items.filter(({ due }) => windowOpen(due, rule) <= today)
  const earliest = open.reduce<IsoDate | null>((first, { due }) => (first === null ? due : minDate(first, due)), null)
  return items.map((item) => {
    const opensOn = windowOpen(item.due, rule)
    return { ...item, opensOn, state: filingState({ ...item, opensOn }, { today, earliest, rule }) }
  })
}

function filingState(
  { due, opensOn }: DueItem & { opensOn: IsoDate },
  { today, earliest, rule }: { today: IsoDate; earliest: IsoDate | null; rule: CycleRule },
): FilingState {
  if (due < today) return 'LATE'
  if (opensOn <= today) return 'DUE'
  const mayJoin = earliest !== null && daysBetween(earliest, due) <= rule.alignmentDays
  return mayJoin ? 'MAY_JOIN' : 'NOT_YET'
}

export const mayBeFiled = ({ state }: FilingItem): boolean => state !== 'NOT_YET'

/** Filing early or late never shortens or shifts the cycle: the old due date plus the cycle. */
export const nextDue = (oldDue: IsoDate, cycleYears: number): IsoDate => addYears(oldDue, cycleYears)

export interface DecidedItem extends DueItem {
  readonly cycleYears: number
  /** B follows A: the radiology licence is verified at the same time (46号令 17). Null: it has its own cycle. */
  readonly follows: ItemLetter | null
}

/** Next due dates of items found QUALIFIED. One that follows another takes its date when that one is among them. */
export function nextDueDates(items: readonly DecidedItem[]): { letter: ItemLetter; nextDue: IsoDate }[] {
  return items.map((item) => {
    const leader = items.find(({ letter }) => letter === item.follows)
    const { due, cycleYears } = leader ?? item
    return { letter: item.letter, nextDue: nextDue(due, cycleYears) }
  })
}

/** A period may be off by one day, because some registers count the anniversary in and some do not (§3.1 `items[]`). */
export const periodMatchesCycle = (from: IsoDate, to: IsoDate, years: number): boolean =>
  Math.abs(daysBetween(addYears(from, years), to)) <= 1
