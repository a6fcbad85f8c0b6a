import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '@/lib/domain/imports/columns'
import { IMPORT_KINDS, type ImportKind, MAX_IMPORT_ROWS } from '@/lib/domain/imports/kinds'
import { readRows } from '@/lib/domain/imports/read-rows'
import type { Cell, Table } from '@/lib/domain/imports/table'

const TODAY = '2026-11-24'

/** The example of the template, with cells changed by column. */
const example = (kind: ImportKind, changed: Readonly<Record<string, Cell>> = {}): Cell[] =>
  columnsOf(kind).map(({ def, example: cell }) => changed[def.path] ?? cell)
const head = (kind: ImportKind, locale: 'zh' | 'en' = 'zh'): string[] =>
  columnsOf(kind).map(({ def }) => def.wording.label[locale])
const table = (...records: readonly (readonly Cell[])[]): Table =>
  records.map((cells, at) => ({ row: at + 1, cells: [...cells] }))
const read = (kind: ImportKind, changed: Readonly<Record<string, Cell>> = {}) =>
  readRows(kind, table(head(kind), example(kind, changed)), TODAY)

function rowOf(kind: ImportKind, changed: Readonly<Record<string, Cell>> = {}) {
  const result = read(kind, changed)
  if (!result.ok) throw new Error(result.error.code)
  const [row] = result.value.rows
  if (!row) throw new Error(JSON.stringify(result.value.faults))
  return row
}

function faultsOf(kind: ImportKind, changed: Readonly<Record<string, Cell>>) {
  const result = read(kind, changed)
  if (!result.ok) throw new Error(result.error.code)
  return [...result.value.faults, ...result.value.rows.flatMap(({ doubts }) => doubts)].map(
    ({ row, column, code, value }) => ({ row, column, code, value }),
  )
}

const refusalOf = (kind: ImportKind, records: Table): string => {
  const result = readRows(kind, records, TODAY)
  return result.ok ? '' : result.error.code
}

describe('the rows of an import', () => {
  it.each(IMPORT_KINDS)('the example of the template for %s is a row without a fault', (kind) => {
    expect(read(kind)).toMatchObject({ ok: true, value: { rows: [{ row: 2, doubts: [] }], faults: [] } })
  })

  it.each(IMPORT_KINDS)('columns of %s are known by Chinese and English names, in any order', (kind) => {
    const [first] = [readRows(kind, table(head(kind, 'en').toReversed(), example(kind).toReversed()), TODAY)]
    expect(first).toMatchObject({ ok: true, value: { faults: [] } })
    if (first.ok) expect(first.value.rows[0]?.values).toEqual(rowOf(kind).values)
  })

  it('choices are read by their words, numbers and identifiers in full-width digits with spaces around', () => {
    const values = rowOf('institutions', {
      'institution.uscc': ' ９１３７０２１１ＭＡＸＸＸＸ０３１Ｎ ',
      'beds.approved': '１２',
      'legalRep.mobile': '　１３９００００００３１　',
    }).values
    expect(values).toMatchObject({
      'institution.uscc': '91370211MAXXXX031N',
      'institution.ownership': 'PRIVATE',
      'institution.managementNature': '2',
      'beds.approved': 12,
      'legalRep.mobile': '13900000031',
    })
  })

  it.each([
    ['2026-01-02'],
    ['2026/1/2'],
    ['2026年1月2日'],
    ['2026.1.2'],
    ['20260102'],
    ['46024'],
    ['46024.0'],
    ['２０２６／１／２'],
  ])('a date may be written %s', (typed) => {
    expect(rowOf('staff', { from: typed }).values['from']).toBe('2026-01-02')
  })

  it('several departments of a person are separated by semicolons or commas', () => {
    expect(rowOf('staff', { departments: '内科；全科、外科' }).values['departments']).toEqual(['内科', '全科', '外科'])
  })

  it('lines that begin with # and empty lines are no rows, and rows keep the numbers of the spreadsheet', () => {
    const records = table(head('staff'), ['#说明', '必填'], [''], ['　'], example('staff'))
    expect(readRows('staff', records, TODAY)).toMatchObject({ ok: true, value: { rows: [{ row: 5 }], faults: [] } })
  })

  it('a blank cell is left out, so that what the register knows stays', () => {
    expect(rowOf('staff', { title: '', scope: ' ' }).values).not.toHaveProperty('title')
  })
})

describe('a fault of a cell', () => {
  it.each<[string, ImportKind, Record<string, Cell>, string, string]>([
    ['a blank needed cell', 'staff', { name: '' }, 'name', 'import.blank'],
    ['a certificate that a physician must have', 'staff', { practiceNo: '' }, 'practiceNo', 'import.blank'],
    ['a formula', 'staff', { name: { flaw: 'formula' } }, 'name', 'import.formula'],
    ['an error value', 'staff', { title: { flaw: 'cell_error' } }, 'title', 'import.cell_error'],
    ['a number that lost its digits', 'staff', { idNo: { flaw: 'number_cut' } }, 'idNo', 'import.number_cut'],
    ['a wrong check character', 'staff', { idNo: '37021118950101001X' }, 'idNo', 'identifier.resident_id_check'],
    ['a nurse with the number of a physician', 'staff', { kind: '护士', regValidTo: '2027-01-01' }, 'practiceNo', 'identifier.nurse_no_length'],
    ['leaving before coming', 'staff', { to: '2020-01-01' }, 'to', 'field.ends_before_start'],
    ['a day that does not exist', 'devices', { startUse: '2026-02-30' }, 'startUse', 'field.not_date'],
    ['a word that is no choice', 'devices', { status: '在用吗' }, 'status', 'field.not_an_option'],
    ['a device out of use without proof', 'devices', { status: '停用' }, 'stopProof', 'import.blank'],
    ['a test without a result', 'devices', { 'statusTest.result': '' }, 'statusTest.result', 'field.test_without_result'],
    ['ten thousand characters', 'devices', { name: '机'.repeat(10_000) }, 'name', 'field.too_long'],
    ['a wrong credit code', 'institutions', { 'institution.uscc': '91370211MAXXXX031A' }, 'institution.uscc', 'identifier.uscc_check'],
    ['neither code nor reason', 'institutions', { 'institution.uscc': '' }, 'institution.usccAbsentReason', 'import.blank'],
    ['a category unlike the number', 'institutions', { 'institution.categoryCode': 'D152' }, 'institution.categoryCode', 'field.category_differs'],
    ['a profit unlike the number', 'institutions', { 'institution.managementNature': '非营利' }, 'institution.managementNature', 'field.nature_differs'],
    ['a wrong registration number', 'institutions', { 'institution.registrationNo': 'MAXXXX03237021115D1102' }, 'institution.registrationNo', 'identifier.registration_no_org_check'],
  ])('%s is told with row and column', (_what, kind, changed, column, code) => {
    expect(faultsOf(kind, changed)).toContainEqual(expect.objectContaining({ row: 2, column, code }))
  }) // prettier-ignore

  it('shows no number of a person in full, in whatever column it was typed', () => {
    const faults = [
      ...faultsOf('staff', { idNo: '37021118950101001X', name: '', from: '370211189501010019' }),
      ...faultsOf('institutions', { 'legalRep.mobile': '23900000031', 'institution.level': '13900000031' }),
      ...faultsOf('staff', { name: `周${'明'.repeat(60)}` }),
    ]
    const shown = faults.map(({ value }) => value)
    expect(shown).toContain('370***********001X')
    expect(shown).toContain('239****0031')
    for (const value of shown) expect(value).not.toMatch(/\d{11}|明{3}/)
  })

  it('does not tell the birthday inside an identity number', () => {
    const result = read('staff', { idNo: '370211189702290029' })
    expect(result.ok && result.value.faults[0]).toMatchObject({
      code: 'identifier.resident_id_date',
      facts: { date: '1897-**-**' },
    })
  })
})

describe('a file as a whole', () => {
  it('is refused without a head, without rows, with unknown, doubled or missing columns', () => {
    expect(refusalOf('staff', [])).toBe('import.empty')
    expect(refusalOf('staff', table(['', ' ']))).toBe('import.empty')
    expect(refusalOf('staff', table(example('staff')))).toBe('import.no_head')
    expect(refusalOf('staff', table(head('devices'), example('devices')))).toBe('import.unknown_column')
    expect(refusalOf('staff', table(head('staff')))).toBe('import.no_rows')
    expect(refusalOf('staff', table([...head('staff'), '工号'], example('staff')))).toBe('import.unknown_column')
    expect(refusalOf('staff', table([...head('staff'), '姓名'], example('staff')))).toBe('import.column_twice')
    expect(refusalOf('staff', table(head('staff').slice(1), example('staff').slice(1)))).toBe('import.missing_columns')
  })

  it('may have ten thousand rows and not one more', () => {
    const rows = Array.from({ length: MAX_IMPORT_ROWS }, (_, at) => ({ row: at + 2, cells: ['91370211MAXXXX031N'] }))
    const first = { row: 1, cells: head('devices') }
    expect(readRows('devices', [first, ...rows], TODAY)).toMatchObject({ ok: true })
    expect(refusalOf('devices', [first, ...rows, { row: 10_002, cells: ['x'] }])).toBe('import.too_many_rows')
  })

  it('is read without an uncaught error whatever its cells hold', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom<Cell>(
        { flaw: 'formula' },
        { flaw: 'cell_error' },
        { flaw: 'number_cut' },
        '46024',
        '#',
        '=',
        '\u0000',
        '\ud800',
        '９',
        '是',
        '=1',
      ),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...IMPORT_KINDS),
        fc.array(fc.array(cell, { maxLength: 40 }), { maxLength: 5 }),
        (kind, cells) => {
          const result = readRows(kind, table(head(kind), ...cells), TODAY)
          if (!result.ok) expect(result.error.code).toMatch(/^import\./)
          const found = result.ok ? [...result.value.rows, ...result.value.faults] : []
          for (const { row } of found) expect(row).toBeGreaterThan(1)
        },
      ),
    )
  })
})
