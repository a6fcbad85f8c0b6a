import { describe, expect, it } from 'vitest'
import {
  whyMayNotAccept,
  whyMayNotAskForSupplement,
  whyMayNotRefuseAcceptance,
  whyMayNotRefuseItem,
} from '@/lib/domain/acceptance/policy'
import { CASE_STATUSES } from '@/lib/domain/application/status'
import { caseOf, cell, inCase, only, overRoles, person } from '../support/people'

describe.each([
  ['ask for a supplement', whyMayNotAskForSupplement],
  ['accept', whyMayNotAccept],
  ['refuse acceptance', whyMayNotRefuseAcceptance],
])('who may %s', (_, policy) => {
  it('is the window and nobody else', () => {
    expect(overRoles((actor) => policy(actor, caseOf({ status: 'SUBMITTED' })))).toEqual(
      only(['WIN'], 'acceptance.window_only'),
    )
  })
  it('is not a window of another region', () => {
    expect(cell(policy(person('WIN', { region: '370212' }), caseOf({ status: 'SUBMITTED' })))).toBe('case.other_region')
  })
  it.each(CASE_STATUSES)('only while papers wait at the window: %s', (status) => {
    expect(cell(policy(person('WIN'), caseOf({ status })))).toBe(status === 'SUBMITTED' ? 'may' : 'case.wrong_status')
  })
})

describe('who may refuse one item (I29)', () => {
  const pending = inCase({ status: 'PENDING' }, { status: 'SUBMITTED' })
  it('is the window', () => {
    expect(overRoles((actor) => whyMayNotRefuseItem(actor, pending))).toEqual(only(['WIN'], 'acceptance.window_only'))
  })
  it('only before acceptance and only a pending item', () => {
    expect(cell(whyMayNotRefuseItem(person('WIN'), inCase({ status: 'DESK' })))).toBe('case.wrong_status')
    const refused = inCase({ status: 'ITEM_NOT_ACCEPTED' }, { status: 'SUBMITTED' })
    expect(cell(whyMayNotRefuseItem(person('WIN'), refused))).toBe('item.wrong_status')
    expect(cell(whyMayNotRefuseItem(person('WIN', { region: '1' }), pending))).toBe('case.other_region')
  })
})
