import { describe, expect, it } from 'vitest'
import { catalogue, form, input, REGISTRATION_NO, refs, run, USCC, verdict, withB, withInstitution } from './clinic'
import { usccCheckCharacter } from '@/lib/domain/shared/identifiers/check-characters'
import { precheck, precheckInputSchema } from '@/lib/domain/items/precheck'

const FILED = {
  institution: {
    name: '海湾口腔诊所',
    uscc: USCC,
    filingNo: 'BA-2023-0007',
    categoryCode: 'D220',
    address: { region6: '370211' },
  },
}
const B_ONLY = [{ code: 'B' as const, due: '2027-01-20' }]

describe('AV01 the credit code passes its check digit', () => {
  it('a right code passes', () => expect(verdict(run('AV01'))).toBe('PASS'))
  it.each([
    ['one character short', USCC.slice(0, 17)],
    ['another check character', `${USCC.slice(0, 17)}3`],
    ['a letter that no code has', USCC.replace('M', 'O')],
    ['nothing', ''],
  ])('%s blocks submission', (_name, uscc) => {
    expect(verdict(run('AV01', { form: withInstitution({ uscc }) }))).toBe('FAIL BLOCK_SUBMIT')
  })
  it('an organisation code inside that does not check is only a warning', () => {
    const seventeen = '91370211MAXXXX139'
    const uscc = `${seventeen}${usccCheckCharacter(seventeen)}`
    expect(verdict(run('AV01', { form: withInstitution({ uscc }) }))).toBe('WARN WARN')
  })
  it('does not apply to an institution that says why it has none', () => {
    expect(verdict(run('AV01', { form: withInstitution({ uscc: null, usccAbsentReason: 'VILLAGE' }) }))).toBe(
      'NOT_APPLICABLE',
    )
  })
  it('full-width figures and small letters are the same code', () => {
    expect(verdict(run('AV01', { form: withInstitution({ uscc: '９１３７０２１１maxxxx1382' }) }))).toBe('PASS')
  })
})

describe('AV02 the registration number has the structure of WS 218', () => {
  it('a right number passes', () => expect(verdict(run('AV02'))).toBe('PASS'))
  it.each([
    ['MAXXXX01637021111A1001', 'check character of the organisation code'],
    ['MAXXXX01537021111A100', '21 characters'],
    ['MAXXXX01537021111Z9991', 'category outside A–R'],
    ['MAXXXX01537021111A1003', 'management nature'],
    ['MAXXXX0153702111AA1001', 'economic type'],
    ['MAXXXX01599021111A1001', 'unknown province'],
    ['', 'missing'],
  ])('%s blocks submission: %s', (registrationNo) => {
    expect(verdict(run('AV02', { form: withInstitution({ registrationNo }) }))).toBe('FAIL BLOCK_SUBMIT')
  })
  it('a category that is not in the list is a warning', () => {
    expect(verdict(run('AV02', { form: withInstitution({ registrationNo: 'MAXXXX13837021117D9992' }) }))).toBe(
      'WARN WARN',
    )
  })
  it('does not apply to a filed clinic with B only', () => {
    expect(verdict(run('AV02', { form: form({ ...FILED, items: B_ONLY }) }))).toBe('NOT_APPLICABLE')
  })
})

describe('AV03 the registration number repeats the credit code', () => {
  it('passes when positions 1–9 equal positions 9–17', () => expect(verdict(run('AV03'))).toBe('PASS'))
  it('another organisation code is a line of the supplement notice', () => {
    const result = run('AV03', { form: withInstitution({ registrationNo: 'MAXXXX02337021117D1522' }) })
    expect(verdict(result)).toBe('FAIL SUPPLEMENT')
    expect(result.jump).toBe('institution.registrationNo')
  })
  it.each([
    ['a pseudo code', withInstitution({ registrationNo: 'PDY00001X37021117D6001' })],
    ['no credit code', withInstitution({ uscc: null })],
    ['no registration number', withInstitution({ registrationNo: null })],
    ['a filed clinic with B only', form({ ...FILED, items: B_ONLY })],
  ])('does not apply to %s', (_name, changed) => {
    expect(verdict(run('AV03', { form: changed }))).toBe('NOT_APPLICABLE')
  })
  it('a hyphen before the check character is the same number', () => {
    const registrationNo = `${REGISTRATION_NO.slice(0, 8)}-${REGISTRATION_NO.slice(8)}`
    expect(verdict(run('AV03', { form: withInstitution({ registrationNo }) }))).toBe('PASS')
  })
})

describe('AV04 the items belong to this authority', () => {
  it('an institution registered here passes', () => expect(verdict(run('AV04'))).toBe('PASS'))
  it('one registered in another district is sent to its own registrar', () => {
    const result = run('AV04', { form: withInstitution({ registrationNo: 'MAXXXX01537020211A1001' }) })
    expect(verdict(result)).toBe('FAIL NOT_ACCEPT')
    expect(result.items).toEqual(['A', 'B'])
    expect(result.message.zh).toContain('执业地所在区（市）行政审批服务局')
    expect(result.facts[0]?.value).toBe('370202')
  })
  it('the longest prefix names the authority', () => {
    const result = run('AV04', { form: withInstitution({ registrationNo: 'MAXXXX01532070311A1001' }) })
    expect(result.message.zh).toContain('发给您许可证的登记机关')
  })
  it('without a registration number the address decides', () => {
    const changed = (region6: string) => withInstitution({ registrationNo: null, address: { region6 } })
    expect(verdict(run('AV04', { form: changed('370211') }))).toBe('PASS')
    expect(verdict(run('AV04', { form: changed('370202') }))).toBe('FAIL NOT_ACCEPT')
  })
  it.each(['RADIOTHERAPY', 'NUCLEAR_MEDICINE'] as const)('%s takes item B alone to the province', (category) => {
    const result = run('AV04', { form: withB({ categories: ['XRAY_IMAGING', category] }) })
    expect(verdict(result)).toBe('FAIL NOT_ACCEPT')
    expect(result.items).toEqual(['B'])
    expect(result.message.en).toContain('Health Commission of Shandong')
  })
  it('interventional radiology is delegated here', () => {
    expect(verdict(run('AV04', { form: withB({ categories: ['INTERVENTIONAL'] }) }))).toBe('PASS')
  })
  it('says nothing while neither number nor address is there', () => {
    expect(verdict(run('AV04', { form: withInstitution({ registrationNo: null, address: null }) }))).toBe('UNAVAILABLE')
  })
})

describe('the pre-check as a whole', () => {
  it('gives one result per rule, each with a sentence in both languages', () => {
    const results = precheck(input(), catalogue)
    expect(results.map(({ rule }) => rule)).toEqual(catalogue.data.rules.map(({ code }) => code))
    for (const { message } of results) {
      expect(message.zh).not.toMatch(/\{\w+\}/)
      expect(message.en).not.toMatch(/\{\w+\}/)
    }
  })
  it('the same input gives the same results and stays as it was', () => {
    const given = input({ form: withB({ devices: [] }) })
    const before = structuredClone(given)
    expect(precheck(given, catalogue)).toEqual(precheck(given, catalogue))
    expect(given).toEqual(before)
  })
  it('a clean clinic has nothing that fails', () => {
    const open = precheck(input(), catalogue).filter(({ result }) => result === 'FAIL' || result === 'WARN')
    expect(open.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([])
  })
  it('an empty file of only a date is answered, not refused', () => {
    const results = precheck(precheckInputSchema.parse({ asOf: '2026-11-24', form: {} }), catalogue)
    expect(results.every(({ result }) => result === 'NOT_APPLICABLE')).toBe(true)
  })
  it('every register silent blocks nothing', () => {
    const results = precheck(precheckInputSchema.parse({ asOf: '2026-11-24', form: form() }), catalogue)
    expect(results.filter(({ effect }) => effect === 'BLOCK_SUBMIT')).toEqual([])
    expect(results.filter(({ result }) => result === 'UNAVAILABLE').map(({ rule }) => rule)).toEqual([
      'AV05',
      'AV08',
      'AV09',
      'AV10',
      'AV11',
      'AV12',
      'AV13',
      'AV14',
      'AV15',
      'AV16',
      'AV18',
      'AV21',
      'AV24',
      'AV25',
      'AV28',
      'AV35',
      'AV36',
    ])
  })
  it('rules of items that are not applied for do not apply', () => {
    const result = run('AV22', { form: form({ items: [{ code: 'A', due: '2027-01-20' }] }) })
    expect(verdict(result)).toBe('NOT_APPLICABLE')
    expect(result.items).toEqual([])
  })
  it('facts name the rows by serial number and reference', () => {
    const result = run('AV22', { form: withB({ devices: [{ kind: 'DR', serialNo: 'X-9', status: 'IN_USE' }] }) })
    expect(refs(result, 'device')).toEqual(['X-9'])
  })
})
