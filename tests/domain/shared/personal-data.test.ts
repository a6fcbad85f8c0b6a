import { describe, expect, it } from 'vitest'
import { findPersonalData } from '@/lib/domain/shared/personal-data'

const PUBLISHED = {
  names: ['王芳', '李建国', '王芳芳'],
  allowed: ['王芳口腔门诊部', '91370211MAXXXX1382', 'MAXXXX13837021117D1522', '李建国', '青岛市黄岛区长江路1号'],
}

const kinds = (text: string, lists = PUBLISHED) => findPersonalData(text, lists).map(({ kind }) => kind)

describe('the scan before publication', () => {
  it('passes a register entry made of published fields only', () => {
    const entry =
      '王芳口腔门诊部 91370211MAXXXX1382 MAXXXX13837021117D1522 青岛市黄岛区长江路1号 李建国 校验合格 2026-12-08 青西审卫校结〔2026〕0031号 YLJY37021120261208000019'
    expect(findPersonalData(entry, PUBLISHED)).toEqual([])
  })

  it('knows that the registration number would otherwise look like a mobile number', () => {
    expect(kinds('MAXXXX13837021117D1522', { names: [], allowed: [] })).toEqual(['PHONE'])
  })

  it('stops an ID number, masked in its finding', () => {
    expect(findPersonalData('经办人37021118960229003X。', PUBLISHED)).toEqual([
      { kind: 'ID_NO', index: 3, length: 18, masked: '370***********003X' },
    ])
  })

  it.each([
    ['in groups', '370211 18960229 003X'],
    ['in full-width digits', '３７０２１１１８９６０２２９００３Ｘ'],
    ['with a wrong check character', '370211189602290031'],
    ['of the old kind with 15 digits', '370211850228003'],
    ['next to letters', 'ID37021118960229003X'],
  ])('stops an ID number %s', (_how, id) => {
    expect(kinds(id)).toEqual(['ID_NO'])
  })

  it.each([
    ['mobile', '13800000000'],
    ['grouped mobile', '138-0000-0000'],
    ['mobile with country code', '+86 138 0000 0000'],
    ['landline', '0532-80000000'],
  ])('stops a %s number', (_kind, phone) => {
    expect(kinds(`电话${phone}转`)).toEqual(['PHONE'])
  })

  it('stops an e-mail address', () => {
    expect(findPersonalData('a.b@example.cn', PUBLISHED)).toMatchObject([{ kind: 'EMAIL', masked: 'a***@example.cn' }])
  })

  it('stops a name of the case, but not inside the institution’s own name', () => {
    expect(findPersonalData('王芳口腔门诊部的护士王芳', PUBLISHED)).toEqual([
      { kind: 'NAME', index: 10, length: 2, masked: '王*' },
    ])
  })

  it('stops a longer name that begins with a published one', () => {
    expect(kinds('李建国庆', { names: ['李建国庆'], allowed: ['李建国'] })).toEqual(['NAME'])
  })

  it('is not stopped by dates, case numbers and document codes', () => {
    expect(kinds('2026-11-24 2026-12-08 YLJY37021120261124000019 7f3a 91c2 5e08 b64d 〔2026〕0142号')).toEqual([])
  })

  it('finds two IDs in one line', () => {
    expect(kinds('370211189501010019、37021118960229003X')).toEqual(['ID_NO', 'ID_NO'])
  })
})
