import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longGaps } from '@/lib/domain/items/rules/premises'
import { addDays } from '@/lib/domain/shared/dates'
import { form, OK, refs, registers, run, SILENT, verdict } from './clinic'

const everySecondDay = (from: string, times: number) => Array.from({ length: times }, (_, n) => addDays(from, 2 * n))

describe('AV18 medical waste is collected under an agreement in force', () => {
  const agreement = (validTo: string | null) => ({
    registers: registers({ waste: OK({ validTo, collections: [{ to: '2026-11-23' }] }) }),
  })
  const log = (...days: string[]) => ({
    registers: registers({ waste: OK({ validTo: '2027-12-31', collections: days.map((to) => ({ to })) }) }),
  })
  it.each([
    ['2026-12-07', 'FAIL RECTIFY'],
    ['2026-12-08', 'PASS'],
    ['2026-12-09', 'PASS'],
  ])('an agreement to %s, decided on 8 December: %s', (validTo, expected) => {
    expect(verdict(run('AV18', agreement(validTo)))).toBe(expected)
  })
  it.each([
    [['2026-11-19', '2026-11-21', '2026-11-23'], 'PASS'],
    [['2026-11-19', '2026-11-22', '2026-11-23'], 'FAIL RECTIFY'],
    [['2026-08-20', '2026-11-20', '2026-11-22'], 'FAIL RECTIFY'],
    [['2026-08-21', '2026-11-22'], 'FAIL RECTIFY'],
    [['2026-05-01', '2026-08-22', ...everySecondDay('2026-08-24', 46)], 'PASS'],
    [['2026-05-01', '2026-08-23', ...everySecondDay('2026-08-24', 46)], 'FAIL RECTIFY'],
    [['2026-11-22'], 'PASS'],
  ])('collected on %j: %s', (days, expected) => expect(verdict(run('AV18', log(...days)))).toBe(expected))
  it('says between which days, and how often', () => {
    const result = run('AV18', log('2026-11-10', '2026-11-14', '2026-11-18', '2026-11-19'))
    expect(result.facts).toEqual([
      { kind: 'date', ref: '2026-11-10', value: '2026-11-14' },
      { kind: 'date', ref: '2026-11-14', value: '2026-11-18' },
    ])
    expect(result.message.zh).toContain('2026年11月10日至2026年11月14日，共 2 处')
    expect(result.jump).toBe('a.waste.collections')
  })
  it('the form stands for a platform that is silent', () => {
    const a = (waste: object) => ({
      form: form({ a: { ...form().a, waste } }),
      registers: registers({ waste: SILENT }),
    })
    const rows = [{ to: '2026-11-19' }, { to: '2026-11-21' }]
    expect(verdict(run('AV18', a({ validTo: '2027-12-31', collections: rows })))).toBe('PASS')
    expect(verdict(run('AV18', a({ validTo: '2027-12-31', collections: [...rows, { to: '2026-11-24' }] })))).toBe(
      'FAIL RECTIFY',
    )
    expect(verdict(run('AV18', a({ validTo: '2027-12-31' })))).toBe('UNAVAILABLE')
    expect(verdict(run('AV18', a({})))).toBe('FAIL RECTIFY')
    expect(refs(run('AV18', a({ validTo: '2026-12-01' })), 'field')).toEqual(['a.waste.validTo'])
  })
  it('a log of collections every one or two days never has a gap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 80 }), (steps) => {
        const days = steps.reduce<string[]>(
          (all, step) => [...all, addDays(all.at(-1) ?? '2026-01-01', step)],
          ['2026-01-01'],
        )
        expect(longGaps(days, { logMonths: 3, maxGapHours: 48 })).toEqual([])
      }),
    )
  })
  it('one longer step within the last three months is always found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 3, max: 20 }), (at, step) => {
        const days = Array.from({ length: 31 }, (_, index) =>
          addDays('2026-09-01', 2 * index + (index > at ? step - 2 : 0)),
        )
        expect(longGaps(days, { logMonths: 3, maxGapHours: 48 })).toEqual([{ from: days[at], to: days[at + 1] }])
      }),
    )
  })
})

describe('AV19 a fire document is on file where the area rule applies', () => {
  const premises = ({
    beds = 0,
    clinical = 240,
    docNo = null,
  }: {
    beds?: number
    clinical?: number | null
    docNo?: string | null
  }) => ({
    form: form({ beds: { approved: beds, actual: beds }, a: { ...form().a, area: { clinical }, fire: { docNo } } }),
  })
  it.each([
    [0, 299, 'NOT_APPLICABLE'],
    [0, 299.99, 'NOT_APPLICABLE'],
    [0, 300, 'FAIL SUPPLEMENT'],
    [1, 20, 'FAIL SUPPLEMENT'],
    [1, null, 'FAIL SUPPLEMENT'],
    [0, null, 'UNAVAILABLE'],
  ])('%i beds and %d m² without a document: %s', (beds, clinical, expected) => {
    expect(verdict(run('AV19', premises({ beds, clinical })))).toBe(expected)
  })
  it('passes with one', () => expect(verdict(run('AV19', premises({ clinical: 300, docNo: '消验1号' })))).toBe('PASS'))
  it('points at the field', () => {
    expect(refs(run('AV19', premises({ beds: 1 })), 'field')).toEqual(['a.fire.docNo'])
  })
  it('still missing after acceptance it is a ground for deferral', () => {
    const result = run('AV19', { ...premises({ beds: 1 }), accepted: true })
    expect(verdict(result)).toBe('FAIL DEFER')
    expect(result.effects).toEqual(['DEFER', 'SUPPLEMENT'])
  })
})
