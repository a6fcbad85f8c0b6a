import { describe, expect, it } from 'vitest'
import { formatCaseNo, groupedCaseNo, parseCaseNo } from '@/lib/domain/shared/identifiers/case-no'
import { CATEGORY_NAMES, categoryName, isFiledClinic } from '@/lib/domain/shared/identifiers/category-codes'
import { usccCheckCharacter } from '@/lib/domain/shared/identifiers/check-characters'
import { isELicenceId, parseELicenceId } from '@/lib/domain/shared/identifiers/e-licence-id'
import { parseMchLicenceNo, parseRadiologyLicenceNo } from '@/lib/domain/shared/identifiers/licence-no'
import { parseMobile } from '@/lib/domain/shared/identifiers/mobile'
import { isOrgCode, parseOrgCode } from '@/lib/domain/shared/identifiers/org-code'
import { parsePersonId } from '@/lib/domain/shared/identifiers/person-id'
import { parseNursePracticeNo, parsePhysicianPracticeNo } from '@/lib/domain/shared/identifiers/practice-no'
import { formatQueryCode, parseQueryCode } from '@/lib/domain/shared/identifiers/query-code'
import {
  parseImportedRegistrationNo,
  parseRegistrationNo,
  registrationMatchesUscc,
} from '@/lib/domain/shared/identifiers/registration-no'
import { parseResidentId } from '@/lib/domain/shared/identifiers/resident-id'
import { isUscc, orgCodeOfUscc, parseUscc } from '@/lib/domain/shared/identifiers/uscc'
import { groupedVerificationCode, parseVerificationCode } from '@/lib/domain/shared/identifiers/verification-code'
import type { Result } from '@/lib/domain/shared/result'

const TODAY = '2026-11-24'

const codeOf = (result: Result<unknown>): string => (result.ok ? 'accepted' : result.error.code)
const factsOf = (result: Result<unknown>) => (result.ok ? undefined : result.error.facts)

describe('统一社会信用代码', () => {
  it.each([
    '12370211MAXXXX0156',
    '52370211MAXXXX023W',
    '91370211MAXXXX031N',
    '91370211MAXXXX04XE',
    '92370211MAXXXX058B',
    '52370211MAXXXX066A',
    '91350100M000100Y43',
    '91370211MAXXXX1382',
  ])('%s is accepted without a warning', (code) => {
    expect(parseUscc(code)).toEqual({ ok: true, value: { value: code, warnings: [] } })
  })

  it.each([
    ['12370211MAXXXX0157', 'identifier.uscc_check', undefined],
    ['12370211MAXXXX015', 'identifier.uscc_length', { expected: 18, actual: 17 }],
    ['12370O11MAXXXX0156', 'identifier.uscc_character', { character: 'O', position: 6 }],
    ['12370211MAZXXX0156', 'identifier.uscc_character', { character: 'Z', position: 11 }],
    ['12370211MXAXXX0156', 'identifier.uscc_check', undefined],
    ['12370211-MAXXXX0156', 'identifier.uscc_character', { character: '-', position: 9 }],
    ['12A70211MAXXXX0156', 'identifier.uscc_region', { region: 'A70211' }],
    ['', 'identifier.uscc_length', { expected: 18, actual: 0 }],
  ])('%s is refused as %s', (code, reason, facts) => {
    expect(codeOf(parseUscc(code))).toBe(reason)
    expect(factsOf(parseUscc(code))).toEqual(facts)
  })

  it('outer spaces, small letters and full-width characters are read as what they mean', () => {
    expect(parseUscc('　１２３７０２１１ｍａｘｘｘｘ0156 ')).toEqual(parseUscc('12370211MAXXXX0156'))
    expect(isUscc('12370211maxxxx0156')).toBe(false)
    expect(isUscc('12370211MAXXXX0156')).toBe(true)
  })

  it('an inner organisation code that fails its own check is a warning, not a refusal', () => {
    const first17 = '91370211MAXXXX032'
    const parsed = parseUscc(first17 + usccCheckCharacter(first17))
    expect(parsed).toMatchObject({
      ok: true,
      value: { warnings: [{ code: 'identifier.uscc_inner_org_check', facts: { orgCode: 'MAXXXX032' } }] },
    })
  })

  it('holds the organisation code at positions 9 to 17', () => {
    expect(orgCodeOfUscc('91370211MAXXXX04XE')).toBe('MAXXXX04X')
  })
})

describe('组织机构代码', () => {
  it.each(['MAXXXX015', 'MAXXXX023', 'MAXXXX031', 'MAXXXX04X', 'MAXXXX058', 'MAXXXX066', '46807323X', '417086356'])(
    '%s is accepted',
    (code) => {
      expect(parseOrgCode(code)).toEqual({ ok: true, value: code })
    },
  )

  it.each([
    ['MAXXXX016', 'identifier.org_code_check'],
    ['MAXXXX0', 'identifier.org_code_length'],
    ['MXAXXX015', 'identifier.org_code_check'],
    ['MAXXXX01Y', 'identifier.org_code_check_not_digit_or_x'],
    ['ABCDEFGH6', 'identifier.org_code_check'],
    ['MAXXXX01-5', 'identifier.org_code_character'],
  ])('%s is refused as %s', (code, reason) => {
    expect(codeOf(parseOrgCode(code))).toBe(reason)
  })

  it('maxxxx015 is wrong as stored, and right once normalised', () => {
    expect(isOrgCode('maxxxx015')).toBe(false)
    expect(parseOrgCode('maxxxx015')).toEqual({ ok: true, value: 'MAXXXX015' })
  })
})

describe('公民身份号码', () => {
  it.each([
    ['370211189501010019', '1895-01-01', 'MALE'],
    ['37021118960229003X', '1896-02-29', 'MALE'],
    ['37021118971231002X', '1897-12-31', 'FEMALE'],
    ['370211189806150186', '1898-06-15', 'FEMALE'],
    ['370211189911300094', '1899-11-30', 'MALE'],
    ['370202189907040254', '1899-07-04', 'MALE'],
  ])('%s is accepted, born %s, %s', (id, bornOn, sex) => {
    expect(parseResidentId(id, TODAY)).toEqual({ ok: true, value: { value: id, region: id.slice(0, 6), bornOn, sex } })
  })

  it.each([
    ['37021118950101001X', 'identifier.resident_id_check'],
    ['370211189702290029', 'identifier.resident_id_date'],
    ['370211202701010017', 'identifier.resident_id_future'],
    ['370211189602290', 'identifier.resident_id_old_15'],
    ['990211189501010014', 'identifier.resident_id_region'],
    ['37021118171231002X', 'identifier.resident_id_check'],
    ['370211X89501010019', 'identifier.resident_id_character'],
    ['37021118950101001', 'identifier.resident_id_length'],
    ['370211 189501010019', 'identifier.resident_id_character'],
  ])('%s is refused as %s', (id, reason) => {
    expect(codeOf(parseResidentId(id, TODAY))).toBe(reason)
  })

  it('a person is at most 150 years old, to the day', () => {
    expect(codeOf(parseResidentId('370211189501010019', '2045-12-31'))).toBe('accepted')
    expect(codeOf(parseResidentId('370211189501010019', '2046-01-01'))).toBe('identifier.resident_id_age')
  })

  it('someone born today is accepted, someone born tomorrow is not', () => {
    expect(codeOf(parseResidentId('370211202701010017', '2027-01-01'))).toBe('accepted')
    expect(codeOf(parseResidentId('370211202701010017', '2026-12-31'))).toBe('identifier.resident_id_future')
  })

  it('other identity documents have a pattern and no check character', () => {
    expect(parsePersonId('RESIDENT_ID', '37021118960229003x', TODAY)).toEqual({ ok: true, value: '37021118960229003X' })
    expect(parsePersonId('PASSPORT', 'ex0000001', TODAY)).toEqual({ ok: true, value: 'EX0000001' })
    expect(parsePersonId('HK_MACAO_PERMIT', 'H00000001', TODAY).ok).toBe(true)
    expect(parsePersonId('TAIWAN_PERMIT', '00000001', TODAY).ok).toBe(true)
    expect(parsePersonId('FOREIGN_PR_CARD', 'XXX370000000001', TODAY).ok).toBe(true)
    expect(parsePersonId('TAIWAN_PERMIT', 'T0000001', TODAY)).toEqual({
      ok: false,
      error: { code: 'identifier.person_id_pattern', facts: { type: 'TAIWAN_PERMIT' } },
    })
  })
})

describe('医疗机构登记号', () => {
  it.each([
    'MAXXXX01537021111A1001',
    'MAXXXX02337021117D1522',
    'MAXXXX03137021115D1102',
    'MAXXXX04X37021112B1001',
    'MAXXXX05837021117D1502',
    'MAXXXX06637021115G1001',
    'PDY00001X37021117D6001',
    'MAXXXX13837021117D1522',
    '41708635641070311A5141',
  ])('%s is accepted', (no) => {
    expect(parseRegistrationNo(no)).toMatchObject({ ok: true, value: { value: no } })
  })

  it.each([
    ['MAXXXX01637021111A1001', 'identifier.registration_no_org_check'],
    ['MAXXXX01537021111A100', 'identifier.registration_no_length'],
    ['MAXXXX01537021111Z9991', 'identifier.registration_no_category'],
    ['MAXXXX01537021111A1003', 'identifier.registration_no_nature'],
    ['MAXXXX0153702111AA1001', 'identifier.registration_no_economic_type'],
    ['MAXXXX01599021111A1001', 'identifier.registration_no_region'],
    ['MAXXXX015-7021111A1001', 'identifier.registration_no_character'],
  ])('%s is refused as %s', (no, reason) => {
    expect(codeOf(parseRegistrationNo(no))).toBe(reason)
  })

  it('MAXXXX01532070311A1001 is well formed and belongs to another district', () => {
    expect(parseRegistrationNo('MAXXXX01532070311A1001')).toMatchObject({
      ok: true,
      value: { parts: { region: '320703' } },
    })
  })

  it('reads its parts', () => {
    expect(parseRegistrationNo('46807323X32070312P9399')).toMatchObject({
      ok: true,
      value: { parts: { orgCode: '46807323X', region: '320703', economicType: '12', category: 'P939', nature: '9' } },
    })
  })

  it('one hyphen before the organisation check character is legal and dropped; any other is refused', () => {
    expect(parseRegistrationNo('41708635-641070311A5141')).toMatchObject({
      ok: true,
      value: { value: '41708635641070311A5141' },
    })
    expect(codeOf(parseRegistrationNo('4170863-5641070311A5141'))).toBe('identifier.registration_no_character')
  })

  it('a category outside the list of common ones is a warning', () => {
    expect(parseRegistrationNo('MAXXXX05837021117D1502')).toMatchObject({
      value: { warnings: [{ code: 'identifier.registration_no_category_unlisted', facts: { category: 'D150' } }] },
    })
    expect(parseRegistrationNo('MAXXXX02337021117D1522')).toMatchObject({ value: { warnings: [] } })
  })

  it('what the register holds is kept as it is, with a warning', () => {
    expect(parseImportedRegistrationNo('MAXXXX01637021111A1001')).toMatchObject({
      value: 'MAXXXX01637021111A1001',
      parts: { category: 'A100' },
      warnings: [{ code: 'identifier.registration_no_org_check' }],
    })
    expect(parseImportedRegistrationNo('旧号 17')).toMatchObject({ value: '旧号 17', parts: null })
    expect(parseImportedRegistrationNo('MAXXXX02337021117D1522').warnings).toEqual([])
  })

  it('repeats the organisation code of the credit code, unless it is a pseudo code', () => {
    const parts = parseImportedRegistrationNo('MAXXXX13837021117D1522').parts
    const pseudo = parseImportedRegistrationNo('PDY00001X37021117D6001').parts
    if (!parts || !pseudo) throw new Error('both numbers are readable')
    expect(registrationMatchesUscc(parts, '91370211MAXXXX1382')).toBe(true)
    expect(registrationMatchesUscc(parts, '91370211MAXXXX031N')).toBe(false)
    expect(registrationMatchesUscc(pseudo, '91370211MAXXXX031N')).toBe(true)
  })

  it('D218 to D223 are filed clinics, their neighbours are not', () => {
    expect(['D218', 'D219', 'D220', 'D221', 'D222', 'D223'].every(isFiledClinic)).toBe(true)
    expect(['D217', 'D224', 'D152', 'D211', 'D215'].some(isFiledClinic)).toBe(false)
    expect(categoryName('D152')).toEqual({ zh: '口腔门诊部', en: 'Dental outpatient department' })
    expect(categoryName('A999')).toBeNull()
    for (const name of Object.values(CATEGORY_NAMES)) expect(name.zh && name.en).toBeTruthy()
  })
})

describe('电子证照标识', () => {
  const A = '1.2.156.3005.2.11370000MAXXXX9040001.11370211MAXXXX9123.202600000001.001.F'

  it.each([
    A,
    '1.2.156.3005.2.11370000MAXXXX9040002.11370211MAXXXX9123.202600000002.001.T',
    '1.2.156.3005.2.11370000MAXXXX9040003.11370211MAXXXX9123.202600000003.001.E',
    '1.2.156.3005.2.11370000MAXXXX9040001.11370211MAXXXX9123.202600000001.002.D',
    '1.2.156.3005.2.11370000MAXXXX9040002.11370211MAXXXX9123.AB12CD34EF56.001.3',
    '1.2.156.3005.2.11370000MAXXXX9040003.11370211MAXXXX9123.209F000000000000000000000000000A.001.6',
  ])('%s is accepted', (id) => {
    expect(parseELicenceId(id)).toMatchObject({ ok: true, value: { value: id, issuer: '11370211MAXXXX9123' } })
  })

  it.each([
    [A.replace(/F$/, 'G'), 'identifier.e_licence_check'],
    [A.replace('3005.2', '3005.3'), 'identifier.e_licence_root'],
    [A.replace('.001.F', '.1.F'), 'identifier.e_licence_version'],
    [A.replace('000001.001', '000002.001'), 'identifier.e_licence_check'],
    [A.replace('.11370000', '.1370000'), 'identifier.e_licence_type_length'],
    [A.replace('.F', ''), 'identifier.e_licence_parts'],
    [A.replace('.11370211', '.1137O211'), 'identifier.e_licence_issuer'],
  ])('%s is refused as %s', (id, reason) => {
    expect(codeOf(parseELicenceId(id))).toBe(reason)
  })

  it('in small letters it is wrong as stored, and right once normalised', () => {
    expect(isELicenceId(A.toLowerCase())).toBe(false)
    expect(parseELicenceId(A.toLowerCase())).toMatchObject({ ok: true, value: { value: A } })
  })
})

describe('案号', () => {
  it.each([
    ['YLJY37021120261124000019', '2026-11-24', 1],
    ['YLJY37021120261124000027', '2026-11-24', 2],
    ['YLJY3702112026123199999U', '2026-12-31', 99_999],
    ['YLJY3702112027010400017V', '2027-01-04', 17],
    ['YLJY3702112028022900005X', '2028-02-29', 5],
  ])('%s is number %s/%i of region 370211', (caseNo, date, sequence) => {
    expect(parseCaseNo(caseNo)).toEqual({ ok: true, value: { value: caseNo, region: '370211', date, sequence } })
    expect(formatCaseNo('370211', date, sequence)).toEqual({ ok: true, value: caseNo })
  })

  it.each([
    ['YLJY3702112026112400001A', 'identifier.case_no_check'],
    ['YLJY3702112026112400009', 'identifier.case_no_length'],
    ['YLJY3702112026022900001J', 'identifier.case_no_date'],
    ['YLJY37021120261124000099', 'identifier.case_no_check'],
    ['YLJX37021120261124000019', 'identifier.case_no_prefix'],
    ['YLJY3702112O261124000019', 'identifier.case_no_character'],
    ['YLJY370211-20261124-000019', 'identifier.case_no_character'],
  ])('%s is refused as %s', (caseNo, reason) => {
    expect(codeOf(parseCaseNo(caseNo))).toBe(reason)
  })

  it('is read back from the groups in which it is printed, and from no others', () => {
    expect(groupedCaseNo('YLJY37021120261124000019')).toBe('YLJY 370211 20261124 000019')
    expect(parseCaseNo('yljy 370211 20261124 000019')).toMatchObject({ ok: true })
    expect(codeOf(parseCaseNo('YLJY3702 1120261124 000019'))).toBe('identifier.case_no_character')
  })

  it('a region without numbers left that day is told so', () => {
    expect(codeOf(formatCaseNo('370211', '2026-11-24', 100_000))).toBe('identifier.case_no_sequence')
    expect(codeOf(formatCaseNo('370211', '2026-11-24', 0))).toBe('identifier.case_no_sequence')
    expect(codeOf(formatCaseNo('370211', '2026-02-29', 1))).toBe('identifier.case_no_date')
    expect(codeOf(formatCaseNo('37021', '2026-11-24', 1))).toBe('identifier.case_no_region')
  })
})

describe('其他号码', () => {
  it('a query code has eight digits', () => {
    expect(parseQueryCode(' ００００１２３４ ')).toEqual({ ok: true, value: '00001234' })
    expect(formatQueryCode(1234)).toBe('00001234')
    expect(codeOf(parseQueryCode('1234567'))).toBe('identifier.query_code_length')
    expect(codeOf(parseQueryCode('1234 5678'))).toBe('identifier.query_code_character')
  })

  it('a document verification code has 16 hex characters and is printed in fours', () => {
    expect(groupedVerificationCode('7f3a91c25e08b64d')).toBe('7f3a 91c2 5e08 b64d')
    expect(parseVerificationCode('7F3A 91C2 5E08 B64D')).toEqual({ ok: true, value: '7f3a91c25e08b64d' })
    expect(parseVerificationCode('7f3a-91c2-5e08-b64d')).toMatchObject({ ok: true })
    expect(codeOf(parseVerificationCode('7f3a91c25e08b64'))).toBe('identifier.verification_code_length')
    expect(codeOf(parseVerificationCode('7f3a91c25e08b64g'))).toBe('identifier.verification_code_character')
    expect(codeOf(parseVerificationCode('7f3a91 c25e08 b64d'))).toBe('identifier.verification_code_character')
  })

  it('a radiology licence number is the same number with either kind of brackets', () => {
    const stored = '鲁卫放证字(2020)第0012号'
    for (const typed of [stored, '鲁卫放证字（2020）第0012号', '鲁卫放证字〔2020〕第0012号']) {
      expect(parseRadiologyLicenceNo(typed)).toEqual({ ok: true, value: stored })
    }
    expect(codeOf(parseRadiologyLicenceNo('鲁卫放证字2020第0012号'))).toBe('identifier.radiology_licence_no')
    expect(codeOf(parseRadiologyLicenceNo('鲁卫放证字(2020)第12号'))).toBe('identifier.radiology_licence_no')
  })

  it('a mother-and-child licence number has 6 to 30 letters, digits and hyphens', () => {
    expect(parseMchLicenceNo('m3702110-01')).toEqual({ ok: true, value: 'M3702110-01' })
    expect(codeOf(parseMchLicenceNo('M3702'))).toBe('identifier.mch_licence_no')
    expect(codeOf(parseMchLicenceNo('M370211_001'))).toBe('identifier.mch_licence_no')
  })

  it('a physician has 15 digits, a nurse 12', () => {
    expect(parsePhysicianPracticeNo('120370211000001').ok).toBe(true)
    expect(codeOf(parsePhysicianPracticeNo('12037021100001'))).toBe('identifier.physician_no_length')
    expect(codeOf(parsePhysicianPracticeNo('12037021100000A'))).toBe('identifier.physician_no_character')
    expect(parseNursePracticeNo('202037000001').ok).toBe(true)
    expect(codeOf(parseNursePracticeNo('2020370000011'))).toBe('identifier.nurse_no_length')
    expect(codeOf(parseNursePracticeNo('20203700000X'))).toBe('identifier.nurse_no_character')
  })

  it('a mobile number has 11 digits and begins with 13 to 19', () => {
    expect(parseMobile(' 13800000000')).toEqual({ ok: true, value: '13800000000' })
    expect(codeOf(parseMobile('1380000000'))).toBe('identifier.mobile_length')
    expect(codeOf(parseMobile('12800000000'))).toBe('identifier.mobile_start')
    expect(codeOf(parseMobile('+8613800000000'))).toBe('identifier.mobile_character')
  })
})
