import { addYears } from '@/lib/domain/shared/dates'
import { mod3736CheckCharacter } from '@/lib/domain/shared/identifiers/check-characters'
import type { InstitutionKey, System } from '../port'
import { INSTITUTIONS, radiologyLicenceNo, type SimulatedInstitution } from './institutions'
import { legalRepOf, peopleOf, radiationWorkersOf } from './people'
import { deviceOf, dosesOf, roomOf, workersOf } from './radiology'
import { lastDecidedOn, lettersOf, periodFrom, periodTo, recordedAnswers } from './verification'

const AS_OF = '2026-11-24T08:00:00+08:00'

const findInstitution = (key: InstitutionKey): SimulatedInstitution | null =>
  INSTITUTIONS.find(
    (one) =>
      (key.registrationNo !== null && one.registrationNo === key.registrationNo) ||
      (key.filingNo !== null && one.filingNo === key.filingNo) ||
      (key.uscc !== null && one.uscc === key.uscc),
  ) ?? null

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
        points: [],
        total: 0,
        orders: [],
        suspended: false,
        inspections: [],
      }
    case 'credit':
      // The platform's list of serious dishonesty is not connected yet: AV08's credit part stays unavailable.
      return undefined
    case 'dose':
      return one.hasXray ? doses(one) : { workers: [] }
    case 'ecology':
      return one.hasXray
        ? { no: `鲁环辐证[0${one.serial}211]`, validTo: '2029-05-19', scope: '使用Ⅲ类射线装置', status: 'VALID' }
        : undefined
  }
}

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
    level: 'NONE',
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
    devices: one.hasXray ? [deviceOf(one)] : [],
    rooms: one.hasXray ? [roomOf(one)] : [],
    workers: workersOf(one),
    verifications: verifications(one),
    asOf: AS_OF,
  }
}

/** Two earlier verifications per item; a visit, if any, belongs to the last. */
const verifications = (one: SimulatedInstitution) =>
  lettersOf(one).flatMap((item) =>
    [1, 2].map((back) => ({
      item,
      decidedOn: addYears(lastDecidedOn(one), 1 - back),
      conclusion: 'QUALIFIED',
      periodFrom: addYears(periodFrom(one), -back),
      periodTo: addYears(periodTo(one), -back),
      visitOn: back === 1 ? one.lastVisitOn : null,
      docNo: null,
      facts: back === 1 ? recordedAnswers(one) : { sections: {}, rows: [] },
    })),
  )

function licencesOf(one: SimulatedInstitution) {
  const entry = (item: string) => ({
    item,
    status: one.entryStatus,
    periodFrom: periodFrom(one),
    periodTo: periodTo(one),
    due: one.due,
  })
  const practice = one.registrationNo
    ? [
        {
          kind: 'PRACTICE',
          no: one.registrationNo,
          eLicenceId: eLicenceId(1, one.serial),
          issuedOn: '2021-03-01',
          validFrom: '2021-03-01',
          validTo: '2036-02-28',
          status: one.entryStatus,
          entries: [entry('A')],
        },
      ]
    : []
  const radiology = one.hasXray
    ? [
        {
          kind: 'RADIOLOGY',
          no: radiologyLicenceNo(one.serial),
          eLicenceId: eLicenceId(2, one.serial),
          issuedOn: '2021-06-10',
          status: one.entryStatus,
          categories: ['XRAY_IMAGING'],
          entries: [entry('B')],
        },
      ]
    : []
  return [...practice, ...radiology]
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
