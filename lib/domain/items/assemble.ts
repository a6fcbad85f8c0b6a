import type { FieldValue, FormRow, ListDef, RowValues, SectionDef, SectionValues } from './definition'
import { formSchema, type VerificationForm } from './form'
import { readField } from './read-field'

/**
 * Between storage and rules. Stored: scalars by section, rows by list, flat and keyed by path. Asked by rules: one form
 * object with the names of DOMAIN §3.1–3.3. The two directions undo each other.
 */

export interface FlatForm {
  readonly sections: Readonly<Record<string, SectionValues>>
  readonly rows: readonly FormRow[]
}

type Tree = Record<string, unknown>

/** Answers that cannot be read are left out: a draft may hold half-typed text, and a rule must see “not there”. */
export function assembleForm({ sections, rows }: FlatForm, defs: readonly SectionDef[]): VerificationForm {
  const form: Tree = {}
  for (const section of defs) {
    const values = sections[section.code] ?? {}
    for (const field of section.fields) put(form, field.path, readable(field, values[field.path]))
  }
  for (const list of defs.flatMap((section) => section.lists)) {
    if (list.nestedIn) continue
    const own = rows.filter((row) => row.list === list.path)
    if (list.byColumn) {
      for (const [path, value] of columnValues(list, own, { rows, defs })) put(form, path, value)
      continue
    }
    put(form, list.path, own.length === 0 ? undefined : listValue(list, own, { rows, defs }))
  }
  return formSchema.parse(form)
}

type Field = SectionDef['fields'][number]

const readable = (field: Field, value: FieldValue | undefined): FieldValue | undefined => {
  const read = readField(field, value)
  return read.ok && read.value !== null ? read.value : undefined
}

interface Around {
  readonly rows: readonly FormRow[]
  readonly defs: readonly SectionDef[]
}

function listValue(list: ListDef, own: readonly FormRow[], around: Around): unknown {
  const values = own.map((row) => rowValue(list, row, around)).filter((value) => isKnown(list, value))
  const { keyedBy } = list
  if (!keyedBy) return values
  return Object.fromEntries(values.map((value) => [String(value[keyedBy] ?? ''), value]).filter(([key]) => key !== ''))
}

/** `c.work` with the columns `deliveries` … becomes `c.deliveries[year]` …, as DOMAIN §3.4 names them. */
function columnValues(list: ListDef, own: readonly FormRow[], around: Around): [string, Tree][] {
  const values = own.map((row) => rowValue(list, row, around))
  const key = list.keyedBy ?? ''
  return columnsOf(list).flatMap((column): [string, Tree][] => {
    const known = values.filter((value) => value[key] !== undefined && value[column] !== undefined)
    if (known.length === 0) return []
    return [[columnPath(list, column), Object.fromEntries(known.map((value) => [String(value[key]), value[column]]))]]
  })
}

const columnsOf = (list: ListDef): string[] =>
  list.columns.map(({ path }) => path).filter((path) => path !== list.keyedBy)

const columnPath = (list: ListDef, column: string): string => list.path.replace(/[^.]+$/, column)

/** Rows the system keeps (the items) mean nothing without their code. */
const isKnown = (list: ListDef, value: Tree): boolean =>
  !list.setBySystem || list.identity.every((path) => get(value, path) !== undefined)

function rowValue(list: ListDef, row: FormRow, around: Around): Tree {
  const value: Tree = {}
  for (const column of list.columns) put(value, column.path, readable(column, row.values[column.path]))
  // The roster is what every `personRef` points at; a row that has no reference of its own is known by its key.
  if (list.columns.some((column) => column.path === 'ref')) value['ref'] ??= row.rowKey
  for (const nested of nestedLists(list, around.defs)) {
    const children = around.rows.filter((child) => child.list === nested.path && child.parentKey === row.rowKey)
    if (children.length > 0)
      put(
        value,
        nested.nestedIn?.column ?? '',
        children.map((child) => rowValue(nested, child, around)),
      )
  }
  return value
}

const nestedLists = (list: ListDef, defs: readonly SectionDef[]): ListDef[] =>
  defs.flatMap((section) => section.lists).filter((candidate) => candidate.nestedIn?.list === list.path)

function put(target: Tree, path: string, value: unknown): void {
  if (value === undefined || path === '') return
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let here = target
  for (const key of keys) {
    const next = here[key]
    const branch: Tree = isTree(next) ? next : {}
    here[key] = branch
    here = branch
  }
  here[last] = value
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The other way round; rows get keys `1`, `2` … in order, nested ones `1.1` (a form from outside has none). */
export function disassembleForm(form: VerificationForm, defs: readonly SectionDef[]): FlatForm {
  const sections = Object.fromEntries(
    defs.map((section) => [
      section.code,
      pick(
        form,
        section.fields.map((field) => field.path),
      ),
    ]),
  )
  const lists = defs.flatMap((section) => section.lists).filter((list) => !list.nestedIn)
  const valueOf = (list: ListDef): unknown => (list.byColumn ? byKey(form, list) : get(form, list.path))
  return { sections, rows: lists.flatMap((list) => flatRows(list, valueOf(list), { defs, parentKey: null })) }
}

function byKey(form: VerificationForm, list: ListDef): Tree {
  const rows: Record<string, Tree> = {}
  for (const column of columnsOf(list)) {
    const figures = get(form, columnPath(list, column))
    if (!isTree(figures)) continue
    for (const [key, value] of Object.entries(figures)) rows[key] = { ...rows[key], [column]: value }
  }
  return rows
}

function flatRows(
  list: ListDef,
  value: unknown,
  { defs, parentKey }: { defs: readonly SectionDef[]; parentKey: string | null },
): FormRow[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : isTree(value) ? keyedEntries(list, value) : []
  return entries.flatMap((entry, index) => {
    const ref = get(entry, 'ref')
    const own = typeof ref === 'string' ? ref : String(index + 1)
    const rowKey = parentKey === null ? own : `${parentKey}.${own}`
    const row: FormRow = {
      list: list.path,
      rowKey,
      parentKey,
      values: pick(
        entry,
        list.columns.map((column) => column.path),
      ),
    }
    const nested = nestedLists(list, defs).flatMap((child) =>
      flatRows(child, get(entry, child.nestedIn?.column ?? ''), { defs, parentKey: rowKey }),
    )
    return [row, ...nested]
  })
}

const keyedEntries = (list: ListDef, value: Tree): Tree[] =>
  Object.entries(value).map(([key, entry]) => ({
    [list.keyedBy ?? 'key']: Number(key),
    ...(isTree(entry) ? entry : {}),
  }))

function pick(from: unknown, paths: readonly string[]): RowValues {
  const entries = paths.map((path) => [path, get(from, path)] as const)
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, FieldValue] => isFieldValue(entry[1])))
}

const isFieldValue = (value: unknown): value is FieldValue =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))

export function get(from: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((here, key) => (isTree(here) && Object.hasOwn(here, key) ? here[key] : undefined), from)
}
