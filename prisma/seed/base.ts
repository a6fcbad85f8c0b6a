import chineseDays from 'chinese-days'
import type { Tx } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { keys } from '@/lib/keys'
import { addDays, type IsoDate } from '@/lib/domain/shared/dates'
import { storeCatalogue } from '@/lib/services/items/catalogue'

/** What every installation needs before the first case: the year's calendar, the catalogue, the public key. */
const LOADED_YEAR = 2026
export const CATALOGUE_FROM: IsoDate = '2026-01-01'

export async function seedBase(tx: Tx): Promise<void> {
  await seedCalendar(tx)
  await storeCatalogue(CATALOGUE_FROM, tx)
  const { id, publicKey } = keys().ed25519
  await tx.storedKey.createMany({
    data: [{ id, kind: 'ED25519', publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() }],
    skipDuplicates: true,
  })
}

/**
 * Days the State Council's notice names: holidays, and days worked instead. The package knows 2026; it treats unknown years
 * as plain Monday to Friday, so later years wait for their notice.
 */
export function calendarOverrides(year = LOADED_YEAR): { date: IsoDate; isWorking: boolean; name: string }[] {
  const days: { date: IsoDate; isWorking: boolean; name: string }[] = []
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const { work, name } = chineseDays.getDayDetail(date)
    const [, holiday] = name.split(',') // "Spring Festival,春节,4"; a plain day has a plain name
    if (holiday) days.push({ date, isWorking: work, name: holiday })
  }
  return days
}

async function seedCalendar(tx: Tx): Promise<void> {
  await tx.calendarYear.createMany({
    data: [{ year: LOADED_YEAR, source: '国务院办公厅关于2026年部分节假日安排的通知' }],
    skipDuplicates: true,
  })
  await tx.calendarDay.createMany({
    data: calendarOverrides().map(({ date, ...day }) => ({ date: toDate(date), ...day })),
    skipDuplicates: true,
  })
}
