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

/** Undecided cases whose newest run was not made today; a case without a run was never judged and is not here. */
export async function listCasesToRecheck(today: IsoDate, statuses: readonly string[]): Promise<{ id: string }[]> {
  return database().$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Case" c
    CROSS JOIN LATERAL (SELECT r."at" FROM "RuleResult" r WHERE r."caseId" = c."id" ORDER BY r."run" DESC LIMIT 1) newest
    WHERE c."status" = ANY (${[...statuses]}) AND newest."at" < ${startOfOfficeDay(today)}
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
