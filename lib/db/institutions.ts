import type { NhcPayload } from '@/lib/domain/institution/register-payload'
import { bigramsOf } from '@/lib/domain/shared/bigrams'
import type { Prisma } from './generated/client'
import type { Tx } from './client'
import { toDate, toDateOrNull } from './dates'
import { hmacOf, seal, sealMembers } from './sealed'

/** Register data of institutions; each row says where it is from and of when (DESIGN §4). */
const PERSONAL: ReadonlySet<string> = new Set([
  'idNo',
  'mobile',
  'legalRep.idNo',
  'legalRep.mobile',
  'principal.idNo',
  'principal.mobile',
  'handler.idNo',
  'handler.mobile',
  'contact.mobile',
  'exam.conclusion',
  'mSv',
])

const sealPerson = (person: NhcPayload['legalRep']): Prisma.InputJsonObject =>
  sealMembers(person, PERSONAL) as Prisma.InputJsonObject // object in, object out

/** JSON column from a checked payload: dates are text already, and undefined members are dropped. */
const json = (value: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue

export interface Sourced {
  readonly source: string
  readonly asOf: Date
}

export const institutionData = (nhc: NhcPayload, { source, asOf }: Sourced) => ({
  region: nhc.address?.region6 ?? '',
  name: nhc.name ?? '',
  nameBigrams: bigramsOf(nhc.name ?? ''),
  uscc: nhc.uscc ?? null,
  usccAbsentReason: nhc.usccAbsentReason ?? null,
  registrationNo: nhc.registrationNo ?? null,
  filingNo: nhc.filingNo ?? null,
  categoryCode: nhc.category ?? '',
  ownership: nhc.ownership,
  affiliation: nhc.affiliation,
  serviceTarget: nhc.serviceTarget,
  managementNature: nhc.managementNature,
  level: nhc.level,
  address: json(nhc.address ?? {}),
  bedsApproved: nhc.beds?.approved ?? 0,
  dentalChairs: nhc.dentalChairs?.approved ?? 0,
  legalRep: sealPerson(nhc.legalRep),
  principal: sealPerson(nhc.principal),
  legalRepMobileHmac: nhc.legalRep.mobile ? hmacOf(nhc.legalRep.mobile) : null,
  naturalPerson: nhc.naturalPerson,
  registered: json({ capital: nhc.capital ?? null, departments: nhc.departments ?? [] }),
  source,
  asOf,
})

/** The institution known by one of its numbers. */
export const findInstitutionId = async (tx: Tx, nhc: NhcPayload): Promise<string | null> => {
  const numbers: Prisma.InstitutionWhereInput[] = [
    ...(nhc.registrationNo ? [{ registrationNo: nhc.registrationNo }] : []),
    ...(nhc.filingNo ? [{ filingNo: nhc.filingNo }] : []),
    ...(nhc.uscc ? [{ uscc: nhc.uscc }] : []),
  ]
  if (numbers.length === 0) return null
  const row = await tx.institution.findFirst({ where: { OR: numbers }, select: { id: true } })
  return row?.id ?? null
}

export const practitionerRows = (institutionId: string, nhc: NhcPayload, { source, asOf }: Sourced) =>
  (nhc.persons ?? []).map((person, index) => ({
    institutionId,
    ref: person.ref ?? `p${index + 1}`,
    name: person.name ?? '',
    idType: person.idType ?? 'RESIDENT_ID',
    idNoSealed: person.idNo ? seal(person.idNo) : null,
    idNoHmac: person.idNo ? hmacOf(person.idNo) : null,
    kind: person.kind ?? 'OTHER',
    practiceNo: person.practiceNo ?? null,
    category: person.category ?? null,
    scope: person.scope ?? null,
    title: person.title ?? null,
    departments: person.departments ?? [],
    registeredHere: person.registeredHere ?? true,
    multiSite: person.multiSite ?? false,
    regValidTo: toDateOrNull(person.regValidTo),
    fullTime: person.fullTime ?? true,
    fromOn: toDateOrNull(person.from),
    toOn: toDateOrNull(person.to),
    source,
    asOf,
  }))

/** People of the register replace those of the last import; references stay. */
export async function replacePractitioners(
  tx: Tx,
  institutionId: string,
  nhc: NhcPayload,
  sourced: Sourced,
): Promise<void> {
  await tx.practitioner.deleteMany({ where: { institutionId } })
  await tx.practitioner.createMany({ data: practitionerRows(institutionId, nhc, sourced) })
}

const textOf = (row: Readonly<Record<string, unknown>>, name: string): string => String(row[name] ?? '')

export const radiologyRows = (institutionId: string, nhc: NhcPayload, { source, asOf }: Sourced) => ({
  devices: (nhc.devices ?? []).map((row) => ({
    institutionId,
    serialNo: textOf(row, 'serialNo'),
    maker: textOf(row, 'maker'),
    data: json(row),
    source,
    asOf,
  })),
  rooms: (nhc.rooms ?? []).map((row) => ({ institutionId, name: textOf(row, 'name'), data: json(row), source, asOf })),
  workers: (nhc.workers ?? []).map((row) => ({
    institutionId,
    personRef: textOf(row, 'personRef'),
    data: json(sealMembers(row, PERSONAL)),
    source,
    asOf,
  })),
})

export async function replaceRadiology(
  tx: Tx,
  institutionId: string,
  nhc: NhcPayload,
  sourced: Sourced,
): Promise<void> {
  await tx.radiationDevice.deleteMany({ where: { institutionId } })
  await tx.radiationRoom.deleteMany({ where: { institutionId } })
  await tx.radiationWorker.deleteMany({ where: { institutionId } })
  const { devices, rooms, workers } = radiologyRows(institutionId, nhc, sourced)
  await tx.radiationDevice.createMany({ data: devices })
  await tx.radiationRoom.createMany({ data: rooms })
  await tx.radiationWorker.createMany({ data: workers })
}

export interface Dose {
  readonly personRef: string
  readonly from: string
  readonly to: string
  readonly mSv: number
  readonly belowMdl: boolean
  readonly lab: string
}

export const doseRows = (institutionId: string, doses: readonly Dose[], { source, asOf }: Sourced) =>
  doses.map((dose) => ({
    institutionId,
    personRef: dose.personRef,
    fromOn: toDate(dose.from),
    toOn: toDate(dose.to),
    valueSealed: seal(String(dose.mSv)),
    belowMdl: dose.belowMdl,
    lab: dose.lab,
    source,
    asOf,
  }))

export const verificationRows = (institutionId: string, nhc: NhcPayload, source: string) =>
  (nhc.verifications ?? []).map((record) => ({
    institutionId,
    item: record.item,
    decidedOn: toDate(record.decidedOn),
    conclusion: record.conclusion,
    periodFrom: toDate(record.periodFrom),
    periodTo: toDate(record.periodTo),
    visitOn: toDateOrNull(record.visitOn),
    documentNo: record.docNo ?? null,
    facts: json(sealMembers(record.facts, PERSONAL)),
    source,
  }))

export interface NewInstitution {
  readonly id: string
  readonly nhc: NhcPayload
  readonly doses: readonly Dose[]
}

/** Institutions nobody knows yet, a few hundred at a time: one statement a table. */
export async function createInstitutions(tx: Tx, many: readonly NewInstitution[], sourced: Sourced): Promise<void> {
  await tx.institution.createMany({ data: many.map(({ id, nhc }) => ({ id, ...institutionData(nhc, sourced) })) })
  await tx.practitioner.createMany({ data: many.flatMap(({ id, nhc }) => practitionerRows(id, nhc, sourced)) })
  const radiology = many.map(({ id, nhc }) => radiologyRows(id, nhc, sourced))
  await tx.radiationDevice.createMany({ data: radiology.flatMap(({ devices }) => devices) })
  await tx.radiationRoom.createMany({ data: radiology.flatMap(({ rooms }) => rooms) })
  await tx.radiationWorker.createMany({ data: radiology.flatMap(({ workers }) => workers) })
  await tx.doseReading.createMany({
    data: many.flatMap(({ id, doses }) => doseRows(id, doses, { ...sourced, source: 'dose' })),
  })
  await tx.verificationRecord.createMany({
    data: many.flatMap(({ id, nhc }) => verificationRows(id, nhc, sourced.source)),
  })
}
