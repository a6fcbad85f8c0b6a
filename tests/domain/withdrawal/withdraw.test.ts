import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { violations, type ItemState } from '@/lib/domain/application/case-progress'
import { afterSteps } from '@/lib/domain/application/events'
import {
  isDecidedItem,
  isDeferralUnderway,
  isOpenItem,
  ITEM_STATUSES,
  type ItemStatus,
} from '@/lib/domain/application/item-status'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/application/status'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'
import {
  nextWithdrawalStatus,
  WITHDRAWAL_EDGES,
  WITHDRAWAL_EVENTS,
  WITHDRAWAL_STATUSES,
} from '@/lib/domain/withdrawal/status'
import { visitsAfter, withdraw, type WithdrawableCase } from '@/lib/domain/withdrawal/withdraw'
import { VISIT_STATUSES } from '@/lib/domain/inspection/status'

const caseOf = (status: CaseStatus, ...items: readonly ItemStatus[]): WithdrawableCase => ({
  status,
  kind: 'COMBINED',
  items: items.map((one, at) => ({ letter: ITEM_LETTERS[at] ?? 'F', status: one })),
})
const codes = (result: ReturnType<typeof withdraw>): readonly string[] =>
  result.ok ? result.value.steps.map(({ code, item }) => (item ? `${code}${item}` : code)) : [result.error.code]

describe('a request to withdraw', () => {
  it.each([null, ...WITHDRAWAL_STATUSES].flatMap((from) => WITHDRAWAL_EVENTS.map((event) => [from, event] as const)))(
    'from %s by %s goes where the table says, or nowhere',
    (from, event) => {
      const edge = WITHDRAWAL_EDGES.find((one) => one.from === from && one.event === event)
      const next = nextWithdrawalStatus(from, event)
      expect(next).toEqual(edge ? { ok: true, value: edge.to } : expect.objectContaining({ ok: false }))
    },
  )
})

describe('withdrawing everything (T17, I31)', () => {
  it.each(CASE_STATUSES)('is possible up to CONSOLIDATING and no further: %s', (status) => {
    const item = { CONSOLIDATING: 'PROPOSED', IN_REVIEW: 'DESK' }[status as 'IN_REVIEW'] ?? 'PENDING'
    const result = withdraw(caseOf(status, item as ItemStatus), [], '不办了')
    const may = ['DRAFT', 'SUBMITTED', 'SUPPLEMENT', 'ACCEPTED', 'IN_REVIEW', 'CONSOLIDATING'].includes(status)
    expect(codes(result)).toEqual(may ? ['T17', 'I31A'] : ['case.wrong_status'])
  })

  it.each(ITEM_STATUSES)(
    'is not possible beside an item that is %s when that is a conclusion or its notice',
    (status) => {
      const subject = caseOf('CONSOLIDATING', 'PROPOSED', status)
      const late = isDecidedItem({ status }) || isDeferralUnderway({ status })
      const result = withdraw(subject, [], '不办了')
      expect(result.ok ? 'may' : result.error.code).toBe(late ? 'case.too_late_to_withdraw' : 'may')
    },
  )

  it('leaves items alone that ended before: one not accepted stays so', () => {
    expect(codes(withdraw(caseOf('SUBMITTED', 'PENDING', 'ITEM_NOT_ACCEPTED'), [], '不办了'))).toEqual(['T17', 'I31A'])
  })

  it('of nothing that is open is refused', () => {
    expect(codes(withdraw(caseOf('SUBMITTED', 'ITEM_NOT_ACCEPTED'), [], '不办了'))).toEqual(['withdrawal.nothing_open'])
  })
})

describe('withdrawing an item (I23)', () => {
  const BEFORE = ITEM_STATUSES.filter((status) => isOpenItem({ status }) && !isDeferralUnderway({ status }))
  it.each(BEFORE)('is possible before DEFER_NOTICED or a decision, the other goes on: %s', (status) => {
    const subject = caseOf(
      status === 'PENDING' ? 'SUBMITTED' : 'IN_REVIEW',
      status,
      status === 'PENDING' ? 'PENDING' : 'DESK',
    )
    expect(codes(withdraw(subject, ['A'], '停用'))).toEqual(['I23A'])
  })
  it.each(ITEM_STATUSES.filter((status) => !BEFORE.includes(status)))('is not possible any more: %s', (status) => {
    const [code] = codes(withdraw(caseOf('CONSOLIDATING', status, 'PROPOSED'), ['A'], '停用'))
    const ended = status === 'ITEM_WITHDRAWN' || status === 'ITEM_NOT_ACCEPTED'
    expect(code).toBe(ended ? 'withdrawal.nothing_open' : 'withdrawal.item_too_late')
  })
  it('moves the case on when it was the last one not yet proposed (T10)', () => {
    const result = withdraw(caseOf('IN_REVIEW', 'PROPOSED', 'RECTIFY_ORDERED'), ['B'], '停用')
    expect(codes(result)).toEqual(['I23B', 'T10'])
    expect(result).toMatchObject({ value: { whole: false, consolidated: true } })
  })
  it('ends the case when nothing else of it is open', () => {
    const subject = caseOf('IN_REVIEW', 'DESK', 'ITEM_WITHDRAWN')
    expect(codes(withdraw(subject, ['A'], '停用'))).toEqual(['T17', 'I31A'])
    expect(codes(withdraw(caseOf('CONSOLIDATING', 'PROPOSED', 'QUALIFIED'), ['A'], '停用'))).toEqual([
      'case.too_late_to_withdraw',
    ])
  })
  it('is refused for an item the case does not have', () => {
    expect(codes(withdraw(caseOf('IN_REVIEW', 'DESK'), ['F'], '停用'))).toEqual(['item.not_in_case'])
  })
})

const running = fc.tuple(
  fc.constantFrom<CaseStatus>('SUBMITTED', 'SUPPLEMENT', 'IN_REVIEW', 'IN_REVIEW', 'CONSOLIDATING'),
  fc.array(fc.constantFrom(...ITEM_STATUSES), { minLength: 1, maxLength: 4 }),
  fc.subarray([...ITEM_LETTERS].slice(0, 4)),
)

it('keeps what must hold between case and items, whatever is withdrawn', () => {
  let withdrawn = 0
  fc.assert(
    fc.property(running, ([status, items, letters]) => {
      const subject = caseOf(status, ...items)
      fc.pre(violations(subject, subject.items).length === 0)
      const result = withdraw(subject, letters, '不办了')
      if (!result.ok) return
      withdrawn += 1
      const after: ItemState[] = afterSteps(subject.items, result.value.steps)
      const last = result.value.steps.findLast((step) => step.scope === 'case')
      const to = last?.scope === 'case' ? last.to : status
      expect(violations({ status: to, kind: 'COMBINED' }, after)).toEqual([])
    }),
    { numRuns: 2_000 },
  )
  expect(withdrawn).toBeGreaterThan(200)
})

describe('booked visits', () => {
  const items: ItemState[] = [
    { letter: 'A', status: 'ONSITE_PLANNED' },
    { letter: 'B', status: 'ITEM_WITHDRAWN' },
  ]
  const visit = (status: (typeof VISIT_STATUSES)[number], letters: readonly ('A' | 'B')[]) => ({
    id: 'v',
    status,
    letters,
  })

  it.each(VISIT_STATUSES)('with nothing left to check are cancelled; officers on site finish first: %s', (status) => {
    const result = visitsAfter([visit(status, ['B'])], ['B'], items)
    if (status === 'ARRIVED' || status === 'RECORDED') {
      expect(result).toMatchObject({ error: { code: 'withdrawal.officers_on_site' } })
      return
    }
    expect(result).toMatchObject({ value: { cancelled: status === 'PLANNED' ? ['v'] : [], shortened: [] } })
  })
  it('go on with the items that are left', () => {
    expect(visitsAfter([visit('PLANNED', ['A', 'B'])], ['B'], items)).toEqual({
      ok: true,
      value: { cancelled: [], shortened: [{ id: 'v', letters: ['A'] }] },
    })
  })
  it('of other items are left alone', () => {
    expect(visitsAfter([visit('ARRIVED', ['A'])], ['B'], items)).toMatchObject({ ok: true, value: { cancelled: [] } })
  })
})
