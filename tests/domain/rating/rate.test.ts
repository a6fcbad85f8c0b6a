import { describe, expect, it } from 'vitest'
import { makeCalendar } from '@/lib/domain/clock/calendar'
import { comparableAddress, whyMayNotRate } from '@/lib/domain/rating/policy'
import {
  giveRating,
  GRADES,
  isLow,
  openAtLeastUntil,
  type Outcome,
  outcomeOf,
  whyNotRateNow,
} from '@/lib/domain/rating/rate'
import { nextRatingStatus, RATING_EDGES, RATING_EVENTS, RATING_STATUSES } from '@/lib/domain/rating/status'
import { person } from '../support/people'

const calendar = makeCalendar({ days: [], loadedYears: [2026] })
const served: Outcome = { act: 'DECIDED', on: '2026-12-04', closedOn: null }
const closed: Outcome = { ...served, closedOn: '2026-12-20' }

describe('a rating', () => {
  it.each([null, ...RATING_STATUSES].flatMap((from) => RATING_EVENTS.map((event) => [from, event] as const)))(
    'from %s by %s goes where the table says, or nowhere',
    (from, event) => {
      const edge = RATING_EDGES.find((one) => one.from === from && one.event === event)
      const next = nextRatingStatus(from, event)
      expect(next).toEqual(edge ? { ok: true, value: edge.to } : expect.objectContaining({ ok: false }))
    },
  )
  it.each(GRADES)('of %s is called back when it is one of the two lowest', (grade) => {
    const given = giveRating({ outcome: served, rating: null }, grade, { today: '2026-12-07', calendar })
    const duties = isLow(grade) ? { callBy: '2026-12-08', fixBy: '2026-12-28' } : { callBy: null, fixBy: null }
    expect(given).toMatchObject({ ok: true, value: { status: isLow(grade) ? 'TO_CALL' : 'GIVEN', ...duties } })
    expect(isLow(grade)).toBe(grade <= 2)
  })
})

describe('the window (T15)', () => {
  it.each([
    ['a refusal of acceptance', [{ code: 'T08', on: '2026-12-01' }], 'NOT_ACCEPTED', '2026-12-01'],
    ['a confirmed withdrawal', [{ code: 'T17', on: '2026-12-02' }], 'WITHDRAWN', '2026-12-02'],
    ['a decision that is served', [{ code: 'T13', on: '2026-12-03' }], 'DECIDED', null],
    ['one served after publication', [{ code: 'T24', on: '2026-12-03' }], 'DECIDED', null],
    [
      'one that is closed',
      [
        { code: 'T13', on: '2026-12-03' },
        { code: 'T15', on: '2026-12-20' },
      ],
      'DECIDED',
      '2026-12-20',
    ],
  ] as const)('is opened by %s', (_, events, act, closedOn) => {
    expect(outcomeOf(events, { caseNo: 'x' })).toEqual({ act, on: events[0].on, closedOn })
  })
  it('is not opened by a draft that was given up, or without an outcome', () => {
    expect(outcomeOf([{ code: 'T17', on: '2026-12-02' }], { caseNo: null })).toBeNull()
    expect(outcomeOf([], { caseNo: 'x' })).toBeNull()
  })
  it('stays open until fifteen days after closing, and what is told is never too late', () => {
    expect(whyNotRateNow(served, null, '2027-06-01')).toBeNull()
    expect(whyNotRateNow(closed, null, '2027-01-04')).toBeNull()
    expect(whyNotRateNow(closed, null, '2027-01-05')).toMatchObject({ code: 'rating.window_over' })
    expect(openAtLeastUntil(served)).toBe('2026-12-19')
    expect(whyNotRateNow(served, { status: 'GIVEN' }, '2026-12-07')).toEqual({ code: 'rating.already_rated' })
    expect(whyNotRateNow(served, { status: 'INVITED' }, '2026-12-07')).toBeNull()
  })
})

describe('who may rate', () => {
  const nobody = { isStaff: false, staffAddress: false }
  const subject = { institutionId: person('APP').institutionId ?? '' }
  it('is the institution, not another, not the office', () => {
    expect(whyMayNotRate(person('APP'), subject, nobody)).toBeNull()
    expect(whyMayNotRate(person('APP', { institutionId: 'other' }), subject, nobody)?.code).toBe(
      'case.other_institution',
    )
    expect(whyMayNotRate(person('LEAD'), subject, nobody)?.code).toBe('application.applicants_only')
  })
  it('is nobody who has a post, and nobody at an address where staff have just been', () => {
    expect(whyMayNotRate(person('APP'), subject, { ...nobody, isStaff: true })?.code).toBe('rating.staff_may_not')
    expect(whyMayNotRate(person('APP'), subject, { ...nobody, staffAddress: true })?.code).toBe('rating.staff_device')
  })
  it.each([
    [null, null],
    ['127.0.0.1', null],
    ['::1', null],
    ['::ffff:127.0.0.1', null],
    ['10.2.3.4', '10.2.3.4'],
  ])('compares the address %s as %s: the machine itself says nothing', (ip, compared) => {
    expect(comparableAddress(ip)).toBe(compared)
  })
})
