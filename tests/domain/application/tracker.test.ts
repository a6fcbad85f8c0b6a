import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ITEM_STATUSES, type ItemStatus } from '@/lib/domain/application/item-status'
import { CASE_STATUSES } from '@/lib/domain/application/status'
import { NO_ASKS, situationOf, type Tracked, waitsOf } from '@/lib/domain/application/tracker'

const item = (letter: 'A' | 'B', status: ItemStatus, since = '2026-11-25') => ({ letter, status, since, nextDue: null })
const tracked = (overrides: Partial<Tracked> = {}): Tracked => ({
  status: 'IN_REVIEW',
  since: '2026-11-24',
  items: [item('A', 'DESK'), item('B', 'DESK')],
  asks: NO_ASKS,
  ...overrides,
})
const order = {
  orderedOn: '2026-11-27',
  termOn: '2026-12-14',
  findings: [{ findingId: 'f1', letter: 'A' as const, fact: '医疗废物暂存超过 2 天' }],
}

describe('why a case is still waiting', () => {
  it('the window has it from the day the papers came in', () => {
    const waits = waitsOf(tracked({ status: 'SUBMITTED', items: [item('A', 'PENDING'), item('B', 'PENDING')] }))
    expect(waits).toEqual([{ who: 'office', kind: 'acceptance', since: '2026-11-24' }])
  })

  it('an order to correct names the applicant first, with each finding and the term', () => {
    const items = [item('A', 'RECTIFY_ORDERED', '2026-11-27'), item('B', 'PROPOSED', '2026-11-26')]
    expect(waitsOf(tracked({ items, asks: { ...NO_ASKS, orders: [order] } }))).toEqual([
      { who: 'you', kind: 'rectification', since: '2026-11-27', termOn: '2026-12-14', findings: order.findings },
    ])
  })

  it('two reviewers at work are one line with both items, since the earlier of the two', () => {
    const items = [item('A', 'DESK', '2026-11-26'), item('B', 'DESK', '2026-11-25')]
    expect(waitsOf(tracked({ items }))).toEqual([
      { who: 'office', kind: 'review', since: '2026-11-25', letters: ['A', 'B'] },
    ])
  })

  it('a booked visit says its date, an asked-for one says that the date is being fixed', () => {
    const items = [item('A', 'ONSITE_PLANNED'), item('B', 'ONSITE_PLANNED')]
    const visit = { plannedOn: '2026-11-30', slot: '上午', letters: ['A', 'B'] as const }
    const [booked] = waitsOf(tracked({ items, asks: { ...NO_ASKS, visits: [visit] } }))
    expect(booked).toMatchObject({ kind: 'visit', on: '2026-11-30', slot: '上午' })
    expect(waitsOf(tracked({ items }))[0]).toMatchObject({ who: 'office', kind: 'visit_date' })
  })

  it('after the last opinion the lead has it, whatever the items say', () => {
    const items = [item('A', 'PROPOSED'), item('B', 'PROPOSED')]
    expect(waitsOf(tracked({ status: 'CONSOLIDATING', items }))).toEqual([
      { who: 'office', kind: 'decision', since: '2026-11-24' },
    ])
  })

  it('whatever the states, the applicant’s own moves come before the office’s', () => {
    const statuses = fc.constantFrom(...ITEM_STATUSES)
    fc.assert(
      fc.property(fc.constantFrom(...CASE_STATUSES), statuses, statuses, fc.boolean(), (status, a, b, asked) => {
        const asks = asked ? { ...NO_ASKS, orders: [order] } : NO_ASKS
        const who = waitsOf(tracked({ status, items: [item('A', a), item('B', b)], asks })).map((wait) => wait.who)
        expect(who).toEqual([...who].sort().reverse())
        expect(who.includes('you')).toBe(asked)
      }),
    )
  })
})

describe('the state as a sentence', () => {
  it('counts what is asked of the applicant before anything else', () => {
    const items = [item('A', 'RECTIFY_ORDERED'), item('B', 'PROPOSED')]
    expect(situationOf(tracked({ items, asks: { ...NO_ASKS, orders: [order] } }))).toEqual({
      kind: 'rectification',
      count: 1,
    })
  })

  it('says how many items are reviewed while others are not', () => {
    expect(situationOf(tracked({ items: [item('A', 'PROPOSED'), item('B', 'DESK')] }))).toEqual({
      kind: 'reviewed_partly',
      done: 1,
      total: 2,
    })
  })

  it('a decided case speaks of the decision, even while an old visit row is open', () => {
    const visit = { plannedOn: '2026-11-30', slot: null, letters: ['A'] as const }
    expect(situationOf(tracked({ status: 'DECIDED', asks: { ...NO_ASKS, visits: [visit] } }))).toEqual({
      kind: 'status',
      status: 'DECIDED',
    })
  })
})
