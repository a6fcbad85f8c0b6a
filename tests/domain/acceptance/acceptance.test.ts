import { describe, expect, it } from 'vitest'
import {
  acceptApplication,
  deemAccepted,
  refuseAcceptance,
  refuseItem,
  type AcceptanceInput,
  type ReceivedCase,
} from '@/lib/domain/acceptance/acceptance'
import { violations } from '@/lib/domain/application/case-progress'
import { afterSteps } from '@/lib/domain/application/events'
import { codes, outcome, valueOf } from '../support/outcomes'

const received: ReceivedCase = {
  status: 'SUBMITTED',
  kind: 'COMBINED',
  items: [
    { letter: 'A', status: 'PENDING' },
    { letter: 'B', status: 'PENDING' },
  ],
}
const complete: AcceptanceInput = { missing: [], tolerateUntil: null, toleranceBarred: false }

describe('accepting an application (T06)', () => {
  it('accepts, starts the review and every item’s desk in one go (T09, I01)', () => {
    const { steps, tolerated } = valueOf(acceptApplication(received, complete))
    expect(codes(steps)).toEqual(['T06', 'T09', 'I01 A', 'I01 B'])
    expect(tolerated).toEqual([])
    expect(violations({ status: 'IN_REVIEW', kind: 'COMBINED' }, afterSteps(received.items, steps))).toEqual([])
  })
  it('leaves out an item that was refused before', () => {
    const items = [
      { letter: 'A' as const, status: 'PENDING' as const },
      { letter: 'B' as const, status: 'ITEM_NOT_ACCEPTED' as const },
    ]
    expect(codes(valueOf(acceptApplication({ ...received, items }, complete)).steps)).toEqual(['T06', 'T09', 'I01 A'])
  })
  it('tolerates a listed paper until its date', () => {
    const input = { ...complete, missing: [{ code: 'M15', tolerable: true }], tolerateUntil: '2026-12-15' }
    expect(valueOf(acceptApplication(received, input)).tolerated).toEqual([{ code: 'M15', dueOn: '2026-12-15' }])
  })
  it.each<[string, Partial<ReceivedCase>, Partial<AcceptanceInput>, string]>([
    [
      'a paper is missing that is not on the list',
      {},
      { missing: [{ code: 'M02', tolerable: false }] },
      'acceptance.papers_missing',
    ],
    [
      'the tolerance channel is closed',
      {},
      { missing: [{ code: 'M15', tolerable: true }], tolerateUntil: '2026-12-15', toleranceBarred: true },
      'acceptance.papers_missing',
    ],
    [
      'a tolerated paper has no date',
      {},
      { missing: [{ code: 'M15', tolerable: true }] },
      'acceptance.tolerance_needs_date',
    ],
    [
      'every item was refused',
      { items: [{ letter: 'A', status: 'ITEM_NOT_ACCEPTED' }] },
      {},
      'acceptance.no_item_left',
    ],
    ['a supplement is outstanding', { status: 'SUPPLEMENT' }, {}, 'case.wrong_status'],
  ])('is refused when %s', (_, subject, input, code) => {
    expect(outcome(acceptApplication({ ...received, ...subject }, { ...complete, ...input }))).toBe(code)
  })
})

describe('silence accepts (T07)', () => {
  it('only after the fifth working day has ended', () => {
    expect(outcome(deemAccepted(received, '2026-12-01', '2026-12-01'))).toBe('acceptance.term_not_over')
    expect(codes(valueOf(deemAccepted(received, '2026-12-01', '2026-12-02')).steps)).toEqual([
      'T07',
      'T09',
      'I01 A',
      'I01 B',
    ])
  })
  it('not when the window acted in time', () => {
    expect(outcome(deemAccepted({ ...received, status: 'SUPPLEMENT' }, '2026-12-01', '2026-12-02'))).toBe(
      'case.wrong_status',
    )
  })
})

describe('refusing acceptance', () => {
  const refusal = {
    ground: 'OUT_OF_JURISDICTION',
    reason: '登记机关是市级',
    properAuthority: '青岛市行政审批服务局',
  } as const
  it('ends the case with every pending item (T08, I32)', () => {
    expect(codes(valueOf(refuseAcceptance(received, refusal)))).toEqual(['T08', 'I32 A', 'I32 B'])
  })
  it('names the authority to turn to, and a reason', () => {
    expect(outcome(refuseAcceptance(received, { ...refusal, properAuthority: ' ' }))).toBe(
      'acceptance.authority_missing',
    )
    expect(outcome(refuseAcceptance(received, { ...refusal, reason: '' }))).toBe('acceptance.reason_missing')
    expect(
      outcome(refuseAcceptance(received, { ground: 'BARRED', reason: '一年内禁止申请', properAuthority: null })),
    ).toBe('ok')
  })
  it('is too late after acceptance', () => {
    expect(outcome(refuseAcceptance({ ...received, status: 'IN_REVIEW' }, refusal))).toBe('case.wrong_status')
  })
  it('may concern one item while the others go on (I29)', () => {
    expect(codes(valueOf(refuseItem(received, 'B', refusal)))).toEqual(['I29 B'])
    expect(outcome(refuseItem(received, 'C', refusal))).toBe('item.not_in_case')
    expect(outcome(refuseItem(received, 'B', { ...refusal, reason: ' ' }))).toBe('acceptance.reason_missing')
    const last = { ...received, items: [{ letter: 'B' as const, status: 'PENDING' as const }] }
    expect(outcome(refuseItem(last, 'B', refusal))).toBe('acceptance.last_item')
  })
})
