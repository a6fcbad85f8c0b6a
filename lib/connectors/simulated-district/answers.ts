import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { addDays, addYears } from '@/lib/domain/shared/dates'
import { mod3736CheckCharacter } from '@/lib/domain/shared/identifiers/check-characters'
import type { InstitutionKey, System } from '../port'
import { district } from './district'
import type { SimulatedInstitution } from './institution'
import { radiologyLicenceNo } from './institutions'
import { CERTIFICATES_UNTIL, certifiedOf, mchLicenceNo, technologiesOf } from './mch'
import { legalRepOf, peopleOf, radiationWorkersOf } from './people'
import { devicesOf, dosesOf, roomsOf, workersOf } from './radiology'
import { cycleOf, lastDecidedOn, lettersOf, periodFrom, periodTo, recordedAnswers } from './verification'

const AS_OF = '2026-11-24T08:00:00+08:00'

let known: ReadonlyMap<string, SimulatedInstitution> | null = null

/** By any of its three numbers, which never look alike. */
function findInstitution({ registrationNo, filingNo, uscc }: InstitutionKey): SimulatedInstitution | null {
  known ??= new Map(
    district().flatMap((one) =>
      [one.registrationNo, one.filingNo, one.uscc].flatMap((number) => (number ? [[number, one] as const] : [])),
    ),
  )
  for (const number of [registrationNo, filingNo, uscc]) {
    const found = number ? known.get(number) : undefined
    if (found) return found
  }
  return null
}

export const isInDistrict = (key: InstitutionKey): boolean => findInstitution(key) !== null

/** What each simulated system answers; `undefined` when it is silent for this institution. */
export function simulatedAnswer(system: System, key: InstitutionKey): unknown {
  const one = findInstitution(key)
  if (!one || one.silent) return undefined
  return answerOf(system, one)
}

/** The same data without the silence: what was loaded when the district began. */
export function answerOf(system: System, one: SimulatedInstitution): unknown {
  switch (system) {
    case 'nhc':
      return nhc(one)
    case 'licence':
      return { licences: licencesOf(one), asOf: AS_OF }
    case 'supervision':
      return {
        uscc: one.uscc,
        cycle: { from: periodFrom(one), to: periodTo(one) },
        points: one.points.map((entry, index) => ({ ...entry, docNo: pointsDocument(one, index) })),
        total: one.points.reduce((total, { points }) => total + points, 0),
        orders: [],
        suspended: false,
        inspections: [],
        penalties: [],
        illegalSexId: [],
      }
    case 'credit':
      return { seriousDishonesty: false, repairedOn: null, barredUntil: null, penalties: [] }
    case 'dose':
      return one.hasXray ? doses(one) : { workers: [] }
    case 'ecology':
      return one.hasXray
        ? { no: `鲁环辐证[0${one.serial}211]`, validTo: '2029-05-19', scope: '使用Ⅲ类射线装置', status: 'VALID' }
        : undefined
    case 'birthCert':
      // The system keeps stock only of who delivers children.
      return one.technologies.includes('C') ? { received: 900, issued: 850, voided: 8, stock: 42 } : undefined
    case 'waste':
      return one.registrationNo
        ? {
            contractNo: `YF-2026-${String(one.serial).padStart(4, '0')}`,
            validTo: '2027-12-31',
            collections: COLLECTIONS,
          }
        : undefined
  }
}

/** Every second day over the three months before the demo begins. */
const COLLECTIONS = Array.from({ length: 46 }, (_, index) => {
  const to = addDays('2026-11-23', -2 * (45 - index))
  return { from: addDays(to, -2), to }
})

function nhc(one: SimulatedInstitution) {
  const owner = legalRepOf(one)
  const person = { name: owner.name, idType: 'RESIDENT_ID', idNo: owner.idNo, mobile: owner.mobile }
  return {
    uscc: one.uscc,
    registrationNo: one.registrationNo,
    filingNo: one.filingNo,
    usccAbsentReason: one.uscc ? null : 'VILLAGE',
    name: one.name,
    category: one.category,
    capital: 120,
    address: { region6: one.region, street: one.street, detail: one.detail },
    beds: { approved: one.beds },
    dentalChairs: { approved: one.chairs },
    departments: one.departments.map(([code, name]) => ({ code, name })),
    legalRep: person,
    principal: person,
    licence: {
      status: one.entryStatus,
      validFrom: '2021-03-01',
      validTo: '2036-02-28',
      periodFrom: periodFrom(one),
      periodTo: periodTo(one),
    },
    ownership: one.nature === '1' ? 'COLLECTIVE' : 'PRIVATE',
    affiliation: one.nature === '1' ? 'TOWNSHIP' : 'NONE',
    serviceTarget: 'PUBLIC',
    managementNature: one.nature,
    level: one.level,
    naturalPerson: one.naturalPerson,
    persons: peopleOf(one).map((p) => ({
      ref: p.ref,
      name: p.name,
      idType: 'RESIDENT_ID',
      idNo: p.idNo,
      kind: p.kind,
      practiceNo: p.practiceNo,
      category: p.category,
      scope: p.scope,
      title: p.title,
      departments: p.departments,
      registeredHere: true,
      multiSite: false,
      regValidTo: p.regValidTo,
      status: 'VALID',
      fullTime: true,
      from: p.from,
    })),
    devices: devicesOf(one),
    rooms: roomsOf(one),
    workers: workersOf(one),
    mchCertificates: certifiedOf(one).map(({ person, technology, certNo }) => ({
      ...{ personRef: person.ref, name: person.name, technology, certNo },
      ...{ validTo: CERTIFICATES_UNTIL, status: 'VALID' },
    })),
    verifications: verifications(one),
    restrictedTech: [],
    asOf: AS_OF,
  }
}

const pointsDocument = (one: SimulatedInstitution, index: number): string =>
  `青西卫医记〔2026〕${one.serial * 10 + index}号`

/** Two earlier verifications per item; a visit, if any, belongs to the last. */
function verifications(one: SimulatedInstitution) {
  const facts = recordedAnswers(one)
  return lettersOf(one).flatMap((item) =>
    [1, 2].map((back) => ({
      item,
      decidedOn: addYears(lastDecidedOn(one, item), (1 - back) * cycleOf(one, item)),
      conclusion: 'QUALIFIED',
      periodFrom: addYears(periodFrom(one, item), -back * cycleOf(one, item)),
      periodTo: addYears(periodTo(one, item), -back * cycleOf(one, item)),
      visitOn: back === 1 ? one.lastVisitOn : null,
      docNo: null,
      facts: back === 1 ? facts : { sections: {}, rows: [] },
    })),
  )
}

function licencesOf(one: SimulatedInstitution) {
  const entry = (item: ItemLetter) => ({
    item,
    status: one.entryStatus,
    cycleYears: cycleOf(one, item),
    periodFrom: periodFrom(one, item),
    periodTo: periodTo(one, item),
    due: periodTo(one, item),
  })
  const issued = { status: one.entryStatus, validFrom: '2021-03-01', validTo: '2036-02-28' }
  const practice = one.registrationNo && {
    ...{ kind: 'PRACTICE', no: one.registrationNo, eLicenceId: eLicenceId(1, one.serial), issuedOn: '2021-03-01' },
    ...{ ...issued, entries: [entry('A')] },
  }
  const radiology = one.hasXray && {
    ...{ kind: 'RADIOLOGY', no: radiologyLicenceNo(one.serial), eLicenceId: eLicenceId(2, one.serial) },
    ...{ issuedOn: '2021-06-10', status: one.entryStatus, categories: one.radiology, entries: [entry('B')] },
  }
  const mch = one.technologies.length > 0 && {
    ...{ kind: 'MCH', no: mchLicenceNo(one.serial), eLicenceId: eLicenceId(3, one.serial), issuedOn: '2022-05-20' },
    ...{ ...issued, status: 'VALID', technologies: technologiesOf(one) },
    ...{ entries: one.technologies.map((item) => ({ ...entry(item), status: 'VALID' })) },
  }
  return [practice, radiology, mch].filter((licence) => licence !== false && licence !== null && licence !== '')
}

/** 电子证照标识 (DOMAIN §10.5). The real type codes are unknown; these are configuration. */
function eLicenceId(type: number, serial: number): string {
  const parts = [`11370000MAXXXX904000${type}`, '11370211MAXXXX9123', `2026${String(serial).padStart(8, '0')}`, '001']
  return `1.2.156.3005.2.${parts.join('.')}.${mod3736CheckCharacter(parts.join(''))}`
}

const doses = (one: SimulatedInstitution) => ({
  workers: workersOf(one).map((worker, index) => ({
    cardNo: worker['cardNo'],
    personRef: radiationWorkersOf(one)[index]?.ref,
    doses: dosesOf(one, index),
  })),
})
