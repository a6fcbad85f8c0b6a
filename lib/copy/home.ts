import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Wording } from '@/lib/domain/shared/wording'

/** The public front page. */
export const HOME = {
  titleFirst: { zh: '三本证、六项校验，', en: 'Three licences, six verifications,' },
  titleSecond: { zh: '一次申报办完', en: 'one application' },
  leadFirst: {
    zh: '已登记的信息由系统带出，您只需核对变化、补齐缺的材料。',
    en: 'What the register knows is filled in. You check what changed and add what is missing.',
  },
  leadSecondBefore: { zh: '受理后 ', en: 'Within ' },
  leadSecondStrong: { zh: '{days} 个工作日', en: '{days} working days' },
  leadSecondAfter: { zh: '内，六项结论一次给您。', en: ' of acceptance you get all conclusions at once.' },
  start: { zh: '开始申报', en: 'Start an application' },
  track: { zh: '查办理进度', en: 'Track a case' },
  startNote: {
    zh: '校验期满前 3 个月起可申报，不收费',
    en: 'From 3 months before the due date. No fee',
  },

  trackIn: { zh: '一次申报', en: 'One application' },
  trackInNote: { zh: '一张表、一套材料', en: 'one form, one set' },
  trackOut: { zh: '一份结果', en: 'One result' },
  trackOutNote: { zh: '逐项结论，一次送达', en: 'conclusion per item' },
  trackDays: { zh: '工作日', en: 'Working days' },
  trackDay: { zh: '第 {n} 天', en: 'Day {n}' },
  trackLabel: {
    zh: '六项同时办：受理是第 0 天，第 3 天书面审查完，第 6 天前上门一次、六项同查，第 8 天决定，第 10 天送达。',
    en: 'All six at the same time: accepted on day 0, papers reviewed by day 3, one visit for all by day 6, decided on day 8, served on day 10.',
  },
  stepAccepted: { zh: '受理', en: 'Accepted' },
  stepReviewed: { zh: '书面审查完', en: 'Papers reviewed' },
  stepVisited: { zh: '上门一次，六项同查', en: 'One visit for all six' },
  stepDecided: { zh: '决定', en: 'Decided' },
  stepServed: { zh: '送达', en: 'Served' },

  prepare: { zh: '先看要准备什么', en: 'What to prepare' },
  prepareNote: {
    zh: '勾选您要校验的事项，要备的份数随之变化。',
    en: 'Tick the items you need; the figures follow.',
  },
  prepareLink: { zh: '看完整办事指南', en: 'Full guide' },
  prepareLegend: { zh: '要校验的事项', en: 'Items to verify' },
  mchLicence: { zh: '母婴保健技术服务执业许可证', en: 'Mother-and-child health licence' },
  countSeparate: { zh: '分开办，要交', en: 'Applied for one by one' },
  countCombined: { zh: '合并后，只列', en: 'Combined list' },
  countSupplied: { zh: '其中您要准备', en: 'Of these you prepare' },
  countUnit: { zh: '份', en: 'papers' },
  countFetched: {
    zh: '另 {n} 份由系统从电子证照和部门数据中调取；调取不到时才请您上传。',
    en: 'The other {n} are fetched from e-licences and other authorities; you upload them only when that fails.',
  },
  countNone: { zh: '先勾一项，就能看到份数。', en: 'Tick an item to see the figures.' },
  countLink: { zh: '看这几项的材料和样例', en: 'See these papers and samples' },
} as const satisfies Record<string, Wording>

/** Names on the track and beside the boxes: the licence, or the technology within the third licence. */
export const HOME_ITEMS: Record<ItemLetter, Wording> = {
  A: { zh: '医疗机构执业许可证', en: 'Practice licence' },
  B: { zh: '放射诊疗许可证', en: 'Radiology licence' },
  C: { zh: '助产技术', en: 'Midwifery' },
  D: { zh: '结扎手术、终止妊娠手术', en: 'Sterilisation, termination' },
  E: { zh: '婚前医学检查', en: 'Pre-marital examination' },
  F: { zh: '产前筛查', en: 'Prenatal screening' },
}
