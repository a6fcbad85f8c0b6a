import { describe, expect, it } from 'vitest'
import { ITEM_STATUSES, type ItemStatus } from '@/lib/domain/application/item-status'
import {
  whyMayNotAcknowledgeResult,
  whyMayNotAnswerCheckpoint,
  whyMayNotAnswerQuery,
  whyMayNotAskForVisit,
  whyMayNotJoinVisit,
  whyMayNotPropose,
  whyMayNotQuery,
  whyMayNotWithdrawOwnProposal,
} from '@/lib/domain/review/policy'
import { caseOf, cell, holder, inCase, only, overRoles, person } from '../support/people'

const asked = { askedFor: true, booked: false }

describe.each([
  ['answer a checkpoint', whyMayNotAnswerCheckpoint],
  ['acknowledge a result', whyMayNotAcknowledgeResult],
  ['ask the applicant', whyMayNotQuery],
  ['give the opinion', whyMayNotPropose],
  ['join a visit', (actor, subject) => whyMayNotJoinVisit(actor, { ...subject, visit: asked })],
] satisfies [string, typeof whyMayNotPropose][])('who may %s on an item', (_, policy) => {
  it('is its reviewer, and no other role', () => {
    expect(overRoles((actor) => policy(actor, inCase()))).toEqual(only(['REV'], 'review.reviewers_only'))
  })
  it.each<[string, Parameters<typeof policy>, string]>([
    ['a reviewer of another region', [person('REV', { region: '370212' }), inCase()], 'case.other_region'],
    ['a reviewer who does not carry the item', [person('REV', { itemLetters: ['B'] }), inCase()], 'review.other_item'],
    ['a reviewer it was not given to', [person('REV', { userId: 'other' }), inCase()], 'review.other_reviewer'],
    ['nobody’s item', [person('REV'), inCase({ reviewerId: null })], 'review.other_reviewer'],
    [
      'a reviewer with a declared conflict',
      [person('REV'), inCase({}, { conflicted: ['rev'] })],
      'case.conflict_declared',
    ],
    [
      'one who inspects the same case',
      [person('REV'), inCase({}, { holders: [holder('rev', 'INSP')] })],
      'case.holds_other_role',
    ],
    [
      'one who decides the same case',
      [person('REV'), inCase({}, { holders: [holder('rev', 'LEAD')] })],
      'case.holds_other_role',
    ],
  ])('is not %s', (__, args, expected) => {
    expect(cell(policy(...args))).toBe(expected)
  })
})

describe('checkpoints and results', () => {
  const open: ItemStatus[] = [
    'DESK',
    'ONSITE_PLANNED',
    'ONSITE_DONE',
    'EXPERT',
    'RECTIFY_ORDERED',
    'RECTIFY_SUBMITTED',
    'RECHECK',
  ]
  it.each(ITEM_STATUSES)('stay open until the opinion is given: %s (I03)', (status) => {
    const expected = open.includes(status)
      ? 'may'
      : status === 'PROPOSED'
        ? 'review.already_proposed'
        : 'item.wrong_status'
    expect(cell(whyMayNotAnswerCheckpoint(person('REV'), inCase({ status })))).toBe(expected)
  })
})

describe('an opinion', () => {
  it.each(ITEM_STATUSES)('is given from the desk or after the visit: %s (I02, I24)', (status) => {
    const expected = status === 'DESK' || status === 'ONSITE_DONE' ? 'may' : 'item.wrong_status'
    expect(cell(whyMayNotPropose(person('REV'), inCase({ status })))).toBe(expected)
  })
  it('is not given while the case is being consolidated', () => {
    expect(cell(whyMayNotPropose(person('REV'), inCase({}, { status: 'CONSOLIDATING' })))).toBe('case.wrong_status')
  })
  it('is taken back by its author while the case is in review (I25)', () => {
    const own = { status: 'PROPOSED', proposedById: 'rev' } as const
    expect(cell(whyMayNotWithdrawOwnProposal(person('REV'), inCase(own)))).toBe('may')
    expect(cell(whyMayNotWithdrawOwnProposal(person('REV'), inCase({ ...own, proposedById: 'former' })))).toBe(
      'review.not_own_proposal',
    )
    expect(cell(whyMayNotWithdrawOwnProposal(person('REV'), inCase({ ...own, proposedById: null })))).toBe(
      'review.not_own_proposal',
    )
    expect(cell(whyMayNotWithdrawOwnProposal(person('REV'), inCase(own, { status: 'CONSOLIDATING' })))).toBe(
      'review.already_consolidating',
    )
    expect(cell(whyMayNotWithdrawOwnProposal(person('REV'), inCase()))).toBe('item.wrong_status')
    expect(overRoles((actor) => whyMayNotWithdrawOwnProposal(actor, inCase(own)))).toEqual(
      only(['REV'], 'review.reviewers_only'),
    )
  })
})

describe('a visit', () => {
  it('is asked for by the item’s reviewer or ordered by a lead (I03)', () => {
    expect(overRoles((actor) => whyMayNotAskForVisit(actor, inCase()))).toEqual(
      only(['REV', 'LEAD'], 'review.reviewers_only'),
    )
  })
  it('is not ordered by a lead with another role on the case, a conflict or another region', () => {
    const lead = person('LEAD')
    expect(cell(whyMayNotAskForVisit(lead, inCase({}, { holders: [holder('lead', 'SUP')] })))).toBe(
      'case.holds_other_role',
    )
    expect(cell(whyMayNotAskForVisit(lead, inCase({}, { conflicted: ['lead'] })))).toBe('case.conflict_declared')
    expect(cell(whyMayNotAskForVisit(person('LEAD', { region: '1' }), inCase()))).toBe('case.other_region')
  })
  it.each(ITEM_STATUSES)('is asked for from the desk only: %s', (status) => {
    expect(cell(whyMayNotAskForVisit(person('REV'), inCase({ status })))).toBe(
      status === 'DESK' ? 'may' : 'item.wrong_status',
    )
  })
  it('is joined until its date is set', () => {
    const join = (visit: { askedFor: boolean; booked: boolean }) =>
      cell(whyMayNotJoinVisit(person('REV'), { ...inCase(), visit }))
    expect(join(asked)).toBe('may')
    expect(join({ askedFor: true, booked: true })).toBe('inspection.already_booked')
    expect(join({ askedFor: false, booked: false })).toBe('inspection.no_visit_to_join')
  })
})

describe('a query', () => {
  const query = { case: caseOf(), query: { status: 'OPEN' as const } }
  it('is answered by the institution it was put to', () => {
    expect(overRoles((actor) => whyMayNotAnswerQuery(actor, query))).toEqual(
      only(['APP'], 'application.applicants_only'),
    )
    expect(cell(whyMayNotAnswerQuery(person('APP', { institutionId: 'other' }), query))).toBe('case.other_institution')
  })
  it('once, and not after its term', () => {
    for (const status of ['ANSWERED', 'EXPIRED'] as const) {
      expect(cell(whyMayNotAnswerQuery(person('APP'), { ...query, query: { status } }))).toBe('query.wrong_status')
    }
  })
})
