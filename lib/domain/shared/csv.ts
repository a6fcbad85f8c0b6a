/** Cells of a CSV that people open in a spreadsheet (RFC 4180). */

/** A leading sign would be run as a formula. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?[\d.]+$/

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const harmless = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text)

/** With a byte order mark, because spreadsheets take Chinese for something else without it. */
export const toCsv = (records: readonly (readonly string[])[]): string =>
  `\uFEFF${records.map((record) => record.map((cell) => quoted(harmless(cell))).join(',')).join('\r\n')}\r\n`
