import type { Wording } from '@/lib/domain/shared/wording'

/**
 * What the legal representative signs (M36, DOC-21). A version is never edited: the signed document names it. The Chinese
 * text is the one that binds.
 */
export interface UndertakingText {
  readonly version: string
  readonly statements: readonly Wording[]
}

export const UNDERTAKING: UndertakingText = {
  version: 'undertaking@1',
  statements: [
    {
      zh: '所填内容和所附材料真实、完整、有效，复印件、影印件与原件一致。',
      en: 'What is filled in and attached is true, complete and in force; copies agree with their originals.',
    },
    {
      zh: '选“没有变化”的内容，我已核对，和上次校验或登记一致；承诺代替材料的事项，情况属实。',
      en: 'What is marked “unchanged” has been checked and agrees with the last verification or the register; where a statement stands in for a paper, it is true.',
    },
    {
      zh: '知晓隐瞒情况、提供虚假材料的后果：不予受理或者暂缓校验，一年内不得再次申请，并记入信用记录。',
      en: 'The consequences of hiding facts or handing in false papers are known: refusal or deferral, no new application for a year, and an entry in the credit record.',
    },
    {
      zh: '同意为办理本次校验核对、调取相关登记、检测和监督信息。',
      en: 'Register, test and supervision data may be checked and fetched for this verification.',
    },
  ],
}

/** The sender's words around the one-time code. Names nobody; the code works for ten minutes. */
export const CONTACT_CODE_SMS: Wording = {
  zh: '医疗机构校验：核实联系手机的验证码 {code}，{minutes} 分钟内有效。有机构把这个号码填成了联系手机；和您无关的，不要告诉任何人',
  en: 'Medical institution verification: code {code} to prove the contact mobile, valid for {minutes} minutes. An institution gave this number as its contact; if that is not you, tell nobody',
}

export const SIGN_CODE_SMS: Wording = {
  zh: '医疗机构校验：签署申请表和承诺书的验证码 {code}，{minutes} 分钟内有效。确认是您本人要签再告诉经办人',
  en: 'Medical institution verification: code {code} to sign the application form and the undertaking, valid for {minutes} minutes. Pass it on only if you mean to sign',
}

/** How it was signed, as the documents say it. */
export const SIGN_METHOD = (maskedMobile: string): string => `登记手机${maskedMobile}收到的一次性验证码`
export const LEGAL_REPRESENTATIVE = '法定代表人'
