import type { Wording } from '@/lib/domain/shared/wording'

/** The notice beside examinations and doses. Another text needs another version in lib/domain/application/health-data.ts. */
export const PRIVACY_NOTICE = {
  title: { zh: '体检和剂量：敏感个人信息告知', en: 'Examinations and doses: notice on sensitive personal data' },
  purpose: {
    zh: '用来做什么：只用于核对放射工作人员是否按规定体检、佩戴剂量计，作出放射诊疗许可证的校验结论。没有这些，无法校验。',
    en: 'Purpose: only to check that radiation workers are examined and wear dosimeters as required, for the verification of the radiology licence. It cannot be made without them.',
  },
  basis: {
    zh: '依据：履行法定职责所必需（个人信息保护法第十三条第一款第三项、第二十八条；职业健康监护是用人单位的法定义务），不以个人同意为前提。',
    en: 'Basis: necessary for statutory duties (Personal Information Protection Law, articles 13(1)(3) and 28; occupational health surveillance is the employer’s legal duty). It does not rest on consent.',
  },
  effect: {
    zh: '谁看得到：办这件事的窗口和审查人员，先遮盖，看全文会留记录；不公开。加密保存。',
    en: 'Who sees it: the window and the reviewers of this case, masked first, and reading in full is recorded; never published. Stored encrypted.',
  },
  kept: {
    zh: '保存多久：草稿 90 天；办件 10 年，注销登记的 30 年。职工可以向您或窗口要求查阅、更正。',
    en: 'Kept: drafts 90 days; cases 10 years, 30 years where a registration is cancelled. Workers may ask you or the window to see or correct their data.',
  },
  ask: {
    zh: '提交前请告知每一位放射工作人员，并在这里代单位确认。没有确认也可以提交，审查人员会看到。',
    en: 'Please tell each radiation worker before you submit, and confirm it here for your institution. You can submit without it; the reviewer sees that.',
  },
  confirm: { zh: '已告知全体放射工作人员', en: 'All radiation workers were told' },
  told: {
    zh: '{by} 于{at}确认：已告知全体放射工作人员。',
    en: '{by} confirmed on {at}: all radiation workers were told.',
  },
  withdraw: { zh: '撤回这项确认', en: 'Take this confirmation back' },
  toldReview: {
    zh: '体检和剂量：单位已确认告知全体放射工作人员（{by}，{at}，告知书版本 {version}）。',
    en: 'Examinations and doses: the institution confirmed that all radiation workers were told ({by}, {at}, notice {version}).',
  },
  notTold: {
    zh: '体检和剂量：单位没有确认已告知放射工作人员。处理依据是法定职责，不影响审查。',
    en: 'Examinations and doses: the institution has not confirmed that the workers were told. The basis is a statutory duty, so the review goes on.',
  },
} satisfies Record<string, Wording>
