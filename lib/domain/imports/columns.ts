import type { FieldDef } from '../items/definition'
import { currentCatalogue } from '../items/registry'
import type { ImportKind } from './kinds'

/**
 * Columns of the three tables. They are the fields an applicant is shown, with the same names, choices and limits, so that
 * what is brought in reads like what is filled in.
 */
export interface ImportColumn {
  readonly def: FieldDef
  /** What the template shows; synthetic (DOMAIN §10). */
  readonly example: string
}

/** Staff and devices say whose they are by any number of the institution. */
export const INSTITUTION_NO = 'institutionNo'
export const NATURAL_PERSON = 'naturalPerson'

const institutionNo: FieldDef = {
  path: INSTITUTION_NO,
  kind: 'text',
  wording: {
    label: { zh: '所属机构', en: 'Institution' },
    hint: {
      zh: '机构的统一社会信用代码、登记号或诊所备案编号，填一个',
      en: 'Credit code, registration number or clinic filing number of the institution: one of them',
    },
  },
  maxLength: 40,
}

const naturalPerson: FieldDef = {
  path: NATURAL_PERSON,
  kind: 'bool',
  wording: {
    label: { zh: '个人举办', en: 'Run by a natural person' },
    hint: { zh: '公示时隐去个人的姓名和门牌', en: 'Name and house number are masked when results are published' },
  },
  optional: true,
}

const INSTITUTION_EXAMPLES: Readonly<Record<string, string>> = {
  'institution.name': '青岛示例综合门诊部',
  'institution.uscc': '91370211MAXXXX031N',
  'institution.usccAbsentReason': '',
  'institution.registrationNo': 'MAXXXX03137021115D1102',
  'institution.filingNo': '',
  'institution.categoryCode': 'D110',
  'institution.ownership': '私有',
  'institution.affiliation': '无隶属',
  'institution.serviceTarget': '社会',
  'institution.managementNature': '营利',
  'institution.level': '未评',
  'institution.address.region6': '370211',
  'institution.address.street': '长江中路街道',
  'institution.address.detail': '示例路1号',
  'beds.approved': '0',
  'dentalChairs.approved': '0',
  'legalRep.name': '林秀兰',
  'legalRep.idType': '居民身份证',
  'legalRep.idNo': '37021118960229003X',
  'legalRep.mobile': '13900000031',
  'principal.name': '林秀兰',
  'principal.idType': '居民身份证',
  'principal.idNo': '37021118960229003X',
  'principal.mobile': '13900000031',
}

const STAFF_EXAMPLES: Readonly<Record<string, string>> = {
  name: '周明',
  idType: '居民身份证',
  idNo: '370211189501010019',
  kind: '执业医师',
  practiceNo: '110370211000123',
  category: '临床',
  scope: '内科',
  title: '主治医师',
  departments: '内科；全科',
  registeredHere: '是',
  multiSite: '否',
  fullTime: '是',
  from: '2021-03-01',
}

const DEVICE_EXAMPLES: Readonly<Record<string, string>> = {
  name: '数字化X射线摄影系统（DR）',
  kind: 'DR',
  model: 'DRX-50',
  serialNo: 'DRX50-0031',
  maker: '示例医疗设备有限公司',
  kV: '150',
  mA: '630',
  room: 'DR室',
  startUse: '2021-06-15',
  status: '在用',
  'statusTest.date': '2026-06-15',
  'statusTest.reportNo': '示检〔2026〕第0031号',
  'statusTest.lab': '示例检测技术有限公司',
  'statusTest.labQualNo': '鲁放卫技字2023第008号',
  'statusTest.result': '合格',
}

const OWNER: ImportColumn = { def: institutionNo, example: '91370211MAXXXX031N' }

const asColumns = (defs: readonly FieldDef[], examples: Readonly<Record<string, string>>): ImportColumn[] =>
  defs.map((def) => ({ def, example: examples[def.path] ?? '' }))

function makeColumns(): Readonly<Record<ImportKind, readonly ImportColumn[]>> {
  const catalogue = currentCatalogue()
  const listed = (path: string): FieldDef[] =>
    (catalogue.list(path)?.columns ?? []).filter((column) => !column.setBySystem)
  const fields = Object.keys(INSTITUTION_EXAMPLES).flatMap((path) => catalogue.field(path) ?? [])
  return {
    institutions: [...asColumns(fields, INSTITUTION_EXAMPLES), { def: naturalPerson, example: '否' }],
    staff: [OWNER, ...asColumns(listed('persons'), STAFF_EXAMPLES)],
    devices: [OWNER, ...asColumns(listed('b.devices'), DEVICE_EXAMPLES)],
  }
}

let made: ReturnType<typeof makeColumns> | null = null

export const columnsOf = (kind: ImportKind): readonly ImportColumn[] => (made ??= makeColumns())[kind]

export const columnAt = (kind: ImportKind, path: string): FieldDef | null =>
  columnsOf(kind).find(({ def }) => def.path === path)?.def ?? null

/** A file without this column cannot be right; one that a condition asks for may be missing. */
export const isNeededColumn = (def: FieldDef): boolean => !def.optional && !def.showWhen

/** Notes and examples of a template; never a row. */
export const NOTE_SIGN = '#'
