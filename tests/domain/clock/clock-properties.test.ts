import fc from 'fast-check'
import { expect, it } from 'vitest'
import { committedClock, statutoryClock } from '@/lib/domain/clock/clocks'
import type { ClockEvent } from '@/lib/domain/clock/events'
import { clockLedger } from '@/lib/domain/clock/ledger'
import { addDays } from '@/lib/domain/shared/dates'
import { accepted, calendar2026, contextOn, events, limits, stop } from './office'

const KINDS = ['EXPERT', 'HEARING', 'TESTING', 'RECTIFICATION', 'SUSPENSION'] as const

const day = fc.integer({ min: 0, max: 300 }).map((n) => addDays('2026-01-02', n))
const stopFrom = (start: string) =>
  fc.record({
    kind: fc.constantFrom(...KINDS),
    from: fc.integer({ min: 0, max: 25 }).map((n) => addDays(start, n)),
    length: fc.option(fc.integer({ min: 0, max: 15 })),
    item: fc.constantFrom('A' as const, 'B' as const, null),
  })

/** An accepted case with any stops, overlapping ones and open ones among them, and a day on which somebody looks at it. */
const cases = day.chain((start) =>
  fc
    .tuple(fc.array(stopFrom(start), { maxLength: 5 }), fc.integer({ min: 0, max: 60 }))
    .map(([stops, later]) => ({ start, today: addDays(start, later), list: caseEvents(start, stops) })),
)

interface GivenStop {
  readonly kind: (typeof KINDS)[number]
  readonly from: string
  readonly length: number | null
  readonly item: 'A' | 'B' | null
}

function caseEvents(start: string, stops: readonly GivenStop[]): ClockEvent[] {
  const given = stops.flatMap(({ kind, from, length, item }, n) =>
    stop(kind, from, length === null ? undefined : addDays(from, length), { item, stop: { kind, ref: `${n}` } }),
  )
  return events(...accepted(start), ...given.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)))
}

it('used and remaining days of a promise make up the term, which is always ten days', () => {
  fc.assert(
    fc.property(cases, ({ list, today }) => {
      const clock = committedClock(list, contextOn(today), 'A')
      expect(clock?.total).toBe(10)
      expect((clock?.used ?? 0) + (clock?.remaining ?? 0)).toBe(10)
    }),
  )
})

it('from one day to the next the remaining days fall by one at most, and never rise', () => {
  fc.assert(
    fc.property(cases, ({ list, today }) => {
      const now = committedClock(list, contextOn(today), 'A')?.remaining ?? 0
      const next = committedClock(list, contextOn(addDays(today, 1)), 'A')?.remaining ?? 0
      expect([0, 1]).toContain(now - next)
    }),
  )
})

it('the promise is overdue exactly when its date has passed', () => {
  fc.assert(
    fc.property(cases, ({ list, today }) => {
      const clock = committedClock(list, contextOn(today), 'A')
      expect(clock?.level === 'overdue').toBe(today > (clock?.due ?? ''))
    }),
  )
})

it('the order in which stops were entered does not matter', () => {
  const shuffled = cases.chain((one) =>
    fc.record({
      one: fc.constant(one),
      order: fc.shuffledSubarray(
        one.list.flatMap(({ kind, stop: of }) => (kind === 'STOP' && of?.ref ? [of.ref] : [])),
        { minLength: 0 },
      ),
    }),
  )
  fc.assert(
    fc.property(shuffled, ({ one: { list, today }, order }) => {
      const rank = (event: ClockEvent) => (event.stop?.ref ? order.indexOf(event.stop.ref) + 1 : -1)
      const moved = [...list].sort((a, b) => rank(a) - rank(b)).map((event, index) => ({ ...event, seq: index + 1 }))
      for (const item of ['A', 'B'] as const) {
        const before = committedClock(list, contextOn(today), item)
        const after = committedClock(moved, contextOn(today), item)
        expect(after?.due).toBe(before?.due)
        expect(after?.stops.map(({ from, to, days }) => [from, to, days])).toEqual(
          before?.stops.map(({ from, to, days }) => [from, to, days]),
        )
      }
    }),
  )
})

it('the days taken out by the stops of a promise are each taken out once', () => {
  fc.assert(
    fc.property(cases, ({ list, start, today }) => {
      const clock = committedClock(list, contextOn(today), 'A')
      const stopped = clock?.stops.reduce((sum, { days }) => sum + days, 0) ?? 0
      expect((clock?.used ?? 0) + stopped).toBe(calendar2026.workingDaysBetween(start, today))
    }),
  )
})

it('a later acceptance never gives an earlier date', () => {
  fc.assert(
    fc.property(day, (start) => {
      const due = (on: string, item: 'A' | 'B') =>
        statutoryClock(events(...accepted(on)), contextOn(on), item)?.due ?? ''
      expect(due(addDays(start, 1), 'A') > due(start, 'A')).toBe(true)
      expect(due(addDays(start, 1), 'B') >= due(start, 'B')).toBe(true)
    }),
  )
})

it('an extension moves the legal limit by ten working days and the promise not at all', () => {
  fc.assert(
    fc.property(cases, ({ list, today }) => {
      const extended = [...list, ...events({ kind: 'EXTEND', on: list[0]?.on ?? today, days: 10, seq: 99 })]
      for (const item of ['A', 'B'] as const) {
        const before = statutoryClock(list, contextOn(today), item)
        const after = statutoryClock(extended, contextOn(today), item)
        const between = calendar2026.workingDaysBetween(before?.due ?? '', after?.due ?? '')
        expect(between).toBeGreaterThanOrEqual(10)
        if (before?.stops.length === 0) expect(between).toBe(10)
        expect(committedClock(extended, contextOn(today), item)?.due).toBe(
          committedClock(list, contextOn(today), item)?.due,
        )
      }
    }),
  )
})

it('a promise is provisional exactly when a day of it lies beyond the loaded year', () => {
  fc.assert(
    fc.property(cases, ({ list, today }) => {
      const clock = committedClock(list, contextOn(today), 'A')
      expect(clock?.provisional).toBe((clock?.due ?? '') > '2026-12-31')
    }),
  )
})

it('the account of time adds up to the used days of the promise, on every day and for every item', () => {
  fc.assert(
    fc.property(cases, fc.constantFrom('A' as const, 'B' as const), ({ list, today }, item) => {
      const clock = committedClock(list, contextOn(today), item)
      const lines = clockLedger(list, calendar2026, { today, limits, item })
      expect(lines.reduce((sum, { countedDays }) => sum + countedDays, 0)).toBe(clock?.used)
      const stopDays = clock?.stops.reduce((sum, { days }) => sum + days, 0)
      expect(lines.reduce((sum, { stopDays: days }) => sum + days, 0)).toBe(stopDays)
      expect(lines.filter(({ future }) => !future).every(({ from }) => from <= today)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

it('the lines of an account are in order, and no two have the same key', () => {
  fc.assert(
    fc.property(cases, ({ list, today }) => {
      const lines = clockLedger(list, calendar2026, { today, limits })
      const dates = lines.map(({ from }) => from)
      expect(dates).toEqual([...dates].sort())
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
    }),
  )
})
