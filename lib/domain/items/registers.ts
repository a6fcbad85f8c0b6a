import { z } from 'zod'
import { PERSON_KINDS } from './form'
import { LICENCE_KINDS, letterSchema, type RegisterCode } from './definition'
import { MCH_TECHNOLOGIES, RADIOLOGY_CATEGORIES } from './parameters'

/**
 * What other systems tell, with the field names of DOMAIN §11. The contracts are assumed (no specification was found),
 * so everything but the identity of a row may be missing.
 */

const text = z.string().nullish()
const date = z.iso.date().nullish()
const number = z.number().nullish()
const bool = z.boolean().nullish()

/** Effect of a licence for one item (DOMAIN §5.6). */
export const LICENCE_ENTRY_STATUSES = [
  'VALID',
  'DEFERRED',
  'SUSPENDED_WITH_A',
  'OVERDUE',
  'CANCELLED',
  'REVOKED',
] as const
export type LicenceEntryStatus = (typeof LICENCE_ENTRY_STATUSES)[number]

/** 11.2: staff in the e-registration system. */
const registeredPersonSchema = z.object({
  ref: text,
  name: text,
  kind: z.enum(PERSON_KINDS).nullish(),
  practiceNo: text,
  category: text,
  scope: text,
  title: text,
  registeredHere: bool,
  multiSite: bool,
  regValidTo: date,
  status: text,
  from: date,
  to: date,
})
export type RegisteredPerson = z.infer<typeof registeredPersonSchema>

const mchCertificateSchema = z.object({
  certNo: text,
  personRef: text,
  name: text,
  technology: z.enum(MCH_TECHNOLOGIES).nullish(),
  validTo: date,
  status: text,
})

/** 11.1 and 11.2: the institution snapshot and its staff. */
export const nhcDataSchema = z.object({
  uscc: text,
  registrationNo: text,
  name: text,
  category: text,
  capital: number,
  address: z.object({ region6: text, street: text, detail: text }).nullish(),
  beds: z.object({ approved: number }).nullish(),
  dentalChairs: z.object({ approved: number }).nullish(),
  departments: z.array(z.object({ code: z.string(), name: text })).nullish(),
  legalRep: z.object({ name: text }).nullish(),
  principal: z.object({ name: text }).nullish(),
  licence: z
    .object({
      status: z.enum(LICENCE_ENTRY_STATUSES).nullish(),
      validFrom: date,
      validTo: date,
      periodFrom: date,
      periodTo: date,
    })
    .nullish(),
  persons: z.array(registeredPersonSchema).nullish(),
  /** Filings of restricted technologies (AV17). */
  restrictedTech: z.array(z.object({ name: text, filingNo: text })).nullish(),
  /** Certificates of the mother-and-child technologies (AV31). */
  mchCertificates: z.array(mchCertificateSchema).nullish(),
  asOf: text,
})

const licenceEntrySchema = z.object({
  item: letterSchema,
  status: z.enum(LICENCE_ENTRY_STATUSES).nullish(),
  cycleYears: number,
  periodFrom: date,
  periodTo: date,
  due: date,
  deferredTo: date,
})

const eLicenceSchema = z.object({
  kind: z.enum(LICENCE_KINDS),
  no: text,
  eLicenceId: text,
  issuedOn: date,
  validFrom: date,
  validTo: date,
  status: z.enum(LICENCE_ENTRY_STATUSES).nullish(),
  categories: z.array(z.enum(RADIOLOGY_CATEGORIES)).nullish(),
  /** Of the mother-and-child licence; on the practice licence those annotated there (婚前医学检查). */
  technologies: z.array(z.enum(MCH_TECHNOLOGIES)).nullish(),
  entries: z.array(licenceEntrySchema).nullish(),
})

/** 11.7: licence faces of the e-licence store. */
export const licenceDataSchema = z.object({
  licences: z.array(eLicenceSchema).nullish(),
  /** 大型医用设备配置许可证, one per device (AV29). */
  configurationLicences: z.array(z.object({ no: text, serialNo: text, validTo: date, status: text })).nullish(),
  asOf: text,
})

const penaltySchema = z.object({ docNo: text, subject: text, decidedOn: date, paid: bool, performed: bool })

export const CASE_OUTCOMES = ['OPEN', 'PROVEN', 'DROPPED'] as const
/** Investigations of “两非” (AV33). */
const illegalSexIdSchema = z.object({
  docNo: text,
  openedOn: date,
  decidedOn: date,
  status: z.enum(CASE_OUTCOMES).nullish(),
})

/** 11.4: supervision. */
export const supervisionDataSchema = z.object({
  uscc: text,
  cycle: z.object({ from: date, to: date }).nullish(),
  points: z.array(z.object({ code: text, points: z.number(), actOn: date, decidedOn: date, docNo: text })).nullish(),
  total: number,
  orders: z.array(z.object({ kind: text, open: bool, docNo: text, until: date })).nullish(),
  suspended: bool,
  inspections: z.array(z.object({ date, agency: text, subject: text, result: text, rectifiedOn: date })).nullish(),
  penalties: z.array(penaltySchema).nullish(),
  illegalSexId: z.array(illegalSexIdSchema).nullish(),
})

/** 11.6 in: dishonesty lists, repair results, penalties not performed and the bar after false materials. */
export const creditDataSchema = z.object({
  seriousDishonesty: bool,
  repairedOn: date,
  barredUntil: date,
  penalties: z.array(penaltySchema).nullish(),
})

const doseReportSchema = z.object({
  from: date,
  to: date,
  mSv: number,
  belowMdl: bool,
  lab: text,
  investigationReportNo: text,
})
/** Dose laboratory: readings by worker card. */
export const doseDataSchema = z.object({
  workers: z.array(z.object({ cardNo: text, personRef: text, doses: z.array(doseReportSchema).nullish() })).nullish(),
})

/** Ecology authority: the radiation safety licence. */
export const ecologyDataSchema = z.object({ no: text, validTo: date, scope: text, status: text })

export const birthCertDataSchema = z.object({ received: number, issued: number, voided: number, stock: number })
export const wasteDataSchema = z.object({
  company: text,
  contractNo: text,
  validTo: date,
  collections: z.array(z.object({ from: date, to: date })).nullish(),
})

const register = <T extends z.ZodType>(data: T) =>
  z
    .object({ status: z.enum(['OK', 'UNAVAILABLE']), data: data.nullish() })
    .default({ status: 'UNAVAILABLE' as const, data: null })

export const registersSchema = z.object({
  nhc: register(nhcDataSchema),
  licence: register(licenceDataSchema),
  supervision: register(supervisionDataSchema),
  credit: register(creditDataSchema),
  dose: register(doseDataSchema),
  ecology: register(ecologyDataSchema),
  birthCert: register(birthCertDataSchema),
  waste: register(wasteDataSchema),
} satisfies Record<RegisterCode, z.ZodType>)
export type Registers = z.infer<typeof registersSchema>

export const NO_REGISTERS: Registers = registersSchema.parse({})

/** The payload, or null when the system was silent or knows nothing: both mean “ask for the paper”. */
export const dataOf = <T>(register: { status: 'OK' | 'UNAVAILABLE'; data?: T | null | undefined }): T | null =>
  register.status === 'OK' ? (register.data ?? null) : null
