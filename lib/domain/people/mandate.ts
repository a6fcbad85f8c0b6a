import { addYears, daysBetween, type IsoDate } from '../shared/dates'
import type { Refusal } from '../shared/result'

/** The power of attorney of a handler (授权委托书, M02): at most a year, and it covers the day of filing (DOMAIN §3.1). */
export const MANDATE_WARN_DAYS = 30

export const RELATIONS = ['HANDLER', 'LEGAL_REP'] as const
export type Relation = (typeof RELATIONS)[number]

export const isRelation = (value: string): value is Relation => (RELATIONS as readonly string[]).includes(value)

export interface Mandate {
  readonly relation: Relation
  readonly mandateFrom: IsoDate | null
  readonly mandateTo: IsoDate | null
}

/** `not_recorded`: first access at the door gives the place, and the dates of the paper are told afterwards. */
export const MANDATE_STATES = ['not_needed', 'not_recorded', 'not_begun', 'in_force', 'ending', 'over'] as const
export type MandateState = (typeof MANDATE_STATES)[number]

export function mandateState({ relation, mandateFrom, mandateTo }: Mandate, today: IsoDate): MandateState {
  if (relation === 'LEGAL_REP') return 'not_needed'
  if (!mandateFrom || !mandateTo) return 'not_recorded'
  if (mandateFrom > today) return 'not_begun'
  if (mandateTo < today) return 'over'
  return daysBetween(today, mandateTo) <= MANDATE_WARN_DAYS ? 'ending' : 'in_force'
}

/** May hand papers in and take a case over. Without recorded dates the application's own mandate is what is checked. */
export const mayFile = (mandate: Mandate, today: IsoDate): boolean =>
  !['not_begun', 'over'].includes(mandateState(mandate, today))

/** May answer for the institution towards other people: the legal representative, or a handler whose mandate is recorded and runs. */
export const mayActFully = (mandate: Mandate, today: IsoDate): boolean =>
  ['not_needed', 'in_force', 'ending'].includes(mandateState(mandate, today))

export interface MandateDates {
  readonly from: IsoDate
  readonly to: IsoDate
}

export interface MandateFault {
  readonly field: 'mandateFrom' | 'mandateTo'
  readonly refusal: Refusal
}

/** A mandate may begin later; one that is over already is of no use. */
export function mandateFault({ from, to }: MandateDates, today: IsoDate, maxYears: number): MandateFault | null {
  if (to < from) return { field: 'mandateTo', refusal: { code: 'people.mandate_ends_first', facts: { from } } }
  if (to < today) return { field: 'mandateTo', refusal: { code: 'people.mandate_past', facts: { today } } }
  const latest = addYears(from, maxYears)
  return to > latest ? { field: 'mandateTo', refusal: { code: 'people.mandate_long', facts: { latest } } } : null
}
