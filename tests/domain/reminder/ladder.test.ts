import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  deferralLadder,
  isToBeCalled,
  orderLadder,
  PAPER_KINDS,
  paperLadder,
  radiologyLadder,
  REMINDER_CODES,
  verificationLadder,
} from '@/lib/domain/reminder/ladder'
import { addDays, addMonths, daysBetween } from '@/lib/domain/shared/dates'

const CYCLE = { windowMonths: 3, windowDays: 90 }
const days = fc.nat(4000).map((count) => addDays('2024-01-01', count))
const written = (steps: readonly { code: string; step: string; on: string }[]) =>
  steps.map(({ code, step, on }) => `${code} ${step} ${on}`)

describe('the ladder before a verification is due', () => {
  it('N40 to N45 for 31 May 2027', () => {
    expect(written(verificationLadder('2027-05-31', CYCLE))).toEqual([
      'N40 window 2027-02-28',
      'N41 -60 2027-04-01',
      'N41 -45 2027-04-16',
      'N42 -30 2027-05-01',
      'N43 -15 2027-05-16',
      'N43 -7 2027-05-24',
      'N43 -3 2027-05-28',
      'N43 -1 2027-05-30',
      'N44 0 2027-05-31',
      'N45 +1 2027-06-01',
    ])
  })
  it('N40 is three months before, or 90 days where that is earlier; three months are not 90 days', () => {
    fc.assert(
      fc.property(days, (due) => {
        const [first] = verificationLadder(due, CYCLE)
        expect(first?.code).toBe('N40')
        expect(daysBetween(first?.on ?? due, due)).toBeGreaterThanOrEqual(90)
        expect([addMonths(due, -3), addDays(due, -90)]).toContain(first?.on)
      }),
    )
  })
  it('every step has a day and a name of its own, in the order of the days', () => {
    fc.assert(
      fc.property(days, (due) => {
        const ladder = verificationLadder(due, CYCLE)
        const on = ladder.map((step) => step.on)
        expect(on).toEqual([...new Set(on)].toSorted())
        expect(new Set(ladder.map(({ code, step }) => code + step)).size).toBe(ladder.length)
      }),
    )
  })
  it('N41 alone is for who has begun nothing', () => {
    const only = verificationLadder('2027-01-20', CYCLE).filter(({ onlyWithoutDraft }) => onlyWithoutDraft)
    expect(new Set(only.map(({ code }) => code))).toEqual(new Set(['N41']))
  })
  it.each([
    ['2027-01-12', false],
    ['2027-01-13', true],
    ['2027-01-20', true],
    ['2027-01-21', false],
  ])('N43: due on 20 January, the window calls on %s: %s', (today, expected) => {
    expect(isToBeCalled('2027-01-20', today)).toBe(expected)
  })
})

describe('the other ladders', () => {
  it('N46 comes 20 days after the order was served', () => {
    expect(written(orderLadder('2027-02-01'))).toEqual(['N46 +20 2027-02-21'])
  })
  it('N31 until the deferral ends, N32 after it', () => {
    expect(written(deferralLadder('2027-03-31'))).toEqual([
      'N31 -15 2027-03-16',
      'N31 0 2027-03-31',
      'N32 +3 2027-04-03',
      'N32 +5 2027-04-05',
    ])
  })
  it('N47 for a status test, an exam and a dose reading', () => {
    expect(written(radiologyLadder({ kind: 'STATUS_TEST', testedOn: '2026-03-18', validMonths: 12 }))).toEqual([
      'N47 -60 2027-01-17',
      'N47 -30 2027-02-16',
      'N47 0 2027-03-18',
    ])
    expect(written(radiologyLadder({ kind: 'EXAM', examinedOn: '2025-10-12', validMonths: 24 }))).toEqual([
      'N47 -60 2027-08-13',
      'N47 -30 2027-09-12',
      'N47 0 2027-10-12',
    ])
    expect(written(radiologyLadder({ kind: 'DOSE', lastReportTo: '2026-09-30' }))).toEqual([
      'N47 +75 2026-12-14',
      'N47 +90 2026-12-29',
    ])
  })
  it.each([
    ['NARCOTIC_CARD', [90]],
    ['WASTE_CONTRACT', [30]],
    ['RADIATION_SAFETY', [90, 60, 30]],
    ['LEASE', [90]],
    ['MCH_CERTIFICATE', [90]],
    ['NURSE_REGISTRATION', [60]],
  ] as const)('N48 for %s comes %j days before its last day', (kind, before) => {
    fc.assert(
      fc.property(days, (validTo) => {
        expect(paperLadder(kind, validTo).map(({ on }) => daysBetween(on, validTo))).toEqual(before)
      }),
    )
    expect(PAPER_KINDS).toContain(kind)
  })
  it('every code of the ladder is used', () => {
    const all = [
      ...verificationLadder('2027-01-20', CYCLE),
      ...orderLadder('2027-01-20'),
      ...radiologyLadder({ kind: 'DOSE', lastReportTo: '2026-09-30' }),
      ...paperLadder('LEASE', '2027-01-20'),
    ]
    expect([...new Set(all.map(({ code }) => code))].toSorted()).toEqual([...REMINDER_CODES])
  })
})
