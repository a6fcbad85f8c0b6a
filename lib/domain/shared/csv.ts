/** Cells of a CSV that people open in a spreadsheet (RFC 4180). */

/** A leading sign would be run as a formula. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?[\d.]+$/

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const harmless = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text)

/** With a byte order mark, because spreadsheets take Chinese for something else without it. */
export const toCsv = (records: readonly (readonly string[])[]): string =>
  `\uFEFF${records.map((record) => record.map((cell) => quoted(harmless(cell))).join(',')).join('\r\n')}\r\n`

/** Every record of a CSV, empty lines as well, so that they can be counted; null when a quoted field never ends. */
export function readCsv(text: string, separators = ',\t'): string[][] | null {
  const records: string[][] = []
  let record: string[] = []
  let field = ''
  let quoted = false
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at)
    if (quoted && character === '"' && source.charAt(at + 1) === '"') {
      field += '"'
      at += 1
    } else if (character === '"' && (quoted || field === '')) quoted = !quoted
    else if (!quoted && separators.includes(character)) {
      record.push(field)
      field = ''
    } else if (!quoted && character === '\n') {
      records.push([...record, field])
      record = []
      field = ''
    } else field += character
  }
  if (quoted) return null
  if (field !== '' || record.length > 0) records.push([...record, field])
  return records
}
