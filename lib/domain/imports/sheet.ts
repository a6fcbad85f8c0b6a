import { ok, refuse, type Result } from '../shared/result'
import { MAX_IMPORT_COLUMNS, MAX_IMPORT_ROWS } from './kinds'
import { type Cell, dateOfSerial, isBlankCell, type Table } from './table'
import { attributeOf, xmlTokens } from './xml'

/** Parts of a workbook (ECMA-376), already unpacked, as tables of plain cells. */

export interface SheetContext {
  readonly strings: readonly string[]
  /** By the number of a cell's style: is it shown as a date? */
  readonly dateStyles: readonly boolean[]
  readonly is1904: boolean
}

/** Room for the head, notes and empty lines between the rows; a sheet that goes on after that is refused. */
const MOST_RECORDS = MAX_IMPORT_ROWS + 1_000

interface SheetRow {
  readonly row: number
  readonly cells: Cell[]
}

export function readSheet(xml: string, context: SheetContext): Result<Table> {
  const table: SheetRow[] = []
  let current: SheetRow = { row: 0, cells: [] }
  let cell: RawCell | null = null
  let inside = ''
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (cell) take(cell, inside, token.text)
    } else if (token.kind === 'close') {
      inside = ''
      if (token.name !== 'c' || !cell) continue
      // Rows that are only coloured hold nothing.
      if (place(current, cell, context) && table.at(-1) !== current) table.push(current)
      if (table.length > MOST_RECORDS) return refuse('import.too_many_rows', { max: MAX_IMPORT_ROWS })
      cell = null
    } else {
      if (token.name === 'mergeCell')
        return refuse('import.merged', { ref: attributeOf(token.attributes, 'ref') ?? '' })
      if (token.name === 'row') current = { row: rowNumber(token.attributes, current.row), cells: [] }
      if (token.name === 'c') cell = token.empty ? null : rawCell(token.attributes, current.cells.length)
      if (cell && token.name === 'f') cell.isFormula = true
      inside = token.empty ? '' : token.name
    }
  }
  return ok(table)
}

function take(cell: RawCell, inside: string, text: string): void {
  if (inside === 'v') cell.value += text
  if (inside === 't') cell.inline += text
}

interface RawCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  inline: string
  isFormula: boolean
}

const rawCell = (attributes: string, next: number): RawCell => ({
  column: columnOf(attributeOf(attributes, 'r')) ?? next,
  type: attributeOf(attributes, 't') ?? 'n',
  style: Number(attributeOf(attributes, 's') ?? -1),
  value: '',
  inline: '',
  isFormula: false,
})

function rowNumber(attributes: string, before: number): number {
  const given = Number(attributeOf(attributes, 'r') ?? NaN)
  return Number.isSafeInteger(given) && given > before ? given : before + 1
}

/** `AB12` is column 27, counted from 0. */
function columnOf(ref: string | null): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(ref ?? '')?.[1]
  if (!letters) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** False when the cell holds nothing, or lies beyond every column. */
function place({ cells }: SheetRow, raw: RawCell, context: SheetContext): boolean {
  const cell = cellOf(raw, context)
  if (raw.column >= MAX_IMPORT_COLUMNS || isBlankCell(cell)) return false
  while (cells.length < raw.column) cells.push('')
  cells[raw.column] = cell
  return true
}

function cellOf(raw: RawCell, { strings, dateStyles, is1904 }: SheetContext): Cell {
  if (raw.isFormula) return { flaw: 'formula' }
  switch (raw.type) {
    case 's':
      return strings[Number(raw.value)] ?? ''
    case 'inlineStr':
      return raw.inline
    case 'e':
      return { flaw: 'cell_error' }
    case 'b':
      return raw.value === '1' ? 'true' : 'false'
    case 'str':
    case 'd':
      return raw.value.replace(/T00:00:00.*$/, '')
    default:
      return numberCell(raw.value, dateStyles[raw.style] === true, is1904)
  }
}

const MOST_DIGITS = 1e15

function numberCell(value: string, isDate: boolean, is1904: boolean): Cell {
  if (value.trim() === '') return ''
  const number = Number(value)
  if (!Number.isFinite(number)) return { flaw: 'cell_error' }
  if (isDate) return dateOfSerial(number, is1904) ?? { flaw: 'cell_error' }
  return Math.abs(number) >= MOST_DIGITS ? { flaw: 'number_cut' } : String(number)
}

/** Shared strings: runs of a formatted text are one text; readings above the characters are left out. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = []
  let text: string | null = null
  let inText = false
  let inReading = false
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (text !== null && inText && !inReading) text += token.text
      continue
    }
    const opens = token.kind === 'open' && !token.empty
    if (token.name === 't') inText = opens
    if (token.name === 'rPh') inReading = opens
    if (token.name !== 'si') continue
    if (token.kind === 'open') text = ''
    if (!opens) {
      strings.push(text ?? '')
      text = null
    }
  }
  return strings
}

/** Number formats 14–22, 27–36, 45–47 and 50–58 are dates and times; others are when they spell year, month or day. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

export function readDateStyles(xml: string): boolean[] {
  const own = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCellStyles = false
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') continue
    if (token.name === 'cellXfs') inCellStyles = token.kind === 'open'
    if (token.kind !== 'open') continue
    const format = Number(attributeOf(token.attributes, 'numFmtId') ?? 0)
    if (token.name === 'numFmt') own.set(format, spellsDate(attributeOf(token.attributes, 'formatCode') ?? ''))
    if (token.name === 'xf' && inCellStyles) {
      styles.push(own.get(format) ?? BUILT_IN_DATES.some(([from, to]) => format >= from && format <= to))
    }
  }
  return styles
}

const spellsDate = (format: string): boolean => /[ymd年月日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

export interface WorkbookHead {
  /** Relation of the first sheet. */
  readonly firstSheet: string | null
  readonly is1904: boolean
}

export function readWorkbook(xml: string): WorkbookHead {
  let firstSheet: string | null = null
  let is1904 = false
  for (const token of xmlTokens(xml)) {
    if (token.kind !== 'open') continue
    if (token.name === 'sheet') firstSheet ??= attributeOf(token.attributes, 'r:id')
    if (token.name === 'workbookPr') is1904 = ['1', 'true'].includes(attributeOf(token.attributes, 'date1904') ?? '')
  }
  return { firstSheet, is1904 }
}

/** Where the parts a relation names lie, within `xl/`. */
export function readRelations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const token of xmlTokens(xml)) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue
    const id = attributeOf(token.attributes, 'Id')
    const target = attributeOf(token.attributes, 'Target')
    if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return targets
}
