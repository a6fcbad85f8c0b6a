import { MAX_UNPACKED_MB } from '@/lib/domain/imports/kinds'
import {
  readDateStyles,
  readRelations,
  readSharedStrings,
  readSheet,
  readWorkbook,
  type SheetContext,
} from '@/lib/domain/imports/sheet'
import { csvCell, type Table } from '@/lib/domain/imports/table'
import { readCsv } from '@/lib/domain/shared/csv'
import { MEGABYTE } from '@/lib/domain/files/limits'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { openZip, UnpacksTooLarge, type ZipFile } from './zip'

/** A table out of the bytes of a file: by its content, whatever it is called. Every “no” says what to do. */
export function readTable(bytes: Buffer): Result<Table> {
  if (bytes.length === 0) return refuse('import.empty')
  if (startsWith(bytes, OLD_OFFICE)) return refuse('import.old_excel')
  if (startsWith(bytes, ZIP)) return readXlsx(bytes)
  return readCsvBytes(bytes)
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Workbooks of 1997–2003, and workbooks with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]

const startsWith = (bytes: Buffer, sign: readonly number[]): boolean => sign.every((byte, at) => bytes[at] === byte)

function readCsvBytes(bytes: Buffer): Result<Table> {
  const text = decode(bytes)
  if (text === null || /[\u0000-\u0008\u000E-\u001F]/.test(text)) return refuse('import.not_a_table')
  const records = readCsv(text)
  if (!records) return refuse('import.quote')
  return ok(records.map((cells, at) => ({ row: at + 1, cells: cells.map(csvCell) })))
}

/** UTF-8 with or without mark, UTF-16 with mark, and GB18030, which Excel writes in Chinese. */
function decode(bytes: Buffer): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return tryDecode('utf-16le', bytes)
  return tryDecode('utf-8', bytes) ?? tryDecode('gb18030', bytes)
}

function tryDecode(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null // the bytes are of another encoding
  }
}

function readXlsx(bytes: Buffer): Result<Table> {
  try {
    const zip = openZip(bytes, MAX_UNPACKED_MB * MEGABYTE)
    return zip ? readParts(zip) : refuse('import.damaged')
  } catch (error) {
    // Thrown by the unpacking alone: the file is too large inside, or damaged.
    return refuse(error instanceof UnpacksTooLarge ? 'import.unpacks_too_large' : 'import.damaged')
  }
}

function readParts(zip: ZipFile): Result<Table> {
  const part = (name: string): string | null => zip.read(name)?.toString('utf8') ?? null
  const workbook = part('xl/workbook.xml')
  if (workbook === null) return refuse('import.not_a_table')
  const { firstSheet, is1904 } = readWorkbook(workbook)
  const target = readRelations(part('xl/_rels/workbook.xml.rels') ?? '').get(firstSheet ?? '')
  const sheet = part(target ?? 'xl/worksheets/sheet1.xml')
  if (sheet === null) return refuse('import.damaged')
  const context: SheetContext = {
    strings: readSharedStrings(part('xl/sharedStrings.xml') ?? ''),
    dateStyles: readDateStyles(part('xl/styles.xml') ?? ''),
    is1904,
  }
  return readSheet(sheet, context)
}
