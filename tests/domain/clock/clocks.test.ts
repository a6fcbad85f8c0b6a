import { describe, expect, it } from 'vitest'
import { deemedAcceptanceDue, supplementClock } from '@/lib/domain/clock/acceptance'
import { worstLevel } from '@/lib/domain/clock/clock'
import {
  caseCommittedClock,
  combinedCeiling,
  committedClock,
  deliveryClock,
  forecast,
  itemClocks,
  rectificationClock,
  rectificationWarning,
  statutoryClock,
} from '@/lib/domain/clock/clocks'
import { whyClockEventIncomplete, whyMayNotExtend, type ClockEvent, type StopKind } from '@/lib/domain/clock/events'
import { startOfOfficeDay } from '@/lib/domain/shared/dates'
import { accepted, contextOn, events, limits, STORY, stop } from './office'

const committed = (list: ClockEvent[], today: string, item: 'A' | 'B' = 'A') => {
  const clock = committedClock(list, contextOn(today), item)
  if (!clock) throw new Error('the promise runs')
  return clock
}
const statutory = (list: ClockEvent[], today: string, item: 'A' | 'B' = 'A') => {
  const clock = statutoryClock(list, contextOn(today), item)
  if (!clock) throw new Error('the legal limit runs')
  return clock
}

describe('the promise of ten working days', () => {
  it('accepted on 24 November it ends on 8 December', () => {
    expect(committed(events(...accepted('2026-11-24')), '2026-11-25')).toMatchObject({
      start: '2026-11-24',
      due: '2026-12-08',
      total: 10,
      used: 1,
      remaining: 9,
      level: 'ok',
      stopped: false,
      isForecast: false,
      provisional: false,
    })
  })

  it('with five days of rectification it ends on 15 December', () => {
    expect(committed(STORY.answered, '2026-12-10')).toMatchObject({
      due: '2026-12-15',
      used: 7,
      remaining: 3,
      isForecast: false,
      stops: [{ from: '2026-11-27', to: '2026-12-04', kinds: ['RECTIFICATION'], days: 5, after: 3 }],
    })
  })

  it('while stopped, the date is what it would be if it were resumed today, and says so', () => {
    expect(committed(STORY.waiting, '2026-12-02')).toMatchObject({
      due: '2026-12-11',
      isForecast: true,
      stopped: true,
      used: 3,
      remaining: 7,
      stops: [{ from: '2026-11-27', to: null, days: 3, after: 3 }],
    })
  })

  it('an order served today stops the clock from tomorrow', () => {
    expect(committed(STORY.waiting, '2026-11-27')).toMatchObject({
      used: 3,
      stopped: true,
      stops: [{ from: '2026-11-27', to: null, days: 0, after: 3 }],
    })
  })

  it.each(['EXPERT', 'HEARING', 'TESTING', 'RECTIFICATION', 'SUSPENSION'] as const)('%s stops it', (kind) => {
    const list = events(...accepted('2026-11-24'), ...stop(kind, '2026-11-27', '2026-12-04'))
    expect(committed(list, '2026-12-10').due).toBe('2026-12-15')
  })

  it('a visit on site does not stop it', () => {
    const list = events(...accepted('2026-11-24'), { kind: 'MILESTONE', on: '2026-11-26', code: 'I04' })
    expect(committed(list, '2026-12-01').due).toBe('2026-12-08')
  })

  it.each([
    ['2026-12-02', 6, 'ok'],
    ['2026-12-03', 7, 'warn'],
    ['2026-12-04', 8, 'warn'],
    ['2026-12-07', 9, 'late-soon'],
    ['2026-12-08', 10, 'late-soon'],
    ['2026-12-09', 11, 'overdue'],
  ])('on %s, day %i, it is %s', (today, used, level) => {
    expect(committed(events(...accepted('2026-11-24')), today)).toMatchObject({ used, level, remaining: 10 - used })
  })

  it('is overdue on the rest day after its end, although no working day has passed', () => {
    // Ten working days from 27 November end on Friday 11 December.
    expect(committed(events(...accepted('2026-11-27')), '2026-12-12')).toMatchObject({ level: 'overdue', remaining: 0 })
  })

  it('is kept by serving the result in time and stays kept', () => {
    const list = events(
      ...accepted('2026-11-24'),
      { kind: 'DECIDED', on: '2026-12-04' },
      { kind: 'SERVED', on: '2026-12-07' },
    )
    expect(committed(list, '2026-12-31')).toMatchObject({
      endedOn: '2026-12-07',
      used: 9,
      level: 'ok',
      due: '2026-12-08',
    })
    expect(committed(list.slice(0, 3), '2026-12-04')).toMatchObject({ used: 8, endedOn: null })
  })

  it('ends with the decision where the district promises only that', () => {
    const list = events(...accepted('2026-11-24'), { kind: 'DECIDED', on: '2026-12-04' })
    const context = contextOn('2026-12-31', { committedEndsAt: 'DECIDED' })
    expect(committedClock(list, context, 'A')).toMatchObject({ endedOn: '2026-12-04', used: 8, level: 'ok' })
  })

  it('that was kept too late stays missed', () => {
    const list = events(...accepted('2026-11-24'), { kind: 'SERVED', on: '2026-12-09' })
    expect(committed(list, '2026-12-31')).toMatchObject({ level: 'overdue', used: 11 })
  })

  it('a stop still open when the item is decided counts up to the decision only', () => {
    const list = events(...accepted('2026-11-24'), ...stop('HEARING', '2026-11-27'), {
      kind: 'SERVED',
      on: '2026-12-04',
    })
    expect(committed(list, '2026-12-31')).toMatchObject({ used: 3, stopped: false, due: '2026-12-15' })
  })

  it('does not run before acceptance, nor for an item that is not in the case', () => {
    expect(committedClock(events({ kind: 'RECEIVED', on: '2026-11-24' }), contextOn('2026-11-25'), 'A')).toBeNull()
    expect(committedClock(events(...accepted('2026-11-24')), contextOn('2026-11-25'), 'C')).toBeNull()
  })

  it('reaching into 2027 it is provisional', () => {
    expect(committed(events(...accepted('2026-12-28')), '2026-12-29').provisional).toBe(true)
    expect(committed(events(...accepted('2026-12-17')), '2026-12-18')).toMatchObject({
      due: '2026-12-31',
      provisional: false,
    })
  })

  it('shows one cell per counted day, and overdue days beyond the term', () => {
    const cells = committed(STORY.answered, '2026-12-10').cells
    expect(cells.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(cells[3]).toEqual({ n: 4, date: '2026-12-07', state: 'warn' })
    expect(cells[9]).toEqual({ n: 10, date: '2026-12-15', state: 'left' })
    expect(committed(events(...accepted('2026-11-24')), '2026-12-10').cells.at(-1)).toEqual({
      n: 12,
      date: '2026-12-10',
      state: 'late',
    })
  })
})

describe('the legal limit', () => {
  it('is 30 calendar days for the practice licence and 20 working days for the radiology licence', () => {
    const list = events(...accepted('2026-11-24'))
    expect(statutory(list, '2026-11-25', 'A')).toMatchObject({ unit: 'DAY', due: '2026-12-24', total: 30, used: 1 })
    expect(statutory(list, '2026-11-25', 'B')).toMatchObject({ unit: 'WORKING_DAY', due: '2026-12-22', total: 20 })
  })

  it.each([
    ['EXPERT', '2026-12-31'],
    ['HEARING', '2026-12-31'],
    ['TESTING', '2026-12-31'],
    ['RECTIFICATION', '2026-12-24'],
    ['SUSPENSION', '2026-12-24'],
  ] satisfies [StopKind, string][])('%s from 27 November to 4 December makes it end on %s', (kind, due) => {
    const list = events(...accepted('2026-11-24'), ...stop(kind, '2026-11-27', '2026-12-04'))
    expect(statutory(list, '2026-12-10').due).toBe(due)
  })

  it('is stopped by a suspension where the parameter says so for that power type', () => {
    const list = events(...accepted('2026-11-24'), ...stop('SUSPENSION', '2026-11-27', '2026-12-04'))
    const context = contextOn('2026-12-10', { suspensionStopsStatutory: { PERMIT: true, OTHER: false } })
    expect(statutoryClock(list, context, 'A')?.due).toBe('2026-12-31')
  })

  it('that ends on a rest day is not moved', () => {
    // Accepted on 12 November: the thirtieth day is Saturday 12 December.
    expect(statutory(events(...accepted('2026-11-12')), '2026-11-13').due).toBe('2026-12-12')
  })

  it('extended once ends ten working days after its date; the promise does not move', () => {
    const list = events(...accepted('2026-11-24'), { kind: 'EXTEND', on: '2026-12-10', days: 10 })
    expect(statutory(list, '2026-12-11', 'B')).toMatchObject({
      due: '2027-01-05',
      total: 30,
      extendedBy: 10,
      provisional: true,
    })
    expect(statutory(list, '2026-12-11', 'A')).toMatchObject({ due: '2027-01-07', extendedBy: 10, provisional: true })
    expect(committed(list, '2026-12-11')).toMatchObject({ due: '2026-12-08', level: 'overdue', extendedBy: 0 })
  })

  it('is extended by ten working days at most, and a second extension is not counted', () => {
    const once = events(...accepted('2026-11-24'), { kind: 'EXTEND', on: '2026-12-10', days: 30 })
    const twice = [...once, ...events({ kind: 'EXTEND', on: '2026-12-11', days: 10, seq: 9 })]
    expect(statutory(twice, '2026-12-12', 'B').due).toBe('2027-01-05')
  })

  it('of calendar days needs no holiday notice', () => {
    expect(statutory(events(...accepted('2026-12-20')), '2026-12-21', 'A')).toMatchObject({
      due: '2027-01-19',
      provisional: false,
    })
  })

  it('ends with the decision, not with its service', () => {
    const list = events(
      ...accepted('2026-11-24'),
      { kind: 'DECIDED', on: '2026-12-21' },
      { kind: 'SERVED', on: '2026-12-29' },
    )
    expect(statutory(list, '2026-12-31', 'B')).toMatchObject({ endedOn: '2026-12-21', level: 'ok' })
  })
})

describe('extending', () => {
  const asked = { days: 10, maxDays: 10, today: '2026-12-20', statutoryDue: '2026-12-22' }

  it.each([
    [[], asked, null],
    [[], { ...asked, days: 11 }, 'clock.extension_too_long'],
    [[], { ...asked, days: 0 }, 'clock.extension_too_long'],
    [[], { ...asked, today: '2026-12-23' }, 'clock.extension_after_due'],
    [events({ kind: 'EXTEND', on: '2026-12-10' }), asked, 'clock.already_extended'],
  ])('%#: is allowed once, in time and within ten days', (before, request, code) => {
    expect(whyMayNotExtend(before, request)?.code ?? null).toBe(code)
  })
})

describe('clocks of one case', () => {
  const oneItem = events(...accepted('2026-11-24'), ...stop('RECTIFICATION', '2026-11-27', '2026-12-04', { item: 'A' }))

  it('an order for one item stops that item’s promise only', () => {
    expect(committed(oneItem, '2026-12-05', 'A').due).toBe('2026-12-15')
    expect(committed(oneItem, '2026-12-05', 'B').due).toBe('2026-12-08')
  })

  it('a stop of the whole case stops every item', () => {
    expect(committed(STORY.answered, '2026-12-05', 'B').due).toBe('2026-12-15')
  })

  it('the case’s promise is its latest item’s, while warnings are per item', () => {
    expect(caseCommittedClock(oneItem, contextOn('2026-12-08'))).toMatchObject({
      item: 'A',
      due: '2026-12-15',
      level: 'ok',
    })
    expect(committed(oneItem, '2026-12-08', 'B').level).toBe('late-soon')
    expect(worstLevel(['ok', 'late-soon', 'warn'])).toBe('late-soon')
  })

  it('a withdrawn item does not hold up the case’s promise', () => {
    const list = [...oneItem, ...events({ kind: 'WITHDRAWN', on: '2026-12-04', item: 'A', seq: 9 })]
    expect(caseCommittedClock(list, contextOn('2026-12-05'))).toMatchObject({ item: 'B', due: '2026-12-08' })
  })

  it('two orders open on one item are one stop until both are answered', () => {
    const list = events(
      ...accepted('2026-11-24'),
      { kind: 'STOP', on: '2026-11-26', stop: { kind: 'RECTIFICATION', ref: 'desk' } },
      { kind: 'STOP', on: '2026-11-27', stop: { kind: 'RECTIFICATION', ref: 'visit' } },
      { kind: 'RESUME', on: '2026-12-01', stop: { kind: 'RECTIFICATION', ref: 'visit' } },
      { kind: 'RESUME', on: '2026-12-04', stop: { kind: 'RECTIFICATION', ref: 'desk' } },
    )
    expect(committed(list, '2026-12-02')).toMatchObject({ stopped: true, used: 2 })
    expect(committed(list, '2026-12-07')).toMatchObject({ stopped: false, used: 3, stops: [{ days: 6 }] })
  })

  it('a second round of rectification is a second stop', () => {
    const list = events(
      ...accepted('2026-11-24'),
      ...stop('RECTIFICATION', '2026-11-25', '2026-11-26'),
      ...stop('RECTIFICATION', '2026-12-01', '2026-12-03'),
    )
    expect(committed(list, '2026-12-04').stops).toMatchObject([
      { days: 1, after: 1 },
      { days: 2, after: 4 },
    ])
  })

  it('resuming what was never stopped changes nothing', () => {
    const list = events(...accepted('2026-11-24'), { kind: 'RESUME', on: '2026-12-01', stop: { kind: 'EXPERT' } })
    expect(committed(list, '2026-12-02')).toMatchObject({ due: '2026-12-08', stops: [] })
  })

  it('what happens later is not known earlier', () => {
    expect(committed(STORY.answered, '2026-12-02')).toEqual(committed(STORY.waiting, '2026-12-02'))
  })

  it('permits run on all clocks, another power only on its own', () => {
    const list = events(...accepted('2026-11-24'), { kind: 'DECIDED', on: '2026-12-04' })
    const names = (context = contextOn('2026-12-04')) => itemClocks(list, context, 'A').map(({ name }) => name)
    expect(names()).toEqual(['committed', 'statutory', 'ceiling', 'delivery'])
    const items = { A: { ...limits.items.A, powerType: 'OTHER' as const } } as typeof limits.items // narrowing one field
    expect(names(contextOn('2026-12-04', { items }))).toEqual(['committed', 'statutory'])
  })
})

describe('acceptance', () => {
  const received = events({ kind: 'RECEIVED', on: '2026-11-24' })

  it('the office has five working days from each receipt', () => {
    expect(supplementClock(received, contextOn('2026-11-26'))).toMatchObject({
      due: '2026-12-01',
      used: 2,
      level: 'ok',
    })
  })

  it('a notice ends that term, and the papers handed in later begin a new one', () => {
    const list = events(
      { kind: 'RECEIVED', on: '2026-11-24' },
      { kind: 'SUPPLEMENT_ASKED', on: '2026-11-25' },
      { kind: 'RECEIVED', on: '2026-12-10' },
    )
    expect(supplementClock(list.slice(0, 2), contextOn('2026-12-09'))).toMatchObject({
      endedOn: '2026-11-25',
      level: 'ok',
    })
    expect(supplementClock(list, contextOn('2026-12-11'))).toMatchObject({ start: '2026-12-10', due: '2026-12-17' })
    expect(committedClock(list, contextOn('2026-12-17'), 'A')).toBeNull()
  })

  it('silence is entered on the first working day after the term, and goes back to the receipt', () => {
    expect(deemedAcceptanceDue(received, contextOn('2026-12-01'))).toBeNull()
    expect(deemedAcceptanceDue(received, contextOn('2026-12-02'))).toEqual({
      receivedOn: '2026-11-24',
      due: '2026-12-01',
    })
  })

  it('silence over a weekend is entered on Monday', () => {
    const list = events({ kind: 'RECEIVED', on: '2026-11-27' })
    expect(deemedAcceptanceDue(list, contextOn('2026-12-05'))).toBeNull()
    expect(deemedAcceptanceDue(list, contextOn('2026-12-07'))?.due).toBe('2026-12-04')
  })

  it('a deemed acceptance re-bases every clock on the receipt', () => {
    const list = [
      ...received,
      ...events({ kind: 'DEEMED_ACCEPTED', on: '2026-11-24', at: startOfOfficeDay('2026-12-02'), seq: 2 }),
    ]
    expect(committed(list, '2026-12-02')).toMatchObject({ start: '2026-11-24', due: '2026-12-08', used: 6 })
    expect(statutory(list, '2026-12-02').due).toBe('2026-12-24')
    expect(deemedAcceptanceDue(list, contextOn('2026-12-03'))).toBeNull()
    expect(supplementClock(list, contextOn('2026-12-03'))).toMatchObject({ endedOn: '2026-12-01' })
    expect(committedClock(list, contextOn('2026-11-30'), 'A')).toBeNull()
  })

  it('an acceptance entered too late goes back to the receipt as well', () => {
    const list = events({ kind: 'RECEIVED', on: '2026-11-24' }, { kind: 'ACCEPTED', on: '2026-12-04' })
    expect(committed(list, '2026-12-04').start).toBe('2026-11-24')
  })

  it('the second receipt is the one that silence accepts', () => {
    const list = events(
      { kind: 'RECEIVED', on: '2026-11-24' },
      { kind: 'SUPPLEMENT_ASKED', on: '2026-11-25' },
      { kind: 'RECEIVED', on: '2026-12-10' },
    )
    expect(committed(list, '2026-12-18').start).toBe('2026-12-10')
  })

  it('a refused item has no clocks while the others go on', () => {
    const list = events(
      { kind: 'RECEIVED', on: '2026-11-24' },
      { kind: 'NOT_ACCEPTED', on: '2026-11-25', item: 'B' },
      { kind: 'ACCEPTED', on: '2026-11-25' },
    )
    expect(committedClock(list, contextOn('2026-12-01'), 'B')).toBeNull()
    expect(committed(list, '2026-12-01', 'A').start).toBe('2026-11-25')
    expect(caseCommittedClock(list, contextOn('2026-12-01'))?.item).toBe('A')
  })
})

describe('delivery, ceiling and rectification', () => {
  it('a decision is served within ten working days', () => {
    const list = events(...accepted('2026-11-24'), { kind: 'DECIDED', on: '2026-12-04' })
    expect(deliveryClock(list, contextOn('2026-12-07'), 'A')).toMatchObject({ due: '2026-12-18', used: 1 })
    expect(deliveryClock(events(...accepted('2026-11-24')), contextOn('2026-12-07'), 'A')).toBeNull()
  })

  it('all departments together have 45 working days, 60 when extended', () => {
    const list = events(...accepted('2026-03-02'))
    expect(combinedCeiling(list, contextOn('2026-03-03'), 'A')).toMatchObject({ total: 45, due: '2026-05-08' })
    const longer = [...list, ...events({ kind: 'EXTEND', code: 'CEILING', on: '2026-05-06', seq: 9 })]
    expect(combinedCeiling(longer, contextOn('2026-05-07'), 'A')).toMatchObject({ total: 60, extendedBy: 15 })
    expect(statutoryClock(longer, contextOn('2026-05-07'), 'B')?.extendedBy).toBe(0)
  })

  const order = { servedOn: '2026-11-27', termDays: 15, submittedOn: null, item: 'A' as const }

  it('the applicant’s fifteen calendar days to correct move off a rest day', () => {
    // Served on 27 November: the fifteenth day is Saturday 12 December.
    expect(rectificationClock(order, contextOn('2026-12-02'))).toMatchObject({
      due: '2026-12-14',
      used: 5,
      unit: 'DAY',
    })
    expect(rectificationClock({ ...order, servedOn: '2026-11-26' }, contextOn('2026-12-02')).due).toBe('2026-12-11')
  })

  it('only force majeure stops it', () => {
    const storm = { ...order, forceMajeure: [{ from: '2026-12-01', to: '2026-12-04' }] }
    expect(rectificationClock(storm, contextOn('2026-12-07')).due).toBe('2026-12-15')
  })

  it('answered in time is answered', () => {
    const answered = { ...order, submittedOn: '2026-12-14' }
    expect(rectificationClock(answered, contextOn('2026-12-31'))).toMatchObject({ level: 'ok', endedOn: '2026-12-14' })
    expect(rectificationClock(order, contextOn('2026-12-15')).level).toBe('overdue')
  })

  it('a rectification that will outlive the legal limit warns the LEAD five working days before', () => {
    expect(rectificationWarning(STORY.waiting, contextOn('2026-12-16'), 'A')).toBeNull()
    expect(rectificationWarning(STORY.waiting, contextOn('2026-12-17'), 'A')).toEqual({
      statutoryDue: '2026-12-24',
      workingDaysLeft: 5,
    })
    expect(rectificationWarning(STORY.answered, contextOn('2026-12-17'), 'A')).toBeNull()
  })
})

describe('what if it is answered on a given day', () => {
  const context = contextOn('2026-12-02')

  it('answered on Friday 4 December the result comes by 15 December', () => {
    expect(forecast(STORY.waiting, context, { item: 'A', answerOn: '2026-12-04' })).toEqual({
      answerOn: '2026-12-04',
      committedDue: '2026-12-15',
      statutoryDue: '2026-12-24',
      provisional: false,
    })
  })

  it('every working day later moves the result by one working day', () => {
    expect(forecast(STORY.waiting, context, { item: 'A', answerOn: '2026-12-07' })?.committedDue).toBe('2026-12-16')
  })

  it('a day that is past means today', () => {
    expect(forecast(STORY.waiting, context, { item: 'A', answerOn: '2026-11-30' })).toMatchObject({
      answerOn: '2026-12-02',
      committedDue: committed(STORY.waiting, '2026-12-02').due,
    })
  })

  it('without a stop nothing changes', () => {
    const list = events(...accepted('2026-11-24'))
    expect(forecast(list, context, { item: 'A', answerOn: '2026-12-04' })?.committedDue).toBe('2026-12-08')
  })
})

describe('an event of the clock', () => {
  const whole = { legalBasis: '行政许可法第四十五条', documentNo: '〔2026〕0003号', actorName: '吴敏' }
  const why = (given: Partial<ClockEvent> & Pick<ClockEvent, 'kind'>) =>
    events({ on: '2026-12-01', ...whole, ...given }).map(whyClockEventIncomplete)[0]?.code ?? null

  it.each([
    [{ kind: 'STOP', stop: { kind: 'EXPERT' } }, null],
    [{ kind: 'STOP' }, 'clock.stop_without_kind'],
    [{ kind: 'STOP', stop: { kind: 'EXPERT' }, documentNo: null }, 'clock.event_without_document'],
    [{ kind: 'RESUME', stop: { kind: 'EXPERT' }, documentNo: null }, 'clock.event_without_document'],
    [{ kind: 'RESUME', stop: { kind: 'RECTIFICATION' }, documentNo: null }, null],
    [{ kind: 'STOP', stop: { kind: 'HEARING' }, legalBasis: '' }, 'clock.event_without_basis'],
    [{ kind: 'EXTEND', actorName: null }, 'clock.event_without_actor'],
    [{ kind: 'EXTEND' }, null],
    [{ kind: 'MILESTONE' }, 'clock.milestone_without_code'],
    [{ kind: 'ACCEPTED' }, null],
  ] satisfies [Partial<ClockEvent> & Pick<ClockEvent, 'kind'>, string | null][])('%j: %s', (given, code) => {
    expect(why(given)).toBe(code)
  })
})
