import type { CaseDate } from '@/lib/domain/application/case-dates'
import type { Wording } from '@/lib/domain/shared/wording'

/** One line in somebody's calendar per kind of date. */
export const CASE_DATES = {
  promise: { zh: '校验结果最迟这天送达', en: 'Verification: result due by today' },
  acceptance: { zh: '校验申请最迟这天答复是否受理', en: 'Verification: acceptance due by today' },
  supplement: { zh: '补正材料最后一天', en: 'Verification: last day for the papers to put right' },
  rectification: { zh: '交整改材料最后一天', en: 'Verification: last day to send corrections' },
  query: { zh: '回答审查提问最后一天', en: 'Verification: last day to answer the question' },
  visit: { zh: '现场核查，{slot}', en: 'Verification: on-site check, {slot}' },
  visitNoSlot: { zh: '现场核查', en: 'Verification: on-site check' },
  nextDue: { zh: '下次校验期满', en: 'Verification: next due date' },
} as const satisfies Record<CaseDate['kind'] | 'visitNoSlot', Wording>

export const CASE_DATE_NOTE: Wording = {
  zh: '{institution}，案号 {caseNo}。日期可能变动，以办理进度页为准：{link}',
  en: '{institution}, case {caseNo}. Dates may move; the progress page is what counts: {link}',
}
