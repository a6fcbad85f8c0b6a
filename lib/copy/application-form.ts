import type { Words } from '@/lib/domain/application/worded'
import type { Supply } from '@/lib/domain/items/materials'
import type { Wording } from '@/lib/domain/shared/wording'

/** Words of the generated application form (M01) and of answers shown as text. */
export const ANSWER_WORDS: Words = {
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  hidden: { zh: '加密保存', en: 'Stored sealed' },
  separator: { zh: '、', en: ', ' },
}

export const FORM_WORDS = {
  row: { zh: '名称', en: 'Entry' },
  details: { zh: '内容', en: 'Details' },
  more: { zh: '内容（续）', en: 'Details (continued)' },
  ofRow: { zh: '所属', en: 'Of' },
} as const satisfies Record<string, Wording>

export const SUPPLY_WORDS: Readonly<Record<Supply | 'MISSING' | 'UPLOADED', Wording>> = {
  APPLICANT: { zh: '申请人上传', en: 'Uploaded' },
  UPLOADED: { zh: '申请人上传', en: 'Uploaded' },
  FORM: { zh: '在申报表中填写', en: 'Filled in on the form' },
  GENERATED: { zh: '系统生成，在线签名', en: 'Generated and signed online' },
  PULLED: { zh: '系统调取', en: 'Fetched' },
  PROMISE: { zh: '承诺没有变化', en: 'Statement of no change' },
  MISSING: { zh: '尚未提供', en: 'Not there yet' },
}

/** Heading of the pages every item shares. */
export const BASE_GROUP_TITLE: Wording = { zh: '共用信息（各事项只填一次）', en: 'Shared by all items, filled in once' }
