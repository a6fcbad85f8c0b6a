import { describe, expect, it } from 'vitest'
import { longestGap } from '@/lib/domain/items/rules/workers'
import { addDays } from '@/lib/domain/shared/dates'
import {
  AS_OF,
  device,
  doses,
  form,
  OK,
  practiceFace,
  radiologyFace,
  refs,
  registers,
  room,
  run,
  SILENT,
  verdict,
  withB,
  worker,
  type Worker,
} from './clinic'

const devices = (...list: ReturnType<typeof device>[]) => ({ form: withB({ devices: list }) })
const rooms = (...list: ReturnType<typeof room>[]) => ({ form: withB({ rooms: list }) })
const workers = (...list: Worker[]) => ({ form: withB({ workers: list }) })

describe('AV21 devices are within the licence', () => {
  it('passes', () => expect(verdict(run('AV21'))).toBe('PASS'))
  it.each([
    ['ACCELERATOR', 'radiotherapy'],
    ['AFTERLOADER', 'radiotherapy'],
    ['GAMMA_KNIFE', 'radiotherapy'],
    ['SPECT', 'nuclear medicine'],
    ['PET_CT', 'nuclear medicine'],
    ['DSA', 'interventional radiology'],
  ] as const)('a %s in use needs %s on the licence', (kind, _category) => {
    const result = run('AV21', devices(device({ kind })))
    expect(verdict(result)).toBe('FAIL DEFER')
    expect(refs(result, 'device')).toEqual(['2103-0118'])
  })
  it('outside the licence and out of use it is to be rectified', () => {
    expect(verdict(run('AV21', devices(device({ kind: 'DSA', status: 'STOPPED' }))))).toBe('FAIL RECTIFY')
  })
  it('scrapped it is gone', () => {
    expect(verdict(run('AV21', devices(device({ kind: 'DSA', status: 'SCRAPPED' }), device())))).toBe('PASS')
  })
  it('a licence for it is enough', () => {
    const licences = [practiceFace(), radiologyFace({}, { categories: ['INTERVENTIONAL'] })]
    expect(
      verdict(
        run('AV21', { ...devices(device({ kind: 'DSA' })), registers: registers({ licence: OK({ licences }) }) }),
      ),
    ).toBe('PASS')
  })
  it('is unavailable with the e-licence store silent', () => {
    expect(verdict(run('AV21', { registers: registers({ licence: SILENT }) }))).toBe('UNAVAILABLE')
  })
  it('does not apply without devices', () => expect(verdict(run('AV21', devices()))).toBe('NOT_APPLICABLE'))
})

describe('AV22 devices in use were tested within 12 months of the decision', () => {
  const tested = (date: string, result: 'PASS' | 'FAIL' = 'PASS') => devices(device({ statusTest: { date, result } }))
  it.each([
    ['2025-12-07', 'FAIL RECTIFY'],
    ['2025-12-08', 'PASS'],
    ['2025-12-09', 'PASS'],
  ])('tested on %s, decided on 8 December 2026: %s', (date, expected) => {
    expect(verdict(run('AV22', tested(date)))).toBe(expected)
  })
  it('a failed device still in use is a reason to defer', () => {
    expect(verdict(run('AV22', tested('2026-06-15', 'FAIL')))).toBe('FAIL DEFER')
  })
  it('the strongest effect wins over an old test beside it', () => {
    const result = run(
      'AV22',
      devices(
        device({ statusTest: { date: '2026-06-15', result: 'FAIL' } }),
        device({ serialNo: 'B', statusTest: null }),
      ),
    )
    expect(result.effects).toEqual(['DEFER', 'RECTIFY'])
    expect(refs(result, 'device')).toEqual(['2103-0118', 'B'])
  })
  it('out of use it needs no test', () => {
    expect(verdict(run('AV22', devices(device({ status: 'STOPPED', statusTest: null }))))).toBe('NOT_APPLICABLE')
  })
  it('a new device brings its acceptance test', () => {
    const fresh = device({
      statusTest: null,
      acceptanceTest: { date: '2026-07-01', result: 'PASS' },
      startUse: '2026-07-05',
    })
    expect(verdict(run('AV22', devices(fresh)))).toBe('PASS')
  })
  it('a test without a result does not count', () => {
    expect(verdict(run('AV22', devices(device({ statusTest: { date: '2026-06-15' } }))))).toBe('FAIL RECTIFY')
  })
})

describe('AV23 rooms were tested within the period', () => {
  it.each([
    ['2026-01-20', 'FAIL RECTIFY'],
    ['2026-01-21', 'PASS'],
    ['2026-12-08', 'PASS'],
    ['2026-12-09', 'FAIL RECTIFY'],
  ])('tested on %s, period from 21 January, decided on 8 December: %s', (date, expected) => {
    expect(verdict(run('AV23', rooms(room({ test: { date, result: 'PASS' } }))))).toBe(expected)
  })
  it('a failed room is named', () => {
    const result = run('AV23', rooms(room(), room({ name: '2号机房', test: { date: '2026-06-15', result: 'FAIL' } })))
    expect(verdict(result)).toBe('FAIL RECTIFY')
    expect(refs(result, 'room')).toEqual(['2号机房'])
  })
  it('does not apply without rooms', () => expect(verdict(run('AV23', rooms()))).toBe('NOT_APPLICABLE'))
})

describe('AV24 doses cover the last 365 days without a gap over 90 days', () => {
  const YEAR_AGO = '2025-11-25'
  const report = (from: string, to: string) => ({ from, to, mSv: 0.1 })
  it('four quarters pass', () => expect(verdict(run('AV24'))).toBe('PASS'))
  it.each([
    [90, 'PASS'],
    [91, 'FAIL RECTIFY'],
  ])('%i days without a report in between: %s', (days, expected) => {
    const first = report(YEAR_AGO, '2026-03-31')
    const second = report(addDays('2026-03-31', days + 1), AS_OF)
    expect(verdict(run('AV24', workers(worker({ doses: [second, first] }))))).toBe(expected)
  })
  it.each([
    [90, 'PASS'],
    [91, 'FAIL RECTIFY'],
  ])('%i days without a report at the beginning: %s', (days, expected) => {
    expect(verdict(run('AV24', workers(worker({ doses: [report(addDays(YEAR_AGO, days), AS_OF)] }))))).toBe(expected)
  })
  it.each([
    [90, 'PASS'],
    [91, 'FAIL RECTIFY'],
  ])('%i days without a report up to today: %s', (days, expected) => {
    expect(verdict(run('AV24', workers(worker({ doses: [report(YEAR_AGO, addDays(AS_OF, -days))] }))))).toBe(expected)
  })
  it('who began within the year is looked at from then on', () => {
    expect(verdict(run('AV24', workers(worker({ from: '2026-09-01', doses: [] }))))).toBe('PASS')
    expect(verdict(run('AV24', workers(worker({ from: '2026-08-01', doses: [] }))))).toBe('FAIL RECTIFY')
  })
  it('the laboratory’s readings go before the form’s', () => {
    const dose = OK({ workers: [{ cardNo: 'F0001', doses: [report('2025-11-25', '2026-01-31')] }] })
    const result = run('AV24', { registers: registers({ dose }) })
    expect(refs(result, 'person')).toEqual(['p1'])
  })
  it('who left is not looked at', () => {
    expect(verdict(run('AV24', workers(worker({ doses: [], to: '2026-11-23' }))))).toBe('NOT_APPLICABLE')
  })
  it('is unavailable with the laboratory silent', () => {
    expect(verdict(run('AV24', { registers: registers({ dose: SILENT }) }))).toBe('UNAVAILABLE')
  })
  it('overlapping and reversed reports do not confuse the count', () => {
    const spans = [
      report('2026-01-01', '2026-06-30'),
      report('2026-02-01', '2026-02-10'),
      report('2026-09-01', '2026-08-01'),
    ]
    expect(longestGap(spans, '2026-01-01', '2026-07-10')).toBe(10)
    expect(longestGap([], '2026-01-01', '2026-01-31')).toBe(31)
  })
})

describe('AV25 annual doses stay within the limits', () => {
  const yearly = (total: number, change: object = {}) =>
    workers(worker({ doses: doses(0).map((dose, index) => (index === 0 ? { ...dose, mSv: total, ...change } : dose)) }))
  it.each([
    [5, 'PASS'],
    [5.01, 'FAIL RECTIFY'],
    [20, 'FAIL RECTIFY'],
    [20.01, 'FAIL ONSITE_REQUIRED'],
    [50, 'FAIL ONSITE_REQUIRED'],
    [50.01, 'FAIL DEFER'],
  ])('%d mSv without an investigation report: %s', (total, expected) => {
    expect(verdict(run('AV25', yearly(total)))).toBe(expected)
  })
  it('above 5 mSv the investigation report is enough, above 20 it is not', () => {
    expect(verdict(run('AV25', yearly(12, { investigationReportNo: 'DC-1' })))).toBe('PASS')
    const result = run('AV25', yearly(21, { investigationReportNo: 'DC-1' }))
    expect(result.effects).toEqual(['ONSITE_REQUIRED'])
  })
  it('hundredths add up exactly', () => {
    // 1.67 + 1.67 + 1.66 + 0 is 5.00 and not 5.000000001.
    const parts = [1.67, 1.67, 1.66, 0]
    const exact = worker({ doses: doses().map((dose, index) => ({ ...dose, mSv: parts[index] ?? 0 })) })
    expect(verdict(run('AV25', workers(exact)))).toBe('PASS')
  })
  it('a report that ended a year and a day ago does not count', () => {
    const old = (to: string) => workers(worker({ doses: [{ from: '2025-09-01', to, mSv: 60 }] }))
    expect(verdict(run('AV25', old('2025-11-24')))).toBe('PASS')
    expect(verdict(run('AV25', old('2025-11-25')))).toBe('FAIL DEFER')
  })
  it('no dose is repeated outside its sealed row', () => {
    const result = run('AV25', yearly(37.41))
    expect(JSON.stringify(result)).not.toContain('37.41')
  })
  it('an investigation report on the form explains the laboratory’s reading', () => {
    const reading = { from: '2026-01-01', to: '2026-03-31', mSv: 8 }
    const dose = OK({ workers: [{ cardNo: 'F0001', doses: [reading] }] })
    const change = workers(worker({ doses: [{ ...reading, investigationReportNo: 'DC-2' }] }))
    expect(verdict(run('AV25', { ...change, registers: registers({ dose }) }))).toBe('PASS')
    expect(verdict(run('AV25', { ...workers(worker({ doses: [] })), registers: registers({ dose }) }))).toBe(
      'FAIL RECTIFY',
    )
  })
  it('is unavailable with the laboratory silent', () => {
    expect(verdict(run('AV25', { registers: registers({ dose: SILENT }) }))).toBe('UNAVAILABLE')
  })
})

describe('AV26 workers were examined within 24 months and are fit', () => {
  const examined = (
    date: string | null,
    conclusion: 'FIT' | 'TEMP_OFF' | 'UNFIT' | 'RECHECK' | 'SUSPECT' = 'FIT',
    change: Partial<Worker> = {},
  ) => workers(worker({ exam: { date, conclusion }, ...change }))
  it.each([
    ['2024-12-07', 'FAIL RECTIFY'],
    ['2024-12-08', 'PASS'],
    ['2024-12-09', 'PASS'],
    [null, 'FAIL RECTIFY'],
  ])('examined on %s, decided on 8 December 2026: %s', (date, expected) => {
    expect(verdict(run('AV26', examined(date)))).toBe(expected)
  })
  it.each(['TEMP_OFF', 'RECHECK', 'SUSPECT'] as const)('%s on post is to be rectified', (conclusion) => {
    expect(verdict(run('AV26', examined('2026-01-10', conclusion)))).toBe('FAIL RECTIFY')
  })
  it('UNFIT on post is a reason to defer', () =>
    expect(verdict(run('AV26', examined('2026-01-10', 'UNFIT')))).toBe('FAIL DEFER'))
  it('UNFIT and off post is in order', () => {
    expect(verdict(run('AV26', examined('2026-01-10', 'UNFIT', { to: '2026-02-01' })))).toBe('NOT_APPLICABLE')
  })
})

describe('AV27 workers were trained within 24 months', () => {
  const trained = (date: string | null, result: 'PASS' | 'FAIL' = 'PASS') =>
    workers(worker({ training: { date, result } }))
  it.each([
    ['2024-12-07', 'FAIL RECTIFY'],
    ['2024-12-08', 'PASS'],
    ['2024-12-09', 'PASS'],
    [null, 'FAIL RECTIFY'],
  ])('trained on %s, decided on 8 December 2026: %s', (date, expected) => {
    expect(verdict(run('AV27', trained(date)))).toBe(expected)
  })
  it('a failed course does not count', () =>
    expect(verdict(run('AV27', trained('2026-01-10', 'FAIL')))).toBe('FAIL RECTIFY'))
  it('does not apply without workers', () => expect(verdict(run('AV27', workers()))).toBe('NOT_APPLICABLE'))
})

describe('AV28 the radiation safety licence is in force on the decision date', () => {
  const licence = (validTo: string | null, status = 'VALID') => ({
    registers: registers({ ecology: OK({ validTo, status }) }),
  })
  it.each([
    ['2026-12-07', 'FAIL RECTIFY'],
    ['2026-12-08', 'PASS'],
    ['2026-12-09', 'PASS'],
    [null, 'FAIL RECTIFY'],
  ])('valid to %s: %s', (validTo, expected) => expect(verdict(run('AV28', licence(validTo)))).toBe(expected))
  it('a withdrawn licence does not count', () =>
    expect(verdict(run('AV28', licence('2029-01-01', 'REVOKED')))).toBe('FAIL RECTIFY'))
  it('is unavailable with the ecology authority silent', () => {
    expect(verdict(run('AV28', { registers: registers({ ecology: SILENT }) }))).toBe('UNAVAILABLE')
  })
})

describe('AV29 large equipment has its configuration licence', () => {
  const CT = { kind: 'PET_CT' as const, serialNo: 'PC-1', status: 'IN_USE' as const }
  const licences = (configurationLicences: { no: string; validTo?: string; status?: string }[] | null) => ({
    registers: registers({ licence: OK({ licences: [practiceFace(), radiologyFace()], configurationLicences }) }),
  })
  const used = (configLicenceNo: string | null, status: 'IN_USE' | 'STOPPED' | 'SCRAPPED' = 'IN_USE') => ({
    form: withB({ devices: [device({ ...CT, status, configLicenceNo })] }),
    ...licences([{ no: '乙-1', validTo: '2028-01-01', status: 'VALID' }]),
  })
  it('passes when the licence is in the store', () => expect(verdict(run('AV29', used('乙-1')))).toBe('PASS'))
  it('in use without one: deferral, by serial number', () => {
    const result = run('AV29', used(null))
    expect(verdict(result)).toBe('FAIL DEFER')
    expect(refs(result, 'device')).toEqual(['PC-1'])
  })
  it.each(['STOPPED', 'SCRAPPED'] as const)('%s it is not looked at', (status) => {
    expect(verdict(run('AV29', used(null, status)))).toBe('NOT_APPLICABLE')
  })
  it('a number the store does not know is none', () => expect(verdict(run('AV29', used('乙-2')))).toBe('FAIL DEFER'))
  it.each([
    [{ validTo: '2026-12-07' }, 'FAIL DEFER'],
    [{ validTo: '2026-12-08' }, 'PASS'],
    [{ validTo: '2027-01-01', status: 'CANCELLED' }, 'FAIL DEFER'],
  ])('a licence %j, decided on 8 December: %s', (change, expected) => {
    expect(verdict(run('AV29', { ...used('乙-1'), ...licences([{ no: '乙-1', ...change }]) }))).toBe(expected)
  })
  it('large equipment of item A counts by its class', () => {
    const large = (cls: string, licenceNo: string | null) => ({
      ...licences([]),
      form: form({ a: { ...form().a, largeEquipment: [{ name: '腹腔镜手术系统', class: cls, licenceNo }] } }),
    })
    expect(refs(run('AV29', large('B', null)), 'device')).toEqual(['腹腔镜手术系统'])
    expect(verdict(run('AV29', large('A', null)))).toBe('FAIL DEFER')
    expect(verdict(run('AV29', large('C', null)))).toBe('NOT_APPLICABLE')
  })
  it('with the store silent a number waits for it, none fails at once', () => {
    expect(verdict(run('AV29', { ...used('乙-1'), ...licences(null) }))).toBe('UNAVAILABLE')
    expect(verdict(run('AV29', { ...used('乙-1'), registers: registers({ licence: SILENT }) }))).toBe('UNAVAILABLE')
    expect(verdict(run('AV29', { ...used(null), ...licences(null) }))).toBe('FAIL DEFER')
  })
  it('does not apply to dental X-ray', () => expect(verdict(run('AV29'))).toBe('NOT_APPLICABLE'))
})
