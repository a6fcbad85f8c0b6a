import { describe, expect, it } from 'vitest'
import { ITEM_STATUSES, type ItemStatus } from '@/lib/domain/application/item-status'
import {
  whyMayNotAttachEvidence,
  whyMayNotConcludeRecheck,
  whyMayNotExtendTerm,
  whyMayNotOrderRectification,
  whyMayNotStartRecheck,
  whyMayNotSubmitEvidence,
} from '@/lib/domain/rectification/policy'
import { FINDING_STATUSES } from '@/lib/domain/rectification/status'
import { caseOf, cell, holder, inCase, itemOf, only, overRoles, person } from '../support/people'

describe('who may order rectification (I08)', () => {
  const order = (source: 'VISIT' | 'DESK', status: ItemStatus = 'ONSITE_DONE', rest = {}) => ({
    case: caseOf(rest),
    items: [itemOf({ status })],
    source,
  })
  it('is the supervisor for what a visit found', () => {
    const expected = only(['SUP'], 'rectification.supervisors_only')
    expect(overRoles((actor) => whyMayNotOrderRectification(actor, order('VISIT')))).toEqual(expected)
  })
  it('is the item’s reviewer for what the desk found', () => {
    const expected = only(['REV'], 'review.reviewers_only')
    expect(overRoles((actor) => whyMayNotOrderRectification(actor, order('DESK', 'DESK')))).toEqual(expected)
  })
  it('is not a supervisor who inspected, has a conflict or sits elsewhere', () => {
    expect(
      cell(
        whyMayNotOrderRectification(person('SUP'), order('VISIT', 'ONSITE_DONE', { holders: [holder('sup', 'INSP')] })),
      ),
    ).toBe('case.holds_other_role')
    expect(
      cell(whyMayNotOrderRectification(person('SUP'), order('VISIT', 'ONSITE_DONE', { conflicted: ['sup'] }))),
    ).toBe('case.conflict_declared')
    expect(cell(whyMayNotOrderRectification(person('SUP', { region: '1' }), order('VISIT')))).toBe('case.other_region')
  })
  it.each(ITEM_STATUSES)('only on an item at the desk or visited: %s', (status) => {
    const expected = status === 'DESK' || status === 'ONSITE_DONE' ? 'may' : 'item.wrong_status'
    expect(cell(whyMayNotOrderRectification(person('SUP'), order('VISIT', status)))).toBe(expected)
  })
  it('needs an item, and a case in review', () => {
    expect(cell(whyMayNotOrderRectification(person('SUP'), { ...order('VISIT'), items: [] }))).toBe(
      'rectification.no_findings',
    )
    expect(cell(whyMayNotOrderRectification(person('SUP'), order('VISIT', 'ONSITE_DONE', { status: 'DECIDED' })))).toBe(
      'case.wrong_status',
    )
  })
})

describe('who may send corrections (I09)', () => {
  const ordered = inCase({ status: 'RECTIFY_ORDERED' })
  it('is the institution', () => {
    expect(overRoles((actor) => whyMayNotSubmitEvidence(actor, ordered))).toEqual(
      only(['APP'], 'application.applicants_only'),
    )
    expect(cell(whyMayNotSubmitEvidence(person('APP', { institutionId: 'other' }), ordered))).toBe(
      'case.other_institution',
    )
  })
  it.each(ITEM_STATUSES)('while the order is open: %s', (status) => {
    expect(cell(whyMayNotSubmitEvidence(person('APP'), inCase({ status })))).toBe(
      status === 'RECTIFY_ORDERED' ? 'may' : 'item.wrong_status',
    )
  })
  it.each(FINDING_STATUSES)('and may attach to a finding that is ordered: %s', (status) => {
    const subject = { case: caseOf(), finding: { status } }
    expect(cell(whyMayNotAttachEvidence(person('APP'), subject))).toBe(
      status === 'ORDERED' ? 'may' : 'finding.wrong_status',
    )
    expect(cell(whyMayNotAttachEvidence(person('SUP'), subject))).toBe('application.applicants_only')
  })
})

describe('who may re-check', () => {
  const submitted = inCase({ status: 'RECTIFY_SUBMITTED' })
  it('begins with a supervisor, or an officer of the case’s visit (I11)', () => {
    const expected = { ...only(['SUP'], 'rectification.supervisors_only'), INSP: 'inspection.not_assigned' }
    expect(overRoles((actor) => whyMayNotStartRecheck(actor, submitted))).toEqual(expected)
    const sent = inCase({ status: 'RECTIFY_SUBMITTED' }, { holders: [holder('insp', 'INSP')] })
    expect(cell(whyMayNotStartRecheck(person('INSP'), sent))).toBe('may')
    expect(cell(whyMayNotStartRecheck(person('INSP', { region: '1' }), sent))).toBe('case.other_region')
  })
  it('ends with the supervisor’s opinion (I12, I13, I27)', () => {
    const recheck = inCase({ status: 'RECHECK' })
    const expected = only(['SUP'], 'rectification.supervisors_only')
    expect(overRoles((actor) => whyMayNotConcludeRecheck(actor, recheck))).toEqual(expected)
    expect(cell(whyMayNotConcludeRecheck(person('SUP'), submitted))).toBe('item.wrong_status')
  })
  it('and only the supervisor extends the term (I28)', () => {
    const ordered = inCase({ status: 'RECTIFY_ORDERED' })
    expect(overRoles((actor) => whyMayNotExtendTerm(actor, ordered))).toEqual(
      only(['SUP'], 'rectification.supervisors_only'),
    )
  })
})
