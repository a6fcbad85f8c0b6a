import { maskFor, hideFullNumbers } from '../application/worded'
import type { FieldDef, FieldValue, RowValues } from '../items/definition'
import { caseFacts, type CaseFacts } from '../items/facts'
import { readField } from '../items/read-field'
import { SECTION_CHECKS } from '../items/section-checks'
import { isAsked } from '../items/validation'
import type { IsoDate } from '../shared/dates'
import { normaliseIdentifier, toHalfWidth } from '../shared/identifiers/normalise'
import { parseImportedRegistrationNo } from '../shared/identifiers/registration-no'
import { maskName } from '../shared/masking'
import { ok, refuse, type Refusal, type Result } from '../shared/result'
import { columnsOf, INSTITUTION_NO, isNeededColumn, NOTE_SIGN } from './columns'
import { type ImportKind, MAX_IMPORT_ROWS } from './kinds'
import { type Cell, dateOfSerial, isBlankCell, type Table, type TableRecord } from './table'

/** What is wrong with one cell, or with the row where no cell is to blame. */
export interface RowFault {
  readonly row: number
  readonly column: string | null
  readonly code: string
  readonly facts: NonNullable<Refusal['facts']>
  /** As the file has it; masked where it is about a person. */
  readonly value: string
}

export interface ImportRow {
  readonly row: number
  /** Blank cells are left out: what the register knows stays. */
  readonly values: RowValues
  /** Faults of a number that count only when the register does not already carry it (DOMAIN §10.4). */
  readonly doubts: readonly RowFault[]
}

export interface ReadRows {
  readonly rows: readonly ImportRow[]
  readonly faults: readonly RowFault[]
}

/** From cells to rows of the register's fields. Never throws, whatever the table holds. */
export function readRows(kind: ImportKind, table: Table, today: IsoDate): Result<ReadRows> {
  const [head, ...records] = table.filter(({ cells }) => !cells.every(isBlankCell))
  if (!head) return refuse('import.empty')
  const columns = readHead(kind, head)
  if (!columns.ok) return columns
  const rows = records.filter(({ cells }) => !isNote(cells[0]))
  if (rows.length === 0) return refuse('import.no_rows')
  if (rows.length > MAX_IMPORT_ROWS) return refuse('import.too_many_rows', { max: MAX_IMPORT_ROWS })
  const read = rows.map((record) => readRow(kind, record, { columns: columns.value, today }))
  return ok({
    rows: read.flatMap(({ row, faults }) => (faults.length === 0 ? [row] : [])),
    faults: read.flatMap(({ faults }) => faults),
  })
}

const isNote = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && toHalfWidth(cell).trim().startsWith(NOTE_SIGN)

type HeadColumns = readonly (FieldDef | null)[]

const headName = (text: string): string =>
  toHalfWidth(text)
    .replace(/\s|\*|^#/g, '')
    .toLowerCase()

/** Heads in either language or as the field's own name, in any order; what is not known is named. */
function readHead(kind: ImportKind, { cells }: TableRecord): Result<HeadColumns> {
  const known = columnsOf(kind).map(({ def }) => def)
  const names = cells.map((cell) => (typeof cell === 'string' ? cell.trim() : ''))
  const columns = names.map((name) => known.find((def) => isNamed(def, name)) ?? null)
  if (columns.every((column) => column === null)) return refuse('import.no_head')
  const unknown = names.find((name, at) => name !== '' && !columns[at])
  if (unknown !== undefined) return refuse('import.unknown_column', { name: hideFullNumbers(unknown.slice(0, 40)) })
  const given = columns.filter((column) => column !== null)
  const twice = given.find((def, at) => given.indexOf(def) !== at)
  if (twice) return refuse('import.column_twice', { column: twice.path })
  const missing = known.filter((def) => isNeededColumn(def) && !given.includes(def))
  if (missing.length === 0) return ok(columns)
  return refuse('import.missing_columns', { columns: missing.map(({ path }) => path) })
}

const isNamed = ({ path, wording: { label } }: FieldDef, name: string): boolean =>
  name !== '' && [path, label.zh, label.en].some((one) => headName(one) === headName(name))

interface Reading {
  readonly columns: HeadColumns
  readonly today: IsoDate
}

function readRow(kind: ImportKind, { row, cells }: TableRecord, { columns, today }: Reading) {
  const typed = new Map<FieldDef, Cell>()
  columns.forEach((def, at) => {
    const cell = cells[at]
    if (def && cell !== undefined && !isBlankCell(cell)) typed.set(def, cell)
  })
  const plain = plainValues(typed)
  const facts = factsOf(kind, plain, today)
  const values: Record<string, FieldValue> = {}
  const faults: RowFault[] = []
  const doubts: RowFault[] = []
  for (const { def } of columnsOf(kind)) {
    const cell = typed.get(def)
    const read = readCell(def, cell, { facts, plain, today })
    if (read.ok && read.value !== null) values[def.path] = read.value
    if (read.ok) continue
    const fault = faultOf(row, def, { cell, refusal: read.error })
    const tolerated = def.kind === 'registrationNo' && typeof cell === 'string'
    if (tolerated) values[def.path] = parseImportedRegistrationNo(cell).value
    ;(tolerated ? doubts : faults).push(fault)
  }
  const checked = checkRow(kind, { row, values, facts }, new Set([...faults, ...doubts].map(({ column }) => column)))
  return { row: { row, values, doubts }, faults: [...faults, ...checked] }
}

/** What conditions are asked of: choices as their codes, the rest as typed. */
function plainValues(typed: ReadonlyMap<FieldDef, Cell>): RowValues {
  return Object.fromEntries(
    [...typed].flatMap(([def, cell]) => (typeof cell === 'string' ? [[def.path, optionOf(def, cell)]] : [])),
  )
}

const asText = (value: FieldValue | undefined): string | null => (typeof value === 'string' ? value : null)

function factsOf(kind: ImportKind, values: RowValues, asOf: IsoDate): CaseFacts {
  if (kind !== 'institutions') return caseFacts({ form: {}, letters: [], asOf })
  const of = (name: string): string | null => asText(values[`institution.${name}`])
  const institution = {
    categoryCode: of('categoryCode') && normaliseIdentifier(of('categoryCode') ?? ''),
    filingNo: of('filingNo'),
    registrationNo: of('registrationNo'),
    uscc: of('uscc'),
  }
  return caseFacts({ form: { institution }, letters: [], asOf })
}

interface CellContext {
  readonly facts: CaseFacts
  readonly plain: RowValues
  readonly today: IsoDate
}

function readCell(def: FieldDef, cell: Cell | undefined, { facts, plain, today }: CellContext): Result<FieldValue> {
  if (cell === undefined) {
    return def.optional || !isAsked(def, facts, plain) ? ok(null) : refuse('import.blank')
  }
  if (typeof cell !== 'string') return refuse(`import.${cell.flaw}`)
  const idType = asText(plain[def.path.replace(/idNo$/, 'idType')])
  const read = readField(def, typedValue(def, cell), { today, ...(def.kind === 'idNo' && idType ? { idType } : {}) })
  return read.ok && def.path === INSTITUTION_NO ? ok(normaliseIdentifier(cell)) : read
}

const SEPARATOR = /[;；、,，]/
/** Digits and sizes are typed with the keyboard's full-width forms; names keep the forms they are written in. */
const NUMBERS: readonly FieldDef['kind'][] = ['date', 'int', 'decimal']

function typedValue(def: FieldDef, text: string): string | readonly string[] {
  if (def.kind === 'choices' || def.kind === 'departmentRefs')
    return text.split(SEPARATOR).map((one) => optionOf(def, one))
  if (def.kind === 'text' && def.mask === 'certificateNo') return normaliseIdentifier(text)
  if (!NUMBERS.includes(def.kind)) return optionOf(def, text)
  const plain = toHalfWidth(text).trim()
  const isSerial = def.kind === 'date' && /^\d{5}(\.\d+)?$/.test(plain)
  return (isSerial ? dateOfSerial(Number(plain)) : null) ?? plain
}

function optionOf(def: FieldDef, text: string): string {
  const wanted = toHalfWidth(text).trim()
  const option = def.options?.find(({ value, wording }) =>
    [value, wording.zh, wording.en].some((one) => toHalfWidth(one) === wanted),
  )
  return option?.value ?? text.trim()
}

const CHECKS: Readonly<Record<ImportKind, { readonly list: string; readonly names: readonly string[] }>> = {
  institutions: { list: '', names: ['categoryMatchesRegistration@1', 'natureMatchesRegistration@1', 'usccOrReason@1'] },
  staff: { list: 'persons', names: ['personDates@1', 'practiceNumbers@1'] },
  devices: { list: 'b.devices', names: ['acceptanceBeforeUse@1', 'deviceHasTest@1'] },
}
/** Hints of the form that are only said: a device without a test is the rules' affair (AV22). */
const ONLY_SAID = ['field.device_untested']

interface CheckedRow {
  readonly row: number
  readonly values: RowValues
  readonly facts: CaseFacts
}

/** The checks between fields that the form makes, on one row. A cell that could not be read needs no second opinion. */
function checkRow(
  kind: ImportKind,
  { row, values, facts }: CheckedRow,
  faulty: ReadonlySet<string | null>,
): RowFault[] {
  const { list, names } = CHECKS[kind]
  const rows = list === '' ? [] : [{ list, rowKey: 'row', values }]
  const problems = names.flatMap((name) => SECTION_CHECKS[name]?.({ values, rows, facts }) ?? [])
  return problems
    .filter(({ code }) => !ONLY_SAID.includes(code))
    .map(({ path, code, facts: said }) => ({ column: path.replace(/^.*\]\./, ''), code, facts: said }))
    .filter(({ column }) => !faulty.has(column))
    .map(({ column, code, facts: said }) => {
      const def = columnsOf(kind).find((one) => one.def.path === column)?.def
      return { row, column, code, facts: said, value: def ? shown(def, textOf(values[column])) : '' }
    })
}

const textOf = (value: FieldValue | undefined): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.join(';') : String(value)

const SHOWN_CHARACTERS = 60

/** A value for the list of faults: no number of a person in full, wherever it was typed. */
export function shown(def: FieldDef, text: string): string {
  const plain = toHalfWidth(text).trim()
  const masked =
    def.mask === 'name' ? maskName(text) : maskFor(def.kind === 'mobile' ? { ...def, mask: 'mobile' } : def, plain)
  const hidden = hideFullNumbers(String(def.kind === 'idNo' ? maskFor({ ...def, mask: 'idNo' }, plain) : masked))
  const characters = Array.from(hidden.toWellFormed())
  return characters.length > SHOWN_CHARACTERS
    ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…`
    : characters.join('')
}

interface Refused {
  readonly cell: Cell | undefined
  readonly refusal: Refusal
}

function faultOf(row: number, def: FieldDef, { cell, refusal }: Refused): RowFault {
  const value = typeof cell === 'string' ? shown(def, cell) : ''
  return { row, column: def.path, code: refusal.code, facts: withoutBirthday(refusal), value }
}

/** The birth date inside an identity number is the person's too: its year is enough to see what is meant. */
function withoutBirthday({ code, facts = {} }: Refusal): RowFault['facts'] {
  const { date } = facts
  return /^identifier\.resident_id/.test(code) && typeof date === 'string'
    ? { ...facts, date: `${date.slice(0, 4)}-**-**` }
    : facts
}
