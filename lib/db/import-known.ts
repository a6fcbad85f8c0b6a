import { INSTITUTION_NO, NATURAL_PERSON } from '@/lib/domain/imports/columns'
import {
  deviceIdentity,
  type Known,
  type KnownInstitution,
  type KnownRecord,
  numbersOf,
  personIdentity,
} from '@/lib/domain/imports/judge'
import type { ImportKind } from '@/lib/domain/imports/kinds'
import type { ImportRow } from '@/lib/domain/imports/read-rows'
import type { FieldValue, RowValues } from '@/lib/domain/items/definition'
import type { Tx } from './client'
import { fromDateOrNull } from './dates'
import { Prisma } from './generated/client'
import { asRecord } from './json-values'
import { hmacOf, unseal, unsealMembers } from './sealed'

/**
 * What the register holds of the institutions, people and devices a file names: two statements, whatever the number of rows.
 * With `lock`, the institutions stay as they are until the transaction ends; rows below them are changed under that lock only.
 */
export async function findKnown(tx: Tx, kind: ImportKind, rows: readonly ImportRow[], lock: boolean): Promise<Known> {
  switch (kind) {
    case 'institutions':
      return findKnownInstitutions(tx, rows, lock)
    case 'staff':
      return findKnownStaff(tx, rows, lock)
    case 'devices':
      return findKnownDevices(tx, rows, lock)
  }
}

interface NumberedRow {
  readonly id: string
  readonly region: string
  readonly uscc: string | null
  readonly registrationNo: string | null
  readonly filingNo: string | null
}

interface InstitutionRow extends NumberedRow {
  readonly name: string
  readonly usccAbsentReason: string | null
  readonly categoryCode: string
  readonly ownership: string
  readonly affiliation: string
  readonly serviceTarget: string
  readonly managementNature: string
  readonly level: string
  readonly address: unknown
  readonly bedsApproved: number
  readonly dentalChairs: number
  readonly legalRep: unknown
  readonly principal: unknown
  readonly naturalPerson: boolean
}

/** Locked in the order of their ids, so that two that lock several never wait for each other in a ring. */
const byNumbers = (numbers: readonly string[], lock: boolean): Prisma.Sql => Prisma.sql`
  WHERE "uscc" = ANY (${[...numbers]}) OR "registrationNo" = ANY (${[...numbers]}) OR "filingNo" = ANY (${[...numbers]})
  ORDER BY "id" ${lock ? Prisma.sql`FOR UPDATE` : Prisma.empty}`

const toKnown = ({ id, region, uscc, registrationNo, filingNo }: NumberedRow): KnownInstitution => ({
  id,
  region,
  numbers: [uscc, registrationNo, filingNo].filter((number) => number !== null),
})

async function findKnownInstitutions(tx: Tx, rows: readonly ImportRow[], lock: boolean): Promise<Known> {
  const numbers = rows.flatMap(({ values }) => numbersOf(values))
  const found = await tx.$queryRaw<InstitutionRow[]>`
    SELECT "id", "region", "name", "uscc", "usccAbsentReason", "registrationNo", "filingNo", "categoryCode", "ownership", "affiliation",
      "serviceTarget", "managementNature", "level", "address", "bedsApproved", "dentalChairs", "legalRep", "principal", "naturalPerson"
    FROM "Institution" ${byNumbers(numbers, lock)}`
  return {
    institutions: found.map(toKnown),
    records: found.map((row) => ({
      id: row.id,
      institutionId: row.id,
      identity: row.id,
      values: valuesOfInstitution(row),
    })),
  }
}

function valuesOfInstitution(row: InstitutionRow): RowValues {
  const address = asRecord(row.address)
  return {
    'institution.name': row.name,
    'institution.uscc': row.uscc,
    'institution.usccAbsentReason': row.usccAbsentReason,
    'institution.registrationNo': row.registrationNo,
    'institution.filingNo': row.filingNo,
    'institution.categoryCode': row.categoryCode,
    'institution.ownership': row.ownership,
    'institution.affiliation': row.affiliation,
    'institution.serviceTarget': row.serviceTarget,
    'institution.managementNature': row.managementNature,
    'institution.level': row.level,
    'institution.address.region6': fieldValue(address['region6']),
    'institution.address.street': fieldValue(address['street']),
    'institution.address.detail': fieldValue(address['detail']),
    'beds.approved': row.bedsApproved,
    'dentalChairs.approved': row.dentalChairs,
    ...valuesOfPerson('legalRep', row.legalRep),
    ...valuesOfPerson('principal', row.principal),
    [NATURAL_PERSON]: row.naturalPerson,
  }
}

const valuesOfPerson = (who: string, stored: unknown): RowValues =>
  Object.fromEntries(
    Object.entries(asRecord(unsealMembers(stored))).map(([name, value]) => [`${who}.${name}`, fieldValue(value)]),
  )

const fieldValue = (value: unknown): FieldValue => {
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

const ownerNumbers = (rows: readonly ImportRow[]): string[] => [
  ...new Set(
    rows.flatMap(({ values }) => (typeof values[INSTITUTION_NO] === 'string' ? [values[INSTITUTION_NO]] : [])),
  ),
]

async function findOwners(tx: Tx, rows: readonly ImportRow[], lock: boolean): Promise<KnownInstitution[]> {
  const found = await tx.$queryRaw<NumberedRow[]>`
    SELECT "id", "region", "uscc", "registrationNo", "filingNo" FROM "Institution" ${byNumbers(ownerNumbers(rows), lock)}`
  return found.map(toKnown)
}

interface PersonRow {
  readonly id: string
  readonly institutionId: string
  readonly name: string
  readonly idType: string
  readonly idNoSealed: string | null
  readonly idNoHmac: string | null
  readonly kind: string
  readonly practiceNo: string | null
  readonly category: string | null
  readonly scope: string | null
  readonly title: string | null
  readonly departments: string[]
  readonly registeredHere: boolean
  readonly multiSite: boolean
  readonly regValidTo: Date | null
  readonly fullTime: boolean
  readonly fromOn: Date | null
  readonly toOn: Date | null
}

const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')

async function findKnownStaff(tx: Tx, rows: readonly ImportRow[], lock: boolean): Promise<Known> {
  const institutions = await findOwners(tx, rows, lock)
  const hashes = [...new Set(rows.map(({ values }) => hmacOf(textOf(values['idNo']))))]
  const ids = institutions.map(({ id }) => id)
  const found = await tx.$queryRaw<PersonRow[]>`
    SELECT "id", "institutionId", "name", "idType", "idNoSealed", "idNoHmac", "kind", "practiceNo", "category", "scope", "title",
      "departments", "registeredHere", "multiSite", "regValidTo", "fullTime", "fromOn", "toOn"
    FROM "Practitioner" WHERE "institutionId" = ANY (${ids}::uuid[]) AND "idNoHmac" = ANY (${hashes})`
  return { institutions, records: found.map(toPerson) }
}

function toPerson(row: PersonRow): KnownRecord {
  return {
    id: row.id,
    institutionId: row.institutionId,
    identity: personIdentity(row.institutionId, row.idNoHmac ?? ''),
    values: {
      name: row.name,
      idType: row.idType,
      idNo: row.idNoSealed === null ? null : unseal(row.idNoSealed),
      kind: row.kind,
      practiceNo: row.practiceNo,
      category: row.category,
      scope: row.scope,
      title: row.title,
      departments: row.departments,
      registeredHere: row.registeredHere,
      multiSite: row.multiSite,
      regValidTo: fromDateOrNull(row.regValidTo),
      fullTime: row.fullTime,
      from: fromDateOrNull(row.fromOn),
      to: fromDateOrNull(row.toOn),
    },
  }
}

async function findKnownDevices(tx: Tx, rows: readonly ImportRow[], lock: boolean): Promise<Known> {
  const institutions = await findOwners(tx, rows, lock)
  const serials = [...new Set(rows.map(({ values }) => textOf(values['serialNo'])))]
  const found = await tx.$queryRaw<
    { id: string; institutionId: string; serialNo: string; maker: string; data: unknown }[]
  >`SELECT "id", "institutionId", "serialNo", "maker", "data" FROM "RadiationDevice" WHERE "serialNo" = ANY (${serials})`
  return {
    institutions,
    records: found.map(({ id, institutionId, serialNo, maker, data }) => ({
      id,
      institutionId,
      identity: deviceIdentity(serialNo, maker),
      values: Object.fromEntries(Object.entries(asRecord(data)).map(([name, value]) => [name, fieldValue(value)])),
    })),
  }
}
