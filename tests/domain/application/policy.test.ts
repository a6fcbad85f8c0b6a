import { describe, expect, it } from 'vitest'
import { whyMayNotHoldOnCase } from '@/lib/domain/application/case-roles'
import {
  whyMayNotAnswerSupplement,
  whyMayNotAttachFile,
  whyMayNotEditDraft,
  whyMayNotSign,
  whyMayNotStartDraft,
  whyMayNotSubmit,
  whyMayNotWithdraw,
} from '@/lib/domain/application/policy'
import { CASE_STATUSES } from '@/lib/domain/application/status'
import { CASE_ROLES } from '@/lib/domain/application/subjects'
import { caseOf, cell, holder, only, overRoles, person, REGION } from '../support/people'

const elsewhere = { institutionId: 'other', region: REGION }

describe('who may begin an application', () => {
  const clinic = { institutionId: 'clinic', region: REGION }
  it('is the institution, and the window for papers; nobody else', () => {
    expect(overRoles((actor) => whyMayNotStartDraft(actor, clinic))).toEqual(
      only(['APP', 'WIN'], 'application.applicants_only'),
    )
  })
  it('never for another institution, nor a window of another region', () => {
    expect(cell(whyMayNotStartDraft(person('APP'), elsewhere))).toBe('case.other_institution')
    expect(cell(whyMayNotStartDraft(person('WIN', { region: '370212' }), clinic))).toBe('case.other_region')
  })
})

describe.each([
  ['edit answers', whyMayNotEditDraft],
  ['attach a file', whyMayNotAttachFile],
  ['sign', whyMayNotSign],
])('who may %s', (_, policy) => {
  it('is the institution while it is a draft it fills in itself', () => {
    const expected = { ...only(['APP'], 'application.applicants_only'), WIN: 'application.filed_online' }
    expect(overRoles((actor) => policy(actor, caseOf({ status: 'DRAFT' })))).toEqual(expected)
  })
  it('is the window too when the papers were brought there', () => {
    const paper = caseOf({ status: 'DRAFT', channel: 'WINDOW' })
    expect(overRoles((actor) => policy(actor, paper))).toEqual(only(['APP', 'WIN'], 'application.applicants_only'))
    expect(cell(policy(person('WIN', { region: '370212' }), paper))).toBe('case.other_region')
  })
  it('is not a member of another institution', () => {
    expect(cell(policy(person('APP', { institutionId: 'other' }), caseOf({ status: 'DRAFT' })))).toBe(
      'case.other_institution',
    )
  })
  it.each(CASE_STATUSES)('is decided by the status: %s', (status) => {
    const open = status === 'DRAFT' || status === 'SUPPLEMENT'
    expect(cell(policy(person('APP'), caseOf({ status })))).toBe(open ? 'may' : 'application.answers_closed')
  })
})

describe('who may submit', () => {
  it.each(CASE_STATUSES)('is the institution, from a draft only: %s', (status) => {
    expect(cell(whyMayNotSubmit(person('APP'), caseOf({ status })))).toBe(
      status === 'DRAFT' ? 'may' : 'case.wrong_status',
    )
  })
  it('is no other institution and no reviewer', () => {
    expect(cell(whyMayNotSubmit(person('APP', { institutionId: 'other' }), caseOf({ status: 'DRAFT' })))).toBe(
      'case.other_institution',
    )
    expect(cell(whyMayNotSubmit(person('REV'), caseOf({ status: 'DRAFT' })))).toBe('application.applicants_only')
  })
})

describe('who may answer a supplement', () => {
  it.each(CASE_STATUSES)('is the institution while it is asked: %s', (status) => {
    const expected = status === 'SUPPLEMENT' ? 'may' : 'case.wrong_status'
    expect(cell(whyMayNotAnswerSupplement(person('APP'), caseOf({ status })))).toBe(expected)
  })
})

describe('who may withdraw', () => {
  const subject = (status: (typeof CASE_STATUSES)[number], item: 'DESK' | 'QUALIFIED' = 'DESK') => ({
    ...caseOf({ status }),
    items: [{ status: item }],
  })
  it.each(CASE_STATUSES)('is the institution up to CONSOLIDATING, LEAD once accepted: %s (T17)', (status) => {
    const before = ['DRAFT', 'SUBMITTED', 'SUPPLEMENT'].includes(status)
    const running = ['ACCEPTED', 'IN_REVIEW', 'CONSOLIDATING'].includes(status)
    expect(cell(whyMayNotWithdraw(person('APP'), subject(status)))).toBe(
      before || running ? 'may' : 'case.wrong_status',
    )
    expect(cell(whyMayNotWithdraw(person('LEAD'), subject(status)))).toBe(
      running ? 'may' : 'application.applicants_only',
    )
  })
  it('is nobody once an item is decided', () => {
    expect(cell(whyMayNotWithdraw(person('APP'), subject('CONSOLIDATING', 'QUALIFIED')))).toBe(
      'case.too_late_to_withdraw',
    )
  })
})

describe('separation of roles on a case', () => {
  it.each(CASE_ROLES.flatMap((held) => CASE_ROLES.map((wanted) => [held, wanted] as const)))(
    'a person who is %s on a case, asked to be %s',
    (held, wanted) => {
      const subject = caseOf({ holders: [holder('zhang', held)] })
      const refusal = whyMayNotHoldOnCase('zhang', wanted, subject)
      expect(refusal).toEqual(held === wanted ? null : { code: 'case.holds_other_role', facts: { role: held } })
      expect(whyMayNotHoldOnCase('li', wanted, subject)).toBeNull()
    },
  )
  it('a person with a declared conflict holds no role at all', () => {
    for (const role of CASE_ROLES) {
      expect(cell(whyMayNotHoldOnCase('zhang', role, caseOf({ conflicted: ['zhang'] })))).toBe('case.conflict_declared')
    }
  })
})
