import { describe, expect, it } from 'vitest'
import { violations, type ItemState } from '@/lib/domain/application/case-progress'
import { monthsByPoints, proposalsOf, suggestConclusion, type ConclusionFacts } from '@/lib/domain/decision/conclusions'
import { consolidateWhenReady, returnToReview } from '@/lib/domain/decision/consolidate'
import { decide, type Choice, type ItemToDecide } from '@/lib/domain/decision/decide'
import { blockingLines, decideGate, type GateInput } from '@/lib/domain/decision/gate'
import { OK, registers, run } from '../items/clinic'
import { codes, outcome, valueOf } from '../support/outcomes'

const clean: ConclusionFacts = {
  caseKind: 'COMBINED',
  deskMet: true,
  visit: 'PASS',
  findings: [],
  termMissed: false,
  roundsExhausted: false,
  deferringRules: [],
  pointsMonths: null,
  falseMaterials: false,
}

describe('what §3.9 leads to', () => {
  it('desk met and the visit passed: qualified', () => {
    expect(suggestConclusion(clean)).toEqual({
      proposal: 'QUALIFIED',
      afterRectification: false,
      reasons: ['DESK_MET', 'VISIT_PASS'],
      months: null,
    })
  })
  it('no visit needed: qualified without one', () => {
    expect(suggestConclusion({ ...clean, visit: null }).reasons).toEqual(['DESK_MET', 'NO_VISIT_NEEDED'])
  })
  it('advice under a pass changes nothing', () => {
    const advised = suggestConclusion({ ...clean, findings: [{ status: 'ADVICE', ordered: false }] })
    expect([advised.proposal, advised.afterRectification]).toEqual(['QUALIFIED', false])
  })
  it.each(['RECTIFY', 'FAIL'] as const)('%s on site, corrected and closed: qualified after rectification', (visit) => {
    const result = suggestConclusion({ ...clean, visit, findings: [{ status: 'CLOSED', ordered: true }] })
    expect([result.proposal, result.afterRectification]).toEqual(['QUALIFIED', true])
    expect(result.reasons).toContain('RECTIFICATION_CLOSED')
  })
  it.each<[string, Partial<ConclusionFacts>, string]>([
    ['false papers', { falseMaterials: true }, 'FALSE_MATERIALS'],
    ['a missed term', { termMissed: true, findings: [{ status: 'ORDERED', ordered: true }] }, 'TERM_MISSED'],
    [
      'two rounds without success',
      { roundsExhausted: true, findings: [{ status: 'ORDERED', ordered: true }] },
      'ROUNDS_EXHAUSTED',
    ],
    [
      'a failed visit nobody ordered to mend',
      { visit: 'FAIL', findings: [{ status: 'OPEN', ordered: false }] },
      'VISIT_FAIL',
    ],
    ['a failed visit without a checklist (I34)', { visit: 'FAIL' }, 'VISIT_FAIL'],
    ['a rule that defers', { deferringRules: ['AV22'] }, 'RULE_DEFERS'],
    ['points at T3', { pointsMonths: 2 }, 'POINTS_T3'],
    ['an open finding', { findings: [{ status: 'SUBMITTED', ordered: true }] }, 'FINDINGS_OPEN'],
    ['a checkpoint not met', { deskMet: false }, 'DESK_NOT_MET'],
  ])('%s: deferral, with that reason', (_, facts, reason) => {
    const result = suggestConclusion({ ...clean, ...facts })
    expect([result.proposal, result.afterRectification]).toEqual(['DEFER', false])
    expect(result.reasons).toContain(reason)
    expect(suggestConclusion({ ...clean, ...facts, caseKind: 'REVERIFICATION' }).proposal).toBe('UNQUALIFIED')
  })
  it('offers “不合格” only after a deferral, and deferral only before one', () => {
    expect(proposalsOf('COMBINED')).toEqual(['QUALIFIED', 'DEFER'])
    expect(proposalsOf('REVERIFICATION')).toEqual(['QUALIFIED', 'UNQUALIFIED'])
  })
})

const states = (...statuses: ItemState['status'][]): ItemState[] =>
  statuses.map((status, index) => ({ letter: (['A', 'B', 'C'] as const)[index] ?? 'A', status }))

describe('the length of a deferral by points', () => {
  it.each([
    [24, 1],
    [30, 2],
    [54, 6],
  ])('%d points: AV14 proposes %d months, and the suggestion takes them over', (total, months) => {
    const cycle = { from: '2026-01-21', to: '2027-01-20' }
    const failed = run('AV14', { registers: registers({ supervision: OK({ total, cycle }) }) })
    const pointsMonths = monthsByPoints([failed])
    const suggestion = suggestConclusion({ ...clean, deferringRules: ['AV14'], pointsMonths })
    expect(suggestion).toMatchObject({ proposal: 'DEFER', months })
    expect(suggestion.reasons).toContain('POINTS_T3')
  })

  it('no failing rule with a length names none', () => {
    expect(monthsByPoints([])).toBeNull()
    expect(monthsByPoints([{ facts: [{ kind: 'number', ref: 'supervision.total', value: 12 }] }])).toBeNull()
  })
})

describe('consolidating', () => {
  it('follows the last proposal (T10)', () => {
    expect(valueOf(consolidateWhenReady('IN_REVIEW', states('PROPOSED', 'PROPOSED')))?.code).toBe('T10')
    expect(valueOf(consolidateWhenReady('IN_REVIEW', states('PROPOSED', 'ITEM_WITHDRAWN')))?.code).toBe('T10')
  })
  it('waits for the last item, and does not happen twice', () => {
    expect(valueOf(consolidateWhenReady('IN_REVIEW', states('PROPOSED', 'RECHECK')))).toBeNull()
    expect(valueOf(consolidateWhenReady('CONSOLIDATING', states('PROPOSED')))).toBeNull()
  })
  it('is undone for the items a lead names, with the reason (T11, I25)', () => {
    const subject = { status: 'CONSOLIDATING', kind: 'COMBINED', items: states('PROPOSED', 'PROPOSED') } as const
    const returned = valueOf(returnToReview(subject, ['B'], '剂量报告未说明'))
    expect(codes(returned.steps)).toEqual(['T11', 'I25 B'])
    expect(violations({ status: 'IN_REVIEW', kind: 'COMBINED' }, returned.items)).toEqual([])
    expect(outcome(returnToReview(subject, [], '理由'))).toBe('decision.no_item_to_return')
    expect(outcome(returnToReview(subject, ['B'], ''))).toBe('decision.reason_missing')
    expect(outcome(returnToReview(subject, ['F'], '理由'))).toBe('item.not_in_case')
    expect(outcome(returnToReview({ ...subject, status: 'IN_REVIEW' }, ['B'], '理由'))).toBe('case.wrong_status')
  })
})

describe('the gate “能不能决定”', () => {
  const ready: GateInput = {
    items: [
      { letter: 'A', status: 'PROPOSED', openCheckpoints: 0, unacknowledged: 0, visitNeeded: true },
      { letter: 'B', status: 'PROPOSED', openCheckpoints: 0, unacknowledged: 0, visitNeeded: false },
    ],
    visits: [{ status: 'SIGNED', recordNo: '青西卫校核记〔2026〕0001号' }],
    findings: [{ letter: 'A', status: 'CLOSED', ordered: true }],
    recheckNos: ['青西卫校复〔2026〕0001号'],
    leadHoldsOtherRole: false,
    statutoryDue: '2026-12-24',
    committedDue: '2026-12-15',
    today: '2026-12-10',
    unavailableRegisters: [],
    unansweredQueries: 0,
  }
  const unmet = (rest: Partial<GateInput>) =>
    decideGate({ ...ready, ...rest })
      .filter((line) => !line.met)
      .map((line) => line.code)
  const [a, b] = ready.items

  it('is open with its evidence when all is there', () => {
    expect(unmet({})).toEqual([])
    const recorded = decideGate(ready).find((line) => line.code === 'visit_recorded')
    expect(recorded?.facts).toEqual({ needed: ['A'], documents: ['青西卫校核记〔2026〕0001号'] })
  })
  it.each<[string, Partial<GateInput>, string, boolean]>([
    ['an item is still reviewed', { items: a && b ? [{ ...a, status: 'DESK' }, b] : [] }, 'items_proposed', true],
    ['nothing is proposed', { items: [] }, 'items_proposed', true],
    ['a checkpoint is open', { items: a ? [{ ...a, openCheckpoints: 2 }] : [] }, 'checkpoints_answered', true],
    ['a result is unacknowledged', { items: a ? [{ ...a, unacknowledged: 1 }] : [] }, 'results_acknowledged', true],
    ['the visit is not signed', { visits: [{ status: 'RECORDED', recordNo: null }] }, 'visit_recorded', true],
    ['a finding is open', { findings: [{ letter: 'A', status: 'ORDERED', ordered: true }] }, 'findings_settled', false],
    ['a closed correction has no opinion', { recheckNos: [] }, 'recheck_documented', true],
    ['the lead worked on the case', { leadHoldsOtherRole: true }, 'four_eyes', true],
    ['the legal limit is over', { statutoryDue: '2026-12-09' }, 'within_statutory', false],
    ['the promised day is over', { committedDue: '2026-12-09' }, 'within_committed', false],
    ['a register did not answer', { unavailableRegisters: ['credit'] }, 'registers_answered', false],
    ['a query is unanswered', { unansweredQueries: 1 }, 'queries_answered', false],
  ])('shows that %s', (_, rest, code, blocks) => {
    expect(unmet(rest)).toContain(code)
    expect(blockingLines(decideGate({ ...ready, ...rest })).map((line) => line.code)).toEqual(blocks ? [code] : [])
  })
  it('the last day of a limit still counts', () => {
    expect(unmet({ statutoryDue: '2026-12-10', committedDue: '2026-12-10' })).toEqual([])
  })
  it('an item without a clock is not late', () => {
    const lines = decideGate({ ...ready, statutoryDue: null, committedDue: '2026-12-08' })
    expect(lines.find((line) => line.code === 'within_statutory')).toMatchObject({
      met: true,
      facts: { due: null, days: null },
    })
    expect(lines.find((line) => line.code === 'within_committed')).toMatchObject({ met: false, facts: { days: 2 } })
  })
  it('a visit that failed is an outcome too (I34)', () => {
    expect(unmet({ visits: [{ status: 'FAILED', recordNo: null }] })).toEqual([])
  })
})

describe('the decision (T12)', () => {
  const item = (letter: 'A' | 'B', rest: Partial<ItemToDecide> = {}): ItemToDecide => ({
    letter,
    status: 'PROPOSED',
    proposal: 'QUALIFIED',
    findings: letter === 'A' ? [{ status: 'CLOSED', ordered: true }] : [],
    due: '2027-01-20',
    cycleYears: 1,
    follows: letter === 'B' ? 'A' : null,
    ...rest,
  })
  const subject = (proposed: ItemToDecide[], rest: Partial<Parameters<typeof decide>[0]> = {}) => ({
    status: 'CONSOLIDATING' as const,
    kind: 'COMBINED' as const,
    items: proposed.map(({ letter, status }) => ({ letter, status })),
    proposed,
    ...rest,
  })
  const choice = (letter: Choice['letter'], conclusion: Choice['conclusion'] = 'QUALIFIED', reason = ''): Choice => ({
    letter,
    conclusion,
    reason,
  })
  const input = { gate: [], now: new Date('2026-12-10T02:00:00Z') }

  it('decides every item in one command and writes each its next due date', () => {
    const result = valueOf(decide(subject([item('A'), item('B')]), [choice('B'), choice('A')], input))
    expect(codes(result.steps)).toEqual(['I14 A', 'I14 B', 'T12'])
    expect(result.decided.map((one) => [one.letter, one.conclusion, one.afterRectification, one.nextDue])).toEqual([
      ['A', 'QUALIFIED', true, '2028-01-20'],
      ['B', 'QUALIFIED', false, '2028-01-20'],
    ])
    expect([result.status, result.final]).toEqual(['DECIDED', true])
    expect(violations({ status: result.status, kind: 'COMBINED' }, result.items)).toEqual([])
  })
  it('B takes A’s date when both qualify, even where its own was another (46号令 17)', () => {
    const result = valueOf(
      decide(subject([item('A'), item('B', { due: '2026-12-31', cycleYears: 3 })]), [choice('A'), choice('B')], input),
    )
    expect(result.decided.map((one) => one.nextDue)).toEqual(['2028-01-20', '2028-01-20'])
  })
  it('one answer without hostages: a DEFER notice stays behind, the qualified item takes effect', () => {
    const result = valueOf(
      decide(subject([item('A'), item('B')]), [choice('A'), choice('B', 'DEFER', '剂量超限')], input),
    )
    expect(codes(result.steps)).toEqual(['I14 A', 'I15 B'])
    expect([result.status, result.final, result.noticed]).toEqual(['CONSOLIDATING', false, ['B']])
    expect(result.decided.map((one) => one.letter)).toEqual(['A'])
    expect(violations({ status: result.status, kind: 'COMBINED' }, result.items)).toEqual([])
  })
  it('an item withdrawn earlier does not hold the case', () => {
    const items: ItemState[] = [
      { letter: 'A', status: 'PROPOSED' },
      { letter: 'B', status: 'ITEM_WITHDRAWN' },
    ]
    expect(valueOf(decide(subject([item('A')], { items }), [choice('A')], input)).status).toBe('DECIDED')
  })
  it('a re-verification passed gives one year (I20); failed leaves the licence to a proceeding (I21)', () => {
    const again = subject([item('A', { cycleYears: 3 }), item('B')], { kind: 'REVERIFICATION' })
    const result = valueOf(decide(again, [choice('A'), choice('B', 'UNQUALIFIED', '仍未达标')], input))
    expect(codes(result.steps)).toEqual(['I20 A', 'I21 B', 'T12'])
    expect(result.decided.map((one) => one.nextDue)).toEqual(['2028-01-20', null])
  })
  it('may differ from the proposal with a reason, which is kept', () => {
    const deferred = [item('A', { proposal: 'DEFER' })]
    expect(outcome(decide(subject(deferred), [choice('A')], input))).toBe('decision.reason_for_difference')
    const [decided] = valueOf(decide(subject(deferred), [choice('A', 'QUALIFIED', '整改已到位')], input)).decided
    expect([decided?.differs, decided?.reason]).toEqual([true, '整改已到位'])
  })
  it.each<[string, ItemToDecide[], Choice[], string]>([
    ['an item has no conclusion', [item('A'), item('B')], [choice('A')], 'decision.conclusion_missing'],
    [
      'a conclusion names an item that is not here',
      [item('A')],
      [choice('A'), choice('B')],
      'decision.conclusion_for_other_item',
    ],
    [
      'an item has two conclusions',
      [item('A')],
      [choice('A'), choice('A', 'DEFER', '理由')],
      'decision.conclusion_for_other_item',
    ],
    ['nothing is proposed', [], [], 'decision.nothing_proposed'],
    [
      'a finding of the item is open',
      [item('A', { findings: [{ status: 'OPEN', ordered: false }] })],
      [choice('A')],
      'decision.findings_open',
    ],
    ['a deferral has no reason', [item('A', { proposal: 'DEFER' })], [choice('A', 'DEFER')], 'decision.reason_missing'],
    [
      '“不合格” outside a re-verification',
      [item('A')],
      [choice('A', 'UNQUALIFIED', '理由')],
      'decision.conclusion_not_offered',
    ],
  ])('is refused when %s', (_, proposed, choices, code) => {
    expect(outcome(decide(subject(proposed), choices, input))).toBe(code)
  })
  it('is refused by a blocking line of the gate, with its facts', () => {
    const gate = [{ code: 'four_eyes', met: false, blocking: true, facts: {} }] as const
    expect(outcome(decide(subject([item('A')]), [choice('A')], { ...input, gate }))).toBe('decision.gate_four_eyes')
    const told = [{ code: 'within_committed', met: false, blocking: false, facts: {} }] as const
    expect(outcome(decide(subject([item('A')]), [choice('A')], { ...input, gate: told }))).toBe('ok')
  })
  it('is made once', () => {
    expect(outcome(decide(subject([item('A')], { status: 'DECIDED' }), [choice('A')], input))).toBe('case.wrong_status')
  })
})
