import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCalendar } from '@/lib/domain/clock/calendar'
import { isStopped, mergeIntervals, type Interval } from '@/lib/domain/clock/intervals'
import { addDays, weekday } from '@/lib/domain/shared/dates'
import { calendar2026, DAYS_2026 } from './office'

const dateIn2026 = fc.integer({ min: 0, max: 364 }).map((n) => addDays('2026-01-01', n))
const interval = fc
  .tuple(dateIn2026, fc.integer({ min: 0, max: 30 }))
  .map(([from, length]): Interval => ({ from, to: addDays(from, length) }))
const intervals = fc.array(interval, { maxLength: 6 })

describe('working days of 2026', () => {
  it.each([
    ['2026-09-20', true, 'Sunday worked for Mid-Autumn'],
    ['2026-02-14', true, 'Saturday worked for Spring Festival'],
    ['2026-10-01', false, 'National Day'],
    ['2026-09-25', false, 'Mid-Autumn, a Friday'],
    ['2026-11-24', true, 'an ordinary Tuesday'],
    ['2026-11-28', false, 'an ordinary Saturday'],
  ])('%s: working is %s (%s)', (date, isWorking) => {
    expect(calendar2026.isWorkingDay(date)).toBe(isWorking)
  })

  it.each([
    ['2026-09-18', 10, [], '2026-10-09'],
    ['2026-09-18', 10, [{ from: '2026-09-22', to: '2026-09-24' }], '2026-10-12'],
    ['2026-02-12', 5, [], '2026-02-26'],
    ['2026-02-12', 10, [], '2026-03-04'],
    ['2026-04-28', 10, [], '2026-05-14'],
    ['2026-09-20', 10, [], '2026-10-10'],
    ['2026-10-03', 5, [], '2026-10-13'],
    ['2026-09-18', 21, [], '2026-10-23'],
    ['2026-11-24', 10, [], '2026-12-08'],
    ['2026-11-24', 10, [{ from: '2026-11-27', to: '2026-12-04' }], '2026-12-15'],
  ])('from %s, %i working days with stops %j end on %s', (start, n, stops, due) => {
    expect(calendar2026.addWorkingDays(start, n, stops)).toBe(due)
  })

  it('any 30-day window of 2026 holds 16 to 23 working days', () => {
    const counts = Array.from({ length: 335 }, (_, n) => addDays('2026-01-01', n)).map((from) =>
      calendar2026.workingDaysBetween(from, addDays(from, 30)),
    )
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([16, 23])
  })
})

describe('a year whose notice is not loaded', () => {
  it('counts Monday to Friday and says that it is provisional', () => {
    expect(calendar2026.isProvisional('2027-01-04')).toBe(true)
    expect(calendar2026.isProvisional('2026-12-31')).toBe(false)
    expect(calendar2026.isWorkingDay('2027-01-01')).toBe(true)
    expect(calendar2026.addWorkingDays('2026-12-28', 5)).toBe('2027-01-04')
  })

  it('gives other dates once the notice is loaded', () => {
    const loaded = makeCalendar({
      days: [...DAYS_2026, { date: '2027-01-01', isWorking: false, name: '元旦' }],
      loadedYears: [2026, 2027],
    })
    expect(loaded.addWorkingDays('2026-12-28', 5)).toBe('2027-01-05')
    expect(loaded.isProvisional('2027-01-04')).toBe(false)
  })
})

describe('counting', () => {
  it('from day 0 to the due date there are exactly the days of the term', () => {
    fc.assert(
      fc.property(dateIn2026, fc.integer({ min: 0, max: 60 }), intervals, (start, n, stops) => {
        const due = calendar2026.addWorkingDays(start, n, stops)
        expect(calendar2026.workingDaysBetween(start, due, stops)).toBe(n)
        if (n > 0) expect(calendar2026.workingDaysBetween(start, addDays(due, -1), stops)).toBe(n - 1)
      }),
    )
  })

  it('a longer term never ends earlier, and neither does a later start', () => {
    fc.assert(
      fc.property(dateIn2026, fc.integer({ min: 1, max: 40 }), intervals, (start, n, stops) => {
        const due = calendar2026.addWorkingDays(start, n, stops)
        expect(calendar2026.addWorkingDays(start, n + 1, stops) > due).toBe(true)
        expect(calendar2026.addWorkingDays(addDays(start, 1), n, stops) >= due).toBe(true)
      }),
    )
  })

  it('a due date is a working day outside every stop', () => {
    fc.assert(
      fc.property(dateIn2026, fc.integer({ min: 1, max: 40 }), intervals, (start, n, stops) => {
        const due = calendar2026.addWorkingDays(start, n, stops)
        expect(calendar2026.isWorkingDay(due) && !stops.some(({ from, to }) => from < due && due <= to)).toBe(true)
      }),
    )
  })

  it('a stop lifted the same day takes out nothing', () => {
    fc.assert(
      fc.property(dateIn2026, dateIn2026, fc.integer({ min: 1, max: 40 }), (start, on, n) => {
        expect(calendar2026.addWorkingDays(start, n, [{ from: on, to: on }])).toBe(
          calendar2026.addWorkingDays(start, n),
        )
      }),
    )
  })

  it('a term that ends on a rest day is moved to the next working day', () => {
    expect(calendar2026.workingDayFrom('2026-12-12')).toBe('2026-12-14')
    expect(calendar2026.workingDayFrom('2026-12-14')).toBe('2026-12-14')
    expect(calendar2026.workingDayFrom('2026-10-01')).toBe('2026-10-08')
  })
})

describe('overlapping stops', () => {
  it('merge into the same stretches whatever order they were entered in', () => {
    fc.assert(
      fc.property(
        intervals.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(mergeIntervals(shuffled)).toEqual(mergeIntervals(list))
        },
      ),
    )
  })

  it('take out exactly the days that at least one of them takes out, each once', () => {
    fc.assert(
      fc.property(intervals, dateIn2026, (list, date) => {
        const merged = mergeIntervals(list)
        expect(isStopped(date, merged)).toBe(list.some(({ from, to }) => from < date && date <= to))
        expect(merged.filter(({ from, to }) => from < date && date <= to).length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('that touch become one', () => {
    expect(
      mergeIntervals([
        { from: '2026-03-05', to: '2026-03-09' },
        { from: '2026-03-01', to: '2026-03-05' },
      ]),
    ).toEqual([{ from: '2026-03-01', to: '2026-03-09' }])
  })
})

it('the exceptions of 2026 in these tests are the 33 days off and six make-up days of the notice', () => {
  expect(DAYS_2026.filter(({ isWorking }) => !isWorking)).toHaveLength(33)
  expect(DAYS_2026.filter(({ isWorking }) => isWorking).every(({ date }) => [0, 6].includes(weekday(date)))).toBe(true)
})
