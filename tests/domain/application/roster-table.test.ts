import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerRow } from '@/lib/domain/application/answers'
import { planRoster } from '@/lib/domain/application/roster-plan'
import {
  readRoster,
  type Roster,
  rosterColumns,
  rosterCsv,
  rosterRecords,
  tableOfText,
  textOfTable,
} from '@/lib/domain/application/roster-table'
import type { Table } from '@/lib/domain/imports/table'
import type { FieldDef, FieldValue, ListDef } from '@/lib/domain/items/definition'
import { currentCatalogue } from '@/lib/domain/items/registry'
import type { Result } from '@/lib/domain/shared/result'
import { readTable } from '@/lib/files/read-table'
import { makeWorkbook } from '@/lib/files/write-workbook'

const catalogue = currentCatalogue()
const listAt = (path: string): ListDef => {
  const list = catalogue.list(path)
  if (!list) throw new Error(path)
  return list
}
const good = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const named = (value: string, name: string) => ({ value, label: { zh: name, en: name } })
const refs = {
  // Two of one name, one called like another's reference.
  persons: [named('p1', '周明'), named('p2', '李静'), named('p3', '李静'), named('p4', 'p1')],
  rooms: [named('1号机房', '1号机房'), named('CT室', 'CT室')],
  departments: [named('01', '预防保健科'), named('12', '口腔科'), named('12.01', '牙体；牙髓')],
}
const workers = [
  { rowKey: 'w1', title: '周明，技师' },
  { rowKey: 'w2', title: '李静，医师' },
  { rowKey: 'w3', title: '李静，医师' },
]
const rosterAt = (path: string): Roster => {
  const list = listAt(path)
  return { list, refs, parent: list.nestedIn ? { list: listAt(list.nestedIn.list), rows: workers } : null }
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
    case 'personRef':
      return fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p9')
    case 'roomRef':
      return fc.constantFrom('1号机房', 'CT室', '没有的房间')
    case 'idNo':
      return fc.constant('370211189601011234')
    case 'region':
      return fc.constant('370211')
    case 'mobile':
      return fc.constant('13800000000')
    default:
      return fc
        .constantFrom('青岛，“海”', '=1+1', "'quoted", '-5', 'a,b;c', '多 行', '"', '@x', '1E5', '#N/A', '007', 'plain')
        .filter((text) => !column.pattern || text === 'plain')
  }
}

const rowsFor = (roster: Roster): fc.Arbitrary<AnswerRow[]> => {
  const columns = roster.list.columns.filter(({ setBySystem, pattern }) => !setBySystem && !pattern)
  const values = fc.record(
    Object.fromEntries(columns.map((column) => [column.path, fc.oneof({ weight: 4, arbitrary: valueFor(column) }, { weight: 1, arbitrary: fc.constant(null) })])), // prettier-ignore
  )
  const parentKey = roster.parent ? fc.constantFrom('w1', 'w2', 'w3') : fc.constant(null)
  return fc
    .array(fc.record({ values, parentKey }), { minLength: 1, maxLength: 4 })
    .map((rows) => rows.map((row, at) => ({ ...row, list: roster.list.path, rowKey: `k${at}`, change: 'unchanged' })))
}

const WAYS: Readonly<Record<string, (records: readonly (readonly string[])[]) => Table>> = {
  CSV: (records) => good(readTable(Buffer.from(rosterCsv(records)))),
  'a workbook': (records) => good(readTable(makeWorkbook([{ name: 'a', rows: records, widths: [] }]))),
  'the text a form carries': (records) =>
    good(tableOfText(good(textOfTable(good(readTable(makeWorkbook([{ name: 'a', rows: records, widths: [] }]))))))),
}

const LISTS = ['persons', 'a.departments', 'b.devices', 'b.rooms', 'b.workers', 'b.doses']

describe.each(LISTS)('a table of %s', (path) => {
  const roster = rosterAt(path)

  it.each(Object.keys(WAYS))('exported and imported again through %s changes nothing', (way) => {
    fc.assert(
      fc.property(rowsFor(roster), fc.constantFrom('zh' as const, 'en' as const), (rows, locale) => {
        const table = WAYS[way]?.(rosterRecords(roster, rows, locale)) ?? []
        const { records } = good(readRoster(roster, table, { head: 'required' }))
        const options = { stored: rows, known: rows, mode: 'replace' as const, skip: new Set<number>(), over: null }
        const plan = planRoster(roster, records, options)
        expect(plan.entries.map(({ outcome, columns }) => [outcome, columns])).toEqual(
          rows.map(() => ['unchanged', []]),
        )
        expect(plan.rows.map(({ rowKey, change }) => [rowKey, change])).toEqual(
          rows.map(({ rowKey }) => [rowKey, 'unchanged']),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const table = tableOfText(text)
        if (!table.ok) return
        const read = readRoster(roster, table.value, { head: 'optional' })
        if (!read.ok) return
        planRoster(roster, read.value.records, { stored: [], known: [], mode: 'add', skip: new Set(), over: null })
      }),
      { numRuns: 100 },
    )
  })
})

const persons = rosterAt('persons')
const person = (rowKey: string, values: AnswerRow['values'], change: AnswerRow['change'] = 'unchanged'): AnswerRow => ({
  list: 'persons',
  rowKey,
  parentKey: null,
  values: { ref: rowKey, ...values },
  change,
})
const stored = [
  person('p1', { name: '周明', idNo: '370211189601011234', title: '主治医师' }),
  person('p2', { name: '李静', idNo: '370211189601015678', title: '护师' }),
  person('p3', { name: '李静', idNo: '370211189601019999', title: null }),
]
const plan = (text: string, more: Partial<Parameters<typeof planRoster>[2]> & { from?: string } = {}) => {
  const read = good(readRoster(persons, good(tableOfText(text)), { head: 'optional', from: more.from }))
  const over = read.hasHead ? null : (more.over ?? null)
  return planRoster(persons, read.records, { stored, known: stored, mode: 'add', skip: new Set(), ...more, over })
}

describe('lines that were pasted', () => {
  it('change the row they name, add what is new, and leave columns that are not there as they are', () => {
    const { entries, rows } = plan(
      '职称\t姓名\t证件号码\n副主任医师\t周明\t370211189601011234\n技师\t王新\t370211189601010000',
    )
    expect(entries.map(({ row, rowKey, outcome, columns }) => [row, rowKey, outcome, columns])).toEqual([
      [2, 'p1', 'changed', ['title']],
      [3, 'n1', 'added', expect.arrayContaining(['name', 'idNo', 'title'])],
    ])
    expect(rows.map(({ rowKey, change }) => [rowKey, change])).toEqual([
      ['p1', 'changed'],
      ['p2', 'unchanged'],
      ['p3', 'unchanged'],
      ['n1', 'added'],
    ])
    expect(rows[3]?.values['ref']).toBe('n1')
  })

  it('empty an answer where the cell of a column that is there is empty', () => {
    expect(plan('姓名\t证件号码\t职称\n周明\t370211189601011234\t').rows[0]?.values['title']).toBeNull()
  })

  it('mend a name and a number by the key, without making another person', () => {
    const { rows } = plan('编号（勿改）\t姓名\t证件号码\np2\t李婧\t370211189601012222')
    expect(rows[1]).toMatchObject({ rowKey: 'p2', values: { name: '李婧', ref: 'p2' }, change: 'changed' })
    expect(rows).toHaveLength(3)
  })

  it('are not brought in where two rows match, or two lines mean one row', () => {
    expect(plan('姓名\t职称\n李静\t技师').entries[0]).toMatchObject({
      outcome: 'skipped',
      faults: [{ row: 2, code: 'application.roster_ambiguous' }],
    })
    expect(plan('姓名\t职称\n周明\t甲\n周明\t乙').entries[1]).toMatchObject({
      outcome: 'skipped',
      faults: [{ row: 3, code: 'import.repeated', facts: { other: 2 } }],
    })
  })

  it('without column names lie over the rows from the cell they were pasted into', () => {
    const { entries, rows } = plan('技师\t口腔科\n药师\t预防保健科', { over: 'p2', from: 'title' })
    expect(entries.map(({ rowKey, columns }) => [rowKey, columns])).toEqual([
      ['p2', ['title', 'departments']],
      ['p3', ['title', 'departments']],
    ])
    expect(rows[1]?.values['departments']).toEqual(['12'])
  })

  it('mark what a replacing table leaves out as gone, drop what was only added, and bring back what is named again', () => {
    const mixed = [...stored, person('n1', { name: '王新', idNo: '1' }, 'added')]
    const { rows, removed } = plan('姓名\t证件号码\n周明\t370211189601011234', { stored: mixed, mode: 'replace' })
    expect(removed).toEqual(['p2', 'p3', 'n1'])
    expect(rows.map(({ rowKey, change }) => [rowKey, change])).toEqual([
      ['p1', 'unchanged'],
      ['p2', 'removed'],
      ['p3', 'removed'],
    ])
    const again = plan('姓名\t证件号码\n李静\t370211189601015678', { stored: rows })
    expect(again.entries[0]).toMatchObject({ outcome: 'changed' })
    expect(again.rows[1]).toMatchObject({ rowKey: 'p2', change: 'unchanged' })
  })

  it('that are left out stay as they were, even where the table replaces the list', () => {
    const table = '姓名\t证件号码\t职称\n周明\t370211189601011234\t院长'
    expect(plan(table, { mode: 'replace', skip: new Set([2]) }).rows[0]).toEqual(stored[0])
  })

  it('keep a comma in a cell, and forgive commas between cells where there is no tab', () => {
    expect(plan('姓名\t职称\n周明\t主任, 院长').rows[0]?.values['title']).toBe('主任, 院长')
    expect(plan('姓名,职称\n周明,院长').rows[0]?.values['title']).toBe('院长')
  })
})

describe('a reading of a worker', () => {
  const doses = rosterAt('b.doses')
  const read = (text: string) => good(readRoster(doses, good(tableOfText(text)), { head: 'optional' })).records
  const options = { stored: [], known: [], mode: 'add' as const, skip: new Set<number>(), over: null }

  it('goes to the worker the line names, by name or key, and nowhere when two are called so', () => {
    const table =
      '放射工作人员\t佩戴起\t佩戴止\n周明，技师\t2026-01-01\t2026-03-31\nw2\t2026-01-01\t2026-03-31\n李静，医师\t2026-01-01\t2026-03-31'
    const { entries, rows } = planRoster(doses, read(table), options)
    expect(rows.map(({ rowKey, parentKey }) => [rowKey, parentKey])).toEqual([
      ['w1.n1', 'w1'],
      ['w2.n1', 'w2'],
    ])
    expect(entries[2]?.faults).toMatchObject([{ code: 'application.roster_parent_unknown' }])
  })
})

describe('a table that cannot be read', () => {
  const refusal = (text: string, head: 'required' | 'optional' = 'optional') => {
    const table = tableOfText(text)
    const read = table.ok ? readRoster(persons, table.value, { head }) : table
    return read.ok ? null : { facts: {}, ...read.error }
  }
  it.each([
    ['whose heads are not ours', '张三,狮子座', 'required', 'application.roster_no_head', {}],
    ['with a head we do not know', '姓名\t星座\n周明\t狮子座', 'optional', 'application.roster_head_unknown', { name: '星座', letter: 'B' }], // prettier-ignore
    ['with a head twice', '姓名\t姓名\n周明\t周明', 'optional', 'application.roster_head_twice', { name: '姓名' }],
    [
      'that names nobody',
      '职称\n技师',
      'optional',
      'application.roster_no_identity',
      { columns: ['姓名', '证件号码'] },
    ],
    ['with heads only', '姓名\t职称', 'optional', 'application.csv_empty', {}],
    ['with nothing', '\n \n', 'optional', 'application.csv_empty', {}],
    ['with an open quote', '姓名\t"职称', 'optional', 'application.csv_quote', {}],
    ['wider than the list', `${'a\t'.repeat(30)}a`, 'optional', 'application.roster_too_wide', { row: 1 }],
    [
      'that is too long',
      `姓名\n${'周明\n'.repeat(2001)}`,
      'optional',
      'application.roster_too_many_rows',
      { max: 2000 },
    ],
  ] as const)('%s says so', (_what, text, head, code, facts) => {
    expect(refusal(text, head)).toMatchObject({ code, facts })
  })

  it('tells formulas, errors and cut numbers cell by cell, with the row and the column, and leaves the answer as it was', () => {
    const { entries } = plan('姓名\t证件号码\t职称\n周明\t370211189601011234\t=A1\n王新\t3.70211E+17\t#REF!')
    expect(entries.map(({ faults }) => faults.map(({ row, at, code }) => [row, at, code]))).toEqual([
      [[2, 2, 'import.formula']],
      [
        [3, 1, 'import.number_cut'],
        [3, 2, 'import.cell_error'],
      ],
    ])
    expect(entries[0]).toMatchObject({ outcome: 'unchanged', values: { title: '主治医师' } })
  })

  it('hands no formula to a spreadsheet', () => {
    const records = rosterRecords(persons, [{ ...person('p1', { name: '=HYPERLINK("http://x")' }) }], 'zh')
    expect(rosterCsv(records)).toContain(`'=HYPERLINK`)
    expect(rosterColumns(persons).some((column) => column.kind === 'field' && column.def.path === 'ref')).toBe(false)
  })
})
