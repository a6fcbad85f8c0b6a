import { describe, expect, it } from 'vitest'
import { NO_ASKS } from '@/lib/domain/application/tracker'
import { callsOf, type HomeItem, papersOf, pastVerifications } from '@/lib/domain/institution/home'

const TODAY = '2026-11-24'
const item = (letter: 'A' | 'B', overrides: Partial<HomeItem> = {}): HomeItem => ({
  letter,
  licenceKind: letter === 'A' ? 'PRACTICE' : 'RADIOLOGY',
  licenceNo: 'X',
  status: 'VALID',
  due: '2027-01-20',
  opensOn: '2026-10-20',
  filing: 'DUE',
  inCase: false,
  ...overrides,
})
type Facts = Parameters<typeof callsOf>[0]
const facts = (overrides: Partial<Facts> = {}): Facts => ({
  today: TODAY,
  moves: [],
  draft: null,
  draftKeepDays: 90,
  items: [item('A'), item('B')],
  cases: [],
  supplied: () => 15,
  ...overrides,
})

describe('the one thing to do now', () => {
  it('is to file what is due, together', () => {
    expect(callsOf(facts())).toEqual([
      { kind: 'file', letters: ['A', 'B'], due: '2027-01-20', daysLeft: 57, supplied: 15 },
    ])
  })

  it('says so plainly when the due date has passed', () => {
    const [call] = callsOf(facts({ items: [item('A', { due: '2026-11-20', filing: 'LATE' })] }))
    expect(call).toMatchObject({ kind: 'late', daysLeft: -4 })
  })

  it('is the draft while there is one, with the day it lapses', () => {
    const draft = { caseId: 'c', letters: ['A', 'B'] as const, changedOn: TODAY }
    expect(callsOf(facts({ draft }))).toEqual([
      { kind: 'draft', caseId: 'c', letters: ['A', 'B'], keptUntil: '2027-02-22', due: '2027-01-20' },
    ])
  })

  it('is what the office asked for, the soonest term first, before anything may be filed', () => {
    const moved = {
      caseId: 'c',
      status: 'IN_REVIEW' as const,
      since: TODAY,
      items: [],
      asks: {
        ...NO_ASKS,
        queries: [{ queryId: 'q', letter: 'B' as const, question: '？', askedOn: TODAY, termOn: '2026-12-10' }],
        orders: [
          { orderedOn: TODAY, termOn: '2026-12-05', findings: [{ findingId: 'f', letter: 'A' as const, fact: '…' }] },
        ],
      },
    }
    const kinds = callsOf(facts({ moves: [moved] })).map(({ kind }) => kind)
    expect(kinds).toEqual(['rectification', 'query', 'file'])
  })

  it('names the day the window opens when nothing is due', () => {
    const items = [item('A', { filing: 'NOT_YET', due: '2027-09-30', opensOn: '2027-06-30' })]
    expect(callsOf(facts({ items }))).toEqual([{ kind: 'wait', opensOn: '2027-06-30', letters: ['A'] }])
  })

  it('does not offer what is being verified already', () => {
    const items = [item('A', { inCase: true }), item('B', { inCase: true })]
    expect(callsOf(facts({ items }))).toEqual([{ kind: 'none' }])
  })
})

describe('other papers of the year', () => {
  const known = {
    sections: { 'a-safety': { 'a.waste.validTo': '2026-12-31' }, 'b-licence': { 'b.radSafety.validTo': '2029-05-19' } },
    rows: [
      { list: 'b.devices', rowKey: 'd1', values: { name: 'CT', status: 'IN_USE', 'statusTest.date': '2025-12-18' } },
      { list: 'b.devices', rowKey: 'd2', values: { name: 'DR', status: 'STOPPED', 'statusTest.date': '2025-12-20' } },
    ],
  }

  it('are those that run out within the twelve months shown, in order, each once', () => {
    expect(papersOf([known, known], TODAY).map(({ kind, on, name }) => [kind, on, name])).toEqual([
      ['device_test', '2026-12-18', 'CT'],
      ['waste', '2026-12-31', null],
    ])
  })

  it('a broken date is no paper', () => {
    expect(papersOf([{ sections: { x: { 'a.waste.validTo': '2026/12/31' } }, rows: [] }], TODAY)).toEqual([])
  })
})

it('items decided on one day are one earlier verification', () => {
  const record = (letter: 'A' | 'B', decidedOn: string, conclusion = 'QUALIFIED') => ({
    letter,
    decidedOn,
    conclusion,
    documentNo: null,
    caseId: null,
  })
  const past = pastVerifications([
    record('B', '2026-01-15'),
    record('A', '2026-01-15'),
    record('A', '2025-01-10', 'DEFER'),
  ])
  expect(past.map(({ decidedOn, letters, qualified }) => [decidedOn, letters, qualified])).toEqual([
    ['2026-01-15', ['A', 'B'], true],
    ['2025-01-10', ['A'], false],
  ])
})
