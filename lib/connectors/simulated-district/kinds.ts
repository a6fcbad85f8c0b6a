import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { DeviceKind } from '@/lib/domain/items/parameters'

type Range = readonly [from: number, to: number]

/** How institutions of one kind look: WS 218 category, how many, and what they have. */
export interface InstitutionKind {
  readonly category: string
  readonly count: number
  /** What follows the brand, the town or the village in the name. */
  readonly title: string
  readonly named: 'brand' | 'town' | 'village' | 'company'
  readonly nature: '1' | '2'
  readonly naturalPerson?: boolean
  readonly physicians: Range
  readonly nurses: Range
  readonly others?: Range
  readonly beds?: Range
  readonly chairs?: Range
  readonly departments: readonly (readonly [code: string, name: string])[]
  readonly practiceCategory: 'DENTAL' | 'CLINICAL' | 'TCM'
  /** How many of them hold a radiology licence, and with which devices. */
  readonly radiology?: { readonly count: number; readonly devices: readonly DeviceKind[] }
  /** How many hold the MCH licence, and technologies of the first, second … of them in turn. */
  readonly mch?: { readonly count: number; readonly technologies: readonly (readonly ItemLetter[])[] }
}

const GENERAL = [['02', '全科医疗科']] as const
const INTERNAL = [['03', '内科']] as const
const TCM = [['50', '中医科']] as const
const DENTAL = [['12', '口腔科']] as const
const COSMETIC = [['14', '医疗美容科']] as const
const PREVENTION = [
  ['01', '预防保健科'],
  ['02', '全科医疗科'],
] as const
const TOWNSHIP = [...PREVENTION, ['03', '内科'], ['04', '外科'], ['50', '中医科']] as const
const HOSPITAL = [
  ['03', '内科'],
  ['04', '外科'],
  ['05', '妇产科'],
  ['07', '儿科'],
  ['20', '急诊医学科'],
  ['30', '医学检验科'],
  ['32', '医学影像科'],
] as const
const speciality = (code: string, name: string) =>
  [
    [code, name],
    ['30', '医学检验科'],
    ['32', '医学影像科'],
  ] as const

const clinic = { nature: '2', practiceCategory: 'CLINICAL', named: 'brand' } as const
const hospital = { ...clinic, physicians: [8, 24], nurses: [10, 36], others: [4, 12], beds: [20, 99] } as const
const post = { nature: '1', practiceCategory: 'CLINICAL', physicians: [1, 3], nurses: [1, 3] } as const

/**
 * 45 % village clinics, 25 % clinics and outpatient departments, 12 % dental, 5 % hospitals, the rest by WS 218, less those
 * that have a name of their own. 63 of them hold a radiology licence (7 % with those of them), 30 the MCH licence (3 %).
 */
// prettier-ignore
export const KINDS: readonly InstitutionKind[] = [
  // hospitals: 50
  { ...hospital, category: 'A100', count: 16, title: '医院', physicians: [24, 60], nurses: [36, 80], others: [10, 24], beds: [60, 480], departments: HOSPITAL, radiology: { count: 16, devices: ['DR', 'CT', 'MOBILE'] }, mch: { count: 8, technologies: [['C', 'D', 'E', 'F'], ['C', 'D'], ['C', 'D'], ['C'], ['C', 'D', 'F'], ['C', 'D'], ['D'], ['C', 'D']] } },
  { ...hospital, category: 'A210', count: 5, title: '中医医院', practiceCategory: 'TCM', beds: [40, 220], departments: [...TCM, ...INTERNAL, ['32', '医学影像科']], radiology: { count: 5, devices: ['DR', 'CT'] }, mch: { count: 3, technologies: [['C'], ['D'], ['C', 'D']] } },
  { ...hospital, category: 'A300', count: 2, title: '中西医结合医院', departments: [['52', '中西医结合科'], ...INTERNAL, ['32', '医学影像科']], radiology: { count: 2, devices: ['DR'] }, mch: { count: 1, technologies: [['D']] } },
  { ...hospital, category: 'A511', count: 4, title: '口腔医院', practiceCategory: 'DENTAL', beds: [0, 20], chairs: [12, 40], departments: DENTAL, radiology: { count: 4, devices: ['DENTAL_INTRAORAL', 'DENTAL_PANORAMIC', 'CBCT'] } },
  { ...hospital, category: 'A512', count: 3, title: '眼科医院', departments: speciality('10', '眼科') },
  { ...hospital, category: 'A518', count: 5, title: '妇产医院', departments: speciality('05', '妇产科'), radiology: { count: 3, devices: ['DR', 'MAMMOGRAPHY'] }, mch: { count: 5, technologies: [['C', 'D'], ['C', 'D', 'F'], ['C'], ['C', 'D'], ['D']] } },
  { ...hospital, category: 'A519', count: 1, title: '儿童医院', departments: speciality('07', '儿科') },
  { ...hospital, category: 'A520', count: 2, title: '精神病医院', departments: speciality('15', '精神科'), beds: [80, 200] },
  { ...hospital, category: 'A526', count: 5, title: '骨科医院', departments: speciality('04', '外科'), radiology: { count: 5, devices: ['DR', 'CT'] } },
  { ...hospital, category: 'A527', count: 5, title: '康复医院', departments: speciality('21', '康复医学科'), beds: [60, 160], radiology: { count: 2, devices: ['DR'] } },
  { ...hospital, category: 'A529', count: 2, title: '医疗美容医院', departments: COSMETIC },
  // clinics and outpatient departments: 247
  { ...clinic, category: 'D110', count: 34, title: '综合门诊部', physicians: [5, 9], nurses: [5, 9], departments: [['03', '内科'], ['04', '外科'], ['05', '妇产科']], radiology: { count: 1, devices: ['DR'] }, mch: { count: 2, technologies: [['D']] } },
  { ...clinic, category: 'D121', count: 22, title: '中医门诊部', physicians: [2, 5], nurses: [2, 4], departments: TCM, practiceCategory: 'TCM' },
  { ...clinic, category: 'D151', count: 46, title: '普通专科门诊部', physicians: [2, 5], nurses: [2, 5], departments: INTERNAL },
  { ...clinic, category: 'D154', count: 14, title: '医疗美容门诊部', physicians: [2, 4], nurses: [3, 6], departments: COSMETIC },
  { ...clinic, category: 'D211', count: 111, title: '诊所', physicians: [1, 2], nurses: [1, 2], departments: INTERNAL, naturalPerson: true },
  { ...clinic, category: 'D219', count: 20, title: '诊所', physicians: [1, 2], nurses: [1, 2], departments: GENERAL, naturalPerson: true },
  // dental: 113
  { ...clinic, category: 'D152', count: 61, title: '口腔门诊部', physicians: [2, 5], nurses: [2, 5], chairs: [3, 10], departments: DENTAL, practiceCategory: 'DENTAL', radiology: { count: 4, devices: ['DENTAL_INTRAORAL', 'DENTAL_PANORAMIC'] } },
  { ...clinic, category: 'D215', count: 42, title: '口腔诊所', physicians: [1, 2], nurses: [1, 2], chairs: [1, 3], departments: DENTAL, practiceCategory: 'DENTAL', naturalPerson: true },
  { ...clinic, category: 'D218', count: 10, title: '口腔诊所', physicians: [1, 2], nurses: [1, 2], chairs: [1, 3], departments: DENTAL, practiceCategory: 'DENTAL', naturalPerson: true, radiology: { count: 2, devices: ['DENTAL_INTRAORAL'] } },
  // the rest: 129
  { ...post, named: 'town', category: 'B100', count: 14, title: '社区卫生服务中心', physicians: [6, 14], nurses: [6, 16], others: [2, 5], departments: TOWNSHIP, radiology: { count: 4, devices: ['DR'] } },
  { ...post, named: 'village', category: 'B200', count: 48, title: '社区卫生服务站', departments: PREVENTION },
  { ...post, named: 'town', category: 'C210', count: 6, title: '中心卫生院', physicians: [12, 24], nurses: [14, 30], others: [4, 10], beds: [40, 99], departments: TOWNSHIP, radiology: { count: 6, devices: ['DR', 'CT'] }, mch: { count: 6, technologies: [['C', 'D'], ['D'], ['C']] } },
  { ...post, named: 'town', category: 'C220', count: 10, title: '卫生院', physicians: [6, 14], nurses: [6, 16], others: [2, 6], beds: [15, 50], departments: TOWNSHIP, radiology: { count: 4, devices: ['DR'] }, mch: { count: 4, technologies: [['D']] } },
  { ...post, named: 'company', category: 'D300', count: 12, title: '卫生所', departments: GENERAL },
  { ...post, named: 'company', category: 'D400', count: 18, title: '医务室', departments: GENERAL },
  { ...post, named: 'brand', category: 'E100', count: 1, title: '急救中心', physicians: [6, 6], nurses: [8, 8], departments: [['20', '急诊医学科']] },
  { ...post, named: 'brand', category: 'G100', count: 1, title: '妇幼保健院', physicians: [24, 24], nurses: [36, 36], others: [8, 8], beds: [120, 120], departments: HOSPITAL, mch: { count: 1, technologies: [['C', 'D', 'E', 'F']] } },
  { ...hospital, category: 'A610', count: 1, title: '疗养院', departments: [['21', '康复医学科']] },
  { ...hospital, category: 'A710', count: 4, title: '护理院', physicians: [3, 6], nurses: [8, 20], departments: [['21', '康复医学科']] },
  { ...clinic, category: 'P110', count: 1, title: '临床检验中心', physicians: [2, 4], nurses: [1, 2], others: [4, 8], departments: [['30', '医学检验科']] },
  { ...clinic, category: 'P300', count: 6, title: '健康体检中心', physicians: [4, 9], nurses: [5, 10], others: [2, 4], departments: [['03', '内科'], ['32', '医学影像科']], radiology: { count: 3, devices: ['DR', 'CT'] } },
  { ...clinic, category: 'P410', count: 3, title: '医学检验实验室', physicians: [2, 4], nurses: [1, 2], others: [4, 10], departments: [['30', '医学检验科']] },
  { ...clinic, category: 'P430', count: 2, title: '医学影像诊断中心', physicians: [4, 8], nurses: [3, 6], others: [4, 8], departments: [['32', '医学影像科']], radiology: { count: 2, devices: ['DR', 'CT'] } },
  { ...clinic, category: 'P440', count: 2, title: '血液透析中心', physicians: [3, 5], nurses: [6, 12], departments: INTERNAL },
  // village clinics: last, so that one more institution with a name of its own takes the place of one of them
  { ...post, named: 'village', category: 'D600', count: 449, title: '卫生室', physicians: [1, 2], nurses: [1, 1], departments: GENERAL, naturalPerson: true },
]
