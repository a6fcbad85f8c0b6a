import { describe, expect, it } from 'vitest'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/application/status'
import {
  whyMayNotCancelVisit,
  whyMayNotDecide,
  whyMayNotExtendLimit,
  whyMayNotPublish,
  whyMayNotReturnToReview,
  whyMayNotServe,
} from '@/lib/domain/decision/policy'
import { caseOf, cell, holder, inCase, only, overRoles, person } from '../support/people'

describe.each<[string, typeof whyMayNotDecide, CaseStatus[]]>([
  ['decide', whyMayNotDecide, ['CONSOLIDATING']],
  ['return a case to review', whyMayNotReturnToReview, ['CONSOLIDATING']],
  ['extend the limit', whyMayNotExtendLimit, ['ACCEPTED', 'IN_REVIEW', 'CONSOLIDATING']],
])('who may %s', (_, policy, allowed) => {
  const ready = caseOf({ status: 'CONSOLIDATING' })
  it('is a lead and nobody else', () => {
    expect(overRoles((actor) => policy(actor, ready))).toEqual(only(['LEAD'], 'decision.leads_only'))
  })
  it.each(['REV', 'INSP', 'SUP'] as const)('is not a lead who was %s on any part of the case (four eyes)', (role) => {
    const subject = caseOf({ status: 'CONSOLIDATING', holders: [holder('other', 'LEAD'), holder('lead', role)] })
    expect(policy(person('LEAD'), subject)).toEqual({ code: 'decision.four_eyes', facts: { role } })
  })
  it('is a lead who already led it', () => {
    expect(cell(policy(person('LEAD'), caseOf({ status: 'CONSOLIDATING', holders: [holder('lead', 'LEAD')] })))).toBe(
      'may',
    )
  })
  it('is not a lead with a conflict or of another region', () => {
    expect(cell(policy(person('LEAD'), caseOf({ status: 'CONSOLIDATING', conflicted: ['lead'] })))).toBe(
      'case.conflict_declared',
    )
    expect(cell(policy(person('LEAD', { region: '1' }), ready))).toBe('case.other_region')
  })
  it.each(CASE_STATUSES)('depends on the status: %s', (status) => {
    expect(cell(policy(person('LEAD'), caseOf({ status })))).toBe(
      allowed.includes(status) ? 'may' : 'case.wrong_status',
    )
  })
})

describe('who may call a visit off (I33)', () => {
  it('is a lead, while it is planned', () => {
    const planned = inCase({ status: 'ONSITE_PLANNED' })
    expect(overRoles((actor) => whyMayNotCancelVisit(actor, planned))).toEqual(only(['LEAD'], 'decision.leads_only'))
    expect(cell(whyMayNotCancelVisit(person('LEAD'), inCase()))).toBe('item.wrong_status')
  })
})

describe('who may serve and publish', () => {
  it('the portal and the window serve (T13, T24)', () => {
    const decided = caseOf({ status: 'DECIDED' })
    expect(overRoles((actor) => whyMayNotServe(actor, decided))).toEqual(only(['WIN', 'SYS'], 'acceptance.window_only'))
    expect(cell(whyMayNotServe(person('WIN', { region: '1' }), decided))).toBe('case.other_region')
  })
  it.each(CASE_STATUSES)('service is proven after the decision, also after publication: %s', (status) => {
    const expected = status === 'DECIDED' || status === 'PUBLISHED' ? 'may' : 'case.wrong_status'
    expect(cell(whyMayNotServe(person('SYS'), caseOf({ status })))).toBe(expected)
  })
  it('only the system publishes, from DELIVERED or DECIDED (T14)', () => {
    const delivered = caseOf({ status: 'DELIVERED' })
    expect(overRoles((actor) => whyMayNotPublish(actor, delivered))).toEqual(only(['SYS'], 'publication.system_only'))
    for (const status of CASE_STATUSES) {
      const expected = status === 'DELIVERED' || status === 'DECIDED' ? 'may' : 'case.wrong_status'
      expect(cell(whyMayNotPublish(person('SYS'), caseOf({ status })))).toBe(expected)
    }
  })
})
