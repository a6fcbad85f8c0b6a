import { describe, expect, it } from 'vitest'
import type { SuggestedConclusion } from '@/lib/domain/decision/conclusions'
import { propose, withdrawProposal, type ProposalDraft, type ReviewFile } from '@/lib/domain/review/propose'
import { codes, outcome, valueOf } from '../support/outcomes'

const file = (rest: Partial<ReviewFile> = {}): ReviewFile => ({
  item: { letter: 'A', status: 'ONSITE_DONE' },
  caseKind: 'COMBINED',
  checkpointCodes: ['DR01', 'DR22'],
  verdicts: [{ code: 'DR01', answer: 'MET', note: null }],
  results: [{ rule: 'AV20', result: 'FAIL', acknowledged: true }],
  findings: [{ status: 'CLOSED' }, { status: 'ADVICE' }],
  visit: { needed: true, made: true },
  expertOpinionOutstanding: false,
  ...rest,
})
const suggested = (proposal: SuggestedConclusion['proposal'] = 'QUALIFIED'): SuggestedConclusion => ({
  proposal,
  afterRectification: false,
  reasons: [],
  months: null,
})
const draft = (conclusion: ProposalDraft['conclusion'] = 'QUALIFIED', reason = ''): ProposalDraft => ({
  conclusion,
  reason,
})

describe('the opinion on an item', () => {
  it('follows the visit (I24) or the desk, also after a closed re-check (I02)', () => {
    expect(codes([valueOf(propose(file(), draft(), suggested()))])).toEqual(['I24 A'])
    expect(codes([valueOf(propose(file({ item: { letter: 'A', status: 'DESK' } }), draft(), suggested()))])).toEqual([
      'I02 A',
    ])
  })
  it.each<[string, Partial<ReviewFile>, string]>([
    ['a checkpoint is open', { verdicts: [] }, 'review.checkpoints_open'],
    [
      'a result is not acknowledged (DR22)',
      { results: [{ rule: 'AV20', result: 'FAIL', acknowledged: false }] },
      'review.results_unacknowledged',
    ],
    ['a needed visit was not made', { visit: { needed: true, made: false } }, 'review.visit_outstanding'],
    ['an expert opinion is outstanding', { expertOpinionOutstanding: true }, 'review.opinion_outstanding'],
    ['a finding is open', { findings: [{ status: 'OPEN' }] }, 'review.findings_open'],
    ['a correction is being re-checked', { findings: [{ status: 'SUBMITTED' }] }, 'review.findings_open'],
    ['the item was proposed before', { item: { letter: 'A', status: 'PROPOSED' } }, 'item.wrong_status'],
    ['the institution is correcting', { item: { letter: 'A', status: 'RECTIFY_ORDERED' } }, 'item.wrong_status'],
  ])('is not “qualified” while %s', (_, rest, code) => {
    expect(outcome(propose(file(rest), draft('QUALIFIED', '理由'), suggested()))).toBe(code)
  })
  it('may be a deferral on findings nobody ordered: FAIL leaves the choice', () => {
    const failed = file({ findings: [{ status: 'OPEN' }] })
    expect(outcome(propose(failed, draft('DEFER', '否决项不符合'), suggested('DEFER')))).toBe('ok')
  })
  it('gives a reason when it is adverse, when it differs, and when no visit was made', () => {
    expect(outcome(propose(file(), draft('DEFER'), suggested('DEFER')))).toBe('review.reason_missing')
    expect(outcome(propose(file(), draft('QUALIFIED'), suggested('DEFER')))).toBe('review.reason_for_difference')
    const unvisited = file({ item: { letter: 'A', status: 'DESK' }, visit: { needed: false, made: false } })
    expect(outcome(propose(unvisited, draft(), suggested()))).toBe('review.reason_for_no_visit')
    expect(outcome(propose(unvisited, draft('QUALIFIED', '去年已现场核查'), suggested()))).toBe('ok')
  })
  it('is “不合格” only at a re-verification, and never a second deferral', () => {
    expect(outcome(propose(file(), draft('UNQUALIFIED', '理由'), suggested()))).toBe('review.conclusion_not_offered')
    const again = file({ caseKind: 'REVERIFICATION' })
    expect(outcome(propose(again, draft('DEFER', '理由'), suggested()))).toBe('review.conclusion_not_offered')
    expect(outcome(propose(again, draft('UNQUALIFIED', '理由'), suggested('UNQUALIFIED')))).toBe('ok')
  })
  it('is taken back with a reason (I25)', () => {
    const proposed = { letter: 'A', status: 'PROPOSED' } as const
    expect(codes([valueOf(withdrawProposal(proposed, { caseKind: 'COMBINED', reason: '漏看一份报告' }))])).toEqual([
      'I25 A',
    ])
    expect(outcome(withdrawProposal(proposed, { caseKind: 'COMBINED', reason: '' }))).toBe('review.reason_missing')
  })
})
