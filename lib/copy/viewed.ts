import type { Wording } from '@/lib/domain/shared/wording'

export const VIEWED = {
  title: { zh: '谁看过我的材料', en: 'Who has looked at my file' },
  kicker: { zh: '{institution} · 案号 {caseNo}', en: '{institution} · case no. {caseNo}' },
  lead: {
    zh: '机关工作人员每次打开这次申报，都会自动记一笔，谁也不能删改。依据：个人信息保护法第四十五条。',
    en: 'Each time somebody of the office opens this application, a line is written that nobody can change. Basis: Personal Information Protection Law, article 45.',
  },
  namesLater: {
    zh: '作出决定前只写身份，不写姓名，以免影响审查；决定后姓名按规定遮盖显示。',
    en: 'Until the decision only the role is named, so that the review is not influenced; afterwards names are shown masked.',
  },
  none: { zh: '还没有人看过', en: 'Nobody has looked yet' },
  noneWhy: { zh: '工作人员打开后，这里会列出来', en: 'It is listed here once somebody of the office opens it' },
  older: { zh: '看更早的', en: 'Older' },
  somebody: { zh: '机关工作人员', en: 'somebody of the office' },
} satisfies Record<string, Wording>

/** What an entry of the access log was, in plain words. */
export const VIEWED_WHAT: Readonly<Record<string, Wording>> = {
  case_masked: {
    zh: '申报内容；证件号、手机号、剂量等已遮盖',
    en: 'the answers; ID numbers, mobiles, doses and the like were masked',
  },
  personal_data: {
    zh: '申报内容，证件号、手机号、体检和剂量等全部显示',
    en: 'the answers, with ID numbers, mobiles, examination and doses in full',
  },
  application: { zh: '代填的申报表，全部内容', en: 'the form it filled in for you, in full' },
  document: { zh: '一份文书', en: 'a document' },
  file: { zh: '一份上传的材料', en: 'an uploaded paper' },
  visit: { zh: '现场核查的内容', en: 'the on-site visit' },
  order: { zh: '整改的内容', en: 'the corrections' },
  case: { zh: '办件的全部记录', en: 'the whole record of the case' },
}

export const VIEWED_OTHER: Wording = { zh: '办件的内容', en: 'the case' }
