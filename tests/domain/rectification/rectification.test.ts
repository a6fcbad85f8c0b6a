import { describe, expect, it } from 'vitest'
import { makeCalendar } from '@/lib/domain/clock/calendar'
import { submitEvidence, type AnsweredFinding } from '@/lib/domain/rectification/evidence'
import {
  askLongerTerm,
  DEFAULT_RECTIFICATION_LIMITS as LIMITS,
  extendTerm,
  missTerm,
  orderFromDesk,
  type DeskOrderDraft,
  orderRectification,
  type FindingState,
  type OrderDraft,
} from '@/lib/domain/rectification/order'
import { concludeRecheck, startRecheck } from '@/lib/domain/rectification/recheck'
import {
  isTermMissed,
  nextTermRequestStatus,
  TERM_REQUEST_EDGES,
  TERM_REQUEST_EVENTS,
  TERM_REQUEST_STATUSES,
} from '@/lib/domain/rectification/status'
import { codes, outcome, valueOf } from '../support/outcomes'

const calendar = makeCalendar({ days: [], loadedYears: [2026] })
const finding = (id: string, letter: 'A' | 'B', status: FindingState['status']): FindingState => ({
  id,
  letter,
  status,
})

describe('ordering rectification (I08)', () => {
  const draft = (rest: Partial<OrderDraft> = {}): OrderDraft => ({
    findings: [finding('f1', 'A', 'OPEN'), finding('f2', 'B', 'ADVICE')],
    items: [
      { letter: 'A', status: 'ONSITE_DONE' },
      { letter: 'B', status: 'ONSITE_DONE' },
    ],
    caseKind: 'COMBINED',
    orderedOn: '2026-11-26',
    termDays: LIMITS.defaultDays,
    calendar,
    evidenceWanted: '转移联单和整改后的照片',
    visitAlreadyOrdered: false,
    ...rest,
  })
  it('takes the open findings only, and moves only the items that have one', () => {
    const order = valueOf(orderRectification(draft(), LIMITS))
    expect(order.findingIds).toEqual(['f1'])
    expect(codes(order.steps)).toEqual(['I08 A'])
    expect(order.termOn).toBe('2026-12-11')
  })
  it('one order covers several items', () => {
    const both = draft({ findings: [finding('f1', 'A', 'OPEN'), finding('f2', 'B', 'OPEN')] })
    expect(codes(valueOf(orderRectification(both, LIMITS)).steps)).toEqual(['I08 A', 'I08 B'])
  })
  it('a term ending on a rest day moves to the next working day', () => {
    expect(valueOf(orderRectification(draft({ termDays: 16 }), LIMITS)).termOn).toBe('2026-12-14')
  })
  it.each<[string, Partial<OrderDraft>, string]>([
    ['there is only advice', { findings: [finding('f2', 'B', 'ADVICE')] }, 'rectification.no_findings'],
    ['the visit was ordered before', { visitAlreadyOrdered: true }, 'rectification.one_order_per_visit'],
    ['the term is over 30 days', { termDays: 31 }, 'rectification.term_out_of_range'],
    ['there is no term', { termDays: 0 }, 'rectification.term_out_of_range'],
    ['it does not say what to send', { evidenceWanted: ' ' }, 'rectification.evidence_wanted_missing'],
    ['the item was proposed meanwhile', { items: [{ letter: 'A', status: 'PROPOSED' }] }, 'item.wrong_status'],
  ])('is refused when %s', (_, rest, code) => expect(outcome(orderRectification(draft(rest), LIMITS))).toBe(code))

  it('30 days are allowed', () => expect(outcome(orderRectification(draft({ termDays: 30 }), LIMITS))).toBe('ok'))
})

describe('ordering from the desk (I08, DOC-08 for desk findings)', () => {
  const point = (code: string, rest: object = {}) => ({
    code,
    fact: '两台设备没有状态检测报告',
    standard: '每台设备都有合格机构的状态检测报告',
    evidenceWanted: '检测报告',
    ...rest,
  })
  const draft = (rest: Partial<DeskOrderDraft> = {}): DeskOrderDraft => ({
    item: { letter: 'B', status: 'DESK' },
    caseKind: 'COMBINED',
    orderedOn: '2026-11-26',
    termDays: LIMITS.defaultDays,
    calendar,
    awaiting: ['DR12', 'DR14'],
    points: [point('DR12'), point('DR14')],
    findings: [],
    ...rest,
  })

  it.each(['DESK', 'ONSITE_DONE'] as const)('names every checkpoint that waits, with the item at %s', (status) => {
    const order = valueOf(orderFromDesk(draft({ item: { letter: 'B', status } }), LIMITS))
    expect(codes([order.step])).toEqual(['I08 B'])
    expect(order).toMatchObject({ termOn: '2026-12-11', round: 1, status: 'ORDERED' })
    expect(order.points.map(({ code }) => code)).toEqual(['DR12', 'DR14'])
  })
  it('findings of an earlier order do not stand in the way of another', () => {
    const findings = [{ status: 'CLOSED', fromVisit: true } as const, { status: 'CLOSED', fromVisit: false } as const]
    expect(outcome(orderFromDesk(draft({ findings }), LIMITS))).toBe('ok')
  })
  it.each<[string, Partial<DeskOrderDraft>, string]>([
    ['no checkpoint is to be corrected', { awaiting: [], points: [] }, 'rectification.no_checkpoints'],
    ['a checkpoint was changed meanwhile', { awaiting: ['DR12'] }, 'review.changed_meanwhile'],
    ['one of them is left out', { points: [point('DR12')] }, 'review.changed_meanwhile'],
    ['one is named twice', { points: [point('DR12'), point('DR12')] }, 'review.changed_meanwhile'],
    ['another is named', { points: [point('DR12'), point('DR13')] }, 'review.changed_meanwhile'],
    [
      'the supervisor has not ordered yet what the visit found',
      { findings: [{ status: 'OPEN', fromVisit: true }] },
      'rectification.visit_order_first',
    ],
    ['the term is over 30 days', { termDays: 31 }, 'rectification.term_out_of_range'],
    [
      'it does not say what to send',
      { points: [point('DR12'), point('DR14', { evidenceWanted: ' ' })] },
      'rectification.evidence_wanted_missing',
    ],
    [
      'it does not say what was found',
      { points: [point('DR12'), point('DR14', { fact: ' ' })] },
      'rectification.ground_missing',
    ],
    [
      'it names no standard',
      { points: [point('DR12'), point('DR14', { standard: '' })] },
      'rectification.ground_missing',
    ],
    ['a visit is planned', { item: { letter: 'B', status: 'ONSITE_PLANNED' } }, 'item.wrong_status'],
    ['an order is open', { item: { letter: 'B', status: 'RECTIFY_ORDERED' } }, 'item.wrong_status'],
    ['the opinion is given', { item: { letter: 'B', status: 'PROPOSED' } }, 'item.wrong_status'],
  ])('is refused when %s', (_, rest, code) => expect(outcome(orderFromDesk(draft(rest), LIMITS))).toBe(code))
})

describe('a term that has passed', () => {
  it.each([
    ['ORDERED', '2026-12-11', '2026-12-11', false],
    ['ORDERED', '2026-12-11', '2026-12-12', true],
    ['SUBMITTED', '2026-12-11', '2026-12-12', false],
    ['CLOSED', '2026-12-11', '2026-12-12', false],
    ['OPEN', null, '2026-12-12', false],
  ] as const)('%s with term %s is missed on %s: %s', (status, termOn, today, missed) =>
    expect(isTermMissed({ status, termOn }, today)).toBe(missed),
  )
})

describe('the term', () => {
  const ordered = { letter: 'A', status: 'RECTIFY_ORDERED' } as const
  const order = { caseKind: 'COMBINED', orderedOn: '2026-11-26', termOn: '2026-12-11' } as const
  const ask = (rest: object) =>
    extendTerm(ordered, order, { totalDays: 30, calendar, today: '2026-12-11', reason: '设备定制中', ...rest }, LIMITS)

  it('is extended before it ends, to 30 days in all (I28)', () => {
    const extended = valueOf(ask({}))
    expect([extended.step.code, extended.termOn]).toEqual(['I28', '2026-12-28'])
  })
  it.each<[string, object, string]>([
    ['after its end', { today: '2026-12-12' }, 'rectification.term_over'],
    ['beyond 30 days', { totalDays: 31 }, 'rectification.term_out_of_range'],
    ['to the day it has', { totalDays: 15 }, 'rectification.extension_not_longer'],
    ['without a reason', { reason: '' }, 'rectification.reason_missing'],
  ])('is not extended %s', (_, rest, code) => expect(outcome(ask(rest))).toBe(code))

  it('is asked for by its day, from which the days in all follow (I28)', () => {
    const wish = { calendar, today: '2026-12-11', reason: '设备定制中' } as const
    const asked = valueOf(askLongerTerm([ordered], order, { ...wish, until: '2026-12-26' }, LIMITS))
    expect(asked).toEqual({ totalDays: 30, termOn: '2026-12-28' }) // a Saturday moves on to Monday
    const refused = (until: string) => outcome(askLongerTerm([ordered], order, { ...wish, until }, LIMITS))
    expect(refused('2026-12-27')).toBe('rectification.term_out_of_range')
    expect(refused('2026-12-11')).toBe('rectification.extension_not_longer')
    expect(outcome(askLongerTerm([], order, { ...wish, until: '2026-12-18' }, LIMITS))).toBe(
      'rectification.no_findings',
    )
  })

  it.each(
    [null, ...TERM_REQUEST_STATUSES].flatMap((from) => TERM_REQUEST_EVENTS.map((event) => [from, event] as const)),
  )('a wish for more time goes from %s by %s where the table says, or nowhere', (from, event) => {
    const edge = TERM_REQUEST_EDGES.find((one) => one.from === from && one.event === event)
    const next = nextTermRequestStatus(from, event)
    expect(next).toEqual(edge ? { ok: true, value: edge.to } : expect.objectContaining({ ok: false }))
  })

  it('missed, proposes a deferral the day after (I10)', () => {
    expect(outcome(missTerm(ordered, order, '2026-12-11'))).toBe('rectification.term_running')
    const missed = valueOf(missTerm(ordered, order, '2026-12-12'))
    expect([missed.step.code, missed.step.to, missed.proposal]).toEqual(['I10', 'PROPOSED', 'DEFER'])
  })
  it('missed in a re-verification case, proposes “不合格”', () => {
    expect(valueOf(missTerm(ordered, { ...order, caseKind: 'REVERIFICATION' }, '2026-12-12')).proposal).toBe(
      'UNQUALIFIED',
    )
  })
})

describe('sending corrections (I09)', () => {
  const item = { letter: 'A', status: 'RECTIFY_ORDERED' } as const
  const input = { caseKind: 'COMBINED', termOn: '2026-12-11', today: '2026-12-04' } as const
  const answered = (rest: Partial<AnsweredFinding> = {}): AnsweredFinding => ({
    ...finding('f1', 'A', 'ORDERED'),
    answer: '已改为两天一运',
    files: 2,
    ...rest,
  })

  it('moves the item with its findings, and not another item’s', () => {
    const sent = valueOf(
      submitEvidence(item, [answered(), answered({ id: 'f9', letter: 'B', answer: null, files: 0 })], input),
    )
    expect(sent.step.code).toBe('I09')
    expect(sent.findings).toEqual([{ id: 'f1', status: 'SUBMITTED' }])
  })
  it('one file for a finding is enough', () =>
    expect(outcome(submitEvidence(item, [answered({ files: 1 })], input))).toBe('ok'))
  it('is possible on the last day', () =>
    expect(outcome(submitEvidence(item, [answered()], { ...input, today: '2026-12-11' }))).toBe('ok'))
  it.each<[string, string, string]>([
    [
      'a finding has no word about it',
      outcome(submitEvidence(item, [answered({ answer: ' ' })], input)),
      'rectification.answer_missing',
    ],
    [
      'a finding has no file',
      outcome(submitEvidence(item, [answered({ files: 0 })], input)),
      'rectification.files_missing',
    ],
    [
      'nothing was ordered',
      outcome(submitEvidence(item, [answered({ status: 'CLOSED' })], input)),
      'rectification.no_findings',
    ],
    [
      'the term is over',
      outcome(submitEvidence(item, [answered()], { ...input, today: '2026-12-12' })),
      'rectification.term_over',
    ],
    [
      'it was sent before',
      outcome(submitEvidence({ ...item, status: 'RECTIFY_SUBMITTED' }, [answered()], input)),
      'item.wrong_status',
    ],
  ])('is refused when %s', (_, actual, code) => expect(actual).toBe(code))
})

describe('the re-check', () => {
  const item = { letter: 'A', status: 'RECHECK' } as const
  const findings = [
    finding('f1', 'A', 'SUBMITTED'),
    finding('f2', 'A', 'SUBMITTED'),
    finding('f3', 'A', 'CLOSED'),
    finding('f4', 'B', 'SUBMITTED'),
  ]
  const opinion = (findingId: string, closed: boolean, text = '已核对联单') => ({ findingId, closed, opinion: text })
  const conclude = (opinions: ReturnType<typeof opinion>[], rest = {}) =>
    concludeRecheck(
      item,
      findings,
      opinions,
      { caseKind: 'COMBINED', round: 1, today: '2026-12-04', newTermOn: '2026-12-18', ...rest },
      LIMITS,
    )

  it('begins once corrections are in (I11)', () => {
    expect(valueOf(startRecheck({ letter: 'A', status: 'RECTIFY_SUBMITTED' }, { caseKind: 'COMBINED' })).code).toBe(
      'I11',
    )
    expect(outcome(startRecheck(item, { caseKind: 'COMBINED' }))).toBe('item.wrong_status')
  })
  it('all closed: back to the desk for the opinion (I12)', () => {
    const result = valueOf(conclude([opinion('f1', true), opinion('f2', true)]))
    expect([result.outcome, result.step.code, result.step.to, result.proposal]).toEqual(['CLOSED', 'I12', 'DESK', null])
    expect(result.findings).toEqual([
      { id: 'f1', status: 'CLOSED' },
      { id: 'f2', status: 'CLOSED' },
    ])
  })
  it('one still open: ordered once more with a new term (I13)', () => {
    const result = valueOf(conclude([opinion('f1', true), opinion('f2', false)]))
    expect([result.outcome, result.step.code]).toEqual(['ORDERED_AGAIN', 'I13'])
    expect(result.findings).toEqual([
      { id: 'f1', status: 'CLOSED' },
      { id: 'f2', status: 'ORDERED' },
    ])
    expect(outcome(conclude([opinion('f1', true), opinion('f2', false)], { newTermOn: null }))).toBe(
      'rectification.new_term_missing',
    )
    expect(outcome(conclude([opinion('f1', true), opinion('f2', false)], { newTermOn: '2026-12-04' }))).toBe(
      'rectification.new_term_missing',
    )
  })
  it('still open after the second round: proposed for deferral (I27)', () => {
    const result = valueOf(conclude([opinion('f1', true), opinion('f2', false)], { round: 2, newTermOn: null }))
    expect([result.outcome, result.step.code, result.step.to, result.proposal]).toEqual([
      'FAILED',
      'I27',
      'PROPOSED',
      'DEFER',
    ])
    expect(
      valueOf(conclude([opinion('f1', false), opinion('f2', false)], { round: 2, caseKind: 'REVERIFICATION' }))
        .proposal,
    ).toBe('UNQUALIFIED')
  })
  it('needs an opinion in words on each finding that was answered', () => {
    expect(outcome(conclude([opinion('f1', true)]))).toBe('rectification.opinion_missing')
    expect(outcome(conclude([opinion('f1', true), opinion('f2', true, ' ')]))).toBe('rectification.opinion_missing')
  })
  it('has something to look at', () => {
    expect(
      outcome(
        concludeRecheck(item, [], [], { caseKind: 'COMBINED', round: 1, today: '2026-12-04', newTermOn: null }, LIMITS),
      ),
    ).toBe('rectification.nothing_to_recheck')
  })
})
