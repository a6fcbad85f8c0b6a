import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { officeDate, type IsoDate } from '@/lib/domain/shared/dates'
import type { Tx } from './client'

/** On-site checks of this office whose record is signed: what AV20 looks back at. */
export async function findSignedVisits(db: Tx, institutionId: string): Promise<{ on: IsoDate; items: ItemLetter[] }[]> {
  const rows = await db.visit.findMany({
    where: { status: 'SIGNED', arrivedAt: { not: null }, inspection: { institutionId } },
    select: { arrivedAt: true, items: true },
    orderBy: { arrivedAt: 'asc' },
  })
  return rows.flatMap(({ arrivedAt, items }) =>
    arrivedAt ? [{ on: officeDate(arrivedAt), items: items.filter(isItemLetter) }] : [],
  )
}
