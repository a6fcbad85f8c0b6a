import { describe, expect, it } from 'vitest'
import { form, nhc, OK, person, refs, registers, run, SILENT, verdict } from './clinic'

const silent = { registers: registers({ nhc: SILENT }) }
type Departments = { code?: string | null; name?: string | null; change?: 'NONE' | 'NEW' | 'CANCEL' }[]
const withDepartments = (departments: Departments, approved: { code: string; name?: string }[] = nhc.departments) => ({
  form: form({ a: { ...form().a, departments } }),
  registers: registers({ nhc: OK({ ...nhc, departments: approved }) }),
})

describe('AV10 departments of the form are approved', () => {
  it('passes when each is on the licence', () => expect(verdict(run('AV10'))).toBe('PASS'))
  it('one that is not approved is a line of the supplement notice, by code and name', () => {
    const result = run(
      'AV10',
      withDepartments([
        { code: '12', name: '口腔科' },
        { code: '14', name: '医疗美容科', change: 'NEW' },
      ]),
    )
    expect(verdict(result)).toBe('FAIL SUPPLEMENT')
    expect(refs(result, 'department')).toEqual(['14'])
    expect(result.message.zh).toContain('医疗美容科')
    expect(result.jump).toBe('a.departments')
  })
  it('a sub-department is approved by itself, not by its parent', () => {
    const approved = [{ code: '03', name: '内科' }]
    expect(verdict(run('AV10', withDepartments([{ code: '03.02', name: '消化内科专业' }], approved)))).toBe(
      'FAIL SUPPLEMENT',
    )
    expect(verdict(run('AV10', withDepartments([{ code: '03', name: '内科' }], [{ code: '03.02' }])))).toBe(
      'FAIL SUPPLEMENT',
    )
  })
  it('one being given up need not be approved', () => {
    expect(verdict(run('AV10', withDepartments([{ code: '12' }, { code: '14', change: 'CANCEL' }])))).toBe('PASS')
  })
  it('a row without a code is looked up by its name', () => {
    expect(verdict(run('AV10', withDepartments([{ name: '口腔科' }])))).toBe('PASS')
    expect(verdict(run('AV10', withDepartments([{ name: '内科' }])))).toBe('FAIL SUPPLEMENT')
  })
  it('is unavailable with the register silent, or when it names no departments', () => {
    expect(verdict(run('AV10', silent))).toBe('UNAVAILABLE')
    const nameless = { registers: registers({ nhc: OK({ ...nhc, departments: null }) }) }
    expect(verdict(run('AV10', nameless))).toBe('UNAVAILABLE')
  })
  it('does not apply to a form without departments', () => {
    expect(verdict(run('AV10', withDepartments([])))).toBe('NOT_APPLICABLE')
  })
})

describe('AV13 each clinical department has a physician whose scope fits', () => {
  const staffed = (departments: Departments, scope: string | null, change: object = {}) => {
    const persons = [person({ scope: null })]
    const entry = { ...persons[0], scope, registeredHere: true, status: 'VALID', ...change }
    return {
      form: form({ persons, a: { ...form().a, departments }, ...(change as { institution?: object }) }),
      registers: registers({ nhc: OK({ ...nhc, persons: [entry] }) }),
    }
  }
  it('passes', () => expect(verdict(run('AV13'))).toBe('PASS'))
  it.each([
    ['03', '内科', '内科专业', 'PASS'],
    ['03', '内科', '外科专业', 'FAIL RECTIFY'],
    ['03.02', '消化内科专业', '内科专业', 'PASS'],
    ['12.03', '正畸专业', '口腔专业', 'PASS'],
    ['50', '中医科', '中医专业', 'PASS'],
    ['50', '中医科', '口腔专业', 'FAIL RECTIFY'],
    ['60', '睡眠医学科', '睡眠医学专业', 'PASS'],
    ['60', '睡眠医学科', null, 'FAIL RECTIFY'],
  ])('department %s %s with a physician for %s: %s', (code, name, scope, expected) => {
    expect(verdict(run('AV13', staffed([{ code, name }], scope)))).toBe(expected)
  })
  it('a department without a code in the table is fitted by the name of its parent', () => {
    const change = staffed([{ code: '60.01', name: '睡眠监测' }], '睡眠医学')
    const data = {
      ...nhc,
      departments: [{ code: '60', name: '睡眠医学科' }],
      persons: change.registers.nhc.data?.persons,
    }
    expect(verdict(run('AV13', { ...change, registers: registers({ nhc: OK(data) }) }))).toBe('PASS')
  })
  it('names the departments that nobody fits', () => {
    const result = run(
      'AV13',
      staffed(
        [
          { code: '03', name: '内科' },
          { code: '12', name: '口腔科' },
        ],
        '口腔',
      ),
    )
    expect(refs(result, 'department')).toEqual(['03'])
    expect(result.message.zh).toContain('内科')
  })
  it.each([
    ['registered elsewhere', { registeredHere: false }],
    ['cancelled', { status: 'CANCELLED' }],
    ['gone', { practiceNo: '110370211000999', ref: 'x' }],
  ])('a physician who is %s does not count', (_name, change) => {
    expect(verdict(run('AV13', staffed([{ code: '12', name: '口腔科' }], '口腔', change)))).toBe('FAIL RECTIFY')
  })
  it('one filed for several institutions counts', () => {
    const change = { registeredHere: false, multiSite: true }
    expect(verdict(run('AV13', staffed([{ code: '12', name: '口腔科' }], '口腔', change)))).toBe('PASS')
  })
  it('an assistant counts in a village clinic and nowhere else', () => {
    const assistant = (categoryCode: string) => {
      const persons = [person({ kind: 'ASSISTANT' })]
      return {
        form: form({ persons, institution: { ...form().institution, categoryCode } }),
        registers: registers({ nhc: OK({ ...nhc, persons: [{ ...persons[0], status: 'VALID' }] }) }),
      }
    }
    expect(verdict(run('AV13', assistant('D600')))).toBe('PASS')
    expect(verdict(run('AV13', assistant('D152')))).toBe('FAIL RECTIFY')
  })
  it('laboratory and imaging alone are no clinical departments', () => {
    expect(verdict(run('AV13', withDepartments([{ code: '30' }, { code: '32.01' }])))).toBe('NOT_APPLICABLE')
  })
  it('is unavailable with the register silent', () => expect(verdict(run('AV13', silent))).toBe('UNAVAILABLE'))
})

describe('AV17 restricted technologies are all filed', () => {
  const performed = (filingNo: string | null, filings: { filingNo: string }[] | null = [{ filingNo: 'XZ-1' }]) => ({
    form: form({ a: { ...form().a, restrictedTech: [{ name: '口腔种植', filingNo }] } }),
    registers: registers({ nhc: OK({ ...nhc, restrictedTech: filings }) }),
  })
  it.each([
    ['XZ-1', 'PASS'],
    [' XZ-1 ', 'PASS'],
    ['XZ-2', 'FAIL RECTIFY'],
    [null, 'FAIL RECTIFY'],
    ['  ', 'FAIL RECTIFY'],
  ])('filing number %s: %s', (filingNo, expected) => expect(verdict(run('AV17', performed(filingNo)))).toBe(expected))
  it('names the technology', () => expect(run('AV17', performed(null)).message.zh).toContain('口腔种植'))
  it('one without a number fails even with the register silent; one with a number waits for it', () => {
    expect(verdict(run('AV17', { ...performed(null), ...silent }))).toBe('FAIL RECTIFY')
    expect(verdict(run('AV17', { ...performed('XZ-1'), ...silent }))).toBe('UNAVAILABLE')
    expect(verdict(run('AV17', performed('XZ-1', null)))).toBe('UNAVAILABLE')
  })
  it('does not apply where none is performed', () => expect(verdict(run('AV17'))).toBe('NOT_APPLICABLE'))
})
