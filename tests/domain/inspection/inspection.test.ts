import { describe, expect, it } from 'vitest'
import { answerCheck, answersOffered, closeChecklist, type AnsweredCheck } from '@/lib/domain/inspection/checklist'
import { findingsFromChecklist } from '@/lib/domain/inspection/findings'
import {
  arrive,
  planVisit,
  rescheduleVisit,
  type OfficerCandidate,
  type VisitPlan,
} from '@/lib/domain/inspection/plan-visit'
import { failVisit, institutionSigns, signVisit, type VisitToSign } from '@/lib/domain/inspection/sign-visit'
import { caseOf, holder, REGION } from '../support/people'
import { codes, outcome, valueOf } from '../support/outcomes'

const officer = (userId: string, rest: Partial<OfficerCandidate> = {}): OfficerCandidate => ({
  userId,
  name: userId,
  region: REGION,
  certNo: '370211-0007',
  ...rest,
})

describe('planning a visit', () => {
  const plan: VisitPlan = { officers: [officer('wang'), officer('liu')], on: '2026-11-26', items: ['A', 'B'] }
  const input = { today: '2026-11-25', waiting: ['A', 'B'], latestOn: '2026-12-02' } as const
  const attempt = (rest: Partial<VisitPlan>, subject = caseOf(), more = {}) =>
    outcome(planVisit({ ...plan, ...rest }, subject, { ...input, ...more }))

  it('takes two officers, one date and every item that asked', () => expect(attempt({})).toBe('ok'))
  it('may be today', () => expect(attempt({ on: '2026-11-25' })).toBe('ok'))
  it.each<[string, string, string]>([
    ['one officer alone', attempt({ officers: [officer('wang')] }), 'inspection.two_officers'],
    ['the same officer twice', attempt({ officers: [officer('wang'), officer('wang')] }), 'inspection.two_officers'],
    [
      'an officer without certificate',
      attempt({ officers: [officer('wang'), officer('liu', { certNo: null })] }),
      'inspection.no_certificate',
    ],
    [
      'an officer of another region',
      attempt({ officers: [officer('wang'), officer('liu', { region: '1' })] }),
      'inspection.officer_of_other_region',
    ],
    ['an officer with a conflict', attempt({}, caseOf({ conflicted: ['liu'] })), 'inspection.officer_conflicted'],
    [
      'an officer who supervises the case',
      attempt({}, caseOf({ holders: [holder('liu', 'SUP')] })),
      'inspection.officer_holds_other_role',
    ],
    ['an item left for a second visit', attempt({ items: ['A'] }), 'inspection.item_left_out'],
    ['nobody having asked', attempt({}, caseOf(), { waiting: [] }), 'inspection.nobody_asked'],
    ['a date that has passed', attempt({ on: '2026-11-24' }), 'inspection.date_in_past'],
    ['a date too late for the promise', attempt({ on: '2026-12-03' }), 'inspection.date_too_late'],
  ])('is refused with %s', (_, actual, code) => expect(actual).toBe(code))

  it('is moved once (I05)', () => {
    expect(valueOf(rescheduleVisit({ rescheduled: 0 }, '2026-11-27', '2026-11-25'))).toEqual({
      on: '2026-11-27',
      rescheduled: 1,
    })
    expect(outcome(rescheduleVisit({ rescheduled: 1 }, '2026-11-27', '2026-11-25'))).toBe('inspection.rescheduled_once')
    expect(outcome(rescheduleVisit({ rescheduled: 0 }, '2026-11-24', '2026-11-25'))).toBe('inspection.date_in_past')
  })
})

describe('arriving', () => {
  const visit = { taskNo: 'HC202611260001', plannedOn: '2026-11-26' }
  const today = '2026-11-26'
  it('leaves a trace: the task code, in any case and spacing', () => {
    expect(valueOf(arrive(visit, { typedCode: 'hc 20261126 0001', reason: null, today }))).toEqual({
      proof: 'CODE',
      reason: null,
    })
  })
  it('or a reason why the code could not be used', () => {
    expect(valueOf(arrive(visit, { typedCode: '', reason: '手机没电 ', today }))).toEqual({
      proof: 'REASON',
      reason: '手机没电',
    })
    expect(outcome(arrive(visit, { typedCode: null, reason: ' ', today }))).toBe('inspection.code_or_reason')
  })
  it('a wrong code is not passed over with a reason', () => {
    expect(outcome(arrive(visit, { typedCode: 'HC202611260002', reason: '理由', today }))).toBe('inspection.wrong_code')
  })
  it('not before the day told to the institution', () => {
    expect(outcome(arrive(visit, { typedCode: visit.taskNo, reason: null, today: '2026-11-25' }))).toBe(
      'inspection.too_early',
    )
  })
})

const check = (code: string, rest: Partial<AnsweredCheck> = {}): AnsweredCheck => ({
  code,
  letter: 'A',
  severity: 'KEY',
  answer: 'MET',
  fact: null,
  standard: null,
  photos: 0,
  correctedOnSpot: false,
  ...rest,
})
const failed = (code: string, rest: Partial<AnsweredCheck> = {}): AnsweredCheck =>
  check(code, { answer: 'NOT_MET', fact: '暂存已 3 天', standard: '医疗废物条例 17', photos: 1, ...rest })

describe('the checklist', () => {
  it('offers “基本符合” except for a VETO', () => {
    expect(answersOffered('KEY')).toEqual(['MET', 'BASIC', 'NOT_MET', 'NA'])
    expect(answersOffered('GEN')).toContain('BASIC')
    expect(answersOffered('VETO')).not.toContain('BASIC')
    expect(outcome(answerCheck({ code: 'CK-P02', letter: 'A', severity: 'VETO' }, 'BASIC'))).toBe(
      'inspection.no_basic_for_veto',
    )
    expect(outcome(answerCheck({ code: 'CK-P02', letter: 'A', severity: 'VETO' }, 'NOT_MET'))).toBe('ok')
  })
  it('closes when all is answered and each 不符合 has text, photo and standard', () => {
    expect(outcome(closeChecklist([check('CK-P01'), failed('CK-W02'), check('CK-P08', { answer: 'NA' })]))).toBe('ok')
  })
  it.each<[string, AnsweredCheck[], string]>([
    ['it is empty', [], 'inspection.checklist_empty'],
    ['a point is unanswered', [check('CK-P01', { answer: null })], 'inspection.checks_unanswered'],
    [
      'a VETO is “basically met”',
      [check('CK-P02', { severity: 'VETO', answer: 'BASIC' })],
      'inspection.no_basic_for_veto',
    ],
    ['a 不符合 has no text', [failed('CK-W02', { fact: ' ' })], 'inspection.fact_missing'],
    ['a 不符合 has no photo', [failed('CK-W02', { photos: 0 })], 'inspection.photo_missing'],
    ['a 不符合 quotes no standard', [failed('CK-W02', { standard: null })], 'inspection.standard_missing'],
  ])('does not close while %s', (_, checks, code) => expect(outcome(closeChecklist(checks))).toBe(code))

  it('names the points to mend', () => {
    const result = closeChecklist([failed('CK-W02', { photos: 0 }), failed('CK-W01', { photos: 0 })])
    expect(result).toMatchObject({ error: { facts: { count: 2, codes: ['CK-W02', 'CK-W01'], code: 'CK-W02' } } })
  })

  it('makes every 不符合 a finding of its item: OPEN, or advice where the item passed', () => {
    const checks = [
      check('CK-P01'),
      failed('CK-W02', { correctedOnSpot: true }),
      failed('CK-R08', { letter: 'B', severity: 'GEN' }),
    ]
    expect(findingsFromChecklist(checks, { A: 'RECTIFY', B: 'PASS' })).toEqual([
      {
        checkCode: 'CK-W02',
        letter: 'A',
        severity: 'KEY',
        fact: '暂存已 3 天',
        standard: '医疗废物条例 17',
        correctedOnSpot: true,
        status: 'OPEN',
      },
      {
        checkCode: 'CK-R08',
        letter: 'B',
        severity: 'GEN',
        fact: '暂存已 3 天',
        standard: '医疗废物条例 17',
        correctedOnSpot: false,
        status: 'ADVICE',
      },
    ])
    expect(findingsFromChecklist([failed('CK-W02')], { A: 'FAIL' })[0]?.status).toBe('OPEN')
  })
})

describe('signing the record', () => {
  const visit = (rest: Partial<VisitToSign> = {}): VisitToSign => ({
    status: 'RECORDED',
    caseKind: 'COMBINED',
    items: [
      { letter: 'A', status: 'ONSITE_PLANNED' },
      { letter: 'B', status: 'ONSITE_PLANNED' },
      { letter: 'C', status: 'DESK' },
    ],
    officers: [
      { userId: 'wang', signed: false },
      { userId: 'liu', signed: false },
    ],
    institution: { kind: 'DRAWN', signerName: '林', fileId: 'f1' },
    ...rest,
  })
  const oneLeft = [
    { userId: 'wang', signed: true },
    { userId: 'liu', signed: false },
  ]

  it('waits for both officers', () => {
    const first = valueOf(signVisit(visit(), 'wang'))
    expect([first.status, first.steps]).toEqual(['RECORDED', []])
    expect(first.officers).toEqual(oneLeft)
  })
  it('moves every item of the visit with the last signature (I04)', () => {
    const last = valueOf(signVisit(visit({ officers: oneLeft }), 'liu'))
    expect(last.status).toBe('SIGNED')
    expect(codes(last.steps)).toEqual(['I04 A', 'I04 B'])
  })
  it('waits for the institution, whose refusal to sign is noted instead', () => {
    expect(valueOf(signVisit(visit({ officers: oneLeft, institution: null }), 'liu')).status).toBe('RECORDED')
    const both = oneLeft.map((one) => ({ ...one, signed: true }))
    const refused = { kind: 'REFUSED', note: '负责人拒签' } as const
    expect(valueOf(signVisit(visit({ officers: both, institution: refused }), null)).status).toBe('SIGNED')
    expect(outcome(institutionSigns(refused))).toBe('ok')
    expect(outcome(institutionSigns({ kind: 'REFUSED', note: ' ' }))).toBe('inspection.refusal_note_missing')
    expect(outcome(institutionSigns({ kind: 'DRAWN', signerName: '', fileId: 'f' }))).toBe(
      'inspection.signer_name_missing',
    )
    expect(outcome(institutionSigns({ kind: 'DRAWN', signerName: '林', fileId: 'f' }))).toBe('ok')
  })
  it('does not take a stranger’s signature, a second one, or one before the checklist is closed', () => {
    expect(outcome(signVisit(visit(), 'zhao'))).toBe('inspection.not_assigned')
    expect(outcome(signVisit(visit({ officers: oneLeft }), 'wang'))).toBe('inspection.already_signed')
    expect(outcome(signVisit(visit({ status: 'ARRIVED' }), 'wang'))).toBe('visit.wrong_status')
  })
  it('an officer alone never completes it', () => {
    const alone = visit({ officers: [{ userId: 'wang', signed: false }] })
    expect(valueOf(signVisit(alone, 'wang')).status).toBe('RECORDED')
  })
  it('a visit that could not be made is recorded too (I34)', () => {
    const refused = { kind: 'ENTRY_REFUSED', record: '前台拒绝进入' } as const
    const result = valueOf(failVisit({ ...visit({ status: 'PLANNED' }), rescheduled: 0 }, refused))
    expect([result.status, codes(result.steps)]).toEqual(['FAILED', ['I34 A', 'I34 B']])
    const nobody = { kind: 'NOBODY_THERE', record: '锁门' } as const
    expect(outcome(failVisit({ ...visit({ status: 'PLANNED' }), rescheduled: 0 }, nobody))).toBe(
      'inspection.second_date_first',
    )
    expect(outcome(failVisit({ ...visit({ status: 'PLANNED' }), rescheduled: 1 }, nobody))).toBe('ok')
    expect(outcome(failVisit({ ...visit({ status: 'PLANNED' }), rescheduled: 1 }, { ...nobody, record: '' }))).toBe(
      'inspection.record_missing',
    )
    expect(outcome(failVisit({ ...visit({ status: 'SIGNED' }), rescheduled: 1 }, nobody))).toBe('visit.wrong_status')
  })
})
