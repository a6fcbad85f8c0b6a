import type { Tx } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { keys } from '@/lib/keys'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { storeCatalogue } from '@/lib/services/items/catalogue'
import { calendarOverrides, LOADED_YEAR } from './calendar'

/** What every installation needs before the first case: the year's calendar, the catalogue, the public key. */
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
