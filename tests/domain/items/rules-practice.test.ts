import { describe, expect, it } from 'vitest'
import { DEFAULT_RULE_PARAMETERS } from '@/lib/domain/items/parameters'
import { AS_OF, form, history, nhc, OK, person, PERSONS, refs, registers, run, SILENT, verdict } from './clinic'

const silent = { registers: registers({ nhc: SILENT }) }
const bedsOf = (actual: number, approved: number) => ({
  form: form({ beds: { actual, approved } }),
  registers: registers({ nhc: OK({ ...nhc, beds: { approved } }) }),
})

describe('AV09 beds are within those approved', () => {
  it.each([
    [99, 100, 'PASS'],
    [100, 100, 'PASS'],
    [101, 100, 'WARN WARN'],
    [110, 100, 'WARN WARN'],
    [111, 100, 'FAIL ONSITE_REQUIRED'],
    [1, 0, 'FAIL ONSITE_REQUIRED'],
    [0, 0, 'PASS'],
  ])('%i beds against %i approved: %s', (actual, approved, expected) => {
    expect(verdict(run('AV09', bedsOf(actual, approved)))).toBe(expected)
  })
  it('the register’s approved beds count, not the form’s', () => {
    const result = run('AV09', {
      form: form({ beds: { actual: 20, approved: 20 } }),
      registers: registers({ nhc: OK({ ...nhc, beds: { approved: 15 } }) }),
    })
    expect(verdict(result)).toBe('FAIL ONSITE_REQUIRED')
  })
  it('is unavailable with the register silent', () => expect(verdict(run('AV09', silent))).toBe('UNAVAILABLE'))
  it('does not apply while no number is given', () => {
    expect(verdict(run('AV09', { form: form({ beds: null }) }))).toBe('NOT_APPLICABLE')
  })
})

describe('AV11 every physician is registered or filed here', () => {
  const staff = (change: object) => ({
    registers: registers({
      nhc: OK({ ...nhc, persons: nhc.persons.map((entry) => (entry.ref === 'p2' ? { ...entry, ...change } : entry)) }),
    }),
  })
  it('passes', () => expect(verdict(run('AV11'))).toBe('PASS'))
  it('filed for several institutions is as good', () => {
    expect(verdict(run('AV11', staff({ registeredHere: false, multiSite: true })))).toBe('PASS')
  })
  it.each([
    ['registered elsewhere', { registeredHere: false, multiSite: false }],
    ['not in the register', { practiceNo: '119999999999999', ref: 'x' }],
    ['cancelled', { status: 'CANCELLED' }],
  ])('one who is %s has to be put right, by name', (_name, change) => {
    const result = run('AV11', staff(change))
    expect(verdict(result)).toBe('FAIL RECTIFY')
    expect(refs(result, 'person')).toEqual(['p2'])
    expect(result.message.zh).toContain('林芳')
  })
  it('an assistant physician is a physician', () => {
    const persons = [person(), person({ ref: 'as1', name: '吴清', kind: 'ASSISTANT', practiceNo: '210370211000999' })]
    expect(refs(run('AV11', { form: form({ persons }) }), 'person')).toEqual(['as1'])
  })
  it('who has left does not count, who leaves today still does', () => {
    const left = (to: string) => form({ persons: [person(), person({ ref: 'x', practiceNo: '110370211000777', to })] })
    expect(verdict(run('AV11', { form: left('2026-11-23') }))).toBe('PASS')
    expect(verdict(run('AV11', { form: left(AS_OF) }))).toBe('FAIL RECTIFY')
  })
  it('is unavailable with the register silent', () => expect(verdict(run('AV11', silent))).toBe('UNAVAILABLE'))
  it('does not apply to a roster without physicians', () => {
    expect(verdict(run('AV11', { form: form({ persons: [] }) }))).toBe('NOT_APPLICABLE')
  })
})

describe('AV12 nurse registrations reach the decision date', () => {
  const nurse = (regValidTo: string | null) => ({
    form: form({ persons: PERSONS.map((one) => (one.ref === 'n1' ? { ...one, regValidTo } : one)) }),
    registers: registers({
      nhc: OK({
        ...nhc,
        persons: nhc.persons.map((entry) => ({ ...entry, regValidTo: entry.ref === 'n1' ? regValidTo : '2029-01-01' })),
      }),
    }),
  })
  it.each([
    ['2026-12-07', 'FAIL RECTIFY'],
    ['2026-12-08', 'PASS'],
    ['2026-12-09', 'PASS'],
    [null, 'FAIL RECTIFY'],
  ])('valid to %s, decided on 8 December: %s', (regValidTo, expected) => {
    expect(verdict(run('AV12', nurse(regValidTo)))).toBe(expected)
  })
  it('a nurse the register does not know is named', () => {
    const result = run('AV12', {
      form: form({
        persons: [
          person({ ref: 'n9', name: '钱宁', kind: 'NURSE', practiceNo: '209999999999', regValidTo: '2029-01-01' }),
        ],
      }),
    })
    expect(refs(result, 'person')).toEqual(['n9'])
  })
  it('is unavailable with the register silent', () => expect(verdict(run('AV12', silent))).toBe('UNAVAILABLE'))
  it('does not apply without nurses', () => {
    expect(verdict(run('AV12', { form: form({ persons: [person()] }) }))).toBe('NOT_APPLICABLE')
  })
})

describe('AV14 bad-practice points stay below the threshold', () => {
  const points = (total: number, cycle = { from: '2026-01-21', to: '2027-01-20' }) => ({
    registers: registers({ supervision: OK({ total, cycle }) }),
  })
  const long = { from: '2024-01-21', to: '2027-01-20' }
  it.each([
    [11, 'PASS', []],
    [12, 'FAIL ONSITE_REQUIRED', ['ONSITE_REQUIRED']],
    [17, 'FAIL ONSITE_REQUIRED', ['ONSITE_REQUIRED']],
    [18, 'FAIL ONSITE_REQUIRED', ['ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE']],
    [23, 'FAIL ONSITE_REQUIRED', ['ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE']],
    [24, 'FAIL DEFER', ['DEFER', 'ONSITE_REQUIRED', 'INTERVIEW', 'NO_TOLERANCE']],
  ])('%i points in a cycle of one year: %s', (total, expected, effects) => {
    const result = run('AV14', points(total))
    expect(verdict(result)).toBe(expected)
    expect(result.effects).toEqual(effects)
  })
  it.each([
    [35, 'PASS'],
    [36, 'FAIL ONSITE_REQUIRED'],
    [71, 'FAIL ONSITE_REQUIRED'],
    [72, 'FAIL DEFER'],
  ])('%i points in a cycle of three years: %s', (total, expected) => {
    expect(verdict(run('AV14', points(total, long)))).toBe(expected)
  })
  it.each([
    [24, 1],
    [29, 1],
    [30, 2],
    [54, 6],
    [90, 6],
  ])('%i points propose a deferral of %i months', (total, months) => {
    const result = run('AV14', points(total))
    expect(result.facts.find(({ ref }) => ref === 'months')?.value).toBe(months)
  })
  it('without a total the entries are added up', () => {
    const entries = [{ points: 6 }, { points: 6 }]
    expect(verdict(run('AV14', { registers: registers({ supervision: OK({ points: entries }) }) }))).toBe(
      'FAIL ONSITE_REQUIRED',
    )
  })
  it('thresholds are parameters', () => {
    const parameters = { ...DEFAULT_RULE_PARAMETERS, points: { ...DEFAULT_RULE_PARAMETERS.points, t1: 20 } }
    expect(verdict(run('AV14', { ...points(12), parameters }))).toBe('PASS')
  })
  it('is unavailable with supervision silent', () => {
    expect(verdict(run('AV14', { registers: registers({ supervision: SILENT }) }))).toBe('UNAVAILABLE')
  })
})

describe('AV20 a visit is made at least every second period', () => {
  const visited = (on: string) => ({ history: history({ visits: [{ on, items: ['A' as const] }] }) })
  it.each([
    ['2025-01-20', 'FAIL ONSITE_REQUIRED'],
    ['2025-01-21', 'PASS'],
    ['2026-11-24', 'PASS'],
    ['2026-11-25', 'FAIL ONSITE_REQUIRED'],
  ])('last visit on %s, yearly cycle due 20 January 2027: %s', (on, expected) => {
    expect(verdict(run('AV20', visited(on)))).toBe(expected)
  })
  it('two periods of three years are six years', () => {
    const items = [{ code: 'A' as const, periodFrom: '2024-01-21', periodTo: '2027-01-20', due: '2027-01-20' }]
    expect(verdict(run('AV20', { ...visited('2021-01-21'), form: form({ items }) }))).toBe('PASS')
    expect(verdict(run('AV20', { ...visited('2021-01-20'), form: form({ items }) }))).toBe('FAIL ONSITE_REQUIRED')
  })
  it('a visit told by the last verification counts', () => {
    const verifications = [{ item: 'A' as const, visitOn: '2026-01-05' }]
    expect(verdict(run('AV20', { history: history({ visits: [], verifications }) }))).toBe('PASS')
  })
  it('a visit for item B alone does not count', () => {
    const visits = [{ on: '2026-01-05', items: ['B' as const] }]
    expect(verdict(run('AV20', { history: history({ visits }) }))).toBe('FAIL ONSITE_REQUIRED')
  })
  it('a first verification needs a visit', () => {
    expect(verdict(run('AV20', { form: form({ firstVerification: true }) }))).toBe('FAIL ONSITE_REQUIRED')
  })
  it('a re-verification needs a visit', () => {
    expect(verdict(run('AV20', { caseKind: 'REVERIFICATION' }))).toBe('FAIL ONSITE_REQUIRED')
  })
})

describe('AV36 the form equals the register', () => {
  const registered = (change: object) => ({ registers: registers({ nhc: OK({ ...nhc, ...change }) }) })
  it('passes', () => expect(verdict(run('AV36'))).toBe('PASS'))
  it.each([
    ['name', { name: '别的口腔门诊部' }, 'institution.name'],
    [
      'address',
      { address: { region6: '370211', street: '长江路街道', detail: '井冈山路2号' } },
      'institution.address.detail',
    ],
    ['legal representative', { legalRep: { name: '王五' } }, 'legalRep.name'],
    ['principal', { principal: { name: '王五' } }, 'principal.name'],
  ])('another %s is a line of the supplement notice', (_name, change, jump) => {
    const result = run('AV36', registered(change))
    expect(verdict(result)).toBe('FAIL SUPPLEMENT')
    expect(result.jump).toBe(jump)
  })
  it('brackets and spaces make no difference', () => {
    const institution = { ...form().institution, name: '海湾口腔门诊部（青岛）' }
    expect(
      verdict(run('AV36', { ...registered({ name: '海湾口腔门诊部 (青岛)' }), form: form({ institution }) })),
    ).toBe('PASS')
  })
  it('people on one side only are named', () => {
    const joined = form({ persons: [...PERSONS, person({ ref: 'p9', name: '何新', practiceNo: '110370211000555' })] })
    expect(refs(run('AV36', { form: joined }), 'person')).toEqual(['p9'])
    const left = form({ persons: PERSONS.filter(({ ref }) => ref !== 'n2') })
    expect(refs(run('AV36', { form: left }), 'person')).toEqual(['n2'])
  })
  it('who only filed here as a second place need not be on the roster', () => {
    const guest = {
      ref: 'g1',
      name: '外院',
      kind: 'PHYSICIAN' as const,
      practiceNo: '110370211000888',
      registeredHere: false,
      multiSite: true,
    }
    expect(verdict(run('AV36', registered({ persons: [...nhc.persons, guest] })))).toBe('PASS')
    expect(verdict(run('AV36', registered({ persons: [...nhc.persons, { ...guest, registeredHere: true }] })))).toBe(
      'FAIL SUPPLEMENT',
    )
  })
  it('technicians and support staff are not in that register', () => {
    const persons = [...PERSONS, person({ ref: 'x1', name: '后勤', kind: 'ADMIN', practiceNo: null })]
    expect(verdict(run('AV36', { form: form({ persons }) }))).toBe('PASS')
  })
  it('is unavailable with the register silent', () => expect(verdict(run('AV36', silent))).toBe('UNAVAILABLE'))
})
