import type { FieldDef, FieldValue, ListDef, RowValues } from '../items/definition'
import { readCsv } from '../shared/csv'
import { isIsoDate } from '../shared/dates'
import type { Locale } from '../shared/wording'

/** Tables of rows as CSV (RFC 4180), for whoever has them in a spreadsheet, and for browsers without JavaScript. */

/** Without empty lines; null when a quoted field never ends. */
export const parseCsv = (text: string): string[][] | null =>
  readCsv(text)?.filter((one) => one.some((cell) => cell.trim() !== '')) ?? null

/** A leading sign would be run as a formula by a spreadsheet; the apostrophe is taken off again on import. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?[\d.]+$/

const quote = (text: string): string => (/[",\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const safe = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text)
const unsafe = (text: string): string => (text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text)

export const csvColumns = (list: ListDef): FieldDef[] => list.columns.filter((column) => !column.setBySystem)

export function rowsToCsv(list: ListDef, rows: readonly RowValues[], locale: Locale): string {
  const columns = csvColumns(list)
  const head = columns.map((column) => column.wording.label[locale])
  const body = rows.map((row) => columns.map((column) => textOf(column, row[column.path], locale)))
  return `\uFEFF${[head, ...body].map((record) => record.map((cell) => quote(safe(cell))).join(',')).join('\r\n')}\r\n`
}

const YES_NO = { zh: ['是', '否'], en: ['yes', 'no'] } as const

function textOf(column: FieldDef, value: FieldValue | undefined, locale: Locale): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return YES_NO[locale][value ? 0 : 1]
  const label = (one: string): string => column.options?.find((option) => option.value === one)?.wording[locale] ?? one
  if (Array.isArray(value)) return value.map((one) => label(String(one))).join(';')
  return label(String(value))
}

export interface CsvRow {
  /** Line in the file, the head being 1. */
  readonly line: number
  readonly typed: Readonly<Record<string, string | readonly string[]>>
}

export type CsvTable =
  | { readonly kind: 'rows'; readonly rows: readonly CsvRow[] }
  | { readonly kind: 'refused'; readonly code: string; readonly facts: Readonly<Record<string, string | number>> }

/** Heads may be labels in either language or paths; columns in any order; unknown heads are named. */
export function readCsvTable(list: ListDef, text: string): CsvTable {
  const records = parseCsv(text)
  if (!records) return { kind: 'refused', code: 'application.csv_quote', facts: {} }
  const [head, ...body] = records
  if (!head || body.length === 0) return { kind: 'refused', code: 'application.csv_empty', facts: {} }
  const columns = head.map((name) => columnNamed(list, name))
  const unknown = head.find((name, at) => name.trim() !== '' && !columns[at])
  if (unknown !== undefined) return { kind: 'refused', code: 'application.csv_head', facts: { name: unknown.trim() } }
  if (body.length > list.maxRows) return { kind: 'refused', code: 'list.too_many', facts: { max: list.maxRows } }
  return {
    kind: 'rows',
    rows: body.map((record, position) => ({ line: position + 2, typed: typedOf(record, columns) })),
  }
}

function columnNamed(list: ListDef, name: string): FieldDef | null {
  const wanted = name.trim().toLowerCase()
  const names = (column: FieldDef): string[] => [column.path, column.wording.label.zh, column.wording.label.en]
  return csvColumns(list).find((column) => names(column).some((one) => one.toLowerCase() === wanted)) ?? null
}

function typedOf(record: readonly string[], columns: readonly (FieldDef | null)[]): CsvRow['typed'] {
  const entries = columns.flatMap((column, at): [string, string | string[]][] => {
    const text = unsafe((record[at] ?? '').trim())
    if (!column || text === '') return []
    const many = column.kind === 'choices' || column.kind === 'departmentRefs'
    return [
      [
        column.path,
        many ? text.split(/[;；、]/).map((one) => optionOf(column, one)) : optionOf(column, dateOf(column, text)),
      ],
    ]
  })
  return Object.fromEntries(entries)
}

const optionOf = (column: FieldDef, text: string): string => {
  const wanted = text.trim()
  return column.options?.find(({ value, wording }) => [value, wording.zh, wording.en].includes(wanted))?.value ?? wanted
}

/** Spreadsheets write `2026/3/18`; the field reader takes it too, but only when it is a day that exists. */
const dateOf = (column: FieldDef, text: string): string => {
  if (column.kind !== 'date') return text
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(date) ? date : text
}
