import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Tx } from './client'

/** Every value in force on that day: of each key the latest one whose `validFrom` has come. */
export async function parametersInForce(db: Tx, date: IsoDate): Promise<ReadonlyMap<string, unknown>> {
  const rows = await db.$queryRaw<{ key: string; value: unknown }[]>`
    SELECT DISTINCT ON ("key") "key", "value" FROM "Parameter" WHERE "validFrom" <= ${date}::date
    ORDER BY "key", "validFrom" DESC`
  return new Map(rows.map(({ key, value }) => [key, value]))
}
