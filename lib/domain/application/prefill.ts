import type {
  FieldValue,
  FormRow,
  LicenceKind,
  ListDef,
  RowValues,
  SectionDef,
  SectionValues,
} from '../items/definition'
import type { FormItem } from '../items/form'
import type { Registers } from '../items/registers'
import { addDays, minDate, type IsoDate } from '../shared/dates'
import { type AnswerRow, changedColumns, listsOf, type RowChange } from './answers'
import { registerAnswers, type RegisterAnswers, type RegisterRow } from './prefill-registers'
import { countStaff } from './staff-counts'
import { isOfOthers } from './standard-rows'

/** What the last verification recorded, over all items, newest first wins. */
export interface RecordedAnswers {
  readonly on: IsoDate
  readonly sections: Readonly<Record<string, SectionValues>>
  readonly rows: readonly FormRow[]
}

export interface PrefillInput {
  readonly defs: readonly SectionDef[]
  readonly registers: Registers
  readonly last: RecordedAnswers | null
  /** The register's own rows of the institution, imported once: what is known when the register is silent today. */
  readonly known: { readonly fields: SectionValues; readonly licences: readonly RowValues[] }
  readonly items: readonly FormItem[]
  readonly licenceKinds: readonly LicenceKind[]
  readonly channel: string
  readonly today: IsoDate
}

/** The answers a draft begins with: type nothing the state already knows (DESIGN §1). */
export interface Baseline {
  readonly sections: Readonly<Record<string, SectionValues>>
  readonly rows: readonly AnswerRow[]
}

export function prefillDraft(input: PrefillInput): Baseline {
  const answers = registerAnswers(input.registers, input.licenceKinds)
  const lists = listsOf(input.defs)
  const flat = lists.filter((list) => !list.nestedIn).flatMap((list) => prefillList(list, answers, input))
  const nested = lists.filter((list) => list.nestedIn).flatMap((list) => prefillNested(list, flat, { answers, input }))
  const rows = [...flat, ...nested]
  const counts = countStaff(rows, input.today)
  const sections = Object.fromEntries(
    input.defs.map((section) => [section.code, prefillSection(section, answers, { input, counts })]),
  )
  return { sections, rows }
}

function prefillSection(
  section: SectionDef,
  answers: RegisterAnswers,
  { input, counts }: { input: PrefillInput; counts: SectionValues },
): SectionValues {
  const recorded = input.last?.sections[section.code] ?? {}
  const entries = section.fields.flatMap((field): [string, FieldValue][] => {
    if (field.path === 'channel') return [[field.path, input.channel]]
    if (field.setBySystem) return []
    const carried = field.ofPeriod ? undefined : known(recorded[field.path])
    const value = counts[field.path] ?? answers.field(field) ?? carried ?? known(input.known.fields[field.path])
    return value === undefined ? [] : [[field.path, value]]
  })
  return Object.fromEntries(entries)
}

const known = (value: FieldValue | undefined): FieldValue | undefined =>
  value === null || value === '' ? undefined : value

function prefillList(list: ListDef, answers: RegisterAnswers, input: PrefillInput): AnswerRow[] {
  if (list.path === 'items') return input.items.map((item) => row(list, item.code, itemValues(item)))
  const letters = input.items.map(({ code }) => code)
  const recorded = carriedRows(list, input).filter(({ values }) => !isOfOthers(list, values, letters))
  const fromRegister = answers.rows(list) ?? (list.path === 'licences' ? input.known.licences.map(asRegisterRow) : null)
  const merged = fromRegister
    ? mergeRows(list, recorded, fromRegister)
    : recorded.map((one) => row(list, one.rowKey, one.values))
  const years = list.keyedBy === 'year' ? missingYears(list, merged, input) : []
  return [
    ...merged,
    ...years.map((year) => row(list, String(year), { year }, 'added')),
    ...standardRows(list, merged, input),
  ]
}

/** What the basic standard asks of the items filed, where nothing was recorded about it yet. */
function standardRows(list: ListDef, given: readonly AnswerRow[], { items }: PrefillInput): AnswerRow[] {
  const asked = (list.standardRows ?? []).filter(({ letter }) => items.some(({ code }) => code === letter))
  return asked
    .filter(({ values }) => !given.some((one) => isSameRow(list, one.values, values)))
    .map(({ letter, values }) => row(list, standardKey(list, letter, values), values))
}

const standardKey = (list: ListDef, letter: string, values: RowValues): string => {
  const own = (list.standardRows ?? []).filter((one) => one.letter === letter)
  return `s${letter}${own.findIndex((one) => one.values === values) + 1}`
}

const asRegisterRow = (values: RowValues): RegisterRow => ({ values, parent: null })

const row = (list: ListDef, rowKey: string, values: RowValues, change: RowChange = 'unchanged'): AnswerRow => ({
  list: list.path,
  rowKey,
  parentKey: null,
  values,
  change,
})

const itemValues = (item: FormItem): RowValues => ({
  code: item.code,
  licenceId: item.licenceId ?? null,
  periodFrom: item.periodFrom ?? null,
  periodTo: item.periodTo ?? null,
  due: item.due ?? null,
  aligned: item.aligned ?? false,
})

/** Rows that tell of a time (inspections, compensations, workload, readings) belong to their period and are not carried on. */
export const isOfAPeriod = (list: ListDef): boolean =>
  list.keyedBy === 'year' ||
  list.identity.some((path) => list.columns.find((column) => column.path === path)?.kind === 'date')

const YEAR_DAYS = 365

function carriedRows(list: ListDef, { last, items, today }: PrefillInput): FormRow[] {
  const rows = (last?.rows ?? []).filter((one) => one.list === list.path)
  if (!isOfAPeriod(list)) return rows
  const begins = items.flatMap(({ periodFrom }) => periodFrom ?? []).sort()[0] ?? addDays(today, -YEAR_DAYS)
  // Dose readings are looked at over the last 365 days, whatever the period (AV24).
  const from = list.nestedIn ? minDate(begins, addDays(today, -YEAR_DAYS)) : begins
  return rows.filter((one) => latestOf(list, one.values) >= (list.keyedBy ? from.slice(0, 4) : from))
}

const latestOf = (list: ListDef, values: RowValues): string =>
  list.identity.reduce<string>((latest, path) => {
    const value = values[path]
    const isTime = list.keyedBy === path || list.columns.find((column) => column.path === path)?.kind === 'date'
    return isTime && (typeof value === 'string' || typeof value === 'number') && String(value) > latest
      ? String(value)
      : latest
  }, '')

/** Years of the period of the item whose page it is. */
function missingYears(list: ListDef, rows: readonly AnswerRow[], { defs, items, today }: PrefillInput): number[] {
  const owner = defs.find((section) => section.lists.includes(list))?.items
  const item = items.find(({ code }) => code === owner) ?? items[0]
  if (!item?.periodFrom || !item.periodTo) return []
  const first = Number(item.periodFrom.slice(0, 4))
  const last = Number(minDate(item.periodTo, today).slice(0, 4))
  const given = new Set(rows.map((one) => Number(one.values['year'])))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter(
    (year) => !given.has(year),
  )
}

/** The register's values over those of last time; who is only in one of them stays. */
function mergeRows(list: ListDef, recorded: readonly FormRow[], found: readonly RegisterRow[]): AnswerRow[] {
  const left = new Map(recorded.map((one) => [one.rowKey, one]))
  const merged = found.map((entry, position): AnswerRow => {
    const before = [...left.values()].find((one) => isSameRow(list, one.values, entry.values))
    if (before) left.delete(before.rowKey)
    const values = before ? { ...before.values, ...entry.values } : entry.values
    const rowKey = before?.rowKey ?? freeKey(entry.values, position, new Set(recorded.map((one) => one.rowKey)))
    return row(list, rowKey, values, changeOf(values, before?.values ?? null, recorded.length > 0))
  })
  const gone = list.readOnlyFromRegister ? [] : [...left.values()].map((one) => row(list, one.rowKey, one.values))
  return [...merged, ...gone]
}

const changeOf = (values: RowValues, before: RowValues | null, hasHistory: boolean): RowChange => {
  if (!before) return hasHistory ? 'added' : 'unchanged'
  return changedColumns(values, before).length === 0 ? 'unchanged' : 'changed'
}

function isSameRow(list: ListDef, a: RowValues, b: RowValues): boolean {
  const paths = list.columns.some(({ path }) => path === 'ref') && a['ref'] && b['ref'] ? ['ref'] : list.identity
  const shared = paths.filter((path) => a[path] !== undefined && b[path] !== undefined)
  return shared.length > 0 && shared.every((path) => String(a[path]) === String(b[path]))
}

function freeKey(values: RowValues, position: number, taken: ReadonlySet<string>): string {
  const own = typeof values['ref'] === 'string' && values['ref'] !== '' ? values['ref'] : `r${position + 1}`
  return taken.has(own) ? `${own}-${position + 1}` : own
}

function prefillNested(
  list: ListDef,
  parents: readonly AnswerRow[],
  { answers, input }: { answers: RegisterAnswers; input: PrefillInput },
): AnswerRow[] {
  const owners = parents.filter((parent) => parent.list === list.nestedIn?.list)
  const recorded = carriedRows(list, input)
  const found = answers.rows(list)
  return owners.flatMap((owner) => {
    const own = recorded.filter((one) => one.parentKey === owner.rowKey)
    const theirs = (found ?? []).filter(({ parent }) => parent !== null && belongsTo(parent, owner.values))
    const rows = found ? mergeRows(list, own, theirs) : own.map((one) => row(list, one.rowKey, one.values))
    return rows.map((one) => ({ ...one, rowKey: nestedKey(owner.rowKey, one.rowKey), parentKey: owner.rowKey }))
  })
}

const belongsTo = (parent: NonNullable<RegisterRow['parent']>, values: RowValues): boolean =>
  (parent.personRef !== null && parent.personRef === values['personRef']) ||
  (parent.cardNo !== null && parent.cardNo === values['cardNo'])

/** Keys are unique in a list; a nested row's begins with its owner's. */
const nestedKey = (owner: string, own: string): string => (own.startsWith(`${owner}.`) ? own : `${owner}.${own}`)
