import type { IsoDate } from '@/lib/domain/shared/dates'
import { startOfOfficeDay } from '@/lib/domain/shared/dates'
import { toDate } from './dates'
import { database } from './client'

/** What time has done to applications. Each list names candidates only; the command looks again under the lock. */
const MOST = 200

/** T05: the term of the newest notice is over and nobody answered. */
export async function listLapsedSupplements(today: IsoDate): Promise<{ id: string }[]> {
  return database().case.findMany({
    where: { status: 'SUPPLEMENT', supplements: { some: { answeredAt: null, termOn: { lt: toDate(today) } } } },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: MOST,
  })
}

/** Undecided cases whose newest run was not made today and left a rule without an answer. */
export async function listCasesToRecheck(today: IsoDate, statuses: readonly string[]): Promise<{ id: string }[]> {
  return database().$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Case" c
    CROSS JOIN LATERAL (SELECT max(r."run") AS run FROM "RuleResult" r WHERE r."caseId" = c."id") newest
    WHERE c."status" = ANY (${[...statuses]}) AND EXISTS (
      SELECT FROM "RuleResult" r WHERE r."caseId" = c."id" AND r."run" = newest.run
        AND r."result" = 'UNAVAILABLE' AND r."at" < ${startOfOfficeDay(today)})
    ORDER BY c."id" LIMIT ${MOST}`
}

/** T07: received, not answered, and the stored term of the answer is over. */
export async function listUnanswered(today: IsoDate): Promise<{ id: string }[]> {
  return database().case.findMany({
    where: { status: 'SUBMITTED', dueOn: { lt: toDate(today) } },
    select: { id: true },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
}
