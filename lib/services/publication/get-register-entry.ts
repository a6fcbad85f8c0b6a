import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { findRegistered, listPublished, type PublishedVersion, type RegisteredInstitution } from '@/lib/db/register'
import { addMonths, startOfOfficeDay, type IsoDate } from '@/lib/domain/shared/dates'
import { parameterAt } from '@/lib/services/parameters'

/** DOMAIN §8: history is shown for five years. */
const HISTORY_YEARS = 5

export interface RegisterEntry {
  readonly institution: Omit<RegisteredInstitution, 'institutionId'>
  readonly inForce: readonly PublishedVersion[]
  readonly history: readonly PublishedVersion[]
  readonly today: IsoDate
}

/** One institution of the register. The address of a result that was replaced still leads to its institution. */
export async function getRegisterEntry(publicationId: string): Promise<RegisterEntry | null> {
  const db = database()
  const found = await findRegistered(db, publicationId)
  if (!found) return null
  const { today } = await officeNow()
  const years = await parameterAt('publication.historyYears', today, HISTORY_YEARS)
  const versions = await listPublished(db, found.institutionId, startOfOfficeDay(addMonths(today, -12 * years)))
  const { institutionId: _id, ...institution } = found
  return {
    institution,
    inForce: versions.filter(({ replacedAt }) => replacedAt === null),
    history: versions.filter(({ replacedAt }) => replacedAt !== null),
    today,
  }
}
