import { describe, expect, it } from 'vitest'
import { LEDGER_BASIS_COPY, LEDGER_LABEL_COPY, MILESTONE_COPY, STOP_COPY } from '@/lib/copy/clock'
import { STOP_KINDS, type ClockEvent } from '@/lib/domain/clock/events'
import { clockLedger, type LedgerOptions } from '@/lib/domain/clock/ledger'
import { LEDGER_LABELS } from '@/lib/domain/clock/ledger-line'
import { startOfOfficeDay } from '@/lib/domain/shared/dates'
import { accepted, calendar2026, events, limits, stop } from './office'

const short = (list: ClockEvent[], today: string, options: LedgerOptions = {}) =>
  clockLedger(list, calendar2026, { today, limits, ...options }).map(({ from, to, label, dayNo, stopDays, future }) =>
    [
      from === to ? from : `${from}…${to ?? ''}`,
      label,
      dayNo,
      ...(stopDays ? [`stop ${stopDays}`] : []),
      ...(future ? ['future'] : []),
    ].join(' '),
  )

const story = events(
  ...accepted('2026-11-24'),
  { kind: 'MILESTONE', on: '2026-11-25', code: 'I01' },
  { kind: 'MILESTONE', on: '2026-11-26', code: 'I04' },
  ...stop('RECTIFICATION', '2026-11-27', undefined, { item: 'A', documentNo: '青西卫校整〔2026〕0037号' }),
  ...stop('RECTIFICATION', '2026-11-27', undefined, { item: 'B', documentNo: '青西卫校整〔2026〕0037号' }),
)

describe('the account of time', () => {
  it('while the clinic corrects, says day by day what counted and what comes if it answers on Friday', () => {
    expect(short(story, '2026-12-02', { answerOn: '2026-12-04' })).toEqual([
      '2026-11-24 received ',
      '2026-11-24 accepted 0',
      '2026-11-25 milestone 1',
      '2026-11-26 milestone 2',
      '2026-11-27 stop-ordered 3',
      '2026-11-30… stopped  stop 3',
      '2026-12-07 resume-expected 4 future',
      '2026-12-15 due 10 future',
    ])
  })

  it('shows one order for two items as one line that names both', () => {
    const order = clockLedger(story, calendar2026, { today: '2026-12-02', limits }).filter(
      ({ label }) => label === 'stop-ordered',
    )
    expect(order).toMatchObject([
      { items: ['A', 'B'], documentNo: '青西卫校整〔2026〕0037号', stopKinds: ['RECTIFICATION'] },
    ])
  })

  it('once decided and served, has an end and no future', () => {
    const done = [
      ...story,
      ...events(
        { kind: 'RESUME', on: '2026-12-04', item: 'A', stop: { kind: 'RECTIFICATION' } },
        { kind: 'RESUME', on: '2026-12-04', item: 'B', stop: { kind: 'RECTIFICATION' } },
        { kind: 'MILESTONE', on: '2026-12-08', code: 'I12' },
        { kind: 'DECIDED', on: '2026-12-11' },
        { kind: 'SERVED', on: '2026-12-14' },
      ).map((event) => ({ ...event, seq: event.seq + 20 })),
    ]
    expect(short(done, '2026-12-31')).toEqual([
      '2026-11-24 received ',
      '2026-11-24 accepted 0',
      '2026-11-25 milestone 1',
      '2026-11-26 milestone 2',
      '2026-11-27 stop-ordered 3',
      '2026-11-30…2026-12-04 stopped  stop 5',
      '2026-12-04 resume-received ',
      '2026-12-07 resumed 4',
      '2026-12-08 milestone 5',
      '2026-12-09…2026-12-10 counting 7',
      '2026-12-11 decided 8',
      '2026-12-14 served 9',
    ])
  })

  it('resumed today, it counts again from the next working day', () => {
    const resumed = events(...accepted('2026-11-24'), ...stop('EXPERT', '2026-11-27', '2026-12-04'))
    expect(short(resumed, '2026-12-04').slice(-3)).toEqual([
      '2026-12-04 resume-received ',
      '2026-12-07 resumed 4 future',
      '2026-12-15 due 10 future',
    ])
  })

  it('names holidays that were skipped and Sundays that were worked', () => {
    expect(short(events(...accepted('2026-09-18')), '2026-09-28')).toEqual([
      '2026-09-18 received ',
      '2026-09-18 accepted 0',
      '2026-09-20 makeup-day 1',
      '2026-09-21…2026-09-24 counting 5',
      '2026-09-25…2026-09-27 holiday ',
      '2026-09-28 counting 6',
      '2026-10-01…2026-10-07 holiday  future',
      '2026-10-09 due 10 future',
    ])
  })

  it('says that the promise was missed, and that an extension did not move it', () => {
    const late = events(...accepted('2026-11-24'), { kind: 'EXTEND', on: '2026-12-07', days: 10 })
    expect(short(late, '2026-12-09')).toEqual([
      '2026-11-24 received ',
      '2026-11-24 accepted 0',
      '2026-11-25…2026-12-04 counting 8',
      '2026-12-07 extended 9',
      '2026-12-08 counting 10',
      '2026-12-09 missed ',
      '2026-12-09 counting 11',
    ])
  })

  it('marks what lies beyond the published calendar as provisional', () => {
    const lines = clockLedger(events(...accepted('2026-12-28')), calendar2026, { today: '2026-12-29', limits })
    expect(lines.filter(({ provisional }) => provisional).map(({ label, from }) => [label, from])).toEqual([
      ['due', '2027-01-11'],
    ])
  })

  it('goes back to the receipt when silence accepted', () => {
    const silent = events({ kind: 'RECEIVED', on: '2026-11-24' })
    expect(short(silent, '2026-12-01')).toEqual(['2026-11-24 received '])
    const lawful = [
      '2026-11-24 received ',
      '2026-11-24 deemed-accepted 0',
      '2026-11-25…2026-12-02 counting 6',
      '2026-12-08 due 10 future',
    ]
    expect(short(silent, '2026-12-02')).toEqual(lawful)
    const entered = [
      ...silent,
      ...events({ kind: 'DEEMED_ACCEPTED', on: '2026-11-24', at: startOfOfficeDay('2026-12-02'), seq: 2 }),
    ]
    expect(short(entered, '2026-12-02')).toEqual(lawful)
  })

  it('before acceptance lists what happened without day numbers', () => {
    const list = events(
      { kind: 'RECEIVED', on: '2026-11-24' },
      { kind: 'SUPPLEMENT_ASKED', on: '2026-11-25', documentNo: '〔2026〕0009号' },
      { kind: 'RECEIVED', on: '2026-11-30' },
    )
    expect(short(list, '2026-12-01')).toEqual([
      '2026-11-24 received ',
      '2026-11-25 supplement-asked ',
      '2026-11-30 supplement-received ',
    ])
  })

  it('of one item leaves out what concerned only another', () => {
    const list = events(...accepted('2026-11-24'), ...stop('EXPERT', '2026-11-26', '2026-11-30', { item: 'B' }))
    expect(short(list, '2026-12-01', { item: 'A' }).some((line) => line.includes('stop'))).toBe(false)
    expect(short(list, '2026-12-01', { item: 'B' })).toContain('2026-11-27…2026-11-30 stopped  stop 2')
  })

  it('has words in both languages for every line it can show', () => {
    for (const label of LEDGER_LABELS) {
      expect(LEDGER_LABEL_COPY[label].zh).toBeTruthy()
      expect(LEDGER_LABEL_COPY[label].en).toBeTruthy()
    }
    for (const kind of STOP_KINDS) expect(STOP_COPY[kind].stopped.zh).toBeTruthy()
    for (const wording of [...Object.values(MILESTONE_COPY), ...Object.values(LEDGER_BASIS_COPY)]) {
      expect(wording.zh && wording.en).toBeTruthy()
    }
  })
})
