import type { LicenceKind, SectionValues } from '@/lib/domain/items/definition'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Tx } from './client'
import { Prisma } from './generated/client'
import { asRecord, asText } from './json-values'
import { listOf, type Part, part, readPart } from './parts'
import { unsealMembers } from './sealed'

/** What an application is filed from: the institution, its licences with their due dates, what was recorded last time. */
export interface FilingInstitution {
  readonly id: string
  readonly region: string
  readonly name: string
  readonly uscc: string | null
  readonly registrationNo: string | null
  readonly address: Readonly<Record<string, unknown>>
  readonly legalRep: FilingPerson
  /** Register values by form path, for fields no live register answers. */
  readonly fields: SectionValues
  readonly licences: readonly FilingLicence[]
}

export interface FilingPerson {
  readonly name: string | null
  readonly mobile: string | null
}

export interface FilingLicence {
  readonly id: string
  readonly kind: LicenceKind
  readonly no: string
  readonly issuedOn: IsoDate | null
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
  readonly entries: readonly FilingEntry[]
}

export interface FilingEntry {
  readonly id: string
  readonly licenceId: string
  readonly letter: ItemLetter
  readonly status: string
  readonly periodFrom: IsoDate
  readonly periodTo: IsoDate
  readonly due: IsoDate
}

const PLAIN = [
  'ownership',
  'affiliation',
  'serviceTarget',
  'managementNature',
  'level',
  'categoryCode',
  'name',
] as const
const NUMBERS = ['uscc', 'usccAbsentReason', 'registrationNo', 'filingNo'] as const

type InstitutionRow = Readonly<Record<(typeof PLAIN)[number] | (typeof NUMBERS)[number], string | null>> &
  Pick<FilingInstitution, 'id' | 'region' | 'name' | 'uscc' | 'registrationNo' | 'licences'> &
  Readonly<Record<'address' | 'legalRep' | 'principal' | 'registered', unknown>> &
  Readonly<Record<'bedsApproved' | 'dentalChairs', number>>

export const filingInstitutionPart = (id: string): Part<FilingInstitution | null> =>
  part<InstitutionRow, FilingInstitution | null>(
    Prisma.sql`
      SELECT n."id", n."region", n."name", n."uscc", n."usccAbsentReason", n."registrationNo", n."filingNo", n."categoryCode", n."ownership",
        n."affiliation", n."serviceTarget", n."managementNature", n."level", n."address", n."bedsApproved", n."dentalChairs", n."legalRep",
        n."principal", n."registered",
        ${listOf(Prisma.sql`
          SELECT l."id", l."kind", l."no", l."issuedOn", l."validFrom", l."validTo", ${listOf(Prisma.sql`
            SELECT e."id", e."licenceId", e."item" AS "letter", e."status", e."periodFrom", e."periodTo", e."due"
            FROM "LicenceEntry" e WHERE e."licenceId" = l."id" ORDER BY e."id"`)} AS "entries"
          FROM "Licence" l WHERE l."institutionId" = n."id" ORDER BY l."kind", l."no"`)} AS "licences"
      FROM "Institution" n WHERE n."id" = ${id}::uuid`,
    ([row]) => (row ? toFilingInstitution(row) : null),
  )

export const findFilingInstitution = (db: Tx, id: string): Promise<FilingInstitution | null> =>
  readPart(db, filingInstitutionPart(id))

function toFilingInstitution(row: InstitutionRow): FilingInstitution {
  const legalRep = asRecord(unsealMembers(row.legalRep))
  const fields: Record<string, string | number> = {
    'beds.approved': row.bedsApproved,
    'dentalChairs.approved': row.dentalChairs,
    ...members('institution.address', asRecord(row.address)),
    ...members('legalRep', legalRep),
    ...members('principal', asRecord(unsealMembers(row.principal))),
    ...members('a', { capital: asRecord(row.registered)['capital'] }),
  }
  for (const name of [...PLAIN, ...NUMBERS]) {
    const value = row[name]
    if (value) fields[`institution.${name}`] = value
  }
  return {
    id: row.id,
    region: row.region,
    name: row.name,
    uscc: row.uscc,
    registrationNo: row.registrationNo,
    address: asRecord(row.address),
    legalRep: { name: asText(legalRep['name']), mobile: asText(legalRep['mobile']) },
    fields,
    licences: row.licences.map((licence) => ({
      ...licence,
      entries: licence.entries.filter(({ letter }) => isItemLetter(letter)),
    })),
  }
}

const members = (prefix: string, record: Readonly<Record<string, unknown>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]): [string, string | number][] =>
      (typeof value === 'string' && value !== '') || typeof value === 'number' ? [[`${prefix}.${name}`, value]] : [],
    ),
  )
