import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'

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

/** The wanted visit of a case that is not booked yet; others may join it until then (I03). */
export async function findUnbookedInspection(
  tx: Tx,
  caseId: string,
): Promise<{ id: string; wantedItems: string[] } | null> {
  return tx.inspection.findFirst({
    where: { caseId, visits: { none: { status: { not: 'CANCELLED' } } } },
    select: { id: true, wantedItems: true },
  })
}

export async function addWantedItem(tx: Tx, inspectionId: string, letter: ItemLetter): Promise<void> {
  await tx.inspection.update({ where: { id: inspectionId }, data: { wantedItems: { push: letter } } })
}
