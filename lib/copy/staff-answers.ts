import type { DeltaKind } from '@/lib/domain/application/staff-views'
import type { Wording } from '@/lib/domain/shared/wording'

/** Answers and differences as window, reviewer and lead read them. */
export const STAFF_ANSWERS = {
  joint: { zh: '，', en: ', ' },
  none: { zh: '无', en: 'none' },
  blank: { zh: '没有填', en: 'left blank' },
  deltaTitle: { zh: '和上次比，{count} 处', en: 'Since last time: {count}' },
  deltaNone: { zh: '和上次比没有变化', en: 'Nothing changed since last time' },
  deltaNoneWhy: { zh: '申请人逐页确认过没有变化。', en: 'The applicant confirmed this page by page.' },
  deltaFirst: { zh: '没有上次的记录可比', en: 'No earlier record to compare with' },
  unchanged: { zh: '没有变化的 {count} 处', en: '{count} entries unchanged' },
  folded: { zh: '{count} 条', en: '{count} entries' },
  seePaper: { zh: '看材料', en: 'See the paper' },
  before: { zh: '上次', en: 'Last time' },
  now: { zh: '这次', en: 'Now' },
  masked: { zh: '姓名、证件号、手机号和剂量按规定遮盖显示。', en: 'Names, ID numbers, mobiles and doses are masked.' },
  reveal: { zh: '显示完整个人信息（会记录）', en: 'Show personal data in full (this is logged)' },
  revealed: {
    zh: '正在显示完整个人信息，这次查看已记录。',
    en: 'Personal data are shown in full; this view has been logged.',
  },
  hide: { zh: '重新遮盖', en: 'Mask again' },
  gone: { zh: '上次有，这次没有', en: 'There last time, gone now' },
  noRows: { zh: '没有', en: 'None' },
} as const satisfies Record<string, Wording>

/** One Han character before each difference, as in the picture of the workspace; the full word for screen readers. */
export const DELTA_WORDS: Readonly<Record<DeltaKind, { readonly short: Wording; readonly word: Wording }>> = {
  CHANGED: { short: { zh: '变', en: 'Chg' }, word: { zh: '有变化', en: 'Changed' } },
  ADDED: { short: { zh: '增', en: 'New' }, word: { zh: '新增', en: 'Added' } },
  REMOVED: { short: { zh: '减', en: 'Out' }, word: { zh: '减少', en: 'Removed' } },
}
