import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_RULE_PARAMETERS } from '@/lib/domain/items/parameters'
import { form, nhc, OK, person, practiceFace, radiologyFace, refs, run, SILENT, verdict } from './clinic'
import { ALL_TECHNOLOGIES, certificates, certified, mchFace, mchForm, mchRegisters, STAFF } from './hospital'

const hospital = (change: Parameters<typeof mchForm>[0] = {}, registers: Parameters<typeof mchRegisters>[0] = {}) => ({
  form: mchForm(change),
  registers: mchRegisters(registers),
})
const licensed = (...faces: ReturnType<typeof mchFace>[]) => ({
  form: mchForm(),
  registers: mchRegisters({ licence: OK({ licences: [practiceFace(), radiologyFace(), ...faces] }) }),
})
const clinic = { form: form() }

describe('AV30 the technology is on the licence', () => {
  it('passes', () => expect(verdict(run('AV30', hospital()))).toBe('PASS'))
  it.each([
    ['C', ALL_TECHNOLOGIES.filter((one) => one !== 'MIDWIFERY')],
    ['E', ALL_TECHNOLOGIES.filter((one) => one !== 'PREMARITAL_EXAM')],
    ['F', ALL_TECHNOLOGIES.filter((one) => one !== 'PRENATAL_SCREENING')],
  ])('item %s is not accepted without its technology; the others go on', (letter, technologies) => {
    const result = run('AV30', licensed(mchFace(technologies)))
    expect(verdict(result)).toBe('FAIL NOT_ACCEPT')
    expect(result.items).toEqual([letter])
    expect(refs(result, 'item')).toEqual([letter])
  })
  it('item D stands on either of its two technologies', () => {
    const without = (...gone: string[]) => licensed(mchFace(ALL_TECHNOLOGIES.filter((one) => !gone.includes(one))))
    expect(verdict(run('AV30', without('STERILISATION')))).toBe('PASS')
    expect(verdict(run('AV30', without('TERMINATION')))).toBe('PASS')
    expect(run('AV30', without('STERILISATION', 'TERMINATION')).items).toEqual(['D'])
  })
  it('item E may be annotated on the practice licence', () => {
    const annotated = { ...practiceFace(), technologies: ['PREMARITAL_EXAM' as const] }
    const licences = [annotated, radiologyFace(), mchFace(['MIDWIFERY', 'STERILISATION', 'PRENATAL_SCREENING'])]
    expect(verdict(run('AV30', { form: mchForm(), registers: mchRegisters({ licence: OK({ licences }) }) }))).toBe(
      'PASS',
    )
  })
  it('a face that lists entries instead of technologies says as much', () => {
    expect(run('AV30', licensed(mchFace(null, [{ item: 'C' }, { item: 'D' }]))).items).toEqual(['E', 'F'])
  })
  it('is unavailable with the store silent, or without that licence in it', () => {
    expect(verdict(run('AV30', hospital({}, { licence: SILENT })))).toBe('UNAVAILABLE')
    expect(verdict(run('AV30', licensed()))).toBe('UNAVAILABLE')
  })
  it('does not apply to A and B', () => expect(verdict(run('AV30', clinic))).toBe('NOT_APPLICABLE'))
})

describe('AV31 enough certified people', () => {
  const staff = (...rows: typeof STAFF) => ({ ...mchForm().mch, staff: rows })
  const only = (technology: string) => STAFF.filter((row) => row.technology === technology)
  const others = (technology: string) => STAFF.filter((row) => row.technology !== technology)
  it('passes with two for each', () => expect(verdict(run('AV31', hospital()))).toBe('PASS'))
  it.each([
    ['C', 'MIDWIFERY'],
    ['E', 'PREMARITAL_EXAM'],
    ['F', 'PRENATAL_SCREENING'],
  ])('item %s with one person for %s has too few', (letter, technology) => {
    const result = run('AV31', hospital({ mch: staff(...others(technology), ...only(technology).slice(0, 1)) }))
    expect(verdict(result)).toBe('FAIL RECTIFY')
    expect(result.items).toEqual([letter])
  })
  it('for item D one person in both technologies is one person', () => {
    const rows = [
      ...others('STERILISATION').filter((row) => row.technology !== 'TERMINATION'),
      certified('p1', 'STERILISATION'),
      certified('p1', 'TERMINATION'),
    ]
    expect(run('AV31', hospital({ mch: staff(...rows) })).items).toEqual(['D'])
    expect(verdict(run('AV31', hospital({ mch: staff(...rows, certified('p2', 'TERMINATION')) })))).toBe('PASS')
  })
  it.each([
    ['2026-12-07', 'FAIL RECTIFY'],
    ['2026-12-08', 'PASS'],
    ['2026-12-09', 'PASS'],
  ])('a certificate to %s, decided on 8 December: %s', (validTo, expected) => {
    const held = certificates.map((row) => (row.certNo === 'MB-p2-MIDWIFERY' ? { ...row, validTo } : row))
    const result = run('AV31', hospital({}, { nhc: OK({ ...nhc, mchCertificates: held }) }))
    expect(verdict(result)).toBe(expected)
    if (expected !== 'PASS') expect(refs(result, 'person')).toEqual(['p2'])
  })
  it('a certificate nobody has on record, or a withdrawn one, is none', () => {
    const without = certificates.filter(({ certNo }) => certNo !== 'MB-p2-MIDWIFERY')
    expect(run('AV31', hospital({}, { nhc: OK({ ...nhc, mchCertificates: without }) })).items).toEqual(['C'])
    const withdrawn = certificates.map((row) =>
      row.certNo === 'MB-p2-MIDWIFERY' ? { ...row, status: 'CANCELLED' } : row,
    )
    expect(run('AV31', hospital({}, { nhc: OK({ ...nhc, mchCertificates: withdrawn }) })).items).toEqual(['C'])
  })
  it('with enough people, one whose certificate lapsed is named and does not fail the rule', () => {
    const rows = [...STAFF, certified('n1', 'MIDWIFERY', { certNo: null })]
    const result = run('AV31', hospital({ mch: staff(...rows) }))
    expect([verdict(result), refs(result, 'person')]).toEqual(['PASS', ['n1']])
  })
  it('who has left does not count', () => {
    const persons = (form().persons ?? []).map((one) => (one.ref === 'p2' ? person({ ...one, to: '2026-11-23' }) : one))
    expect(run('AV31', hospital({ persons })).items).toEqual(['C', 'D', 'E', 'F'])
  })
  it.each([
    ['p2', 'PASS'],
    ['n1', 'FAIL RECTIFY'],
    [null, 'FAIL RECTIFY'],
  ])('with %s as chief examiner item E: %s', (chiefExaminer, expected) => {
    const result = run('AV31', hospital({ e: { chiefExaminer } }))
    expect(verdict(result)).toBe(expected)
    if (expected !== 'PASS') expect([result.items, result.jump]).toEqual([['E'], 'e.chiefExaminer'])
  })
  it('the numbers are parameters', () => {
    const parameters = {
      ...DEFAULT_RULE_PARAMETERS,
      mch: { ...DEFAULT_RULE_PARAMETERS.mch, minimumCertified: { C: 3 } },
    }
    expect(run('AV31', { ...hospital(), parameters }).items).toEqual(['C'])
  })
  it('too few on the form fail with the register silent; enough wait for it', () => {
    expect(verdict(run('AV31', hospital({ mch: staff() }, { nhc: SILENT })))).toBe('FAIL RECTIFY')
    expect(verdict(run('AV31', hospital({}, { nhc: SILENT })))).toBe('UNAVAILABLE')
  })
  it('does not apply to A and B', () => expect(verdict(run('AV31', clinic))).toBe('NOT_APPLICABLE'))
})

describe('AV32 birth certificates balance', () => {
  type Stock = Partial<Record<'received' | 'issued' | 'voided' | 'stock', number | null>>
  const forms = (mine: Stock | null, theirs: Stock | null) =>
    hospital({ c: { birthCert: mine } }, { birthCert: theirs ? OK(theirs) : SILENT })
  const right = { received: 520, issued: 500, voided: 4, stock: 16 }
  it.each([
    [right, right, 'PASS'],
    [right, null, 'PASS'],
    [null, right, 'PASS'],
    [{ ...right, stock: 15 }, right, 'FAIL ONSITE_REQUIRED'],
    [right, { ...right, stock: 17 }, 'FAIL ONSITE_REQUIRED'],
    [null, { ...right, voided: 3 }, 'FAIL ONSITE_REQUIRED'],
    [{ ...right, stock: null }, right, 'PASS'],
    [{ ...right, stock: null }, null, 'UNAVAILABLE'],
    [null, null, 'UNAVAILABLE'],
    [{ received: 0, issued: 0, voided: 0, stock: 0 }, null, 'PASS'],
  ])('the form says %j, the system %j: %s', (mine, theirs, expected) => {
    expect(verdict(run('AV32', forms(mine, theirs)))).toBe(expected)
  })
  it('a wrong balance is corrected and visited, with the number missing', () => {
    const result = run('AV32', forms({ ...right, issued: 498 }, null))
    expect(result.effects).toEqual(['ONSITE_REQUIRED', 'RECTIFY'])
    expect(result.facts).toEqual([{ kind: 'number', ref: 'c.birthCert', value: 2 }])
    expect(result.message.en).toContain('2 more birth certificates were received')
    expect(run('AV32', forms({ ...right, issued: 503 }, null)).message.en).toContain(
      '3 more birth certificates are issued',
    )
  })
  it('holds exactly when received is the sum of the other three', () => {
    const count = fc.nat(5000)
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: -3, max: 3 }), (issued, voided, stock, off) => {
        const result = run('AV32', forms({ received: issued + voided + stock + off, issued, voided, stock }, null))
        expect(result.result).toBe(off === 0 ? 'PASS' : 'FAIL')
      }),
    )
  })
  it('does not apply without item C', () => expect(verdict(run('AV32', clinic))).toBe('NOT_APPLICABLE'))
})

describe('AV34 the referral agreement is in force', () => {
  const partner = (change: object) =>
    hospital({ f: { ...mchForm().f, partner: { ...mchForm().f?.partner, ...change } } })
  it.each([
    [{ validTo: '2026-12-07' }, 'FAIL RECTIFY'],
    [{ validTo: '2026-12-08' }, 'PASS'],
    [{ validTo: '2026-12-09' }, 'PASS'],
    [{ validTo: null }, 'FAIL RECTIFY'],
    [{ agreementNo: null }, 'FAIL RECTIFY'],
    [{ name: ' ' }, 'FAIL RECTIFY'],
  ])('with %j, decided on 8 December: %s', (change, expected) => {
    expect(verdict(run('AV34', partner(change)))).toBe(expected)
  })
  it('without any agreement it has to be concluded', () => {
    const result = run('AV34', hospital({ f: { lab: 'OWN' } }))
    expect([verdict(result), result.jump]).toEqual(['FAIL RECTIFY', 'f.partner.agreementNo'])
  })
  it('does not apply without item F, or while its part is empty', () => {
    expect(verdict(run('AV34', clinic))).toBe('NOT_APPLICABLE')
    expect(verdict(run('AV34', hospital({ f: null })))).toBe('NOT_APPLICABLE')
  })
})
