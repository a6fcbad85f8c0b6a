import { type Cell, csvCell, dateOfSerial, isBlankCell, isCutNumber, isErrorValue, type Table } from '../imports/table'
import type { FieldDef, FieldValue, ListDef, RowValues } from '../items/definition'
import { readCsv, toCsv } from '../shared/csv'
import { ok, refuse, type Refusal, type Result } from '../shared/result'
import type { Locale, Wording } from '../shared/wording'
import type { Typed } from './typed'
import type { ChoiceOption, RowRefs } from './view-parts'

/** A roster as a table: what is exported, pasted and imported again. */
export interface Roster {
  readonly list: ListDef
  /** Rows a nested list hangs on (readings of a worker). */
  readonly parent: { readonly list: ListDef; readonly rows: readonly ParentRow[] } | null
  readonly refs: RowRefs
}

export interface ParentRow {
  readonly rowKey: string
  readonly title: string
}

export interface RosterRow {
  readonly rowKey: string
  readonly parentKey: string | null
  readonly values: RowValues
}

/** `parent`: whose row it is. `key`: which row it is, so that a name or number may be mended in the spreadsheet. */
export type RosterColumn =
  { readonly kind: 'field'; readonly def: FieldDef } | { readonly kind: 'parent' | 'key'; readonly wording: Wording }

const KEY_HEAD: Wording = { zh: '编号（勿改）', en: 'Key (leave as it is)' }

/** One time's table: longer ones are sent in parts, so that nobody waits for the transaction. */
export const ROSTER_ROWS_MAX = 2_000
const LAST_LINE = 20_000

export function rosterColumns({ list, parent }: Roster): RosterColumn[] {
  const asked = list.columns.filter(({ setBySystem }) => !setBySystem)
  const fields = asked.map((def): RosterColumn => ({ kind: 'field', def }))
  const owner: RosterColumn[] = parent ? [{ kind: 'parent', wording: parent.list.wording.title }] : []
  return [...owner, ...fields, { kind: 'key', wording: KEY_HEAD }]
}

export const headOf = (column: RosterColumn): Wording =>
  column.kind === 'field' ? column.def.wording.label : column.wording

// ── Out ──────────────────────────────────────────────────────────────────────

export function rosterRecords(roster: Roster, rows: readonly RosterRow[], locale: Locale): string[][] {
  const columns = rosterColumns(roster)
  const body = rows.map((row) => columns.map((column) => cellText(roster, column, { row, locale })))
  return [columns.map((column) => headOf(column)[locale]), ...body]
}

export const rosterCsv = (records: readonly (readonly string[])[]): string =>
  toCsv(records.map((record) => record.map(kept)))

/** What would be read as something else gets a leading apostrophe, which is taken off again (a sign in front gets it from `toCsv`). */
const kept = (text: string): string =>
  text.startsWith("'") || isCutNumber(text) || isErrorValue(text) ? `'${text}` : text

const YES_NO = { zh: ['是', '否'], en: ['yes', 'no'] } as const

function cellText(roster: Roster, column: RosterColumn, { row, locale }: { row: RosterRow; locale: Locale }): string {
  if (column.kind === 'field') return valueText(roster, column.def, { value: row.values[column.def.path], locale })
  return column.kind === 'key' ? row.rowKey : parentText(roster, row.parentKey)
}

function parentText({ parent }: Roster, key: string | null): string {
  const rows = parent?.rows.map(({ rowKey, title }) => ({ value: rowKey, label: { zh: title, en: title } })) ?? []
  return key === null ? '' : nameOf(rows, key, 'zh')
}

interface Shown {
  readonly value: FieldValue | undefined
  readonly locale: Locale
}

export function valueText(roster: Pick<Roster, 'refs'>, def: FieldDef, { value, locale }: Shown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return YES_NO[locale][value ? 0 : 1]
  const choices = choicesOf(roster, def)
  if (Array.isArray(value)) return value.map((one) => nameOf(choices, String(one), locale)).join(';')
  return nameOf(choices, String(value), locale)
}

function choicesOf({ refs }: Pick<Roster, 'refs'>, def: FieldDef): readonly ChoiceOption[] {
  switch (def.kind) {
    case 'personRef':
      return refs.persons
    case 'roomRef':
      return refs.rooms
    case 'departmentRefs':
      return refs.departments
    default:
      return def.options?.map(({ value, wording }) => ({ value, label: wording })) ?? []
  }
}

const meant = (choices: readonly ChoiceOption[], text: string): readonly ChoiceOption[] => {
  const byValue = choices.filter(({ value }) => value === text)
  return byValue.length > 0 ? byValue : choices.filter(({ label }) => label.zh === text || label.en === text)
}

/** The word, unless it means two of them: then what is stored. */
function nameOf(choices: readonly ChoiceOption[], value: string, locale: Locale): string {
  const label = choices.find((one) => one.value === value)?.label[locale]
  if (label === undefined) return value
  const [only, ...more] = meant(choices, label)
  return only?.value === value && more.length === 0 && !/[;；、]/.test(label) ? label : value
}

function valueOf(choices: readonly ChoiceOption[], text: string): string {
  const wanted = text.trim()
  const [only, ...more] = meant(choices, wanted)
  return only && more.length === 0 ? only.value : wanted
}

// ── In ───────────────────────────────────────────────────────────────────────

/** Pasted text, or a table carried in a form. Spreadsheets copy with tabs, and then a comma is a comma. */
export function tableOfText(text: string): Result<Table> {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  const records = readCsv(text, first.includes('\t') ? '\t' : ',')
  if (!records) return refuse('application.csv_quote')
  return ok(records.map((cells, at) => ({ row: at + 1, cells: cells.map(csvCell) })))
}

const FLAW_TEXT = { formula: '=?', cell_error: '#N/A', number_cut: '1E+18' } as const
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?[\d.]+$/

/** The same table as text, rows in their places; `tableOfText` reads it back. */
export function textOfTable(table: Table): Result<string> {
  const last = table.at(-1)?.row ?? 0
  if (last > LAST_LINE) return refuse('application.roster_too_many_rows', { max: ROSTER_ROWS_MAX })
  const lines = Array.from({ length: last }, () => '')
  for (const { row, cells } of table) {
    // A tab in every line says that commas are none of ours.
    lines[row - 1] = cells.every(isBlankCell)
      ? ''
      : [...cells, ...(cells.length > 1 ? [] : [''])].map(carried).join('\t')
  }
  return ok(lines.join('\n'))
}

function carried(cell: Cell): string {
  if (typeof cell !== 'string') return FLAW_TEXT[cell.flaw]
  const text = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : kept(cell)
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export interface RosterFault {
  /** A hint is said and keeps nothing out. */
  readonly level: 'error' | 'hint'
  readonly row: number
  /** Place of the column in the table, from 0; null where no cell is to blame. */
  readonly at: number | null
  readonly column: RosterColumn | null
  readonly code: string
  readonly facts: NonNullable<Refusal['facts']>
  readonly value: string
}

export interface RosterRecord {
  /** As the spreadsheet counts, the first being 1. */
  readonly row: number
  readonly typed: Typed
  readonly key: string
  readonly parent: string
  readonly faults: readonly RosterFault[]
}

export interface ReadRoster {
  readonly records: readonly RosterRecord[]
  readonly columns: readonly (RosterColumn | null)[]
  readonly hasHead: boolean
}

interface ReadOptions {
  /** A file begins with its column names; what was pasted may lack them and then has the columns in their order. */
  readonly head: 'required' | 'optional'
  /** Path of the column a paste without names begins at. */
  readonly from?: string
}

export function readRoster(roster: Roster, table: Table, { head, from }: ReadOptions): Result<ReadRoster> {
  const [first, ...rest] = table.filter(({ cells }) => !cells.every(isBlankCell))
  if (!first) return refuse('application.csv_empty')
  const named = first.cells.map((cell) => (typeof cell === 'string' ? columnNamed(roster, cell) : null))
  const hasHead = named.some((column) => column !== null)
  if (!hasHead && head === 'required') return refuse('application.roster_no_head', { columns: headsOf(roster) })
  const refused = hasHead ? whyWrongHead(roster, first.cells, named) : null
  if (refused) return { ok: false, error: refused }
  const records = hasHead ? rest : [first, ...rest]
  if (records.length === 0) return refuse('application.csv_empty')
  if (records.length > ROSTER_ROWS_MAX) return refuse('application.roster_too_many_rows', { max: ROSTER_ROWS_MAX })
  const columns = hasHead ? named : columnsFrom(roster, from)
  const tooWide = records.find(({ cells }) => cells.findLastIndex((cell) => !isBlankCell(cell)) >= columns.length)
  if (tooWide && !hasHead) return refuse('application.roster_too_wide', { row: tooWide.row, max: columns.length })
  return ok({ columns, hasHead, records: records.map(({ row, cells }) => toRecord(roster, row, { cells, columns })) })
}

const headsOf = (roster: Roster): string[] => rosterColumns(roster).map((column) => headOf(column).zh)

function columnsFrom(roster: Roster, path: string | undefined): RosterColumn[] {
  const columns = rosterColumns(roster)
  const at = columns.findIndex((column) => column.kind === 'field' && column.def.path === path)
  return path === undefined || at < 0 ? columns : columns.slice(at)
}

function columnNamed(roster: Roster, name: string): RosterColumn | null {
  const wanted = name.trim().toLowerCase()
  const names = (column: RosterColumn): string[] => {
    const { zh, en } = headOf(column)
    return column.kind === 'field' ? [column.def.path, zh, en] : [zh, en]
  }
  if (wanted === '') return null
  return rosterColumns(roster).find((column) => names(column).some((one) => one.toLowerCase() === wanted)) ?? null
}

/** Heads in either language, in any order; what is not known is named with its place. */
function whyWrongHead(
  { list }: Roster,
  cells: readonly Cell[],
  named: readonly (RosterColumn | null)[],
): Refusal | null {
  const unknown = cells.findIndex((cell, at) => !isBlankCell(cell) && !named[at])
  if (unknown >= 0) {
    const cell = cells[unknown]
    const name = typeof cell === 'string' ? cell.trim().slice(0, 40) : ''
    return { code: 'application.roster_head_unknown', facts: { name, letter: columnLetter(unknown) } }
  }
  const given = named.filter((column) => column !== null)
  const heads = given.map((column) => headOf(column).zh)
  const twice = heads.find((name, at) => heads.indexOf(name) !== at)
  if (twice !== undefined) return { code: 'application.roster_head_twice', facts: { name: twice } }
  const tells = given.some(
    (column) => column.kind === 'key' || (column.kind === 'field' && list.identity.includes(column.def.path)),
  )
  if (tells) return null
  const columns = list.columns.filter(({ path }) => list.identity.includes(path)).map(({ wording }) => wording.label.zh)
  return { code: 'application.roster_no_identity', facts: { columns } }
}

/** A, B … Z, AA: as spreadsheets call their columns. */
export const columnLetter = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${columnLetter(Math.floor(at / 26) - 1)}${columnLetter(at % 26)}`

interface Line {
  readonly cells: readonly Cell[]
  readonly columns: readonly (RosterColumn | null)[]
}

function toRecord(roster: Roster, row: number, { cells, columns }: Line): RosterRecord {
  const typed: Record<string, string | string[]> = {}
  const faults: RosterFault[] = []
  const own = { key: '', parent: '' }
  columns.forEach((column, at) => {
    if (!column) return
    const cell = cells[at] ?? ''
    // The answer stays what it was: nobody can tell what the cell should say.
    if (typeof cell !== 'string')
      faults.push({ level: 'error', row, at, column, code: `import.${cell.flaw}`, facts: {}, value: '' })
    else if (column.kind === 'field') typed[column.def.path] = typedOf(roster, column.def, cell)
    else own[column.kind] = cell.trim()
  })
  return { row, typed, ...own, faults }
}

function typedOf(roster: Roster, def: FieldDef, cell: string): string | string[] {
  const text = cell.trim()
  const choices = choicesOf(roster, def)
  if (def.kind === 'choices' || def.kind === 'departmentRefs') {
    return text === '' ? [] : text.split(/[;；、]/).map((one) => valueOf(choices, one))
  }
  const isSerial = def.kind === 'date' && /^\d{5}(\.\d+)?$/.test(text)
  return (isSerial ? dateOfSerial(Number(text)) : null) ?? valueOf(choices, text)
}

/** The row a table's word for an owner means; null when it means none or several. */
export function parentMeant({ parent }: Roster, text: string): string | null {
  const rows = parent?.rows ?? []
  const byKey = rows.filter(({ rowKey }) => rowKey === text)
  const found = byKey.length > 0 ? byKey : rows.filter(({ title }) => title === text)
  return found.length === 1 ? (found[0]?.rowKey ?? null) : null
}
