import { describe, expect, it } from 'vitest'
import {
  answerSupplement,
  askForSupplement,
  lapseSupplement,
  type SupplementRequest,
} from '@/lib/domain/acceptance/supplement'
import { codes, outcome, valueOf } from '../support/outcomes'

const defect = (target: string) => ({ target, requirement: '检测报告须在 12 个月内', how: '请上传 2026 年的检测报告' })
const request = (rest: Partial<SupplementRequest> = {}): SupplementRequest => ({
  defects: [defect('M19'), defect('b.devices')],
  earlier: [],
  unmet: [],
  touchedByAnswer: [],
  reason: null,
  termOn: '2026-12-24',
  today: '2026-11-24',
  ...rest,
})
const submitted = { status: 'SUBMITTED' } as const

describe('the one-off notice (T03)', () => {
  it('tells all defects at once', () => {
    expect(codes(valueOf(askForSupplement(submitted, request())))).toEqual(['T03'])
  })
  it.each<[string, Partial<SupplementRequest>, string]>([
    ['it lists nothing', { defects: [] }, 'acceptance.no_defects'],
    [
      'a line does not say what to do',
      { defects: [{ ...defect('M19'), how: ' ' }] },
      'acceptance.defect_without_remedy',
    ],
    [
      'a line does not say what is required',
      { defects: [{ ...defect('M19'), requirement: '' }] },
      'acceptance.defect_without_remedy',
    ],
    ['a point stands in it twice', { defects: [defect('M19'), defect('M19')] }, 'acceptance.defect_twice'],
    ['its term does not lie ahead', { termOn: '2026-11-24' }, 'acceptance.term_in_past'],
  ])('is refused when %s', (_, rest, code) => {
    expect(outcome(askForSupplement(submitted, request(rest)))).toBe(code)
  })
  it('is refused while an answer is awaited', () => {
    expect(outcome(askForSupplement({ status: 'SUPPLEMENT' }, request()))).toBe('case.wrong_status')
  })
})

describe('a second notice', () => {
  const again = (rest: Partial<SupplementRequest>) =>
    outcome(
      askForSupplement(
        submitted,
        request({
          earlier: [{ points: ['M19', 'M20'] }],
          unmet: ['M19'],
          reason: '报告仍是去年的',
          defects: [defect('M19')],
          ...rest,
        }),
      ),
    )
  it('pursues a point that is still unmet', () => expect(again({})).toBe('ok'))
  it('takes up what the answer itself raised', () => {
    expect(again({ defects: [defect('b.devices')], touchedByAnswer: ['b.devices'] })).toBe('ok')
  })
  it('never brings a point that could have been told the first time', () => {
    expect(again({ defects: [defect('M19'), defect('M27')] })).toBe('acceptance.second_notice_new_point')
  })
  it('does not repeat a point the answer met', () => {
    expect(again({ defects: [defect('M20')] })).toBe('acceptance.second_notice_new_point')
  })
  it('does not call a point unmet that was never asked', () => {
    expect(again({ defects: [defect('M30')], unmet: ['M30'] })).toBe('acceptance.second_notice_new_point')
  })
  it('gives its reason', () => expect(again({ reason: '  ' })).toBe('acceptance.second_notice_reason'))
})

describe('the answer', () => {
  it('goes back to the window when every point is answered (T04)', () => {
    expect(codes(valueOf(answerSupplement({ status: 'SUPPLEMENT' }, [{ target: 'M19', answered: true }])))).toEqual([
      'T04',
    ])
  })
  it('is not sent while a point is open', () => {
    const result = answerSupplement({ status: 'SUPPLEMENT' }, [
      { target: 'M19', answered: true },
      { target: 'M20', answered: false },
    ])
    expect(result).toEqual({
      ok: false,
      error: { code: 'application.points_unanswered', facts: { count: 1, points: ['M20'] } },
    })
  })
  it('is not expected from a case that was not asked', () => {
    expect(outcome(answerSupplement(submitted, []))).toBe('case.wrong_status')
  })
  it('that never comes ends the case the day after the term, with its items (T05, I31)', () => {
    const waiting = { status: 'SUPPLEMENT', kind: 'COMBINED', items: [{ letter: 'A', status: 'PENDING' }] } as const
    expect(outcome(lapseSupplement(waiting, '2026-12-24', '2026-12-24'))).toBe('acceptance.term_not_over')
    expect(codes(valueOf(lapseSupplement(waiting, '2026-12-24', '2026-12-25')))).toEqual(['T05', 'I31 A'])
  })
})
