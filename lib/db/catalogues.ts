import type { IsoDate } from '@/lib/domain/shared/dates'
import { Prisma } from './generated/client'
import { type Part, part } from './parts'

/** Hash of the catalogue in force on that day. */
export const catalogueInForcePart = (date: IsoDate): Part<string | null> =>
  part<{ readonly hash: string }, string | null>(
    Prisma.sql`
      SELECT "hash" FROM "CatalogueVersion" WHERE "validFrom" <= ${date}::date
      ORDER BY "validFrom" DESC, "createdAt" DESC LIMIT 1`,
    ([row]) => row?.hash ?? null,
  )
