import { describe, expect, it } from 'vitest'
import { PROMISE_BARS } from '@/lib/copy/refusal-facts'
import { promiseBarsOf } from '@/lib/domain/items/precheck'
import { AS_OF, catalogue, form, input, OK, refs, registers, run, SILENT, verdict } from './clinic'
import { mchForm, mchRegisters } from './hospital'

const supervised = (data: object) => ({ registers: registers({ supervision: OK({ total: 0, ...data }) }) })
const silent = { registers: registers({ supervision: SILENT }) }

describe('AV15 penalties are performed', () => {
  it.each([
    ['paid and performed', { paid: true, performed: true }, 'PASS'],
    ['told without saying either', {}, 'PASS'],
    ['with the fine unpaid', { paid: false, performed: true }, 'FAIL RECTIFY'],
    ['not performed', { performed: false }, 'FAIL RECTIFY'],
  ])('a penalty %s: %s', (_name, penalty, expected) => {
    const result = run('AV15', supervised({ penalties: [{ docNo: '青西卫罚〔2026〕3号', ...penalty }] }))
    expect(verdict(result)).toBe(expected)
  })
  it('names the document', () => {
    const result = run('AV15', supervised({ penalties: [{ docNo: '青西卫罚〔2026〕3号', performed: false }] }))
    expect(refs(result, 'document')).toEqual(['青西卫罚〔2026〕3号'])
    expect(result.message.zh).toContain('青西卫罚〔2026〕3号')
  })
  it('the credit platform may know of one the supervision system does not, even when that is silent', () => {
    const credit = OK({ seriousDishonesty: false, penalties: [{ docNo: '市监罚〔2026〕8号', paid: false }] })
    expect(verdict(run('AV15', { registers: registers({ credit }) }))).toBe('FAIL RECTIFY')
    expect(verdict(run('AV15', { registers: registers({ credit, supervision: SILENT }) }))).toBe('FAIL RECTIFY')
  })
  it('is unavailable with supervision silent', () => expect(verdict(run('AV15', silent))).toBe('UNAVAILABLE'))
})

describe('AV16 no order to correct is open and practice is not suspended', () => {
  it.each([
    ['no order', { orders: [] }, 'PASS'],
    ['a closed order', { orders: [{ kind: 'RECTIFY', open: false }] }, 'PASS'],
    ['an open order', { orders: [{ kind: 'RECTIFY', open: true }] }, 'FAIL DEFER'],
    ['a suspension', { suspended: true }, 'FAIL DEFER'],
    ['no suspension', { suspended: false }, 'PASS'],
  ])('%s: %s', (_name, data, expected) => expect(verdict(run('AV16', supervised(data)))).toBe(expected))
  it('names the open order by its number', () => {
    const result = run('AV16', supervised({ orders: [{ kind: 'RECTIFY', open: true, docNo: '责改〔2026〕5号' }] }))
    expect(refs(result, 'document')).toEqual(['责改〔2026〕5号'])
    expect(result.message.en).toContain('责改〔2026〕5号')
  })
  it('is unavailable with supervision silent', () => expect(verdict(run('AV16', silent))).toBe('UNAVAILABLE'))
})

describe('AV33 no sex identification or selection in the period', () => {
  // Items D and F run from 21 January 2024; the yearly item A does not decide what counts here.
  const found = (data: object) => ({
    form: mchForm(),
    registers: mchRegisters({ supervision: OK({ total: 0, ...data }) }),
  })
  const one = (status: 'OPEN' | 'PROVEN' | 'DROPPED', decidedOn: string | null) =>
    found({ illegalSexId: [{ docNo: '案1', status, decidedOn }] })
  it.each([
    ['OPEN', null, 'FAIL ONSITE_REQUIRED'],
    ['PROVEN', '2024-01-20', 'PASS'],
    ['PROVEN', '2024-01-21', 'FAIL DEFER'],
    ['PROVEN', AS_OF, 'FAIL DEFER'],
    ['PROVEN', '2026-11-25', 'PASS'],
    ['DROPPED', '2026-05-01', 'PASS'],
  ] as const)('a case %s, decided %s: %s', (status, decidedOn, expected) => {
    expect(verdict(run('AV33', one(status, decidedOn)))).toBe(expected)
  })
  it('a proven case needs a visit too', () => {
    expect(run('AV33', one('PROVEN', '2026-05-01')).effects).toEqual(['DEFER', 'ONSITE_REQUIRED'])
  })
  it('points under BP24 in the period are proof', () => {
    const points = (decidedOn: string) => found({ points: [{ code: 'BP24', points: 12, decidedOn, docNo: '记1' }] })
    expect(verdict(run('AV33', points('2025-03-01')))).toBe('FAIL DEFER')
    expect(verdict(run('AV33', points('2023-03-01')))).toBe('PASS')
    expect(refs(run('AV33', points('2025-03-01')), 'document')).toEqual(['记1'])
  })
  it('other points are none', () => {
    const points = found({ points: [{ code: 'BP23', points: 10, decidedOn: '2025-03-01' }] })
    expect(verdict(run('AV33', points))).toBe('PASS')
  })
  it('bears on items D and F', () => expect(run('AV33', one('OPEN', null)).items).toEqual(['D', 'F']))
  it('is unavailable with supervision silent', () => {
    expect(verdict(run('AV33', { form: mchForm(), registers: mchRegisters({ supervision: SILENT }) }))).toBe(
      'UNAVAILABLE',
    )
  })
  it('does not apply without D or F', () => expect(verdict(run('AV33', silent))).toBe('NOT_APPLICABLE'))
})

describe('the channel of promise and tolerance (AV35; AV14 from T2)', () => {
  const bars = (change: Partial<ReturnType<typeof registers>>) =>
    promiseBarsOf(input({ registers: registers(change) }), catalogue).map(({ rule }) => rule)
  const points = (total: number) => ({ supervision: OK({ total, cycle: { from: '2026-01-21', to: '2027-01-20' } }) })
  it.each([
    ['nothing is known against it', {}, []],
    ['it is listed', { credit: OK({ seriousDishonesty: true }) }, ['AV35']],
    ['the credit platform is silent', { credit: SILENT }, []],
    ['it stands one point below T2', points(17), []],
    ['it has reached T2', points(18), ['AV14']],
    ['both', { ...points(18), credit: OK({ seriousDishonesty: true }) }, ['AV14', 'AV35']],
  ])('%s', (_, change, expected) => expect(bars(change)).toEqual(expected))
  it('every rule that closes it has its ground in words', () => {
    const closing = catalogue.data.rules.filter(({ effects }) => effects.includes('NO_TOLERANCE'))
    expect(closing.map(({ code }) => code).sort()).toEqual(Object.keys(PROMISE_BARS).sort())
  })
})

describe('AV35 not on a list of serious dishonesty', () => {
  const credit = (data: object) => ({ registers: registers({ credit: OK(data) }) })
  it('passes', () => expect(verdict(run('AV35', credit({ seriousDishonesty: false })))).toBe('PASS'))
  it('who is listed is visited and may neither promise nor bring papers later', () => {
    const result = run('AV35', credit({ seriousDishonesty: true }))
    expect(verdict(result)).toBe('FAIL ONSITE_REQUIRED')
    expect(result.effects).toEqual(['ONSITE_REQUIRED', 'NO_TOLERANCE'])
    expect(result.items).toEqual(['A', 'B'])
  })
  it.each([
    ['2026-11-23', 'PASS'],
    [AS_OF, 'PASS'],
    ['2026-11-25', 'FAIL ONSITE_REQUIRED'],
  ])('credit repaired on %s, the same day at the latest: %s', (repairedOn, expected) => {
    expect(verdict(run('AV35', credit({ seriousDishonesty: true, repairedOn })))).toBe(expected)
  })
  it('is unavailable with the platform silent, or when it does not say', () => {
    expect(verdict(run('AV35', { registers: registers({ credit: SILENT }) }))).toBe('UNAVAILABLE')
    expect(verdict(run('AV35', credit({ barredUntil: null })))).toBe('UNAVAILABLE')
  })
  it('looks at every item of the case', () => expect(run('AV35', { form: form() }).items).toEqual(['A', 'B']))
})
