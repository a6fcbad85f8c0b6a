import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/domain/shared/dates'
import {
  DUE,
  form,
  history,
  nhc,
  OK,
  practiceFace,
  radiologyFace,
  refs,
  registers,
  run,
  SILENT,
  USCC,
  verdict,
} from './clinic'
import type { PrecheckInput } from '@/lib/domain/items/precheck'

const licences = (...faces: ReturnType<typeof practiceFace>[]): Partial<PrecheckInput> => ({
  registers: registers({ licence: OK({ licences: faces }) }),
})
const items = (...list: { code: 'A' | 'B'; due: string }[]) => form({ items: list })

describe('AV05 the licences are alive', () => {
  it('VALID passes', () => expect(verdict(run('AV05'))).toBe('PASS'))
  it.each(['REVOKED', 'CANCELLED', 'DEFERRED'] as const)('%s blocks submission', (status) => {
    const result = run('AV05', licences(practiceFace({ status }), radiologyFace()))
    expect(verdict(result)).toBe('FAIL BLOCK_SUBMIT')
    expect(result.items).toEqual(['A'])
  })
  it('a revoked licence blocks whatever its entry says', () => {
    expect(verdict(run('AV05', licences(practiceFace({}, { status: 'REVOKED' }), radiologyFace())))).toBe(
      'FAIL BLOCK_SUBMIT',
    )
  })
  it('OVERDUE with a living licence is a warning', () => {
    expect(verdict(run('AV05', licences(practiceFace({ status: 'OVERDUE' }), radiologyFace())))).toBe('WARN WARN')
  })
  it('OVERDUE with an expired licence blocks', () => {
    const face = practiceFace({ status: 'OVERDUE' }, { validTo: '2026-11-23' })
    expect(verdict(run('AV05', licences(face, radiologyFace())))).toBe('FAIL BLOCK_SUBMIT')
  })
  it.each([
    ['2026-11-23', 'FAIL BLOCK_SUBMIT'],
    ['2026-11-24', 'PASS'],
    ['2026-11-25', 'PASS'],
  ])('valid to %s on 24 November: %s', (validTo, expected) => {
    expect(verdict(run('AV05', licences(practiceFace({}, { validTo }), radiologyFace())))).toBe(expected)
  })
  it('a due date of yesterday is a warning before the status says so', () => {
    expect(verdict(run('AV05', { ...licences(practiceFace(), radiologyFace()), asOf: DUE }))).toBe('PASS')
    expect(verdict(run('AV05', { ...licences(practiceFace(), radiologyFace()), asOf: addDays(DUE, 1) }))).toBe(
      'WARN WARN',
    )
  })
  it('SUSPENDED_WITH_A of item B is a warning', () => {
    const result = run('AV05', {
      ...licences(practiceFace({ status: 'DEFERRED' }), radiologyFace({ status: 'SUSPENDED_WITH_A' })),
      form: items({ code: 'B', due: DUE }),
    })
    expect(verdict(result)).toBe('WARN WARN')
  })
  it('in a re-verification case DEFERRED passes', () => {
    const result = run('AV05', {
      ...licences(practiceFace({ status: 'DEFERRED' }), radiologyFace()),
      caseKind: 'REVERIFICATION',
    })
    expect(verdict(result)).toBe('PASS')
  })
  it('a dead practice licence takes item B along', () => {
    const result = run('AV05', {
      ...licences(practiceFace({ status: 'CANCELLED' }), radiologyFace()),
      form: items({ code: 'B', due: DUE }),
    })
    expect(verdict(result)).toBe('FAIL BLOCK_SUBMIT')
    expect(result.items).toEqual(['B'])
  })
  it('with the e-licence store silent the e-registration system answers', () => {
    expect(verdict(run('AV05', { registers: registers({ licence: SILENT }) }))).toBe('PASS')
    const revoked = { ...nhc, licence: { ...nhc.licence, status: 'REVOKED' as const } }
    expect(verdict(run('AV05', { registers: registers({ licence: SILENT, nhc: OK(revoked) }) }))).toBe(
      'FAIL BLOCK_SUBMIT',
    )
  })
  it('is unavailable when both are silent, and does not block', () => {
    expect(verdict(run('AV05', { registers: registers({ licence: SILENT, nhc: SILENT }) }))).toBe('UNAVAILABLE')
  })
  it('for a filed clinic with B only it looks at the filing number', () => {
    const filed = (filingNo: string | null) =>
      form({ institution: { uscc: USCC, categoryCode: 'D220', filingNo }, items: [{ code: 'B', due: DUE }] })
    expect(verdict(run('AV05', { form: filed('BA-7') }))).toBe('PASS')
    expect(verdict(run('AV05', { form: filed(null) }))).toBe('FAIL BLOCK_SUBMIT')
  })
})

describe('AV06 the filing window is open', () => {
  const due = (a: string, b: string): Partial<PrecheckInput> => ({
    form: items({ code: 'A', due: a }, { code: 'B', due: b }),
    registers: registers({ licence: SILENT, nhc: SILENT }),
  })
  it.each([
    ['2027-02-27', 'FAIL BLOCK_SUBMIT'],
    ['2027-02-28', 'PASS'],
    ['2027-03-01', 'PASS'],
  ])('due on 31 May 2027, filed on %s: %s', (asOf, expected) => {
    expect(verdict(run('AV06', { ...due('2027-05-31', '2027-05-31'), asOf }))).toBe(expected)
  })
  it('the opening date is told', () => {
    const result = run('AV06', { ...due('2027-05-31', '2027-05-31'), asOf: '2026-11-24' })
    expect(result.message.zh).toContain('2027年2月28日')
    expect(refs(result, 'date')).toContain('2027-02-28')
  })
  it.each([
    [180, 'PASS'],
    [181, 'FAIL BLOCK_SUBMIT'],
  ])('an item due %i days after the earliest due one: %s', (days, expected) => {
    const result = run('AV06', due(DUE, addDays(DUE, days)))
    expect(verdict(result)).toBe(expected)
    expect(result.items).toEqual(days === 180 ? ['A', 'B'] : ['B'])
  })
  it('nothing rides along while no item is due', () => {
    expect(verdict(run('AV06', { ...due('2027-06-01', '2027-06-01'), asOf: '2026-11-24' }))).toBe('FAIL BLOCK_SUBMIT')
  })
  it('a late filing is not early', () =>
    expect(verdict(run('AV06', { ...due('2026-11-01', '2026-11-01') }))).toBe('PASS'))
  it('the register goes before the form', () => {
    const result = run('AV06', { form: items({ code: 'A', due: '2028-01-20' }, { code: 'B', due: '2028-01-20' }) })
    expect(verdict(result)).toBe('PASS')
  })
  it('is unavailable without any due date', () => {
    const result = run('AV06', {
      form: form({ items: [{ code: 'A' }] }),
      registers: registers({ licence: SILENT, nhc: SILENT }),
    })
    expect(verdict(result)).toBe('UNAVAILABLE')
  })
  it.each([
    ['2026-11-04', 'FAIL BLOCK_SUBMIT'],
    ['2026-11-05', 'PASS'],
    ['2026-11-25', 'PASS'],
    ['2026-11-26', 'FAIL BLOCK_SUBMIT'],
  ])('re-verification after a deferral to 20 November, on %s: %s', (asOf, expected) => {
    const faces = licences(practiceFace({ status: 'DEFERRED', deferredTo: '2026-11-20' }))
    const result = run('AV06', { ...faces, form: items({ code: 'A', due: DUE }), caseKind: 'REVERIFICATION', asOf })
    expect(verdict(result)).toBe(expected)
  })
  it('without the register the end of the deferral comes from the last decision', () => {
    const verifications = [{ item: 'A' as const, deferredTo: '2026-11-20' }]
    const result = run('AV06', {
      form: items({ code: 'A', due: DUE }),
      caseKind: 'REVERIFICATION',
      history: history({ verifications }),
    })
    expect(verdict(result)).toBe('PASS')
    expect(verdict(run('AV06', { caseKind: 'REVERIFICATION' }))).toBe('UNAVAILABLE')
  })
})

describe('AV07 the same item is not filed twice', () => {
  const open = (status: string, due = DUE) =>
    history({ openCases: [{ caseNo: 'YLJY1', status, items: [{ code: 'A', due }] }] })
  it('passes with no other case', () => expect(verdict(run('AV07'))).toBe('PASS'))
  it.each(['SUBMITTED', 'SUPPLEMENT', 'ACCEPTED', 'IN_REVIEW', 'CONSOLIDATING', 'DECIDED', 'DELIVERED'])(
    'a case that is %s blocks submission',
    (status) => {
      const result = run('AV07', { history: open(status) })
      expect(verdict(result)).toBe('FAIL BLOCK_SUBMIT')
      expect(result.items).toEqual(['A'])
      expect(refs(result, 'case')).toEqual(['YLJY1'])
    },
  )
  it.each(['DRAFT', 'PUBLISHED', 'CLOSED', 'ARCHIVED', 'WITHDRAWN', 'NOT_ACCEPTED', 'LAPSED'])(
    'a case that is %s does not count',
    (status) => expect(verdict(run('AV07', { history: open(status) }))).toBe('PASS'),
  )
  it('another period does not count', () => {
    expect(verdict(run('AV07', { history: open('DECIDED', '2026-01-20') }))).toBe('PASS')
  })
  it('the case itself does not count when it is checked again', () => {
    expect(verdict(run('AV07', { history: open('IN_REVIEW'), caseNo: 'YLJY1' }))).toBe('PASS')
  })
  it('a cancellation under way blocks, an order to apply late does not', () => {
    const proceeding = (kind: string, status: string) =>
      history({ proceedings: [{ kind, status, items: ['A' as const] }] })
    expect(verdict(run('AV07', { history: proceeding('CANCEL', 'HEARING') }))).toBe('FAIL BLOCK_SUBMIT')
    expect(verdict(run('AV07', { history: proceeding('CANCEL', 'DROPPED') }))).toBe('PASS')
    expect(verdict(run('AV07', { history: proceeding('LATE', 'ORDERED') }))).toBe('PASS')
  })
})

describe('AV08 nobody barred after false materials', () => {
  const barred = (on: string) => history({ falseMaterials: [{ on }] })
  it.each([
    ['2025-11-24', 'PASS'],
    ['2025-11-25', 'FAIL NOT_ACCEPT'],
  ])('false materials found on %s, applied on 24 November 2026: %s', (on, expected) => {
    expect(verdict(run('AV08', { history: barred(on) }))).toBe(expected)
  })
  it('is unavailable while the credit platform is silent', () => {
    expect(verdict(run('AV08', { registers: registers({ credit: SILENT }) }))).toBe('UNAVAILABLE')
  })
  it('passes when the credit platform knows nothing either', () => {
    expect(verdict(run('AV08', { registers: registers({ credit: OK({ seriousDishonesty: false }) }) }))).toBe('PASS')
  })
  it('a bar of another place counts to its last day', () => {
    const until = (barredUntil: string) => ({ registers: registers({ credit: OK({ barredUntil }) }) })
    expect(verdict(run('AV08', until('2026-11-25')))).toBe('FAIL NOT_ACCEPT')
    expect(verdict(run('AV08', until('2026-11-24')))).toBe('PASS')
  })
})
