import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  caseStatusWhenItemsEnd,
  isReadyToConsolidate,
  mayStillWithdraw,
  violations,
  type ItemState,
} from '@/lib/domain/application/case-progress'
import { allSteps, afterSteps, replay, stepCase, stepItem } from '@/lib/domain/application/events'
import { ITEM_STATUSES, isOpenItem, type ItemStatus } from '@/lib/domain/application/item-status'
import type { CaseKind, CaseStatus } from '@/lib/domain/application/status'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'

const items = (...statuses: ItemStatus[]): ItemState[] =>
  statuses.map((status, index) => ({ letter: ITEM_LETTERS[index] ?? 'A', status }))

describe('when no item is open', () => {
  it.each<[string, ItemStatus[], CaseStatus | null]>([
    ['DECIDED if any was decided', ['QUALIFIED', 'ITEM_WITHDRAWN', 'ITEM_NOT_ACCEPTED'], 'DECIDED'],
    ['DECIDED when the last deferral is signed', ['QUALIFIED', 'DEFERRED'], 'DECIDED'],
    ['DECIDED after a failed re-verification', ['UNQUALIFIED'], 'DECIDED'],
    ['else WITHDRAWN if any was withdrawn', ['ITEM_WITHDRAWN', 'ITEM_NOT_ACCEPTED'], 'WITHDRAWN'],
    ['else NOT_ACCEPTED', ['ITEM_NOT_ACCEPTED', 'ITEM_NOT_ACCEPTED'], 'NOT_ACCEPTED'],
    ['not ended while a deferral is only noticed', ['QUALIFIED', 'DEFER_NOTICED'], null],
    ['not ended without items', [], null],
  ])('the case is %s', (_, statuses, status) => {
    expect(caseStatusWhenItemsEnd(items(...statuses))).toBe(status)
  })

  it('and an open item always keeps the case going, whatever the others are', () => {
    const anyStatus = fc.constantFrom(...ITEM_STATUSES)
    fc.assert(
      fc.property(fc.array(anyStatus, { minLength: 1, maxLength: 6 }), (statuses) => {
        const ended = caseStatusWhenItemsEnd(items(...statuses)) !== null
        return ended === !items(...statuses).some(isOpenItem)
      }),
    )
  })
})

describe('the case is ready to be consolidated', () => {
  it('when no item is before PROPOSED and one is left to decide (T10)', () => {
    expect(isReadyToConsolidate(items('PROPOSED', 'PROPOSED'))).toBe(true)
    expect(isReadyToConsolidate(items('PROPOSED', 'ITEM_WITHDRAWN'))).toBe(true)
  })
  it('but not while one is still at the desk', () => {
    expect(isReadyToConsolidate(items('PROPOSED', 'DESK'))).toBe(false)
  })
  it('and not when every item was withdrawn', () => {
    expect(isReadyToConsolidate(items('ITEM_WITHDRAWN'))).toBe(false)
  })
})

describe('withdrawing', () => {
  it.each<[ItemStatus, boolean]>([
    ['PROPOSED', true],
    ['RECTIFY_ORDERED', true],
    ['QUALIFIED', false],
    ['DEFER_NOTICED', false],
    ['HEARING', false],
  ])('with an item in %s is allowed: %s (T17, I23)', (status, allowed) => {
    expect(mayStillWithdraw(items('DESK', status))).toBe(allowed)
  })
})

describe('the invariants between a case and its items', () => {
  const of = (status: CaseStatus, statuses: ItemStatus[], kind: CaseKind = 'COMBINED') =>
    violations({ status, kind }, items(...statuses))

  it.each<[CaseStatus, ItemStatus[]]>([
    ['DRAFT', ['PENDING', 'PENDING']],
    ['SUBMITTED', ['PENDING', 'ITEM_NOT_ACCEPTED']],
    ['IN_REVIEW', ['DESK', 'PROPOSED']],
    ['IN_REVIEW', ['QUALIFIED', 'DESK']],
    ['CONSOLIDATING', ['PROPOSED', 'QUALIFIED']],
    ['CONSOLIDATING', ['QUALIFIED', 'DEFER_NOTICED']],
    ['DECIDED', ['QUALIFIED', 'ITEM_WITHDRAWN']],
    ['WITHDRAWN', ['ITEM_WITHDRAWN', 'ITEM_NOT_ACCEPTED']],
    ['NOT_ACCEPTED', ['ITEM_NOT_ACCEPTED']],
    ['LAPSED', ['ITEM_WITHDRAWN']],
  ])('hold for %s with items %s', (status, statuses) => {
    expect(of(status, statuses)).toEqual([])
  })

  it.each<[string, CaseStatus, ItemStatus[], CaseKind, string]>([
    [
      'a case is decided while an item is open',
      'DECIDED',
      ['QUALIFIED', 'PROPOSED'],
      'COMBINED',
      'decided_with_open_item',
    ],
    ['a case is published while an item is open', 'PUBLISHED', ['HEARING'], 'COMBINED', 'decided_with_open_item'],
    ['an item still waits for acceptance', 'IN_REVIEW', ['PENDING', 'DESK'], 'COMBINED', 'pending_after_acceptance'],
    ['review began before acceptance', 'SUBMITTED', ['DESK'], 'COMBINED', 'reviewed_before_acceptance'],
    ['nobody moved the case on', 'IN_REVIEW', ['PROPOSED', 'PROPOSED'], 'COMBINED', 'nothing_left_to_review'],
    [
      'the case was consolidated too early',
      'CONSOLIDATING',
      ['DESK', 'PROPOSED'],
      'COMBINED',
      'consolidating_before_proposals',
    ],
    ['nothing is left to decide', 'CONSOLIDATING', ['QUALIFIED'], 'COMBINED', 'nothing_left_to_decide'],
    ['an item goes on in a withdrawn case', 'WITHDRAWN', ['DESK'], 'COMBINED', 'open_item_in_ended_case'],
    ['a decided item is in a withdrawn case', 'WITHDRAWN', ['QUALIFIED'], 'COMBINED', 'decided_item_in_ended_case'],
    [
      'a re-verification defers again',
      'CONSOLIDATING',
      ['DEFER_NOTICED'],
      'REVERIFICATION',
      'deferral_in_reverification',
    ],
    [
      '“不合格” is given outside a re-verification',
      'DECIDED',
      ['UNQUALIFIED'],
      'COMBINED',
      'unqualified_outside_reverification',
    ],
    [
      'one of two items goes on in a lapsed case',
      'LAPSED',
      ['ITEM_WITHDRAWN', 'DESK'],
      'COMBINED',
      'open_item_in_ended_case',
    ],
    [
      'one of two items defers in a re-verification',
      'DECIDED',
      ['QUALIFIED', 'DEFERRED'],
      'REVERIFICATION',
      'deferral_in_reverification',
    ],
    [
      'one of two items is “不合格” outside a re-verification',
      'DECIDED',
      ['QUALIFIED', 'UNQUALIFIED'],
      'COMBINED',
      'unqualified_outside_reverification',
    ],
    ['a case has no item', 'DRAFT', [], 'COMBINED', 'no_items'],
  ])('are broken when %s', (_, status, statuses, kind, violation) => {
    expect(of(status, statuses, kind)).toContain(violation)
  })

  it('are broken when an item stands in the case twice', () => {
    const twice: ItemState[] = [
      { letter: 'A', status: 'DESK' },
      { letter: 'A', status: 'DESK' },
    ]
    expect(violations({ status: 'IN_REVIEW', kind: 'COMBINED' }, twice)).toContain('item_twice')
  })
})

describe('the kept history', () => {
  it('leads to the status there is', () => {
    const steps = allSteps([stepCase(null, 'startDraft'), stepCase('DRAFT', 'submit'), stepCase('SUBMITTED', 'accept')])
    expect(steps.ok && replay(steps.value, null)).toEqual({ ok: true, value: 'ACCEPTED' })
  })
  it('is broken where a step begins elsewhere than the one before ended', () => {
    const kept = [
      { code: 'T01', from: null, to: 'DRAFT' },
      { code: 'T06', from: 'SUBMITTED', to: 'ACCEPTED' },
    ]
    expect(replay(kept, null)).toEqual({
      ok: false,
      error: { code: 'case.history_broken', facts: { position: 1, code: 'T06' } },
    })
  })
  it('names the row of each step, I02 from the desk and I24 after a visit', () => {
    const from = (status: ItemStatus) => stepItem({ letter: 'A', status }, 'propose', { caseKind: 'COMBINED' })
    expect(from('DESK')).toMatchObject({ value: { code: 'I02' } })
    expect(from('ONSITE_DONE')).toMatchObject({ value: { code: 'I24' } })
    expect(from('RECHECK')).toMatchObject({ ok: false, error: { code: 'item.wrong_status', facts: { item: 'A' } } })
  })
  it('moves only the items it names', () => {
    const step = stepItem({ letter: 'B', status: 'DESK' }, 'askForVisit', { caseKind: 'COMBINED' })
    expect(step.ok && afterSteps(items('DESK', 'DESK'), [step.value])).toEqual(items('DESK', 'ONSITE_PLANNED'))
  })
  it('stops at the first step the table refuses', () => {
    expect(allSteps([stepCase('DRAFT', 'submit'), stepCase('DRAFT', 'decide')])).toMatchObject({ ok: false })
  })
})

describe('row codes of events that change no state', () => {
  it('are kept under T18 to T22 and T24', () => {
    const kept = [
      stepCase('IN_REVIEW', 'extendLimit'),
      stepCase('IN_REVIEW', 'stopClock'),
      stepCase('DECIDED', 'object'),
      stepCase('DECIDED', 'correctDecision'),
      stepCase('DELIVERED', 'recordOutsideReview'),
      stepCase('PUBLISHED', 'deliver'),
    ].map((step) => (step.ok && step.value.from === step.value.to ? step.value.code : null))
    expect(kept).toEqual(['T18', 'T19', 'T20', 'T21', 'T22', 'T24'])
  })
})
