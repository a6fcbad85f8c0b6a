import { database } from '@/lib/db/client'
import type { ItemStatus } from '@/lib/domain/application/item-status'
import type { CaseStatus } from '@/lib/domain/application/status'
import type { VisitStatus } from '@/lib/domain/inspection/status'
import type { LicenceEntryStatus } from '@/lib/domain/institution/licence-status'
import type { FindingStatus } from '@/lib/domain/rectification/status'
import type { QueryStatus } from '@/lib/domain/review/status'

/** `passing`: left again in the same transaction. `later`: no command of today leads there. */
type Standing<Status extends string> = Readonly<Record<Status, number | 'passing' | 'later'>>

/** How many stand where on the demo's first morning, by the tables of DOMAIN 5.1, 5.2 and 5.6. */
export const FIRST_MORNING: {
  readonly case: Standing<CaseStatus>
  readonly item: Standing<ItemStatus>
  readonly visit: Standing<VisitStatus>
  readonly finding: Standing<FindingStatus>
  readonly query: Standing<QueryStatus>
  readonly entry: Standing<LicenceEntryStatus>
} = {
  case: {
    DRAFT: 11,
    SUBMITTED: 7,
    SUPPLEMENT: 5,
    ACCEPTED: 'passing',
    IN_REVIEW: 35,
    CONSOLIDATING: 5,
    DECIDED: 7,
    DELIVERED: 2,
    PUBLISHED: 13,
    CLOSED: 26,
    ARCHIVED: 'later',
    NOT_ACCEPTED: 4,
    WITHDRAWN: 4,
    LAPSED: 1,
  },
  item: {
    PENDING: 23,
    DESK: 18,
    ONSITE_PLANNED: 8,
    ONSITE_DONE: 6,
    EXPERT: 'later',
    RECTIFY_ORDERED: 3,
    RECTIFY_SUBMITTED: 1,
    RECHECK: 1,
    PROPOSED: 7,
    QUALIFIED: 54,
    DEFER_NOTICED: 'later',
    HEARING: 'later',
    DEFERRED: 'later',
    UNQUALIFIED: 'later',
    ITEM_WITHDRAWN: 5,
    ITEM_NOT_ACCEPTED: 6,
  },
  visit: { PLANNED: 4, ARRIVED: 1, RECORDED: 1, SIGNED: 21, FAILED: 1, CANCELLED: 1 },
  finding: { ADVICE: 6, OPEN: 2, ORDERED: 6, SUBMITTED: 3, CLOSED: 6 },
  query: { OPEN: 1, ANSWERED: 4, EXPIRED: 3 },
  entry: {
    VALID: 1084,
    DEFERRED: 'later',
    SUSPENDED_WITH_A: 'later',
    OVERDUE: 9,
    CANCELLED: 'later',
    REVOKED: 'later',
  },
}

type Counts = Readonly<Record<string, number>>

/** What stands in the tables now, in the shape of `FIRST_MORNING`. */
export async function countStanding(): Promise<Readonly<Record<string, Counts>>> {
  const rows = await database().$queryRaw<{ of: string; status: string; count: number }[]>`
    SELECT 'case' AS "of", "status", count(*)::int AS "count" FROM "Case" GROUP BY 2
    UNION ALL SELECT 'item', "status", count(*)::int FROM "CaseItem" GROUP BY 2
    UNION ALL SELECT 'visit', "status", count(*)::int FROM "Visit" GROUP BY 2
    UNION ALL SELECT 'finding', "status", count(*)::int FROM "Finding" GROUP BY 2
    UNION ALL SELECT 'query', "status", count(*)::int FROM "Query" GROUP BY 2
    UNION ALL SELECT 'entry', "status", count(*)::int FROM "LicenceEntry" GROUP BY 2`
  const standing: Record<string, Record<string, number>> = {}
  for (const { of, status, count } of rows) standing[of] = { ...standing[of], [status]: count }
  return standing
}
