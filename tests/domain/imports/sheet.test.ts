import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readDateStyles,
  readRelations,
  readSharedStrings,
  readSheet,
  readWorkbook,
  type SheetContext,
} from '@/lib/domain/imports/sheet'
import { csvCell, dateOfSerial } from '@/lib/domain/imports/table'
import { attributeOf, xmlTokens } from '@/lib/domain/imports/xml'

const CONTEXT: SheetContext = { strings: ['甲', '乙'], dateStyles: [false, true], is1904: false }
const sheet = (rows: string, more = '') => `<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`
const cells = (row: string, context = CONTEXT) => {
  const read = readSheet(sheet(`<row r="1">${row}</row>`), context)
  return read.ok ? (read.value[0]?.cells ?? []) : [read.error.code]
}

describe('a sheet of a workbook', () => {
  it.each([
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', '乙'],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>丙 &amp; 丁</t></is></c>', '丙 & 丁'],
    ['a text in runs', '<c r="A1" t="inlineStr"><is><r><t>丙</t></r><r><t>丁</t></r></is></c>', '丙丁'],
    ['a figure', '<c r="A1"><v>6.5999999999999996</v></c>', '6.6'],
    ['a day', '<c r="A1" s="1"><v>46024</v></c>', '2026-01-02'],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', 'true'],
    ['a formula', '<c r="A1"><f>B1</f><v>1</v></c>', { flaw: 'formula' }],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { flaw: 'cell_error' }],
    ['an identity number taken for a figure', '<c r="A1"><v>3.7021118950101E+17</v></c>', { flaw: 'number_cut' }],
  ])('gives %s', (_what, xml, cell) => expect(cells(xml)).toEqual([cell]))

  it('puts cells where they stand, whatever lies between, and reads prefixed names', () => {
    expect(cells('<c r="C1" t="s"><v>0</v></c>')).toEqual(['', '', '甲'])
    const prefixed = '<x:worksheet><x:row r="7"><x:c r="A7" t="s"><x:v>0</x:v></x:c></x:row></x:worksheet>'
    expect(readSheet(prefixed, CONTEXT)).toEqual({ ok: true, value: [{ row: 7, cells: ['甲'] }] })
  })

  it('counts days from 1904 where the workbook says so', () => {
    expect(cells('<c r="A1" s="1"><v>44562</v></c>', { ...CONTEXT, is1904: true })).toEqual(['2026-01-02'])
    expect(dateOfSerial(60)).toBe('1900-02-28')
    expect(dateOfSerial(0)).toBeNull()
    expect(dateOfSerial(Number.NaN)).toBeNull()
  })

  it('with merged cells is refused, and rows that are only coloured are none', () => {
    const merged = sheet('<row r="1"><c r="A1"><v>1</v></c></row>', '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>')
    expect(readSheet(merged, CONTEXT)).toMatchObject({
      ok: false,
      error: { code: 'import.merged', facts: { ref: 'A1:B2' } },
    })
    const coloured = Array.from({ length: 20_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="1"/></row>`)
    expect(readSheet(sheet(coloured.join('')), CONTEXT)).toEqual({ ok: true, value: [] })
  })

  it('that goes on far beyond ten thousand rows is given up', () => {
    const rows = Array.from({ length: 12_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`)
    expect(readSheet(sheet(rows.join('')), CONTEXT)).toMatchObject({
      ok: false,
      error: { code: 'import.too_many_rows' },
    })
  })

  it('leaves readings above the characters out of shared texts', () => {
    const xml =
      '<sst><si><t>甲</t><rPh><t>jia</t></rPh></si><si/><si><r><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r></si></sst>'
    expect(readSharedStrings(xml)).toEqual(['甲', '', '乙 丙'])
  })

  it('knows a date by its format', () => {
    const xml =
      '<styleSheet><numFmts><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="166" formatCode="0.00&quot;mm&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>'
    expect(readDateStyles(xml)).toEqual([false, true, true, false])
  })

  it('is found through workbook and relations', () => {
    expect(readWorkbook('<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="r2"/><sheet r:id="r1"/></sheets></workbook>'))
      .toEqual({ firstSheet: 'r2', is1904: true }) // prettier-ignore
    const relations = readRelations(
      '<Relationships><Relationship Id="r2" Target="worksheets/s.xml"/><Relationship Id="r1" Target="/xl/t.xml"/></Relationships>',
    )
    expect([...relations]).toEqual([['r2', 'xl/worksheets/s.xml'], ['r1', 'xl/t.xml']]) // prettier-ignore
  })
})

describe('hostile XML', () => {
  it('expands no entity of its own, and ends where it breaks off', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]><a>&x;</a>'
    expect(
      [...xmlTokens(bomb)].filter(({ kind }) => kind === 'text').map((token) => 'text' in token && token.text),
    ).toContain('&x;')
    expect([...xmlTokens('<a'.repeat(1_000))]).toEqual([])
    expect(attributeOf(' r="A1', 'r')).toBeNull()
  })

  it('never leads to an uncaught error', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '/',
        '"',
        ' r="A1"',
        '<row>',
        '<c t="s">',
        '</c>',
        '<v>',
        '</v>',
        '<f>',
        '<is>',
        '<t>',
        '&#0;',
        '&#x110000;',
        '<![CDATA[',
        ']]>',
        '<!--',
        '9'.repeat(30),
      ),
      fc.string({ maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const xml = pieces.join('')
        expect(readSheet(xml, CONTEXT)).toHaveProperty('ok')
        expect(readSharedStrings(xml)).toBeInstanceOf(Array)
        expect(readDateStyles(xml)).toBeInstanceOf(Array)
        expect(readWorkbook(xml)).toHaveProperty('firstSheet')
      }),
    )
  })
})

describe('a cell of a CSV', () => {
  it.each([
    ['="0012"', '0012'],
    ["'0012", '0012'],
    [' 甲 ', '甲'],
    ['=A1+B1', { flaw: 'formula' }],
    ['3.70211E+17', { flaw: 'number_cut' }],
    ['-5', '-5'],
  ])('%s', (raw, cell) => expect(csvCell(raw)).toEqual(cell))
})
