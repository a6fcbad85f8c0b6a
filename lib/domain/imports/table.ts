import { addDays } from '../shared/dates'

/** A cell as its program wrote it, or why its value cannot be trusted. */
export type CellFlaw = 'formula' | 'cell_error' | 'number_cut'
export type Cell = string | { readonly flaw: CellFlaw }

export interface TableRecord {
  /** As the spreadsheet counts, the first being 1. */
  readonly row: number
  readonly cells: readonly Cell[]
}

export type Table = readonly TableRecord[]

/** Spreadsheets keep fifteen digits of a number: the rest of a longer one is already lost. */
const SCIENTIFIC = /^[+-]?\d(\.\d+)?E\+?\d+$/i
export const isCutNumber = (text: string): boolean => SCIENTIFIC.test(text.trim())

const DAY_ZERO = '1899-12-30'
const DAY_ZERO_1904 = '1904-01-01'
const LAST_SERIAL = 2_958_465 // 9999-12-31

/** The day a spreadsheet means by a number; its invented 1900-02-29 is why the count begins two days early. */
export function dateOfSerial(serial: number, is1904 = false): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > LAST_SERIAL) return null
  return addDays(is1904 ? DAY_ZERO_1904 : DAY_ZERO, Math.floor(serial))
}

/** What a spreadsheet shows, and copies, where a formula came to nothing. */
const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/i
export const isErrorValue = (text: string): boolean => ERROR_VALUE.test(text.trim())

/** A CSV as spreadsheets and other systems write it: `="0012"` and `'0012` are texts, `=A1` is a formula. */
export function csvCell(raw: string): Cell {
  const text = raw.trim()
  const quoted = /^="([^"]*)"$/.exec(text)
  if (quoted) return quoted[1] ?? ''
  if (text.startsWith("'")) return text.slice(1)
  if (/^=./.test(text)) return { flaw: 'formula' }
  if (isErrorValue(text)) return { flaw: 'cell_error' }
  return isCutNumber(text) ? { flaw: 'number_cut' } : text
}

export const isBlankCell = (cell: Cell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.replaceAll('\u3000', ' ').trim() === '')
