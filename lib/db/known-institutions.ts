import type { LicenceEntryStatus } from '@/lib/domain/institution/licence-status'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import type { LicenceKind } from '@/lib/domain/items/definition'
import type { KnownInstitution } from '@/lib/domain/items/needed-register'
import type { Tx } from './client'
import { fromDate } from './dates'
import type { Prisma } from './generated/client'
import { asRecord, asText } from './json-values'

export interface InstitutionNumber {
  readonly uscc: string | null
  readonly registrationNo: string | null
}

/** What this office holds about the institution with that number, without anything about a person. */
export async function findKnownInstitution(
  db: Tx,
  { uscc, registrationNo }: InstitutionNumber,
): Promise<KnownInstitution | null> {
  const numbers = [...(uscc ? [{ uscc }] : []), ...(registrationNo ? [{ registrationNo }] : [])]
  if (numbers.length === 0) return null
  return findKnown(db, { OR: numbers })
}

export const findKnownById = (db: Tx, id: string): Promise<KnownInstitution | null> => findKnown(db, { id })

async function findKnown(db: Tx, where: Prisma.InstitutionWhereInput): Promise<KnownInstitution | null> {
  const row = await db.institution.findFirst({
    where,
    select: {
      name: true,
      region: true,
      registrationNo: true,
      bedsApproved: true,
      devices: { where: { data: { path: ['status'], equals: 'IN_USE' } }, select: { data: true } },
      _count: { select: { rooms: true, workers: true } },
      licences: {
        select: { kind: true, scope: true, entries: { select: { item: true, due: true, status: true } } },
      },
    },
  })
  if (!row) return null
  return {
    name: row.name,
    registrationNo: row.registrationNo,
    region: row.region || null,
    beds: row.bedsApproved,
    radiologyCategories: row.licences.flatMap(({ scope }) => categoriesIn(scope)),
    deviceKinds: row.devices.map(({ data }) => asText(asRecord(data)['kind']) ?? ''),
    licenceKinds: row.licences.map(({ kind }) => kind as LicenceKind), // the register import is the only writer
    rows: { devices: row.devices.length, rooms: row._count.rooms, workers: row._count.workers },
    entries: row.licences.flatMap(({ entries }) =>
      entries.flatMap(({ item, due, status }) =>
        // Written by decisions and the register import only.
        isItemLetter(item) ? [{ letter: item, due: fromDate(due), status: status as LicenceEntryStatus }] : [],
      ),
    ),
  }
}

function categoriesIn(scope: unknown): string[] {
  const { categories } = asRecord(scope)
  return Array.isArray(categories) ? categories.filter((one): one is string => typeof one === 'string') : []
}
