import { currentCatalogue } from '@/lib/domain/items/registry'
import { precheck, precheckInputSchema, type PrecheckInput, type RuleResult } from '@/lib/domain/items/precheck'
import type { VerificationForm } from '@/lib/domain/items/form'

/** A dental outpatient department that does everything right; a test changes only what it is about. */

export const AS_OF = '2026-11-24'
export const DECISION = '2026-12-08'
export const DUE = '2027-01-20'
export const USCC = '91370211MAXXXX1382'
export const REGISTRATION_NO = 'MAXXXX13837021117D1522'

export const catalogue = currentCatalogue()

type Part<T> = NonNullable<T>
export type Device = Part<Part<VerificationForm['b']>['devices']>[number]
export type Worker = Part<Part<VerificationForm['b']>['workers']>[number]
export type Room = Part<Part<VerificationForm['b']>['rooms']>[number]
export type Person = Part<VerificationForm['persons']>[number]

export const device = (change: Partial<Device> = {}): Device => ({
  name: '牙科X射线机',
  kind: 'DENTAL_INTRAORAL',
  model: 'DX-70',
  serialNo: '2103-0118',
  maker: '示例影像',
  room: '1号机房',
  startUse: '2021-04-02',
  status: 'IN_USE',
  statusTest: { date: '2026-06-15', reportNo: 'JC-26-0611', lab: '示例检测', labQualNo: 'CMA-001', result: 'PASS' },
  ...change,
})

export const room = (change: Partial<Room> = {}): Room => ({
  name: '1号机房',
  areaM2: 8,
  test: { date: '2026-06-15', reportNo: 'JC-26-0612', result: 'PASS' },
  warningSign: true,
  lamp: true,
  ...change,
})

const QUARTERS = [
  ['2025-10-01', '2025-12-31'],
  ['2026-01-01', '2026-03-31'],
  ['2026-04-01', '2026-06-30'],
  ['2026-07-01', '2026-09-30'],
] as const

export const doses = (mSv = 0.05) => QUARTERS.map(([from, to]) => ({ from, to, mSv, belowMdl: false, lab: '示例监测' }))

export const worker = (change: Partial<Worker> = {}): Worker => ({
  personRef: 'p1',
  post: '口腔放射',
  cardNo: 'F0001',
  training: { date: '2025-09-10', result: 'PASS' },
  exam: { date: '2025-10-12', conclusion: 'FIT' },
  from: '2021-04-02',
  doses: doses(),
  ...change,
})

export const person = (change: Partial<Person> = {}): Person => ({
  ref: 'p1',
  name: '周明',
  kind: 'PHYSICIAN',
  practiceNo: '110370211000123',
  scope: '口腔',
  registeredHere: true,
  multiSite: false,
  ...change,
})

export const PERSONS: Person[] = [
  person(),
  person({ ref: 'p2', name: '林芳', practiceNo: '110370211000124' }),
  person({ ref: 'n1', name: '孙丽', kind: 'NURSE', practiceNo: '202137020011', regValidTo: '2028-05-01' }),
  person({ ref: 'n2', name: '赵静', kind: 'NURSE', practiceNo: '202137020012', regValidTo: '2029-05-01' }),
]

export const ADDRESS = { region6: '370211', street: '长江路街道', detail: '井冈山路1号' }

export const form = (change: VerificationForm = {}): VerificationForm => ({
  institution: {
    name: '海湾口腔门诊部',
    uscc: USCC,
    registrationNo: REGISTRATION_NO,
    categoryCode: 'D152',
    managementNature: '2',
    address: ADDRESS,
  },
  legalRep: { name: '周明', idType: 'RESIDENT_ID', idNo: '370211189501010019', mobile: '13800000001' },
  principal: { name: '林芳' },
  handler: {
    name: '陈一',
    idType: 'RESIDENT_ID',
    idNo: '37021118960229003X',
    mandateFrom: '2026-11-01',
    mandateTo: '2027-10-31',
  },
  beds: { approved: 0, actual: 0 },
  dentalChairs: { approved: 4, actual: 4 },
  items: [
    { code: 'A', periodFrom: '2026-01-21', periodTo: DUE, due: DUE },
    { code: 'B', periodFrom: '2026-01-21', periodTo: DUE, due: DUE },
  ],
  persons: PERSONS,
  firstVerification: false,
  consent: { dataSharing: true },
  a: {
    tenure: 'OWNED',
    area: { site: 260, build: 320, clinical: 240 },
    waste: { company: '示例处置', contractNo: 'YF-1', validTo: '2027-12-31' },
    fire: { docNo: '消验〔2021〕12号' },
    sewage: { facility: 'NONE' },
    departments: [{ code: '12', name: '口腔科', change: 'NONE' }],
  },
  b: {
    categories: ['XRAY_IMAGING'],
    devices: [device()],
    rooms: [room()],
    workers: [worker(), worker({ personRef: 'p2', cardNo: 'F0002' })],
  },
  ...change,
})

export const withB = (change: Partial<Part<VerificationForm['b']>>): VerificationForm =>
  form({ b: { ...form().b, ...change } })
export const withInstitution = (change: Partial<Part<VerificationForm['institution']>>): VerificationForm =>
  form({ institution: { ...form().institution, ...change } })

type Registers = PrecheckInput['registers']

const registeredPersons = PERSONS.map(({ ref, name, kind, practiceNo, scope, regValidTo }) => ({
  ref,
  name,
  kind,
  practiceNo,
  scope,
  regValidTo,
  registeredHere: true,
  multiSite: false,
  status: 'VALID',
}))

export const nhc = {
  uscc: USCC,
  registrationNo: REGISTRATION_NO,
  name: '海湾口腔门诊部',
  category: 'D152',
  address: ADDRESS,
  beds: { approved: 0 },
  departments: [{ code: '12', name: '口腔科' }],
  restrictedTech: [],
  legalRep: { name: '周明' },
  principal: { name: '林芳' },
  licence: { validTo: '2031-01-20', periodTo: DUE },
  persons: registeredPersons,
}

type LicenceData = Part<Registers['licence']['data']>
type Face = Part<LicenceData['licences']>[number]
type Entry = Part<Face['entries']>[number]

export const practiceFace = (entry: Partial<Entry> = {}, face: Partial<Face> = {}): Face => ({
  kind: 'PRACTICE',
  no: REGISTRATION_NO,
  validTo: '2031-01-20',
  status: 'VALID',
  entries: [{ item: 'A', status: 'VALID', periodFrom: '2026-01-21', periodTo: DUE, due: DUE, ...entry }],
  ...face,
})
export const radiologyFace = (entry: Partial<Entry> = {}, face: Partial<Face> = {}): Face => ({
  kind: 'RADIOLOGY',
  no: '鲁卫放证字(2021)第0112号',
  status: 'VALID',
  categories: ['XRAY_IMAGING'],
  entries: [{ item: 'B', status: 'VALID', periodFrom: '2026-01-21', periodTo: DUE, due: DUE, ...entry }],
  ...face,
})

export const OK = <T>(data: T) => ({ status: 'OK' as const, data })
export const SILENT = { status: 'UNAVAILABLE' as const, data: null }

/** Every second day. */
const COLLECTIONS = ['2026-11-17', '2026-11-19', '2026-11-21', '2026-11-23'].map((to) => ({ to }))

export const registers = (change: Partial<Registers> = {}): Registers => ({
  nhc: OK(nhc),
  licence: OK({ licences: [practiceFace(), radiologyFace()] }),
  supervision: OK({ total: 0, cycle: { from: '2026-01-21', to: DUE } }),
  credit: OK({ seriousDishonesty: false }),
  dose: OK({ workers: [] }),
  ecology: OK({ no: '鲁环辐证[02345]', validTo: '2029-03-01', scope: '使用Ⅲ类射线装置', status: 'VALID' }),
  birthCert: SILENT,
  waste: OK({ validTo: '2027-12-31', collections: COLLECTIONS }),
  ...change,
})

export const input = (change: Partial<PrecheckInput> = {}): PrecheckInput => ({
  asOf: AS_OF,
  decisionDate: DECISION,
  caseKind: 'COMBINED',
  accepted: false,
  form: form(),
  registers: registers(),
  history: precheckInputSchema.shape.history.parse({ visits: [{ on: '2025-12-02', items: ['A', 'B'] }] }),
  ...change,
})

export const history = (change: Partial<PrecheckInput['history']> = {}): PrecheckInput['history'] => ({
  ...input().history,
  ...change,
})

/** The result of one rule over that input. */
export function run(rule: string, change: Partial<PrecheckInput> = {}): RuleResult {
  const result = precheck(input(change), catalogue).find((candidate) => candidate.rule === rule)
  if (!result) throw new Error(`no result for ${rule}`)
  return result
}

/** What a test usually asks of a result, in one line: `FAIL RECTIFY`. */
export const verdict = ({ result, effect }: RuleResult): string => (effect ? `${result} ${effect}` : result)
export const refs = ({ facts }: RuleResult, kind: string): string[] =>
  facts.filter((fact) => fact.kind === kind).map(({ ref }) => ref)
