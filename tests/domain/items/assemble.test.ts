import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleForm, disassembleForm } from '@/lib/domain/items/assemble'
import { currentCatalogue } from '@/lib/domain/items/registry'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'
import { form, withB, worker } from './clinic'

const defs = currentCatalogue().sectionsFor(ITEM_LETTERS)

describe('stored answers and the form of DOMAIN §3.1–3.4', () => {
  it('undo each other', () => {
    const given = form({
      a: {
        ...form().a,
        work: { '2025': { year: 2025, outpatients: 8421 }, '2026': { year: 2026, outpatients: 9002 } },
        waste: { company: '示例环保', collections: [{ from: '2026-10-01', to: '2026-10-02' }] },
      },
    })
    expect(assembleForm(disassembleForm(given, defs), defs)).toEqual(given)
  })
  it('doses are rows of their own, kept with their worker', () => {
    const flat = disassembleForm(withB({ workers: [worker(), worker({ personRef: 'p2', doses: [] })] }), defs)
    const doses = flat.rows.filter((row) => row.list === 'b.doses')
    expect(doses.map(({ parentKey }) => parentKey)).toEqual(['1', '1', '1', '1'])
    expect(new Set(flat.rows.map((row) => `${row.list} ${row.rowKey}`)).size).toBe(flat.rows.length)
  })
  it('workload is an object by year', () => {
    const rows = [2025, 2026].map((year) => ({
      list: 'a.work',
      rowKey: String(year),
      values: { year, outpatients: 10 },
    }))
    expect(assembleForm({ sections: {}, rows }, defs).a?.work).toEqual({
      '2025': { year: 2025, outpatients: 10 },
      '2026': { year: 2026, outpatients: 10 },
    })
  })
  it('midwifery figures have the names of DOMAIN §3.4, one figure for each year', () => {
    const rows = [2024, 2025].map((year) => ({
      list: 'c.work',
      rowKey: String(year),
      values: { year, deliveries: year - 2000, caesareans: 3 },
    }))
    const assembled = assembleForm({ sections: {}, rows }, defs)
    expect(assembled.c).toEqual({ deliveries: { '2024': 24, '2025': 25 }, caesareans: { '2024': 3, '2025': 3 } })
    expect(assembleForm(disassembleForm(assembled, defs), defs)).toEqual(assembled)
  })
  it('half-typed answers are left out, and nothing else with them', () => {
    const sections = { institution: { 'beds.actual': 'zwei', 'beds.approved': '20', 'institution.name': null } }
    expect(assembleForm({ sections, rows: [] }, defs).beds).toEqual({ approved: 20 })
  })
  it('a person without a reference is known by the key of the row', () => {
    const rows = [{ list: 'persons', rowKey: 'k7', values: { name: '周明' } }]
    expect(assembleForm({ sections: {}, rows }, defs).persons).toEqual([{ ref: 'k7', name: '周明' }])
  })
  it('never throws, whatever was stored', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()))
    const paths = defs.flatMap((section) => section.fields.map((field) => [section.code, field.path] as const))
    const lists = defs.flatMap((section) => section.lists)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paths), value), { maxLength: 60 }),
        fc.array(fc.tuple(fc.constantFrom(...lists), value, fc.constantFrom('x', 'y', '__proto__')), { maxLength: 20 }),
        (scalars, rows) => {
          const sections: Record<string, Record<string, (typeof scalars)[number][1]>> = {}
          for (const [[code, path], given] of scalars) sections[code] = { ...sections[code], [path]: given }
          const flat = rows.map(([list, given, rowKey], index) => ({
            list: list.path,
            rowKey: `${rowKey}${index}`,
            parentKey: rowKey,
            values: Object.fromEntries(list.columns.map((column) => [column.path, given])),
          }))
          expect(() => assembleForm({ sections, rows: flat }, defs)).not.toThrow()
        },
      ),
      { numRuns: 200 },
    )
  })
})
