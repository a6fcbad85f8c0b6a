import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alignItems,
  computeCycle,
  cycleWarning,
  mayBeFiled,
  nextDue,
  nextDueDates,
  periodMatchesCycle,
  windowOpen,
  type CycleRule,
  type DueItem,
} from '@/lib/domain/clock/cycle'
import { addDays } from '@/lib/domain/shared/dates'

const rule: CycleRule = {
  bedsThreshold: 100,
  shortYears: 1,
  longYears: 3,
  longCategories: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'E1', 'G1', 'P110'],
  windowMonths: 3,
  windowDays: 90,
  alignmentDays: 180,
}
const facts = {
  lastPassedAsReVerification: false,
  isSinoForeignJointVenture: false,
  approvedBeds: 120,
  category: 'G100',
}

describe('the cycle of the practice licence', () => {
  it.each([
    ['a hospital of 120 beds', facts, 3, 'LARGE_INSTITUTION'],
    ['a hospital of exactly 100 beds', { ...facts, approvedBeds: 100 }, 3, 'LARGE_INSTITUTION'],
    ['a hospital of 99 beds', { ...facts, approvedBeds: 99 }, 1, 'ORDINARY'],
    ['a nursing home of 120 beds', { ...facts, category: 'A710' }, 1, 'ORDINARY'],
    ['a dental outpatient department', { ...facts, approvedBeds: 0, category: 'D152' }, 1, 'ORDINARY'],
    ['a joint venture of 120 beds', { ...facts, isSinoForeignJointVenture: true }, 1, 'JOINT_VENTURE'],
    ['a hospital that passed after a deferral', { ...facts, lastPassedAsReVerification: true }, 1, 'RE_VERIFICATION'],
    [
      'a joint venture that passed after a deferral',
      { ...facts, lastPassedAsReVerification: true, isSinoForeignJointVenture: true },
      1,
      'RE_VERIFICATION',
    ],
  ])('%s', (_who, given, years, ground) => {
    expect(computeCycle(given, rule)).toEqual({ years, ground })
  })

  it('a licence record that says otherwise is a warning only', () => {
    expect(cycleWarning(3, computeCycle(facts, rule))).toBeNull()
    expect(cycleWarning(1, computeCycle(facts, rule))).toEqual({
      code: 'cycle.record_differs',
      facts: { recorded: 1, computed: 3, ground: 'LARGE_INSTITUTION' },
    })
  })

  it('a period may differ from the cycle by one day', () => {
    expect(periodMatchesCycle('2026-01-21', '2027-01-20', 1)).toBe(true)
    expect(periodMatchesCycle('2026-01-20', '2027-01-20', 1)).toBe(true)
    expect(periodMatchesCycle('2026-01-20', '2027-01-22', 1)).toBe(false)
    expect(periodMatchesCycle('2024-01-21', '2027-01-20', 1)).toBe(false)
  })
})

describe('the window', () => {
  it.each([
    ['2027-05-31', '2027-02-28'],
    ['2027-01-20', '2026-10-20'],
    ['2027-03-01', '2026-12-01'],
    ['2028-05-31', '2028-02-29'],
    ['2027-04-30', '2027-01-30'],
  ])('for %s opens on %s', (due, opensOn) => {
    expect(windowOpen(due)).toBe(opensOn)
  })

  it('is open for at least 90 days whatever the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), (n) => {
        const due = addDays('2026-01-01', n)
        expect(windowOpen(due) <= addDays(due, -90)).toBe(true)
      }),
    )
  })
})

describe('filing several items at once', () => {
  const states = (today: string, ...items: DueItem[]) => alignItems(items, today, rule).map(({ state }) => state)

  it('both items due on 20 January 2027 may be filed on 24 November', () => {
    expect(states('2026-11-24', { letter: 'A', due: '2027-01-20' }, { letter: 'B', due: '2027-01-20' })).toEqual([
      'DUE',
      'DUE',
    ])
  })

  it('an item due 180 days after the earliest may join, one day more may not', () => {
    const a = { letter: 'A', due: '2027-01-20' } as const
    expect(states('2026-11-24', a, { letter: 'C', due: '2027-07-19' }, { letter: 'D', due: '2027-07-20' })).toEqual([
      'DUE',
      'MAY_JOIN',
      'NOT_YET',
    ])
  })

  it('nothing joins while nothing is due', () => {
    expect(states('2026-10-19', { letter: 'A', due: '2027-01-20' }, { letter: 'C', due: '2027-01-25' })).toEqual([
      'NOT_YET',
      'NOT_YET',
    ])
    expect(states('2026-10-20', { letter: 'A', due: '2027-01-20' }, { letter: 'C', due: '2027-01-25' })).toEqual([
      'DUE',
      'MAY_JOIN',
    ])
  })

  it('an item past its date is late, on its date it is not', () => {
    expect(states('2027-01-20', { letter: 'A', due: '2027-01-20' })).toEqual(['DUE'])
    expect(states('2027-01-21', { letter: 'A', due: '2027-01-20' })).toEqual(['LATE'])
  })

  it('an item not yet due is shown with the day its window opens and may not be filed', () => {
    const [item] = alignItems([{ letter: 'C', due: '2027-05-31' }], '2026-11-24', rule)
    expect(item).toMatchObject({ opensOn: '2027-02-28', state: 'NOT_YET' })
    expect(item && mayBeFiled(item)).toBe(false)
  })
})

describe('the next due date', () => {
  it('is the old one plus the cycle, whenever it was filed', () => {
    expect(nextDue('2027-01-20', 1)).toBe('2028-01-20')
    expect(nextDue('2027-01-20', 3)).toBe('2030-01-20')
    expect(nextDue('2028-02-29', 1)).toBe('2029-02-28')
  })

  it('of the radiology licence is the practice licence’s', () => {
    expect(
      nextDueDates([
        { letter: 'A', due: '2027-02-20', cycleYears: 3, follows: null },
        { letter: 'B', due: '2027-01-10', cycleYears: 1, follows: 'A' },
        { letter: 'C', due: '2027-05-31', cycleYears: 3, follows: null },
      ]),
    ).toEqual([
      { letter: 'A', nextDue: '2030-02-20' },
      { letter: 'B', nextDue: '2030-02-20' },
      { letter: 'C', nextDue: '2030-05-31' },
    ])
  })

  it('of a radiology licence filed alone is its own', () => {
    expect(nextDueDates([{ letter: 'B', due: '2027-01-10', cycleYears: 1, follows: 'A' }])).toEqual([
      { letter: 'B', nextDue: '2028-01-10' },
    ])
  })
})
