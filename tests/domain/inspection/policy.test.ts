import { describe, expect, it } from 'vitest'
import { ITEM_STATUSES } from '@/lib/domain/application/item-status'
import {
  whyMayNotArrive,
  whyMayNotCloseChecklist,
  whyMayNotPlanVisit,
  whyMayNotRecordCheck,
  whyMayNotRecordFailedVisit,
  whyMayNotRescheduleVisit,
  whyMayNotSignVisit,
  type VisitSubject,
} from '@/lib/domain/inspection/policy'
import { VISIT_STATUSES, type VisitStatus } from '@/lib/domain/inspection/status'
import { caseOf, cell, holder, only, overRoles, person } from '../support/people'

const visit = (status: VisitStatus, rest: Partial<VisitSubject> = {}): VisitSubject => ({
  case: caseOf({ holders: [holder('insp', 'INSP'), holder('second', 'INSP')] }),
  visit: {
    status,
    officers: [
      { userId: 'insp', signed: false },
      { userId: 'second', signed: false },
    ],
  },
  ...rest,
})

describe('who may plan a visit', () => {
  const waiting = { case: caseOf(), items: [{ status: 'ONSITE_PLANNED' as const }], visits: [] }
  it('is a supervisor who is the planner, and nobody else', () => {
    expect(overRoles((actor) => whyMayNotPlanVisit(actor, waiting))).toEqual(only(['SUP'], 'inspection.planners_only'))
    expect(cell(whyMayNotPlanVisit(person('SUP', { abilities: [] }), waiting))).toBe('inspection.planners_only')
    expect(cell(whyMayNotPlanVisit(person('SUP', { region: '1' }), waiting))).toBe('case.other_region')
  })
  it('not with a conflict or another role on the case', () => {
    expect(cell(whyMayNotPlanVisit(person('SUP'), { ...waiting, case: caseOf({ conflicted: ['sup'] }) }))).toBe(
      'case.conflict_declared',
    )
    expect(
      cell(whyMayNotPlanVisit(person('SUP'), { ...waiting, case: caseOf({ holders: [holder('sup', 'INSP')] }) })),
    ).toBe('case.holds_other_role')
  })
  it.each(ITEM_STATUSES)('only when an item asked for one: %s', (status) => {
    const expected = status === 'ONSITE_PLANNED' ? 'may' : 'inspection.nobody_asked'
    expect(cell(whyMayNotPlanVisit(person('SUP'), { ...waiting, items: [{ status }] }))).toBe(expected)
  })
  it.each(VISIT_STATUSES)('not beside one that is booked or under way: %s', (status) => {
    const expected = ['PLANNED', 'ARRIVED', 'RECORDED'].includes(status) ? 'inspection.already_booked' : 'may'
    expect(cell(whyMayNotPlanVisit(person('SUP'), { ...waiting, visits: [{ status }] }))).toBe(expected)
  })
  it('not in a case that is no longer in review', () => {
    expect(cell(whyMayNotPlanVisit(person('SUP'), { ...waiting, case: caseOf({ status: 'CONSOLIDATING' }) }))).toBe(
      'case.wrong_status',
    )
  })
})

describe.each<[string, typeof whyMayNotArrive, VisitStatus[]]>([
  ['arrive', whyMayNotArrive, ['PLANNED']],
  ['move the date', whyMayNotRescheduleVisit, ['PLANNED']],
  ['record that it failed', whyMayNotRecordFailedVisit, ['PLANNED', 'ARRIVED']],
  ['fill the checklist', whyMayNotRecordCheck, ['ARRIVED']],
  ['close the checklist', whyMayNotCloseChecklist, ['ARRIVED']],
  ['sign', whyMayNotSignVisit, ['RECORDED']],
])('who may %s', (_, policy, allowed) => {
  const status = allowed[0] ?? 'PLANNED'
  it('is an officer of this visit, and no other role', () => {
    expect(overRoles((actor) => policy(actor, visit(status)))).toEqual(only(['INSP'], 'inspection.inspectors_only'))
  })
  it('is not an inspector sent elsewhere', () => {
    expect(cell(policy(person('INSP', { userId: 'other' }), visit(status)))).toBe('inspection.not_assigned')
    expect(cell(policy(person('INSP', { region: '1' }), visit(status)))).toBe('case.other_region')
  })
  it('is not an officer without an enforcement certificate', () => {
    expect(cell(policy(person('INSP', { certNo: null }), visit(status)))).toBe('inspection.no_certificate')
  })
  it('is not one with a conflict or another role on the case', () => {
    expect(cell(policy(person('INSP'), visit(status, { case: caseOf({ conflicted: ['insp'] }) })))).toBe(
      'case.conflict_declared',
    )
    expect(cell(policy(person('INSP'), visit(status, { case: caseOf({ holders: [holder('insp', 'REV')] }) })))).toBe(
      'case.holds_other_role',
    )
  })
  it('is never an officer alone', () => {
    const alone = {
      status,
      officers: [
        { userId: 'insp', signed: false },
        { userId: 'insp', signed: false },
      ],
    }
    expect(cell(policy(person('INSP'), visit(status, { visit: alone })))).toBe('inspection.two_officers')
  })
  it.each(VISIT_STATUSES)('depends on where the visit stands: %s', (at) => {
    expect(cell(policy(person('INSP'), visit(at)))).toBe(allowed.includes(at) ? 'may' : 'visit.wrong_status')
  })
})

it('an officer signs once', () => {
  const signed = {
    status: 'RECORDED' as const,
    officers: [
      { userId: 'insp', signed: true },
      { userId: 'second', signed: false },
    ],
  }
  expect(cell(whyMayNotSignVisit(person('INSP'), visit('RECORDED', { visit: signed })))).toBe(
    'inspection.already_signed',
  )
  expect(cell(whyMayNotSignVisit(person('INSP', { userId: 'second' }), visit('RECORDED', { visit: signed })))).toBe(
    'may',
  )
})
