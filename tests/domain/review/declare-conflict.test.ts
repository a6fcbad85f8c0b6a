import { describe, expect, it } from 'vitest'
import { handOver, whyMayNotDeclareConflict } from '@/lib/domain/review/declare-conflict'
import { person } from '../support/people'

const items = [
  { letter: 'A', status: 'DESK', reviewerId: 'me' },
  { letter: 'B', status: 'ONSITE_PLANNED', reviewerId: 'me' },
  { letter: 'C', status: 'DESK', reviewerId: 'other' },
] as const
const load = (userId: string, letters: readonly ('A' | 'B')[], openItems = 0) => ({
  userId,
  letters,
  openItems,
  unavailable: false,
})

describe('declaring a conflict of interest', () => {
  it('hands over every item that is still under review, never back to the declarer', () => {
    const reviewers = [load('me', ['A', 'B']), load('x', ['A'], 5), load('y', ['B'])]
    expect(handOver('me', { items, reviewers, reason: '亲属' })).toEqual({
      ok: true,
      value: [
        { letter: 'A', reviewerId: 'x' },
        { letter: 'B', reviewerId: 'y' },
      ],
    })
    expect(handOver('me', { items, reviewers: [load('me', ['A', 'B'])], reason: '亲属' })).toMatchObject({
      value: [{ reviewerId: null }, { reviewerId: null }],
    })
  })

  it('needs a reason', () => {
    expect(handOver('me', { items, reviewers: [], reason: ' ' })).toMatchObject({
      error: { code: 'review.reason_missing' },
    })
  })

  it('is for a reviewer of the region with an open item, once, and before an opinion', () => {
    const subject = { region: '370211', conflicted: [], items }
    const me = person('REV', { userId: 'me', region: '370211' })
    expect(whyMayNotDeclareConflict(me, subject)).toBeNull()
    expect(whyMayNotDeclareConflict(person('LEAD', { region: '370211' }), subject)?.code).toBe('review.reviewers_only')
    expect(whyMayNotDeclareConflict(person('REV', { userId: 'me', region: '370212' }), subject)?.code).toBe(
      'case.other_region',
    )
    expect(whyMayNotDeclareConflict({ ...me, userId: 'idle' }, subject)?.code).toBe('review.nothing_to_hand_over')
    expect(whyMayNotDeclareConflict(me, { ...subject, conflicted: ['me'] })?.code).toBe('case.conflict_declared')
    const given = [{ letter: 'A', status: 'PROPOSED', reviewerId: 'me' }] as const
    expect(whyMayNotDeclareConflict(me, { ...subject, items: given })?.code).toBe('review.opinion_given_already')
  })
})
