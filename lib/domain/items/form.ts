import { z } from 'zod'
import { letterSchema } from './definition'
import { DEVICE_KINDS, MCH_TECHNOLOGIES, RADIOLOGY_CATEGORIES } from './parameters'

/**
 * The answers of one case as one object, with the names of DOMAIN §3.1–3.4. Everything is optional: a draft is
 * incomplete most of its life, and a rule must be able to say “not there” instead of failing.
 */

const text = z.string().nullish()
const number = z.number().nullish()
const bool = z.boolean().nullish()
const date = z.iso.date().nullish()
const list = <T extends z.ZodType>(row: T) => z.array(row).nullish()

const addressSchema = z.object({ region6: text, street: text, detail: text }).nullish()
const countSchema = z.object({ approved: number, actual: number }).nullish()

export const PERSON_KINDS = [
  'PHYSICIAN',
  'ASSISTANT',
  'NURSE',
  'PHARMACIST',
  'LAB',
  'IMAGING',
  'OTHER',
  'ADMIN',
] as const
export const DEVICE_STATUSES = ['IN_USE', 'STOPPED', 'SCRAPPED'] as const
export const TEST_RESULTS = ['PASS', 'FAIL'] as const
export const EXAM_CONCLUSIONS = ['FIT', 'TEMP_OFF', 'UNFIT', 'RECHECK', 'SUSPECT'] as const

const naturalPersonSchema = z.object({ name: text, idType: text, idNo: text, mobile: text })

export const personSchema = z.object({
  ref: z.string(),
  name: text,
  idType: text,
  idNo: text,
  kind: z.enum(PERSON_KINDS).nullish(),
  practiceNo: text,
  category: text,
  scope: text,
  title: text,
  departments: z.array(z.string()).nullish(),
  registeredHere: bool,
  multiSite: bool,
  regValidTo: date,
  fullTime: bool,
  from: date,
  to: date,
  source: text,
})
export type FormPerson = z.infer<typeof personSchema>

const licenceSchema = z.object({
  kind: text,
  no: text,
  issuedOn: date,
  validFrom: date,
  validTo: date,
  status: text,
})

export const formItemSchema = z.object({
  code: letterSchema,
  licenceId: text,
  periodFrom: date,
  periodTo: date,
  due: date,
  aligned: bool,
})
export type FormItem = z.infer<typeof formItemSchema>

const testSchema = z
  .object({ date, reportNo: text, lab: text, labQualNo: text, result: z.enum(TEST_RESULTS).nullish() })
  .nullish()

export const deviceSchema = z.object({
  name: text,
  kind: z.enum(DEVICE_KINDS).nullish(),
  model: text,
  serialNo: text,
  maker: text,
  kV: number,
  mA: number,
  room: text,
  startUse: date,
  status: z.enum(DEVICE_STATUSES).nullish(),
  stopProof: text,
  statusTest: testSchema,
  acceptanceTest: testSchema,
  configLicenceNo: text,
})
export type FormDevice = z.infer<typeof deviceSchema>

export const roomSchema = z.object({ name: text, areaM2: number, test: testSchema, warningSign: bool, lamp: bool })
export type FormRoom = z.infer<typeof roomSchema>

export const doseSchema = z.object({
  from: date,
  to: date,
  mSv: number,
  belowMdl: bool,
  lab: text,
  investigationReportNo: text,
})
export type FormDose = z.infer<typeof doseSchema>

export const workerSchema = z.object({
  personRef: text,
  post: text,
  cardNo: text,
  practiceNo: text,
  training: z.object({ date, result: z.enum(TEST_RESULTS).nullish() }).nullish(),
  doses: list(doseSchema),
  exam: z.object({ date, conclusion: z.enum(EXAM_CONCLUSIONS).nullish() }).nullish(),
  from: date,
  to: date,
})
export type FormWorker = z.infer<typeof workerSchema>

const departmentSchema = z.object({
  code: text,
  name: text,
  beds: number,
  physicians: number,
  nurses: number,
  outpatientOnly: bool,
  change: z.enum(['NONE', 'NEW', 'CANCEL']).nullish(),
  remark: text,
})

const staffCountSchema = z
  .object({
    total: number,
    healthTech: number,
    physician: number,
    assistantPhysician: number,
    nurse: number,
    pharmacist: number,
    labTech: number,
    imagingTech: number,
    otherTech: number,
    adminLogistics: number,
  })
  .nullish()

const workYearSchema = z.object({
  year: number,
  outpatients: number,
  emergencies: number,
  discharges: number,
  operations: number,
  alos: number,
  occupancy: number,
})

const practiceSchema = z.object({
  capital: number,
  area: z.object({ site: number, build: number, clinical: number }).nullish(),
  tenure: text,
  leaseEnd: date,
  departments: list(departmentSchema),
  staff: staffCountSchema,
  work: z.record(z.string(), workYearSchema).nullish(),
  changes: list(z.object({ matter: text, from: text, to: text, date, approvalNo: text })),
  inspections: list(z.object({ date, agency: text, subject: text, result: text, rectifiedOn: date })),
  compensations: list(z.object({ date, kind: text, amount: number, responsibility: text })),
  staffViolations: list(z.object({ date, personRef: text, matter: text, handling: text })),
  restrictedTech: list(z.object({ name: text, filingNo: text, cases: number, adverseEvents: number })),
  largeEquipment: list(z.object({ name: text, class: text, licenceNo: text, installed: date })),
  narcoticCard: z.object({ no: text, validTo: date }).nullish(),
  infection: z.object({ committee: bool, officers: number, lastSelfCheck: date, outbreaks: number }).nullish(),
  waste: z
    .object({
      company: text,
      contractNo: text,
      validTo: date,
      storageArea: number,
      kgPerYear: number,
      collections: list(z.object({ from: date, to: date })),
    })
    .nullish(),
  sewage: z.object({ facility: text, permitNo: text, lastTest: date }).nullish(),
  fire: z.object({ docKind: text, docNo: text, date, authority: text }).nullish(),
  adApprovals: list(z.object({ no: text, validTo: date })),
  selfCheck: z.object({ date, issues: number, closed: number }).nullish(),
})

const sourceSchema = z.object({ nuclide: text, activityBq: number, class: text, use: text })

const radiologySchema = z.object({
  licenceNo: text,
  issuedOn: date,
  categories: z.array(z.enum(RADIOLOGY_CATEGORIES)).nullish(),
  radSafety: z.object({ no: text, validTo: date, scope: text }).nullish(),
  officer: z.object({ name: text, fullTime: bool }).nullish(),
  devices: list(deviceSchema),
  rooms: list(roomSchema),
  workers: list(workerSchema),
  sealedSources: list(sourceSchema),
  unsealed: list(sourceSchema),
  qa: z.object({ planDate: date, constancyTests: number, changed: bool }).nullish(),
  drill: z.object({ date, participants: number }).nullish(),
  incidents: list(z.object({ date, level: text, reported: bool })),
})

export const MCH_LABS = ['OWN', 'OUTSOURCED'] as const

const technologySchema = z.enum(MCH_TECHNOLOGIES)

export const mchStaffSchema = z.object({
  personRef: text,
  technology: technologySchema.nullish(),
  certNo: text,
  certValidTo: date,
  title: text,
  years: number,
})
export type FormMchStaff = z.infer<typeof mchStaffSchema>

const inventorySchema = z.object({
  technology: technologySchema.nullish(),
  name: text,
  area: number,
  qty: number,
  present: bool,
})

/** What the four mother-and-child items share. */
const mchSchema = z.object({
  licenceNo: text,
  validTo: date,
  technologies: z.array(technologySchema).nullish(),
  staff: list(mchStaffSchema),
  rooms: list(inventorySchema),
  equipment: list(inventorySchema),
})

/** One figure for each year of the period (`c.deliveries[2025]`); a single number is a year's figure without its year. */
const yearly = z.union([z.number(), z.record(z.string(), z.number())]).nullish()

const midwiferySchema = z.object({
  deliveries: yearly,
  caesareans: yearly,
  maternalDeaths: yearly,
  perinatalDeaths: yearly,
  asphyxia: yearly,
  birthDefects: yearly,
  transfersOut: yearly,
  birthCert: z.object({ received: number, issued: number, voided: number, stock: number }).nullish(),
})

const sterilisationSchema = z.object({
  counts: z
    .object({
      medicalAbortion: number,
      surgicalAbortion: number,
      midTermInduction: number,
      tubalLigation: number,
      vasectomy: number,
      complications: number,
    })
    .nullish(),
  midTermChecked: number,
})

const premaritalSchema = z.object({
  exams: z.object({ male: number, female: number, abnormal: number, certificatesIssued: number }).nullish(),
  chiefExaminer: text,
})

const screeningSchema = z.object({
  counts: z.object({ screened: number, highRisk: number, referred: number, followedUp: number }).nullish(),
  partner: z.object({ name: text, agreementNo: text, validTo: date }).nullish(),
  lab: z.enum(MCH_LABS).nullish(),
})

export const formSchema = z.object({
  institution: z
    .object({
      name: text,
      uscc: text,
      usccAbsentReason: text,
      registrationNo: text,
      filingNo: text,
      categoryCode: text,
      ownership: text,
      affiliation: text,
      affiliationOther: text,
      serviceTarget: text,
      managementNature: text,
      level: text,
      address: addressSchema,
      sites: list(z.object({ name: text, address: addressSchema, beds: number })),
    })
    .nullish(),
  legalRep: naturalPersonSchema.nullish(),
  principal: naturalPersonSchema.nullish(),
  handler: naturalPersonSchema.extend({ mandateFrom: date, mandateTo: date }).nullish(),
  contact: z.object({ mobile: text, deliveryMode: text, postalAddress: text }).nullish(),
  beds: countSchema,
  dentalChairs: countSchema,
  licences: list(licenceSchema),
  items: list(formItemSchema),
  persons: list(personSchema),
  firstVerification: bool,
  consent: z.object({ dataSharing: bool, truth: text }).nullish(),
  channel: text,
  a: practiceSchema.nullish(),
  b: radiologySchema.nullish(),
  mch: mchSchema.nullish(),
  c: midwiferySchema.nullish(),
  d: sterilisationSchema.nullish(),
  e: premaritalSchema.nullish(),
  f: screeningSchema.nullish(),
})
export type VerificationForm = z.infer<typeof formSchema>
