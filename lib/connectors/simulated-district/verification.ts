import { addDays, addMonths, addYears } from '@/lib/domain/shared/dates'
import type { FormRow, RowValues, SectionValues } from '@/lib/domain/items/definition'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { SimulatedInstitution } from './institution'
import { FIRST_GENERATED } from './identities'
import { radiologyLicenceNo } from './institutions'
import { mchRows, mchSections } from './mch'
import { handlerOf, legalRepOf, peopleOf } from './people'
import { devicesOf, dosesOf, roomsOf, workersOf } from './radiology'

/**
 * What the last verification recorded, in the shape answers are stored in: sections by code, rows by list. People, device and
 * readings are today's, as the national system keeps them current; reports, plans and counts are those of that year.
 */
export interface RecordedAnswers {
  readonly sections: Readonly<Record<string, SectionValues>>
  readonly rows: readonly FormRow[]
}

const rows = (
  list: string,
  values: readonly RowValues[],
  keyOf: (row: RowValues, index: number) => string = (_, index) => String(index + 1),
): FormRow[] => values.map((row, index) => ({ list, rowKey: keyOf(row, index), parentKey: null, values: row }))

/** The radiology licence goes with the practice licence; the MCH technologies have three years of their own. */
export const cycleOf = (one: SimulatedInstitution, letter: ItemLetter = 'A'): number =>
  one.technologies.includes(letter) ? 3 : one.cycleYears
export const dueOf = (one: SimulatedInstitution, letter: ItemLetter = 'A'): string =>
  one.technologies.includes(letter) ? one.technologiesDue : one.due
export const periodTo = dueOf
export const periodFrom = (one: SimulatedInstitution, letter: ItemLetter = 'A'): string =>
  addDays(addYears(dueOf(one, letter), -cycleOf(one, letter)), 1)
export const lastDecidedOn = (one: SimulatedInstitution, letter: ItemLetter = 'A'): string =>
  addDays(periodFrom(one, letter), -6)

export function recordedAnswers(one: SimulatedInstitution): RecordedAnswers {
  const letters = lettersOf(one)
  return {
    sections: {
      ...baseSections(one),
      ...(letters.includes('A') ? practiceSections(one) : {}),
      ...(letters.includes('B') ? radiologySections(one) : {}),
      ...(one.technologies.length > 0 ? mchSections(one) : {}),
    },
    rows: [
      ...personRows(one),
      ...(letters.includes('A') ? practiceRows(one) : []),
      ...(letters.includes('B') ? radiologyRows(one) : []),
      ...(one.technologies.length > 0 ? mchRows(one).flatMap(([list, values]) => rows(list, values)) : []),
    ],
  }
}

export const lettersOf = (one: SimulatedInstitution): readonly ItemLetter[] => [
  ...(one.registrationNo ? (['A'] as const) : []),
  ...(one.hasXray ? (['B'] as const) : []),
  ...one.technologies,
]

function baseSections(one: SimulatedInstitution): Record<string, SectionValues> {
  const owner = legalRepOf(one)
  const handler = handlerOf(one)
  return {
    institution: {
      'institution.name': one.name,
      'institution.uscc': one.uscc,
      'institution.usccAbsentReason': one.uscc ? null : 'VILLAGE',
      'institution.registrationNo': one.registrationNo,
      'institution.filingNo': one.filingNo,
      'institution.categoryCode': one.category,
      'institution.ownership': one.nature === '1' ? 'COLLECTIVE' : 'PRIVATE',
      'institution.affiliation': one.nature === '1' ? 'TOWNSHIP' : 'NONE',
      'institution.serviceTarget': 'PUBLIC',
      'institution.managementNature': one.nature,
      'institution.level': one.level,
      'institution.address.region6': one.region,
      'institution.address.street': one.street,
      'institution.address.detail': one.detail,
      'beds.approved': one.beds,
      'beds.actual': one.beds,
      'dentalChairs.approved': one.chairs,
      'dentalChairs.actual': one.chairs,
      'legalRep.name': owner.name,
      'legalRep.idType': 'RESIDENT_ID',
      'legalRep.idNo': owner.idNo,
      'legalRep.mobile': owner.mobile,
      'principal.name': owner.name,
      'principal.idType': 'RESIDENT_ID',
      'principal.idNo': owner.idNo,
      'principal.mobile': owner.mobile,
    },
    licences: { firstVerification: false },
    handler: {
      'handler.name': handler.name,
      'handler.idType': 'RESIDENT_ID',
      'handler.idNo': handler.idNo,
      'handler.mobile': handler.mobile,
      'handler.mandateFrom': '2026-10-01',
      'handler.mandateTo': '2027-09-30',
      'contact.mobile': handler.mobile,
      'contact.deliveryMode': 'ELECTRONIC',
      'consent.dataSharing': true,
    },
  }
}

const personRows = (one: SimulatedInstitution): FormRow[] =>
  rows(
    'persons',
    peopleOf(one).map((person) => ({
      ref: person.ref,
      name: person.name,
      idType: 'RESIDENT_ID',
      idNo: person.idNo,
      kind: person.kind,
      practiceNo: person.practiceNo,
      category: person.category,
      scope: person.scope,
      title: person.title,
      departments: person.departments,
      registeredHere: true,
      multiSite: false,
      regValidTo: person.regValidTo,
      fullTime: true,
      from: person.from,
    })),
    (row) => String(row['ref']),
  )

function practiceSections(one: SimulatedInstitution): Record<string, SectionValues> {
  const decided = lastDecidedOn(one)
  const people = peopleOf(one)
  const countOf = (kind: string): number => people.filter((person) => person.kind === kind).length
  const staff = people.length
  return {
    'a-premises': {
      'a.capital': 120,
      'a.area.site': 260,
      'a.area.build': 320,
      'a.area.clinical': 240,
      'a.tenure': 'OWNED',
      'a.fire.docKind': 'FILING',
      'a.fire.docNo': `青西住消备字〔2021〕第${String(one.serial).padStart(4, '0')}号`,
      'a.fire.date': '2021-02-08',
      'a.fire.authority': '青岛西海岸新区住房和城乡建设局',
      'a.sewage.facility': 'NONE',
    },
    'a-departments': {},
    'a-operation': {
      'a.staff.total': staff,
      'a.staff.healthTech': staff,
      'a.staff.physician': one.physicians,
      'a.staff.assistantPhysician': 0,
      'a.staff.nurse': one.nurses,
      'a.staff.pharmacist': countOf('PHARMACIST'),
      'a.staff.labTech': countOf('LAB'),
      'a.staff.imagingTech': countOf('IMAGING'),
      'a.staff.otherTech': 0,
      'a.staff.adminLogistics': 0,
    },
    'a-conduct': {},
    'a-safety': {
      'a.infection.committee': true,
      'a.infection.officers': 1,
      'a.infection.lastSelfCheck': addMonths(decided, 9),
      'a.infection.outbreaks': 0,
      'a.waste.company': '示例医疗废物处置有限公司',
      'a.waste.contractNo': `YF-2026-${String(one.serial).padStart(4, '0')}`,
      'a.waste.validTo': '2027-12-31',
      'a.waste.storageArea': 4.5,
      'a.waste.kgPerYear': 310,
      'a.selfCheck.date': addDays('2026-11-24', -20),
      'a.selfCheck.issues': 1,
      'a.selfCheck.closed': 1,
    },
  }
}

/** Visits of a year grow with the staff. */
const workloadOf = (one: SimulatedInstitution): number =>
  one.serial < FIRST_GENERATED ? 4_120 + one.serial : 900 + (one.physicians + one.nurses) * 610 + (one.serial % 400)

const practiceRows = (one: SimulatedInstitution): FormRow[] => [
  ...rows(
    'a.departments',
    one.departments.map(([code, name], index) => ({
      code,
      name,
      physicians: index === 0 ? one.physicians : 1,
      nurses: index === 0 ? one.nurses : 1,
      outpatientOnly: true,
      change: 'NONE',
    })),
    (row) => String(row['code']),
  ),
  ...rows(
    'a.work',
    [{ year: Number(periodFrom(one).slice(0, 4)) - 1, outpatients: workloadOf(one), emergencies: 0, operations: 0 }],
    (row) => String(row['year']),
  ),
]

const radiologySections = (one: SimulatedInstitution): Record<string, SectionValues> => ({
  'b-licence': {
    'b.licenceNo': radiologyLicenceNo(one.serial),
    'b.issuedOn': '2021-06-10',
    'b.categories': [...one.radiology],
    'b.radSafety.no': `鲁环辐证[0${one.serial}211]`,
    'b.radSafety.validTo': '2029-05-19',
    'b.radSafety.scope': '使用Ⅲ类射线装置',
    'b.officer.name': legalRepOf(one).name,
    'b.officer.fullTime': false,
    'b.qa.planDate': '2026-02-10',
    'b.qa.constancyTests': 12,
    'b.qa.changed': false,
    'b.drill.date': '2026-05-20',
    'b.drill.participants': 4,
  },
  'b-devices': {},
  'b-rooms': {},
  'b-workers': {},
})

function radiologyRows(one: SimulatedInstitution): FormRow[] {
  const workers = rows('b.workers', workersOf(one), (row) => String(row['personRef']))
  const doses = workers.flatMap((worker, index) =>
    dosesOf(one, index).map((values, quarter) => ({
      list: 'b.doses',
      rowKey: `${worker.rowKey}.${quarter + 1}`,
      parentKey: worker.rowKey,
      values,
    })),
  )
  return [...rows('b.devices', devicesOf(one)), ...rows('b.rooms', roomsOf(one)), ...workers, ...doses]
}
