import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { officeDate, type IsoDate } from '@/lib/domain/shared/dates'
import type { Tx } from './client'
import { Prisma } from './generated/client'
import { type Part, part, readPart } from './parts'

export interface SignedVisit {
  readonly on: IsoDate
  readonly items: readonly ItemLetter[]
}

/** On-site checks of this office whose record is signed: what AV20 looks back at. */
export const signedVisitsPart = (institutionId: string): Part<SignedVisit[]> =>
  part<{ readonly arrivedAt: string; readonly items: readonly string[] }, SignedVisit[]>(
    Prisma.sql`
      SELECT v."arrivedAt", v."items" FROM "Inspection" n JOIN "Visit" v ON v."inspectionId" = n."id"
      WHERE n."institutionId" = ${institutionId}::uuid AND v."status" = 'SIGNED' AND v."arrivedAt" IS NOT NULL
      ORDER BY v."arrivedAt"`,
    (rows) =>
      rows.map(({ arrivedAt, items }) => ({ on: officeDate(new Date(arrivedAt)), items: items.filter(isItemLetter) })),
  )

export const findSignedVisits = (db: Tx, institutionId: string): Promise<SignedVisit[]> =>
  readPart(db, signedVisitsPart(institutionId))
