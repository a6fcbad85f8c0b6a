import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvColumns, parseCsv, readCsvTable, rowsToCsv } from '@/lib/domain/application/rows-csv'
import { keepTyped } from '@/lib/domain/application/typed'
import type { FieldDef, FieldValue, ListDef } from '@/lib/domain/items/definition'
import { currentCatalogue } from '@/lib/domain/items/registry'

const catalogue = currentCatalogue()
const listAt = (path: string): ListDef => {
  const list = catalogue.list(path)
  if (!list) throw new Error(path)
  return list
}

/** A value the column may hold; free text with everything a spreadsheet trips over. */
function valueFor(column: FieldDef): fc.Arbitrary<FieldValue> {
  const options = (column.options ?? []).map(({ value }) => value)
  switch (column.kind) {
    case 'bool':
      return fc.boolean()
    case 'int':
      return fc.integer({ min: column.min ?? 0, max: column.max ?? 999 })
    case 'decimal':
      return fc.integer({ min: 0, max: 300 })
    case 'date':
      return fc
        .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10))
    case 'choice':
      return fc.constantFrom(...options)
    case 'choices':
      return fc.subarray(options, { minLength: 1 })
    case 'departmentRefs':
      return fc.subarray(['01', '12', '12.01'], { minLength: 1 })
    case 'idNo':
      return fc.constant('370211189601011234')
    case 'region':
      return fc.constant('370211')
    case 'mobile':
      return fc.constant('13800000000')
    default:
      return fc
        .constantFrom('青岛，“海”', '=1+1', "'quoted", '-5', 'a,b;c', '多 行', '"', '@x', 'plain')
        .filter((text) => !column.pattern || text === 'plain')
  }
}

const rowFor = (list: ListDef): fc.Arbitrary<Record<string, FieldValue>> =>
  fc.record(
    Object.fromEntries(
      csvColumns(list)
        .filter(({ pattern }) => !pattern)
        .map((column) => [column.path, valueFor(column)]),
    ),
  )

describe('tables of rows', () => {
  it.each(['persons', 'a.departments', 'b.devices', 'b.rooms', 'b.workers'])(
    'of %s come back from the file as they went into it',
    (path) => {
      const list = listAt(path)
      fc.assert(
        fc.property(
          fc.array(rowFor(list), { minLength: 1, maxLength: 4 }),
          fc.constantFrom('zh' as const, 'en' as const),
          (rows, locale) => {
            const table = readCsvTable(list, rowsToCsv(list, rows, locale))
            if (table.kind !== 'rows') throw new Error(table.code)
            const back = table.rows.map(({ typed }) =>
              keepTyped(list.columns, typed, { before: {}, isOpen: () => true }),
            )
            expect(back).toEqual(rows)
          },
        ),
        { numRuns: 60 },
      )
    },
  )

  it('never throw, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const table = readCsvTable(listAt('persons'), text)
        expect(['rows', 'refused']).toContain(table.kind)
      }),
      { numRuns: 60 },
    )
  })

  it('understand quotes, line breaks in cells, tabs and a byte-order mark', () => {
    expect(parseCsv('\uFEFFa,"b ""c""\nd"\r\n1\t2\n\n')).toEqual([
      ['a', 'b "c"\nd'],
      ['1', '2'],
    ])
    expect(parseCsv('a,"never closed')).toBeNull()
  })

  it('hand no formula to a spreadsheet', () => {
    const text = rowsToCsv(listAt('persons'), [{ name: '=HYPERLINK("http://x")' }], 'zh')
    expect(text).toContain(`'=HYPERLINK`)
  })

  it('name the head they do not know, and refuse an empty table', () => {
    expect(readCsvTable(listAt('persons'), '姓名,星座\n张三,狮子座')).toMatchObject({
      code: 'application.csv_head',
      facts: { name: '星座' },
    })
    expect(readCsvTable(listAt('persons'), '姓名')).toMatchObject({ code: 'application.csv_empty' })
  })
})
