import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  doseClass,
  maskAddress,
  maskCertificateNo,
  maskEmail,
  maskIdNo,
  maskInstitution,
  maskMobile,
  maskName,
} from '@/lib/domain/shared/masking'

describe('what others see of a person', () => {
  it.each([
    ['张三', '张*'],
    ['欧阳明', '欧*明'],
    ['欧阳明月', '欧**月'],
    ['阿卜杜拉·买买提', '阿******提'],
    ['𠮷野', '𠮷*'],
    ['王', '*'],
    ['', ''],
  ])('the name %s is shown as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  it('an ID number keeps three and four characters', () => {
    expect(maskIdNo('37021118960229123X')).toBe('370***********123X')
  })

  it('a mobile number keeps three and four digits', () => {
    expect(maskMobile('13800000000')).toBe('138****0000')
  })

  it('a certificate number keeps three and four characters, a short one is hidden whole', () => {
    expect(maskCertificateNo('202037000001')).toBe('202*****0001')
    expect(maskCertificateNo('E1234567')).toBe('********')
  })

  it('an e-mail keeps one letter and the domain', () => {
    expect(maskEmail('ann.lee@example.cn')).toBe('a***@example.cn')
    expect(maskEmail('not an address')).toBe('***')
  })

  it.each([
    ['山东省青岛市黄岛区长江路街道井冈山路12号3单元501', '山东省青岛市黄岛区长江路街道***'],
    ['青岛市黄岛区滨海大道77号', '青岛市黄岛区滨海大道***'],
    ['黄岛区长江路街道阳光小区3号楼', '黄岛区长江路街道***'],
    ['镇江市京口区正东路12号', '镇江市京口区正东路***'],
    ['青岛市黄岛区', '青岛市黄岛区'],
    ['3号楼501', '***'],
  ])('the address %s is shown as %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked)
  })

  it('no house number survives, whatever the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'青岛市黄区长江路街道镇乡0123456789号') }), (address) => {
        expect(maskAddress(address)).not.toMatch(/\d/)
      }),
    )
  })

  it.each([
    [0, '≤1'],
    [1, '≤1'],
    [1.01, '1–5'],
    [5, '1–5'],
    [5.01, '5–20'],
    [20, '5–20'],
    [20.01, '>20'],
  ])('%d mSv is shown as the class %s', (dose, shown) => {
    expect(doseClass(dose)).toBe(shown)
  })

  it('a masked ID, mobile or certificate never shows more than seven characters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{0,30}$/), (text) => {
        const masked = maskIdNo(text)
        expect(masked).toHaveLength(text.length)
        expect(masked.replaceAll('*', '').length).toBeLessThanOrEqual(7)
      }),
    )
  })
})

describe('what a stranger sees of an institution', () => {
  it.each([
    ['青岛海棠湾口腔门诊部', '青***部'],
    ['𠮷田诊所', '𠮷***所'],
    ['院', '院***'],
    ['', '***'],
  ])('%s is shown as %s', (name, shown) => expect(maskInstitution(name)).toBe(shown))
})
