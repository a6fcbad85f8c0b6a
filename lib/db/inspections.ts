import type { IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'
import { fromDateOrNull } from './dates'

export interface NewInspection {
  readonly region: string
  readonly caseId: string
  readonly institutionId: string
  readonly reason: string
  readonly letters: readonly ItemLetter[]
}

/** A visit that is wanted; it becomes a Visit when the planner books it. One per case and round covers all items (DOMAIN §3.7). */
export async function createInspection(tx: Tx, { letters, ...data }: NewInspection): Promise<string> {
  const { id } = await tx.inspection.create({ data: { ...data, wantedItems: [...letters] }, select: { id: true } })
  return id
}

export interface InspectionOfCase {
  readonly id: string
  readonly letters: readonly ItemLetter[]
  /** It has a date: nobody joins any more (I03). */
  readonly booked: boolean
  readonly made: boolean
  readonly plannedOn: IsoDate | null
}

/** Wanted, booked and made visits of a case, the newest first. A cancelled one is as if it was never booked. */
export async function findInspectionsOfCase(db: Tx, caseId: string): Promise<InspectionOfCase[]> {
  const rows = await db.inspection.findMany({
    where: { caseId },
    select: {
      id: true,
      wantedItems: true,
      visits: { where: { status: { not: 'CANCELLED' } }, select: { status: true, plannedOn: true } },
    },
    orderBy: { id: 'desc' },
  })
  return rows.map(({ id, wantedItems, visits }) => ({
    id,
    letters: wantedItems.filter(isItemLetter),
    booked: visits.length > 0,
    made: visits.some(({ status }) => status === 'SIGNED' || status === 'FAILED'),
    plannedOn: fromDateOrNull(visits[0]?.plannedOn ?? null),
  }))
}

export async function addWantedItem(tx: Tx, inspectionId: string, letter: ItemLetter): Promise<void> {
  await tx.inspection.update({ where: { id: inspectionId }, data: { wantedItems: { push: letter } } })
}
