import type { IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'
import { Prisma } from './generated/client'
import { type Part, part, readPart } from './parts'

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
export const inspectionsOfCasePart = (caseId: string): Part<InspectionOfCase[]> =>
  part<InspectionOfCase, InspectionOfCase[]>(
    Prisma.sql`
      SELECT i."id", i."wantedItems" AS letters, count(v."id") > 0 AS booked,
        coalesce(bool_or(v."status" IN ('SIGNED', 'FAILED')), false) AS made, min(v."plannedOn") AS "plannedOn"
      FROM "Inspection" i LEFT JOIN "Visit" v ON v."inspectionId" = i."id" AND v."status" <> 'CANCELLED'
      WHERE i."caseId" = ${caseId}::uuid GROUP BY i."id" ORDER BY i."id" DESC`,
    (rows) => rows.map((row) => ({ ...row, letters: row.letters.filter(isItemLetter) })),
  )

export const findInspectionsOfCase = (db: Tx, caseId: string): Promise<InspectionOfCase[]> =>
  readPart(db, inspectionsOfCasePart(caseId))

export async function addWantedItem(tx: Tx, inspectionId: string, letter: ItemLetter): Promise<void> {
  await tx.inspection.update({ where: { id: inspectionId }, data: { wantedItems: { push: letter } } })
}
