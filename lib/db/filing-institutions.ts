import type { LicenceKind, SectionValues } from '@/lib/domain/items/definition'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Tx } from './client'
import type { Prisma } from './generated/client'
import { fromDate, fromDateOrNull } from './dates'
import { asRecord, asText } from './json-values'
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

const institutionSelect = {
  id: true,
  region: true,
  name: true,
  uscc: true,
  usccAbsentReason: true,
  registrationNo: true,
  filingNo: true,
  categoryCode: true,
  ownership: true,
  affiliation: true,
  serviceTarget: true,
  managementNature: true,
  level: true,
  address: true,
  bedsApproved: true,
  dentalChairs: true,
  legalRep: true,
  principal: true,
  registered: true,
  licences: {
    select: {
      id: true,
      kind: true,
      no: true,
      issuedOn: true,
      validFrom: true,
      validTo: true,
      entries: {
        select: {
          id: true,
          licenceId: true,
          item: true,
          status: true,
          periodFrom: true,
          periodTo: true,
          due: true,
        },
      },
    },
    orderBy: [{ kind: 'asc' }, { no: 'asc' }],
  },
} satisfies Prisma.InstitutionSelect

export async function findFilingInstitution(db: Tx, id: string): Promise<FilingInstitution | null> {
  const row = await db.institution.findUnique({ where: { id }, select: institutionSelect })
  if (!row) return null
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
    licences: row.licences.map(({ entries, issuedOn, validFrom, validTo, kind, ...licence }) => ({
      ...licence,
      kind: kind as LicenceKind, // the register import is the only writer
      issuedOn: fromDateOrNull(issuedOn),
      validFrom: fromDateOrNull(validFrom),
      validTo: fromDateOrNull(validTo),
      entries: entries.flatMap(({ item, periodFrom, periodTo, due, ...entry }) =>
        isItemLetter(item)
          ? [
              {
                ...entry,
                letter: item,
                periodFrom: fromDate(periodFrom),
                periodTo: fromDate(periodTo),
                due: fromDate(due),
              },
            ]
          : [],
      ),
    })),
  }
}

const members = (prefix: string, record: Readonly<Record<string, unknown>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]): [string, string | number][] =>
      (typeof value === 'string' && value !== '') || typeof value === 'number' ? [[`${prefix}.${name}`, value]] : [],
    ),
  )
