import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Tx } from './client'
import { toDate } from './dates'
import type { Prisma } from './generated/client'

/** The value in force on that day: the latest one whose `validFrom` has come. */
export async function findParameter(db: Tx, key: string, date: IsoDate): Promise<Prisma.JsonValue | undefined> {
  const row = await db.parameter.findFirst({
    where: { key, validFrom: { lte: toDate(date) } },
    orderBy: { validFrom: 'desc' },
    select: { value: true },
  })
  return row?.value
}
