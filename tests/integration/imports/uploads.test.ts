import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, database } from '@/lib/db/client'
import { columnsOf } from '@/lib/domain/imports/columns'
import { IMPORT_KINDS, MAX_IMPORT_MB, MAX_UNPACKED_MB } from '@/lib/domain/imports/kinds'
import { readRows } from '@/lib/domain/imports/read-rows'
import type { Actor } from '@/lib/domain/shared/actor'
import { readTable } from '@/lib/files/read-table'
import { makeWorkbook } from '@/lib/files/write-workbook'
import { makeZip, openZip } from '@/lib/files/zip'
import { newKey } from '@/lib/services/command'
import { exampleOf, getTemplate } from '@/lib/services/imports/get-template'
import { IMPORT_FIELDS, receiveImport } from '@/lib/services/imports/receive-import'
import { openRefusedFile, sealRefusedFile } from '@/lib/services/imports/refused-ticket'
import { testDatabase } from '@/tests/support/database'
import { makeDistrict, makeStaff } from '@/tests/support/factories'
import { csvOf, institution } from './files'

testDatabase()
afterAll(closeDatabase)

const codeOf = (bytes: Buffer): string => {
  const table = readTable(bytes)
  return table.ok ? '' : table.error.code
}
const cellsOf = (bytes: Buffer) => {
  const table = readTable(bytes)
  return table.ok ? table.value : table.error.code
}

/** 姓名,科室 / 周明,内科 in GB18030, as Excel writes it. */
const GB18030 = Buffer.from('d0d5c3fb2cbfc6cad20d0ad6dcc3f72cc4dabfc60d0a', 'hex')

describe('a file', () => {
  test('is read in UTF-8 with and without mark, in UTF-16 and in GB18030', () => {
    const wanted = [
      { row: 1, cells: ['姓名', '科室'] },
      { row: 2, cells: ['周明', '内科'] },
    ]
    const text = '姓名,科室\r\n周明,内科\r\n'
    expect(cellsOf(Buffer.from(text))).toEqual(wanted)
    expect(cellsOf(Buffer.from(`\uFEFF${text}`))).toEqual(wanted)
    expect(cellsOf(Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le'))).toEqual(wanted)
    expect(cellsOf(GB18030)).toEqual(wanted)
  })

  test('keeps the row numbers of the spreadsheet across empty lines and line breaks in cells', () => {
    expect(cellsOf(Buffer.from('a\n\n"b\nc"\nd\n'))).toMatchObject([
      { row: 1 },
      { row: 2 },
      { row: 3 },
      { row: 4, cells: ['d'] },
    ])
  })

  test('that is no table says what to do', () => {
    expect(codeOf(Buffer.alloc(0))).toBe('import.empty')
    expect(codeOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('import.old_excel')
    expect(codeOf(Buffer.from('%PDF-1.7\n\u0000\u0001'))).toBe('import.not_a_table')
    expect(codeOf(Buffer.from('PK\u0003\u0004nonsense'))).toBe('import.damaged')
    expect(codeOf(makeZip([['word/document.xml', '<a/>']]))).toBe('import.not_a_table')
    expect(codeOf(makeZip([['xl/workbook.xml', '<workbook/>']]))).toBe('import.damaged')
    expect(codeOf(Buffer.from('a,"b\n1,2'))).toBe('import.quote')
  })

  test('that unpacks to far more than a table is given up, whatever size it states', () => {
    const packed = deflateRawSync(Buffer.alloc((MAX_UNPACKED_MB + 1) * 1024 * 1024, 0x20))
    const bomb = zipOf('xl/workbook.xml', packed, 10)
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(codeOf(bomb)).toBe('import.unpacks_too_large')
  })

  test('of any bytes leads to a table or a sentence, never to an uncaught error', () => {
    const workbook = makeWorkbook([{ name: 'a', rows: [['姓名'], ['周明']], widths: [10] }])
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readTable(Buffer.from(bytes))).toHaveProperty('ok')
        expect(readTable(Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes]))).toHaveProperty('ok')
      }),
    )
    fc.assert(
      fc.property(fc.nat(workbook.length - 1), fc.nat(255), (at, byte) => {
        const broken = Buffer.from(workbook)
        broken[at] = byte
        expect(readTable(broken)).toHaveProperty('ok')
        expect(readTable(workbook.subarray(0, at))).toHaveProperty('ok')
      }),
    )
  })

  test('packed by our own hand is read back', () => {
    const zip = openZip(makeZip([['a/ä.txt', '内容'], ['b', '']]), 1_000) // prettier-ignore
    expect(zip?.read('a/ä.txt')?.toString()).toBe('内容')
    expect(zip?.read('b')?.length).toBe(0)
    expect(zip?.read('c')).toBeNull()
  })
})

/** One entry, deflated, whose head states any size. */
function zipOf(name: string, packed: Buffer, statedSize: number): Buffer {
  const zip = makeZip([[name, packed.toString('latin1').replace(/[\u0080-\u00FF]/g, '?')]])
  const entry = zip.indexOf(Buffer.from('PK\u0001\u0002'))
  const directory = Buffer.from(zip.subarray(entry))
  const local = Buffer.from(zip.subarray(0, 30 + name.length))
  local.writeUInt16LE(8, 8)
  directory.writeUInt16LE(8, 10)
  directory.writeUInt32LE(packed.length, 20)
  directory.writeUInt32LE(statedSize, 24)
  directory.writeUInt32LE(local.length + packed.length, directory.length - 6)
  return Buffer.concat([local, packed, directory])
}

describe('the templates', () => {
  test.each(IMPORT_KINDS.flatMap((kind) => (['zh', 'en'] as const).flatMap((locale) => [[kind, locale] as const])))(
    'of %s in %s have names, notes and an example, none of which is a row',
    (kind, locale) => {
      for (const format of ['csv', 'xlsx'] as const) {
        const { bytes } = getTemplate(kind, format, locale)
        const table = readTable(bytes)
        if (!table.ok) throw new Error(table.error.code)
        expect(readRows(kind, table.value, '2026-11-24')).toMatchObject({ error: { code: 'import.no_rows' } })
        const example = columnsOf(kind).map((column) => exampleOf(column, locale))
        const [head] = table.value
        const filled = head ? [head, { row: 2, cells: example }] : []
        expect(readRows(kind, filled, '2026-11-24')).toMatchObject({ ok: true, value: { faults: [] } })
      }
    },
  )
})

describe('the upload', () => {
  let admin: Actor
  beforeEach(async () => {
    await makeDistrict()
    admin = await makeStaff('ADM')
  })

  function upload(fields: Readonly<Record<string, string | File>>): Request {
    const form = new FormData()
    for (const [name, value] of Object.entries({ [IMPORT_FIELDS.key]: newKey(), ...fields })) form.set(name, value)
    return new Request('http://office.example/api/imports', { method: 'POST', body: form })
  }
  const file = (text: string | Uint8Array<ArrayBuffer>, name = '机构.csv') => new File([text], name)
  const good = () => file(csvOf('institutions', [institution(1)]))

  test('of the administrator is checked', async () => {
    const received = await receiveImport(admin, upload({ kind: 'institutions', locale: 'en', file: good() }))
    expect(received).toMatchObject({ locale: 'en', kind: 'institutions', result: { ok: true } })
    expect(await database().importRun.findFirst()).toMatchObject({ fileName: '机构.csv', newRows: 1 })
  })

  test.each([
    ['nothing chosen', { kind: 'staff', file: new File([], '') }, 'import.none'],
    ['an empty file', { kind: 'staff', file: new File([], 'a.csv') }, 'import.empty'],
    ['no kind', { kind: 'cases', file: new File(['a'], 'a.csv') }, 'import.kind_missing'],
  ])('with %s says what is missing', async (_what, fields, code) => {
    expect(await receiveImport(admin, upload(fields))).toMatchObject({ result: { ok: false, error: { code } } })
    expect(await database().importRun.count()).toBe(0)
  })

  test('of more than ten megabytes is refused', async () => {
    const large = file(new Uint8Array(MAX_IMPORT_MB * 1024 * 1024 + 200_000))
    const received = await receiveImport(admin, upload({ kind: 'staff', file: large }))
    expect(received).toMatchObject({ result: { error: { code: 'import.too_large' } } })
  })

  test('of anybody else is not there', async () => {
    expect(await receiveImport(null, upload({ kind: 'institutions', file: good() }))).toMatchObject({ result: null })
    const auditor = await makeStaff('AUD')
    expect(await receiveImport(auditor, upload({ kind: 'institutions', file: good() }))).toMatchObject({ result: null })
    expect(await database().importRun.count()).toBe(0)
  })

  test('that was refused carries its reason back in words nobody else can write', () => {
    const refused = {
      kind: 'staff',
      refusal: { code: 'import.missing_columns', facts: { columns: ['name'] } },
    } as const
    expect(openRefusedFile(sealRefusedFile(refused))).toEqual(refused)
    expect(openRefusedFile('made-up')).toBeNull()
  })
})
