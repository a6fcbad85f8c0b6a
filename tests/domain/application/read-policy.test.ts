import { describe, expect, it } from 'vitest'
import {
  personalDataLevel,
  whyMayNotSeeCase,
  whyMayNotSeeDocument,
  whyMayNotSeeInstitution,
  whyMayNotSeeReviewers,
  type VisibleCase,
} from '@/lib/domain/application/read-policy'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/application/status'
import { ROLES, type Role } from '@/lib/domain/shared/actor'
import { caseOf, cell, holder, overRoles, person, REGION } from '../support/people'

const seen = (rest: Partial<VisibleCase> = {}): VisibleCase => ({ ...caseOf(), letters: ['A', 'B'], ...rest })
const HIDDEN = 'case.not_visible'

describe('who may see a case', () => {
  it('a draft is the institution’s alone; staff do not know of it', () => {
    expect(overRoles((actor) => whyMayNotSeeCase(actor, seen({ status: 'DRAFT' })))).toEqual({
      ...Object.fromEntries(ROLES.map((role) => [role, HIDDEN])),
      APP: 'may',
      SYS: 'may',
    })
  })
  it('the window sees the drafts it enters from paper', () => {
    const paper = seen({ status: 'DRAFT', channel: 'WINDOW' })
    expect(cell(whyMayNotSeeCase(person('WIN'), paper))).toBe('may')
    expect(cell(whyMayNotSeeCase(person('WIN', { region: '370212' }), paper))).toBe('case.other_region')
  })
  it('a case in review, asked by every role', () => {
    expect(overRoles((actor) => whyMayNotSeeCase(actor, seen()))).toEqual({
      APP: 'may',
      WIN: 'may',
      REV: 'may',
      LEAD: 'may',
      INSP: HIDDEN,
      EXP: HIDDEN,
      SUP: 'may',
      AUD: 'may',
      ADM: HIDDEN,
      SEC: HIDDEN,
      SYS: 'may',
    })
  })
  it('inspectors and experts see what they are sent to, as what they are sent', () => {
    const sent = seen({ holders: [holder('insp', 'INSP'), holder('exp', 'EXP')] })
    expect(cell(whyMayNotSeeCase(person('INSP'), sent))).toBe('may')
    expect(cell(whyMayNotSeeCase(person('EXP'), sent))).toBe('may')
    expect(cell(whyMayNotSeeCase(person('INSP', { userId: 'exp' }), sent))).toBe(HIDDEN)
  })
  it.each(ROLES.filter((role) => role !== 'APP' && role !== 'SYS'))('%s of another region sees nothing', (role) => {
    const subject = seen({ status: 'PUBLISHED', holders: [holder(role.toLowerCase(), 'INSP')] })
    expect(cell(whyMayNotSeeCase(person(role, { region: '370212' }), subject))).toBe('case.other_region')
  })
  it.each(CASE_STATUSES)('another institution never sees it, whatever the status: %s', (status) => {
    expect(cell(whyMayNotSeeCase(person('APP', { institutionId: 'other' }), seen({ status })))).toBe(
      'case.other_institution',
    )
    expect(cell(whyMayNotSeeCase(person('APP', { institutionId: null }), seen({ status })))).toBe(
      'case.other_institution',
    )
  })
  it('a reviewer sees cases with an item of theirs, once accepted', () => {
    expect(cell(whyMayNotSeeCase(person('REV'), seen({ status: 'SUBMITTED' })))).toBe(HIDDEN)
    expect(cell(whyMayNotSeeCase(person('REV', { itemLetters: ['C'] }), seen()))).toBe(HIDDEN)
    expect(cell(whyMayNotSeeCase(person('REV', { itemLetters: ['B'] }), seen()))).toBe('may')
  })
  it('a supervisor sees it from acceptance on', () => {
    expect(cell(whyMayNotSeeCase(person('SUP'), seen({ status: 'SUBMITTED' })))).toBe(HIDDEN)
  })
})

describe('how much personal data a viewer gets', () => {
  const level: Record<Role, string> = {
    APP: 'own',
    WIN: 'reveal',
    REV: 'reveal',
    LEAD: 'reveal',
    INSP: 'reveal',
    EXP: 'masked',
    SUP: 'masked',
    AUD: 'masked',
    ADM: 'none',
    SEC: 'none',
    SYS: 'none',
  }
  it.each(ROLES)('%s', (role) => {
    const subject = seen({ holders: [holder('insp', 'INSP'), holder('exp', 'EXP')] })
    expect(personalDataLevel(person(role), subject)).toBe(level[role])
  })
  it('is none for who may not see the case', () => {
    expect(personalDataLevel(person('REV', { region: '370212' }), seen())).toBe('none')
    expect(personalDataLevel(person('APP', { institutionId: 'other' }), seen())).toBe('none')
    expect(personalDataLevel(person('INSP'), seen())).toBe('none')
  })
})

describe('who may see a document', () => {
  const document = { case: seen(), rendered: true, forApplicant: true }
  it('whoever sees the case, once it is ready', () => {
    expect(cell(whyMayNotSeeDocument(person('APP'), document))).toBe('may')
    expect(cell(whyMayNotSeeDocument(person('APP'), { ...document, rendered: false }))).toBe('document.not_ready')
    expect(cell(whyMayNotSeeDocument(person('ADM'), document))).toBe(HIDDEN)
  })
  it('but an office paper is not for the applicant', () => {
    expect(cell(whyMayNotSeeDocument(person('APP'), { ...document, forApplicant: false }))).toBe(
      'document.not_for_applicant',
    )
    expect(cell(whyMayNotSeeDocument(person('LEAD'), { ...document, forApplicant: false }))).toBe('may')
  })
})

describe('who may know the reviewers', () => {
  it.each<[CaseStatus, string]>([
    ['IN_REVIEW', 'case.reviewers_after_decision'],
    ['CONSOLIDATING', 'case.reviewers_after_decision'],
    ['DECIDED', 'may'],
    ['ARCHIVED', 'may'],
  ])('the applicant in a case that is %s: %s', (status, expected) => {
    expect(cell(whyMayNotSeeReviewers(person('APP'), seen({ status })))).toBe(expected)
  })
  it('staff always, strangers never', () => {
    expect(cell(whyMayNotSeeReviewers(person('WIN'), seen()))).toBe('may')
    expect(cell(whyMayNotSeeReviewers(person('SEC'), seen()))).toBe(HIDDEN)
  })
})

describe('who may see an institution’s register data', () => {
  it('itself and the staff who work on cases, in their region', () => {
    const clinic = { institutionId: 'clinic', region: REGION }
    const none = 'institution.not_visible'
    expect(overRoles((actor) => whyMayNotSeeInstitution(actor, clinic))).toEqual({
      ...Object.fromEntries(ROLES.map((role) => [role, 'may'])),
      EXP: none,
      ADM: none,
      SEC: none,
    })
    expect(cell(whyMayNotSeeInstitution(person('WIN', { region: '1' }), clinic))).toBe('case.other_region')
    expect(cell(whyMayNotSeeInstitution(person('APP', { institutionId: 'x' }), clinic))).toBe('case.other_institution')
  })
})
