import { z } from 'zod'
import { cycleRuleSchema } from '../clock/cycle'
import { wordingSchema } from './definition'

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
  points: { t1: 12, t2: 18, t3: 24, step: 6, maxMonths: 6, longCycleFactor: 3, longCycleYears: 3 },
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
