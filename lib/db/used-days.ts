import type { Tx } from './client'
import type { Comparison } from '@/lib/domain/application/tracker'

const LAST = 100

/** Of the last hundred cases decided in a region: half were done within `median` working days, nine of ten within `ninety`. */
export async function usedDaysOfLast(db: Tx, region: string): Promise<Comparison> {
  const [row] = await db.$queryRaw<{ cases: number; median: number | null; ninety: number | null }[]>`
    SELECT count(*)::int AS "cases",
      (percentile_disc(0.5) WITHIN GROUP (ORDER BY "usedDays"))::int AS "median",
      (percentile_disc(0.9) WITHIN GROUP (ORDER BY "usedDays"))::int AS "ninety"
    FROM (
      SELECT "usedDays" FROM "Case" WHERE "region" = ${region} AND "decidedOn" IS NOT NULL AND "usedDays" IS NOT NULL
      ORDER BY "decidedOn" DESC, "id" DESC LIMIT ${LAST}
    ) last`
  return { cases: row?.cases ?? 0, median: row?.median ?? 0, ninety: row?.ninety ?? 0 }
}
