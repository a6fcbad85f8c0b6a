import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignReviewers, type ReviewerLoad } from '@/lib/domain/review/assign-reviewers'
import {
  answerCheckpoint,
  needsAcknowledgement,
  openCheckpoints,
  unacknowledged,
} from '@/lib/domain/review/checkpoints'
import { answerQuery, expireQuery, raiseQuery, type Query } from '@/lib/domain/review/queries'
import { askForVisit, cancelVisit, whyVisitNeeded, type VisitFacts } from '@/lib/domain/review/visit-need'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'
import { codes, outcome, valueOf } from '../support/outcomes'

const reviewer = (
  userId: string,
  letters: ReviewerLoad['letters'],
  openItems = 0,
  unavailable = false,
): ReviewerLoad => ({
  userId,
  letters,
  openItems,
  unavailable,
})

describe('who gets an item (T09)', () => {
  it('the reviewer carrying it with the fewest open items', () => {
    const given = assignReviewers(
      ['A', 'B'],
      [reviewer('li', ['A'], 4), reviewer('chen', ['A'], 3), reviewer('wu', ['B'], 9)],
    )
    expect(given).toEqual([
      { letter: 'A', reviewerId: 'chen' },
      { letter: 'B', reviewerId: 'wu' },
    ])
  })
  it('on a tie always the same person', () => {
    const both = [reviewer('wu', ['A']), reviewer('chen', ['A'])]
    expect(assignReviewers(['A'], both)).toEqual(assignReviewers(['A'], [...both].reverse()))
    expect(assignReviewers(['A'], both)[0]?.reviewerId).toBe('chen')
  })
  it('nobody with a conflict, and nobody at all when none carries it', () => {
    expect(assignReviewers(['A', 'C'], [reviewer('li', ['A'], 0, true), reviewer('wu', ['A'], 9)])).toEqual([
      { letter: 'A', reviewerId: 'wu' },
      { letter: 'C', reviewerId: null },
    ])
  })
  it('counts what was just given, so that one person does not get everything', () => {
    const given = assignReviewers(['A', 'B'], [reviewer('a', ['A', 'B']), reviewer('b', ['A', 'B'])])
    expect(new Set(given.map((one) => one.reviewerId)).size).toBe(2)
  })
  it('never gives an item to someone who does not carry it, nor spreads loads further apart than needed', () => {
    const people = fc.uniqueArray(
      fc.record({
        userId: fc.string({ minLength: 1, maxLength: 3 }),
        letters: fc.subarray([...ITEM_LETTERS]),
        openItems: fc.nat(20),
        unavailable: fc.boolean(),
      }),
      { selector: (one) => one.userId, maxLength: 6 },
    )
    fc.assert(
      fc.property(fc.subarray([...ITEM_LETTERS]), people, (letters, reviewers) => {
        const given = assignReviewers(letters, reviewers)
        return given.every(({ letter, reviewerId }) => {
          const able = reviewers.filter((one) => !one.unavailable && one.letters.includes(letter))
          return reviewerId === null ? able.length === 0 : able.some((one) => one.userId === reviewerId)
        })
      }),
    )
  })
})

describe('when a visit is compulsory', () => {
  const none: VisitFacts = {
    caseKind: 'COMBINED',
    firstVerification: false,
    visitInLastTwoPeriods: true,
    onsiteRules: [],
    onsiteCheckpoints: [],
    leadOrdered: false,
  }
  it('not by itself: the visit may be skipped', () => expect(whyVisitNeeded(none)).toEqual([]))
  it.each<[string, Partial<VisitFacts>, string]>([
    ['at a first verification', { firstVerification: true, visitInLastTwoPeriods: false }, 'FIRST_VERIFICATION'],
    ['without a visit in the last two periods (AV20)', { visitInLastTwoPeriods: false }, 'NONE_IN_TWO_PERIODS'],
    ['at a re-verification', { caseKind: 'REVERIFICATION' }, 'REVERIFICATION'],
    ['when a rule says so', { onsiteRules: ['AV09'] }, 'RULE'],
    ['when a checkpoint says so', { onsiteCheckpoints: ['DR06'] }, 'CHECKPOINT'],
    ['when a lead orders it', { leadOrdered: true }, 'LEAD_ORDERED'],
  ])('%s', (_, facts, reason) => expect(whyVisitNeeded({ ...none, ...facts })).toEqual([reason]))

  const desk = { letter: 'A', status: 'DESK' } as const
  it('is asked for once, with its reason (I03)', () => {
    const input = { caseKind: 'COMBINED', visitMade: false, reason: '近两个校验期没有现场核查' } as const
    expect(codes([valueOf(askForVisit(desk, input))])).toEqual(['I03 A'])
    expect(outcome(askForVisit(desk, { ...input, visitMade: true }))).toBe('inspection.visit_already_made')
    expect(outcome(askForVisit(desk, { ...input, reason: ' ' }))).toBe('inspection.reason_missing')
    expect(outcome(askForVisit({ ...desk, status: 'PROPOSED' }, input))).toBe('item.wrong_status')
  })
  it('is called off only when nothing makes it compulsory (I33)', () => {
    const planned = { letter: 'A', status: 'ONSITE_PLANNED' } as const
    const input = { caseKind: 'COMBINED', compulsory: [], reason: '材料已能说明' } as const
    expect(codes([valueOf(cancelVisit(planned, input))])).toEqual(['I33 A'])
    expect(outcome(cancelVisit(planned, { ...input, compulsory: ['LEAD_ORDERED', 'JOINED'] }))).toBe('ok')
    expect(outcome(cancelVisit(planned, { ...input, compulsory: ['NONE_IN_TWO_PERIODS'] }))).toBe(
      'inspection.visit_compulsory',
    )
    expect(outcome(cancelVisit(planned, { ...input, reason: '' }))).toBe('inspection.reason_missing')
    expect(outcome(cancelVisit(desk, input))).toBe('item.wrong_status')
  })
})

describe('desk checkpoints', () => {
  const known = ['DR01', 'DR05', 'DR22']
  it('are answered with a note whenever they are not simply met', () => {
    expect(outcome(answerCheckpoint({ code: 'DR01', answer: 'MET', note: null }, known))).toBe('ok')
    for (const answer of ['RECTIFY', 'QUERY', 'ONSITE', 'NA'] as const) {
      expect(outcome(answerCheckpoint({ code: 'DR05', answer, note: ' ' }, known))).toBe('review.note_missing')
      expect(outcome(answerCheckpoint({ code: 'DR05', answer, note: '床位变更未登记' }, known))).toBe('ok')
    }
  })
  it('of another item are not offered, and DR22 is not answered by a word', () => {
    expect(outcome(answerCheckpoint({ code: 'DR12', answer: 'MET', note: null }, known))).toBe(
      'review.unknown_checkpoint',
    )
    expect(outcome(answerCheckpoint({ code: 'DR22', answer: 'MET', note: null }, known))).toBe(
      'review.unknown_checkpoint',
    )
  })
  it.each([
    ['PASS', false],
    ['NOT_APPLICABLE', false],
    ['WARN', true],
    ['FAIL', true],
    ['UNAVAILABLE', true],
  ] as const)('a result %s needs to be acknowledged: %s', (result, expected) =>
    expect(needsAcknowledgement({ result })).toBe(expected),
  )
  it('DR22 is open while one result is not acknowledged', () => {
    const results = [
      { rule: 'AV08', result: 'UNAVAILABLE', acknowledged: false },
      { rule: 'AV01', result: 'PASS', acknowledged: false },
      { rule: 'AV20', result: 'FAIL', acknowledged: true },
    ] as const
    const verdicts = [{ code: 'DR01', answer: 'MET', note: null } as const]
    expect(unacknowledged(results)).toEqual(['AV08'])
    expect(openCheckpoints(known, verdicts, results)).toEqual(['DR05', 'DR22'])
    expect(
      openCheckpoints(
        known,
        verdicts,
        results.map((one) => ({ ...one, acknowledged: true })),
      ),
    ).toEqual(['DR05'])
  })
})

describe('a query to the applicant (I30)', () => {
  const desk = { letter: 'A', status: 'DESK' } as const
  const draft = { target: 'DR05', question: '第 2 台牙椅何时启用？', termOn: '2026-12-02' }
  const input = { caseKind: 'COMBINED', today: '2026-11-27', open: [] } as const
  const query: Query = { ...draft, status: 'OPEN' }

  it('changes no status and opens with its term', () => {
    const raised = valueOf(raiseQuery(desk, draft, input))
    expect(raised.query).toEqual(query)
    expect([raised.step.code, raised.step.from, raised.step.to]).toEqual(['I30', 'DESK', 'DESK'])
  })
  it.each<[string, string]>([
    ['review.question_missing', outcome(raiseQuery(desk, { ...draft, question: ' ' }, input))],
    ['review.query_term_in_past', outcome(raiseQuery(desk, { ...draft, termOn: '2026-11-27' }, input))],
    ['review.query_already_open', outcome(raiseQuery(desk, draft, { ...input, open: [{ target: 'DR05' }] }))],
    ['item.wrong_status', outcome(raiseQuery({ ...desk, status: 'PROPOSED' }, draft, input))],
  ])('is refused: %s', (code, actual) => expect(actual).toBe(code))

  it('is answered up to and including its last day', () => {
    expect(valueOf(answerQuery(query, '12 月 1 日', '2026-12-02')).status).toBe('ANSWERED')
    expect(outcome(answerQuery(query, '12 月 1 日', '2026-12-03'))).toBe('review.query_expired')
    expect(outcome(answerQuery(query, ' ', '2026-12-01'))).toBe('review.answer_missing')
    expect(outcome(answerQuery({ ...query, status: 'ANSWERED' }, '又一次', '2026-12-01'))).toBe('query.wrong_status')
  })
  it('expires the day after, and not before', () => {
    expect(outcome(expireQuery(query, '2026-12-02'))).toBe('review.query_term_running')
    expect(valueOf(expireQuery(query, '2026-12-03')).status).toBe('EXPIRED')
    expect(outcome(expireQuery({ ...query, status: 'ANSWERED' }, '2026-12-03'))).toBe('query.wrong_status')
  })
})
