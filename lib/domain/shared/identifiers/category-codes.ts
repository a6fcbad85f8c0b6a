import type { Wording } from '../wording'

/** Categories of medical institutions most used here (WS 218-2002, DOMAIN §10.4). The standard knows more: not a closed list. */
export const CATEGORY_NAMES: Readonly<Record<string, Wording>> = {
  A100: { zh: '综合医院', en: 'General hospital' },
  A210: { zh: '中医（综合）医院', en: 'Traditional Chinese medicine hospital' },
  A300: { zh: '中西医结合医院', en: 'Integrated Chinese and Western medicine hospital' },
  A511: { zh: '口腔医院', en: 'Stomatological hospital' },
  A512: { zh: '眼科医院', en: 'Eye hospital' },
  A514: { zh: '肿瘤医院', en: 'Cancer hospital' },
  A518: { zh: '妇产（科）医院', en: 'Obstetrics and gynaecology hospital' },
  A519: { zh: '儿童医院', en: 'Children’s hospital' },
  A520: { zh: '精神病医院', en: 'Psychiatric hospital' },
  A526: { zh: '骨科医院', en: 'Orthopaedic hospital' },
  A527: { zh: '康复医院', en: 'Rehabilitation hospital' },
  A529: { zh: '美容医院', en: 'Cosmetic hospital' },
  A610: { zh: '疗养院', en: 'Sanatorium' },
  A710: { zh: '护理院', en: 'Nursing home' },
  B100: { zh: '社区卫生服务中心', en: 'Community health centre' },
  B200: { zh: '社区卫生服务站', en: 'Community health station' },
  C210: { zh: '中心卫生院', en: 'Central township health centre' },
  C220: { zh: '乡卫生院', en: 'Township health centre' },
  D110: { zh: '综合门诊部', en: 'General outpatient department' },
  D121: { zh: '中医（综合）门诊部', en: 'Traditional Chinese medicine outpatient department' },
  D151: { zh: '普通专科门诊部', en: 'Specialist outpatient department' },
  D152: { zh: '口腔门诊部', en: 'Dental outpatient department' },
  D154: { zh: '医疗美容门诊部', en: 'Cosmetic medicine outpatient department' },
  D211: { zh: '普通诊所', en: 'General clinic' },
  D215: { zh: '口腔诊所', en: 'Dental clinic' },
  D218: { zh: '诊所（备案）', en: 'Clinic (filed)' },
  D219: { zh: '诊所（备案）', en: 'Clinic (filed)' },
  D220: { zh: '诊所（备案）', en: 'Clinic (filed)' },
  D221: { zh: '诊所（备案）', en: 'Clinic (filed)' },
  D222: { zh: '诊所（备案）', en: 'Clinic (filed)' },
  D223: { zh: '诊所（备案）', en: 'Clinic (filed)' },
  D300: { zh: '卫生所（室、站）', en: 'Health post' },
  D400: { zh: '医务室', en: 'Infirmary' },
  D600: { zh: '村卫生室', en: 'Village clinic' },
  E100: { zh: '急救中心', en: 'Emergency centre' },
  G100: { zh: '妇幼保健院', en: 'Maternal and child health hospital' },
  P110: { zh: '临床检验中心', en: 'Clinical test centre' },
  P300: { zh: '健康体检中心', en: 'Health examination centre' },
  P410: { zh: '医学检验实验室', en: 'Medical laboratory' },
  P430: { zh: '医学影像诊断中心', en: 'Medical imaging centre' },
  P440: { zh: '血液透析中心', en: 'Haemodialysis centre' },
}

export const categoryName = (category: string): Wording | null => CATEGORY_NAMES[category] ?? null

/** Since 2022 clinics file instead of being licensed, so there is no practice licence to verify (DOMAIN §3.0, §10.4). */
export const isFiledClinic = (category: string): boolean => /^D2(18|19|20|21|22|23)$/.test(category)
