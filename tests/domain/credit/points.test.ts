import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cycleOf, pointsWithin, totalOf, type PointsCycle, type PointsEntry } from '@/lib/domain/credit/points-of-cycle'
import { POINT_CODES, POINT_ENTRIES, pointEntry } from '@/lib/domain/credit/points-table'
import { scoreAct } from '@/lib/domain/credit/score-act'
import { consequenceOf, POINT_LEVELS } from '@/lib/domain/credit/thresholds'
import { DEFAULT_RULE_PARAMETERS } from '@/lib/domain/items/parameters'
import { addDays } from '@/lib/domain/shared/dates'
import { outcome, valueOf } from '../support/outcomes'

const rules = DEFAULT_RULE_PARAMETERS.points

/** DOMAIN §6, row by row: least, most, cap for persons. */
const TABLE: readonly (readonly [code: string, least: number, most: number, cap: number | null])[] = [
  ['BP01', 1, 1, null],
  ['BP02', 1, 1, null],
  ['BP03', 4, 4, null],
  ['BP04', 6, 6, null],
  ['BP05', 6, 6, null],
  ['BP06', 12, 12, null],
  ['BP07', 6, 6, 12],
  ['BP08', 2, 2, 8],
  ['BP09', 4, 4, null],
  ['BP10', 2, 2, null],
  ['BP11', 6, 12, null],
  ['BP12', 6, 6, null],
  ['BP13', 6, 6, null],
  ['BP14', 6, 6, null],
  ['BP15', 4, 4, null],
  ['BP16', 6, 6, null],
  ['BP17', 10, 10, null],
  ['BP18', 2, 4, null],
  ['BP19', 4, 6, null],
  ['BP20', 4, 4, null],
  ['BP21', 2, 2, 8],
  ['BP22', 6, 6, null],
  ['BP23', 10, 10, null],
  ['BP24', 12, 12, null],
  ['BP25', 4, 4, null],
  ['BP26', 6, 6, null],
  ['BP27', 6, 6, null],
]

describe('the table of points', () => {
  it.each(TABLE)(
    '%s gives from %i to %i points for one act, for persons together at most %j',
    (code, least, most, cap) => {
      expect(pointEntry(code)).toMatchObject({ least, most })
      expect(pointEntry(code)?.capForPersons ?? null).toBe(cap)
      expect(valueOf(scoreAct({ codes: [code] })).points).toBe(least)
      const worst = cap === null ? { codes: [code], points: most } : { codes: [code], persons: 100 }
      expect(valueOf(scoreAct(worst)).points).toBe(cap ?? most)
    },
  )
  it('has these codes and no others, each worded in both languages', () => {
    expect(POINT_CODES).toEqual(TABLE.map(([code]) => code))
    expect(POINT_ENTRIES.filter(({ act, group }) => !act.zh || !act.en || !group.zh || !group.en)).toEqual([])
  })
})

describe('scoring an act', () => {
  it('it is scored once, under the entry that gives most', () => {
    expect(valueOf(scoreAct({ codes: ['BP01', 'BP05', 'BP03'] }))).toMatchObject({ code: 'BP05', points: 6 })
    expect(valueOf(scoreAct({ codes: ['BP21', 'BP20'], persons: 3 }))).toMatchObject({ code: 'BP21', points: 6 })
  })
  it.each([
    ['BP07', 1, 6],
    ['BP07', 2, 12],
    ['BP07', 3, 12],
    ['BP08', 4, 8],
    ['BP08', 5, 8],
    ['BP21', 3, 6],
    ['BP21', 9, 8],
  ])('%s with %i persons gives %i points', (code, persons, points) => {
    expect(valueOf(scoreAct({ codes: [code], persons })).points).toBe(points)
  })
  it.each([
    ['BP11', 5, 'credit.points_out_of_range'],
    ['BP11', 6, 'ok'],
    ['BP11', 12, 'ok'],
    ['BP11', 13, 'credit.points_out_of_range'],
    ['BP18', 2.5, 'credit.points_out_of_range'],
    ['BP19', 6, 'ok'],
  ])('%s with %d points by gravity: %s', (code, points, expected) => {
    expect(outcome(scoreAct({ codes: [code], points }))).toBe(expected)
  })
  it('an act the table does not know, or no act, is refused', () => {
    expect(outcome(scoreAct({ codes: [] }))).toBe('credit.unknown_act')
    expect(outcome(scoreAct({ codes: ['BP01', 'BP28'] }))).toBe('credit.unknown_act')
    expect(outcome(scoreAct({ codes: ['BP08'], persons: 0 }))).toBe('credit.no_persons')
  })
  it('false papers (BP27) bar applying, whatever entry is scored', () => {
    expect(valueOf(scoreAct({ codes: ['BP27'] })).barsApplying).toBe(true)
    expect(valueOf(scoreAct({ codes: ['BP27', 'BP06'] }))).toEqual({ code: 'BP06', points: 12, barsApplying: true })
    expect(valueOf(scoreAct({ codes: ['BP26'] })).barsApplying).toBe(false)
  })
  it('more codes never give fewer points', () => {
    const codes = fc.uniqueArray(fc.constantFrom(...POINT_CODES), { minLength: 1 })
    fc.assert(
      fc.property(codes, fc.constantFrom(...POINT_CODES), fc.integer({ min: 1, max: 20 }), (some, more, persons) => {
        const before = valueOf(scoreAct({ codes: some, persons })).points
        expect(valueOf(scoreAct({ codes: [...some, more], persons })).points).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

describe('thresholds', () => {
  it.each([
    [1, 11, 'BELOW', [], null],
    [1, 12, 'T1', ['ONSITE_REQUIRED'], null],
    [1, 17, 'T1', ['ONSITE_REQUIRED'], null],
    [1, 18, 'T2', ['ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'], null],
    [1, 23, 'T2', ['ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'], null],
    [1, 24, 'T3', ['DEFER', 'ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'], 1],
    [1, 29, 'T3', ['DEFER', 'ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'], 1],
    [1, 30, 'T3', ['DEFER', 'ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'], 2],
    [1, 54, 'T3', ['DEFER', 'ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'], 6],
    [1, 600, 'T3', ['DEFER', 'ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'], 6],
    [3, 35, 'BELOW', [], null],
    [3, 36, 'T1', ['ONSITE_REQUIRED'], null],
    [3, 53, 'T1', ['ONSITE_REQUIRED'], null],
    [3, 54, 'T2', ['ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'], null],
    [3, 71, 'T2', ['ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'], null],
    [3, 72, 'T3', ['DEFER', 'ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'], 1],
    [3, 89, 'T3', ['DEFER', 'ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'], 1],
    [3, 90, 'T3', ['DEFER', 'ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'], 2],
    [3, 162, 'T3', ['DEFER', 'ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE'], 6],
  ])('in a cycle of %i years %i points reach %s', (years, total, level, effects, months) => {
    expect(consequenceOf(total, years, rules)).toEqual({ level, effects, months })
  })
  it('more points never lead to less, and a deferral is from one month to six', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(60), fc.constantFrom(1, 3), (total, more, years) => {
        const [one, other] = [consequenceOf(total, years, rules), consequenceOf(total + more, years, rules)]
        expect(POINT_LEVELS.indexOf(other.level)).toBeGreaterThanOrEqual(POINT_LEVELS.indexOf(one.level))
        expect(other.months ?? 0).toBeGreaterThanOrEqual(one.months ?? 0)
        if (other.level === 'T3') expect(other.months).toSatisfy((months: number) => months >= 1 && months <= 6)
      }),
    )
  })
  it('three times the points in three years are what the points are in one', () => {
    fc.assert(
      fc.property(fc.nat(100), (total) => {
        expect(consequenceOf(3 * total, 3, rules)).toEqual(consequenceOf(total, 1, rules))
      }),
    )
  })
})

const cycle = (from: string, to: string, clearedOn: string | null = null): PointsCycle => ({ from, to, clearedOn })
const LAST = cycle('2025-01-21', '2026-01-20', '2026-01-10')
const NOW = cycle('2026-01-21', '2027-01-20')
const entry = (points: number, actOn: string, decidedOn: string): PointsEntry => ({
  code: 'BP05',
  points,
  actOn,
  decidedOn,
})
const total = (entries: PointsEntry[], on: string, of: PointsCycle = NOW) =>
  totalOf(of, { entries, cycles: [LAST, NOW], on })

describe('points belong to a cycle', () => {
  it('they count from the day of the decision', () => {
    const entries = [entry(6, '2026-02-01', '2026-03-15')]
    expect([total(entries, '2026-03-14'), total(entries, '2026-03-15')]).toEqual([0, 6])
  })
  it('they go to the cycle of the act', () => {
    expect(cycleOf(entry(6, '2025-12-01', '2026-01-05'), [LAST, NOW])).toBe(LAST)
    expect(cycleOf(entry(6, '2026-01-21', '2026-02-05'), [LAST, NOW])).toBe(NOW)
  })
  it('an act of a cleared cycle, decided after it was cleared, counts in the current one', () => {
    const entries = [entry(6, '2025-12-01', '2026-02-05')]
    expect([total(entries, '2026-11-24'), total(entries, '2026-11-24', LAST)]).toEqual([6, 0])
  })
  it('a passed verification clears them; before that day they stand', () => {
    const entries = [entry(6, '2025-06-01', '2025-07-01')]
    expect([total(entries, '2026-01-09', LAST), total(entries, '2026-01-10', LAST)]).toEqual([6, 0])
  })
  it('a correction is a reversing entry', () => {
    expect(total([entry(6, '2026-02-01', '2026-03-15'), entry(-6, '2026-02-01', '2026-04-01')], '2026-04-01')).toBe(0)
  })
  it('without any cycle there is nothing to count in', () =>
    expect(cycleOf(entry(6, '2026-02-01', '2026-02-02'), [])).toBeNull())
  it('no entry is lost and none counts twice', () => {
    const day = fc.nat(700).map((days) => addDays('2025-01-21', days))
    const some = fc.array(
      fc.record({ code: fc.constant('BP05'), points: fc.integer({ min: -6, max: 12 }), actOn: day, decidedOn: day }),
    )
    const open = [cycle('2025-01-21', '2026-01-20'), NOW]
    fc.assert(
      fc.property(some, (entries) => {
        const on = '2027-12-31'
        const sums = open.map((of) => totalOf(of, { entries, cycles: open, on }))
        expect(sums.reduce((a, b) => a + b, 0)).toBe(entries.reduce((sum, { points }) => sum + points, 0))
      }),
    )
  })
  it('during a deferral both of its days count', () => {
    const entries = ['2026-04-30', '2026-05-01', '2026-08-31', '2026-09-01'].map((decidedOn) => ({
      points: 6,
      decidedOn,
    }))
    expect(pointsWithin(entries, { from: '2026-05-01', to: '2026-08-31' })).toBe(12)
    expect(pointsWithin([{ points: 6, decidedOn: null }], { from: '2026-05-01', to: '2026-08-31' })).toBe(0)
  })
})
