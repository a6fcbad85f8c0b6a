import type { RefusalFact } from '../shared/result'
import type { FieldValue, FormRow, SectionValues } from './definition'
import { minDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import { formItem, type CaseFacts } from './facts'

export interface FieldProblem {
  /** `beds.actual`, or `b.devices[rowKey].statusTest.date`, or the path of a list. */
  readonly path: string
  /** `error` must be mended before filing; `hint` is said and never blocks. */
  readonly level: 'error' | 'hint'
  /** Key of the sentence in `lib/copy/fields.ts`; the facts fill its blanks. */
  readonly code: string
  readonly facts: Readonly<Record<string, RefusalFact>>
}

export interface CheckInput {
  readonly values: SectionValues
  readonly rows: readonly FormRow[]
  readonly facts: CaseFacts
}

/** A rule between fields of one page. It sees unread answers, so it must take anything. */
export type SectionCheck = (input: CheckInput) => readonly FieldProblem[]

type Facts = FieldProblem['facts']
export const error = (path: string, code: string, facts: Facts = {}): FieldProblem[] => [
  { path, level: 'error', code, facts },
]
export const hint = (path: string, code: string, facts: Facts = {}): FieldProblem[] => [
  { path, level: 'hint', code, facts },
]
export const NONE: readonly FieldProblem[] = []

export const rowsOf = (input: CheckInput, list: string): readonly FormRow[] =>
  input.rows.filter((row) => row.list === list)

export const at = (row: FormRow, column: string): string => `${row.list}[${row.rowKey}].${column}`

const DATE = /^\d{4}-\d{2}-\d{2}$/
export const asText = (value: FieldValue | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null
export const asDate = (value: FieldValue | undefined): string | null =>
  typeof value === 'string' && DATE.test(value) ? value : null
export const asNumber = (value: FieldValue | undefined): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

/** `from` after `to`, reported at the later column. */
export function wrongOrder(row: FormRow, from: string, to: string): readonly FieldProblem[] {
  const start = asDate(row.values[from])
  const end = asDate(row.values[to])
  return start && end && start > end ? error(at(row, to), 'field.ends_before_start', { from: start }) : NONE
}

/** One row per year in the item's period, as far as it has passed. */
export function yearsMissing(input: CheckInput, letter: ItemLetter, list: string): readonly FieldProblem[] {
  const item = formItem(input.facts.form, letter)
  if (!item?.periodFrom || !item.periodTo) return NONE
  const first = Number(item.periodFrom.slice(0, 4))
  const last = Number(minDate(item.periodTo, input.facts.asOf).slice(0, 4))
  const given = rowsOf(input, list).map((row) => asNumber(row.values['year']))
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  const missing = years.filter((year) => !given.includes(year)).map(String)
  return missing.length > 0 ? error(list, 'field.work_year_missing', { years: missing }) : NONE
}
