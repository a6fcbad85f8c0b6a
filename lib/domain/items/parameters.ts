import { z } from 'zod'
import { cycleRuleSchema } from '../clock/cycle'
import { letterSchema, wordingSchema } from './definition'

/**
 * Everything a rule compares with is a parameter: another district has other numbers (DOMAIN §0). The defaults are
 * those of DOMAIN §3.8, §6 and §3.0; a catalogue version freezes the values in force.
 */

export const RADIOLOGY_CATEGORIES = ['RADIOTHERAPY', 'NUCLEAR_MEDICINE', 'INTERVENTIONAL', 'XRAY_IMAGING'] as const
export type RadiologyCategory = (typeof RADIOLOGY_CATEGORIES)[number]

export const DEVICE_KINDS = [
  'DR',
  'CR',
  'CT',
  'FLUOROSCOPY',
  'MAMMOGRAPHY',
  'DENTAL_INTRAORAL',
  'DENTAL_PANORAMIC',
  'CBCT',
  'DSA',
  'MOBILE',
  'BONE_DENSITY',
  'ACCELERATOR',
  'AFTERLOADER',
  'GAMMA_KNIFE',
  'SPECT',
  'PET_CT',
  'OTHER',
] as const
export type DeviceKind = (typeof DEVICE_KINDS)[number]

/** What the mother-and-child licence lists (DOMAIN §1, §3.0); D covers two of them. */
export const MCH_TECHNOLOGIES = [
  'MIDWIFERY',
  'STERILISATION',
  'TERMINATION',
  'PREMARITAL_EXAM',
  'PRENATAL_SCREENING',
] as const
export type MchTechnology = (typeof MCH_TECHNOLOGIES)[number]

const scopesSchema = z.record(z.string().regex(/^\d{2}$/), z.array(z.string()).min(1))

const departmentsSchema = z.object({
  /** First two digits of departments that treat nobody themselves (laboratory, pathology, imaging). */
  nonClinical: z.array(z.string().regex(/^\d{2}$/)),
  /** First two digits of the department code → scopes of practice that fit (AV13). */
  scopes: scopesSchema,
  /** Categories where an assistant physician may work alone. */
  assistantsSuffice: z.array(z.string()),
})

const wasteSchema = z.object({ logMonths: z.number().int(), maxGapHours: z.number() })
const fireSchema = z.object({ clinicalAreaFrom: z.number() })

const mchSchema = z.object({
  technologies: z.partialRecord(letterSchema, z.array(z.enum(MCH_TECHNOLOGIES)).min(1)),
  minimumCertified: z.partialRecord(letterSchema, z.number().int()),
  /** Items that need a certified chief examiner among them (婚检主检医师). */
  chiefExaminerFor: z.array(letterSchema),
})

const basicStandardSchema = z.object({
  hospitals: z.object({ categories: z.array(z.string()), nursesPerBed: z.number() }),
  clinics: z.object({ categories: z.array(z.string()), physicians: z.number().int(), nurses: z.number().int() }),
  villageClinics: z.object({ categories: z.array(z.string()), physiciansOrAssistants: z.number().int() }),
})

const DEPARTMENTS: z.infer<typeof departmentsSchema> = {
  nonClinical: ['30', '31', '32'],
  scopes: {
    '01': ['预防保健', '公共卫生', '全科'],
    '02': ['全科'],
    '03': ['内科', '全科'],
    '04': ['外科'],
    '05': ['妇产'],
    '06': ['妇产', '妇女保健', '预防保健'],
    '07': ['儿科'],
    '08': ['小儿外科', '外科', '儿科'],
    '09': ['儿科', '儿童保健', '预防保健'],
    '10': ['眼'],
    '11': ['耳鼻'],
    '12': ['口腔'],
    '13': ['皮肤'],
    '14': ['美容', '外科', '皮肤', '口腔', '中医'],
    '15': ['精神'],
    '16': ['传染', '感染', '内科'],
    '17': ['结核', '传染', '内科'],
    '18': ['地方病', '内科'],
    '19': ['肿瘤', '放射治疗', '内科', '外科'],
    '20': ['急救', '急诊', '内科', '外科'],
    '21': ['康复'],
    '22': ['运动医学', '康复', '外科'],
    '23': ['职业病', '内科'],
    '24': ['临终关怀', '全科', '内科'],
    '25': ['特种医学', '军事医学'],
    '26': ['麻醉', '外科'],
    '27': ['疼痛', '麻醉', '康复', '外科'],
    '28': ['重症', '急救', '内科', '外科'],
    '50': ['中医', '中西医结合'],
    '51': ['民族', '蒙医', '藏医', '维医', '傣医', '壮医', '朝医', '哈医'],
    '52': ['中西医结合'],
  },
  assistantsSuffice: ['D600'],
}

const WASTE: z.infer<typeof wasteSchema> = { logMonths: 3, maxGapHours: 48 }
/** Any beds at all, or this much clinical area (DOMAIN §3.8, AV19). */
const FIRE: z.infer<typeof fireSchema> = { clinicalAreaFrom: 300 }

const MCH: z.infer<typeof mchSchema> = {
  technologies: {
    C: ['MIDWIFERY'],
    D: ['STERILISATION', 'TERMINATION'],
    E: ['PREMARITAL_EXAM'],
    F: ['PRENATAL_SCREENING'],
  },
  minimumCertified: { C: 2, D: 2, E: 2, F: 2 },
  chiefExaminerFor: ['E'],
}

const BASIC_STANDARD: z.infer<typeof basicStandardSchema> = {
  hospitals: { categories: ['A'], nursesPerBed: 0.4 },
  clinics: { categories: ['D1', 'D2'], physicians: 1, nurses: 1 },
  villageClinics: { categories: ['D600'], physiciansOrAssistants: 1 },
}

const authoritySchema = z.object({ prefix: z.string().regex(/^\d{0,6}$/), name: wordingSchema })

export const ruleParametersSchema = z.object({
  jurisdiction: z.object({
    /** Region codes of this tenant (AV04). */
    regions: z.array(z.string().regex(/^\d{6}$/)).min(1),
    /** Whom to send the others to; the longest prefix wins. */
    authorities: z.array(authoritySchema),
    /** Radiology categories the whole B licence belongs to the province for; interventional is delegated here. */
    provincialCategories: z.array(z.enum(RADIOLOGY_CATEGORIES)),
    provincialAuthority: wordingSchema,
  }),
  /** Cycle, window and alignment of §3.0. */
  cycle: cycleRuleSchema,
  window: z.object({
    reverificationOpensDaysBefore: z.number().int(),
    reverificationClosesDaysAfter: z.number().int(),
  }),
  falseMaterialsBarYears: z.number().int(),
  bedsOverPercent: z.number(),
  points: z.object({
    t1: z.number(),
    t2: z.number(),
    t3: z.number(),
    step: z.number(),
    maxMonths: z.number().int(),
    /** Thresholds and the step are multiplied by this for a cycle of three years. */
    longCycleFactor: z.number(),
    longCycleYears: z.number().int(),
    /** As many more while deferred, and the re-verification must propose UNQUALIFIED. */
    duringDeferral: z.number().default(6),
  }),
  visitPeriods: z.number().int(),
  deviceCategories: z.partialRecord(z.enum(DEVICE_KINDS), z.enum(RADIOLOGY_CATEGORIES)),
  otherDeviceCategory: z.enum(RADIOLOGY_CATEGORIES),
  classBDevices: z.array(z.enum(DEVICE_KINDS)),
  statusTestMonths: z.number().int(),
  dose: z.object({
    coverDays: z.number().int(),
    maxGapDays: z.number().int(),
    reportAboveMsv: z.number(),
    onSiteAboveMsv: z.number(),
    deferAboveMsv: z.number(),
  }),
  examMonths: z.number().int(),
  trainingMonths: z.number().int(),
  // Groups that came later have defaults, so that a catalogue stored before them still reads.
  departments: departmentsSchema.default(DEPARTMENTS),
  waste: wasteSchema.default(WASTE),
  fire: fireSchema.default(FIRE),
  mch: mchSchema.default(MCH),
  basicStandard: basicStandardSchema.default(BASIC_STANDARD),
  filing: z.object({
    mandateMaxYears: z.number().int(),
    periodToleranceDays: z.number().int(),
    selfCheckMaxDays: z.number().int(),
    drillMaxMonths: z.number().int(),
    narcoticWarnMonths: z.number().int(),
  }),
  scoring: z.object({
    keyRectifyMax: z.number().int(),
    genPassMaxPercent: z.number(),
    genRectifyMaxPercent: z.number(),
    /** GEN points alone propose DEFER only when at least so many fail. */
    genAloneFailMin: z.number().int(),
  }),
})
export type RuleParameters = z.infer<typeof ruleParametersSchema>

export const DEFAULT_RULE_PARAMETERS: RuleParameters = {
  jurisdiction: {
    regions: ['370211'],
    authorities: [
      {
        prefix: '370211',
        name: { zh: '青岛西海岸新区行政审批服务局', en: 'Approval Service Bureau of Qingdao West Coast New Area' },
      },
      {
        prefix: '3702',
        name: { zh: '执业地所在区（市）行政审批服务局', en: 'the approval bureau of the district where you practise' },
      },
      {
        prefix: '37',
        name: { zh: '执业地所在市、县（区）登记机关', en: 'the registrar of the city or county where you practise' },
      },
      { prefix: '', name: { zh: '发给您许可证的登记机关', en: 'the authority that issued your licence' } },
    ],
    provincialCategories: ['RADIOTHERAPY', 'NUCLEAR_MEDICINE'],
    provincialAuthority: { zh: '山东省卫生健康委员会', en: 'Health Commission of Shandong Province' },
  },
  cycle: {
    bedsThreshold: 100,
    shortYears: 1,
    longYears: 3,
    // Hospitals (general, TCM, integrated, specialised, rehabilitation), sanatoria, emergency, MCH, disease control, test centres.
    longCategories: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'E1', 'G1', 'H', 'P110'],
    windowMonths: 3,
    windowDays: 90,
    alignmentDays: 180,
  },
  window: { reverificationOpensDaysBefore: 15, reverificationClosesDaysAfter: 5 },
  falseMaterialsBarYears: 1,
  bedsOverPercent: 110,
  points: { t1: 12, t2: 18, t3: 24, step: 6, maxMonths: 6, longCycleFactor: 3, longCycleYears: 3, duringDeferral: 6 },
  visitPeriods: 2,
  deviceCategories: {
    ACCELERATOR: 'RADIOTHERAPY',
    AFTERLOADER: 'RADIOTHERAPY',
    GAMMA_KNIFE: 'RADIOTHERAPY',
    SPECT: 'NUCLEAR_MEDICINE',
    PET_CT: 'NUCLEAR_MEDICINE',
    DSA: 'INTERVENTIONAL',
  },
  otherDeviceCategory: 'XRAY_IMAGING',
  classBDevices: ['PET_CT', 'ACCELERATOR', 'GAMMA_KNIFE'],
  statusTestMonths: 12,
  dose: { coverDays: 365, maxGapDays: 90, reportAboveMsv: 5, onSiteAboveMsv: 20, deferAboveMsv: 50 },
  examMonths: 24,
  trainingMonths: 24,
  departments: DEPARTMENTS,
  waste: WASTE,
  fire: FIRE,
  mch: MCH,
  basicStandard: BASIC_STANDARD,
  filing: {
    mandateMaxYears: 1,
    periodToleranceDays: 1,
    selfCheckMaxDays: 90,
    drillMaxMonths: 12,
    narcoticWarnMonths: 3,
  },
  scoring: { keyRectifyMax: 2, genPassMaxPercent: 15, genRectifyMaxPercent: 30, genAloneFailMin: 3 },
}

/** Category of a device as the licence names it (AV21). */
export const categoryOfDevice = (kind: DeviceKind, parameters: RuleParameters): RadiologyCategory =>
  parameters.deviceCategories[kind] ?? parameters.otherDeviceCategory
