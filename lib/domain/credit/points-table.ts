import type { Wording } from '../shared/wording'

/**
 * Bad-practice points (不良执业行为记分, DOMAIN §6). The province's own table was not found, so these are the defaults; a
 * district replaces them. Points are not penalties and not credit records.
 */
export interface PointEntry {
  readonly code: string
  readonly group: Wording
  readonly act: Wording
  /** Least and most points of one act; the same where the table gives one number. */
  readonly least: number
  readonly most: number
  /** Scored for each person concerned, up to this many points together. */
  readonly capForPersons?: number
  /** False papers in a matter of licence type also bar applying for a year (行政许可法 78). */
  readonly barsApplying?: true
}

const INSTITUTION = { zh: '机构管理', en: 'Institution' }
const STAFF = { zh: '人员', en: 'Staff' }
const QUALITY = { zh: '医疗质量', en: 'Medical quality' }
const INFECTION = { zh: '院感', en: 'Infection control' }
const WASTE = { zh: '医疗废物', en: 'Medical waste' }
const DRUGS = { zh: '药品', en: 'Drugs' }
const RADIOLOGY = { zh: '放射', en: 'Radiology' }
const MOTHER_CHILD = { zh: '母婴', en: 'Mother and child' }
const CONDUCT = { zh: '广告、收费和配合检查', en: 'Advertising, prices and inspection' }

type Points = number | readonly [least: number, most: number]

const entry = (
  code: string,
  group: Wording,
  points: Points,
  act: readonly [zh: string, en: string],
  rest: Pick<PointEntry, 'capForPersons' | 'barsApplying'> = {},
): PointEntry => ({
  code,
  group,
  act: { zh: act[0], en: act[1] },
  ...(typeof points === 'number' ? { least: points, most: points } : { least: points[0], most: points[1] }),
  ...rest,
})

// prettier-ignore
export const POINT_ENTRIES: readonly PointEntry[] = [
  entry('BP01', INSTITUTION, 1, ['没有公示许可证、价格或接诊时间', 'Licence, prices or hours not displayed']),
  entry('BP02', INSTITUTION, 1, ['上岗人员没有佩戴标牌', 'Staff without badge']),
  entry('BP03', INSTITUTION, 4, ['登记事项变更没有办理登记', 'Registered matter changed without registration']),
  entry('BP04', INSTITUTION, 6, ['逾期不校验仍在执业', 'Overdue verification but still practising']),
  entry('BP05', INSTITUTION, 6, ['超出登记的诊疗科目执业', 'Practising outside approved departments']),
  entry('BP06', INSTITUTION, 12, ['出借、出卖、转让许可证', 'Licence lent, sold or transferred']),
  entry('BP07', STAFF, 6, ['使用非卫生技术人员从事诊疗', 'Non-qualified person in clinical work'], { capForPersons: 12 }),
  entry('BP08', STAFF, 2, ['医师、护士没有注册在本机构', 'Physician or nurse not registered here'], { capForPersons: 8 }),
  entry('BP09', STAFF, 4, ['超出执业范围或执业类别', 'Outside scope or category of practice']),
  entry('BP10', QUALITY, 2, ['没有落实核心制度，后果轻微', 'Core system failure, low harm']),
  entry('BP11', QUALITY, [6, 12], ['发生负主要责任的医疗事故', 'Medical malpractice with main responsibility']),
  entry('BP12', QUALITY, 6, ['限制类技术没有备案', 'Restricted technology without filing']),
  entry('BP13', QUALITY, 6, ['伪造、篡改、销毁病历资料', 'Records falsified or destroyed']),
  entry('BP14', QUALITY, 6, ['出具虚假医学证明', 'False medical certificate']),
  entry('BP15', INFECTION, 4, ['消毒灭菌不合格', 'Sterilisation failure']),
  entry('BP16', INFECTION, 6, ['重复使用一次性器械', 'Single-use device reused']),
  entry('BP17', INFECTION, 10, ['院感暴发没有报告', 'Infection outbreak not reported']),
  entry('BP18', WASTE, [2, 4], ['混放、超时贮存医疗废物或没有联单', 'Waste mixed, over-stored or without manifest']),
  entry('BP19', DRUGS, [4, 6], ['使用过期、非法药品或麻精药品管理失控', 'Expired or unlawful drugs, narcotic control failure']),
  entry('BP20', RADIOLOGY, 4, ['在用设备没有年度检测', 'Device without yearly test in use']),
  entry('BP21', RADIOLOGY, 2, ['放射工作人员没有剂量监测或体检', 'Radiation worker without dosimeter or exam'], { capForPersons: 8 }),
  entry('BP22', RADIOLOGY, 6, ['超出许可范围开展放射诊疗', 'Radiology outside licence scope']),
  entry('BP23', MOTHER_CHILD, 10, ['未经许可开展母婴保健专项技术', 'Unlicensed special technology']),
  entry('BP24', MOTHER_CHILD, 12, ['非医学需要的胎儿性别鉴定、选择性终止妊娠', 'Non-medical fetal sex identification or selective termination']),
  entry('BP25', CONDUCT, 4, ['发布未经审查的医疗广告', 'Unapproved advertising']),
  entry('BP26', CONDUCT, 6, ['拒绝、阻碍检查', 'Refusing or obstructing inspection']),
  entry('BP27', CONDUCT, 6, ['校验时提供虚假材料', 'False papers for verification'], { barsApplying: true }),
]

export const POINT_CODES: readonly string[] = POINT_ENTRIES.map(({ code }) => code)

export const pointEntry = (code: string): PointEntry | null => POINT_ENTRIES.find((one) => one.code === code) ?? null
