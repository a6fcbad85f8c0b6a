import type { CaseSearch } from '@/lib/domain/acceptance/search'
import type { ItemStatus } from '@/lib/domain/application/item-status'
import type { ReviewQueue } from '@/lib/domain/review/views'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { assertNever } from '@/lib/domain/shared/result'
import { casesMatching } from './acceptance-lists'
import type { Tx } from './client'
import { fromDateOrNull, toDate } from './dates'
import { Prisma } from './generated/client'
import { type Part, part } from './parts'

const ON_DESK = ['DESK', 'ONSITE_DONE']
const IN_RECTIFICATION = ['RECTIFY_ORDERED', 'RECTIFY_SUBMITTED', 'RECHECK']

/** Checkpoints an item has in the catalogue, by letter: what tells a finished desk review from one still to be done. */
export type PointTotals = Readonly<Partial<Record<ItemLetter, number>>>

/**
 * Items that wait for a visit while their desk review is not done: checkpoints stay open until the opinion (I03), so they
 * are work, not waiting.
 */
export async function listOpenDesks(db: Tx, reviewerId: string, totals: PointTotals): Promise<string[]> {
  const letters = Object.keys(totals)
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT i."id" FROM "CaseItem" i
    JOIN unnest(${letters}::text[], ${Object.values(totals)}::int[]) AS t(item, total) ON t.item = i."item"
    WHERE i."reviewerId" = ${reviewerId}::uuid AND i."open" AND i."status" = 'ONSITE_PLANNED'
      AND (SELECT count(*) FROM "Checkpoint" c WHERE c."caseItemId" = i."id") < t.total`
  return rows.map(({ id }) => id)
}

/** Items of one reviewer, by why they are or are not on the desk. `openDesks` are those of `listOpenDesks`. */
export function itemsOfReviewer(
  reviewerId: string,
  queue: ReviewQueue,
  openDesks: readonly string[],
): Prisma.CaseItemWhereInput {
  const own: Prisma.CaseItemWhereInput = {
    reviewerId,
    open: true,
    case: { status: { in: ['IN_REVIEW', 'CONSOLIDATING'] } },
  }
  const onDesk: Prisma.CaseItemWhereInput = {
    ...own,
    OR: [{ status: { in: ON_DESK } }, { id: { in: [...openDesks] } }],
  }
  switch (queue) {
    case 'mine':
      return onDesk
    case 'seen':
      return { ...onDesk, checkpoints: { some: {} } }
    // An opinion of this round was taken back or sent back, and the next is still to be written.
    case 'returned':
      return { ...onDesk, proposals: { some: { withdrawnAt: { not: null } } } }
    case 'visit':
      return { ...own, status: 'ONSITE_PLANNED' }
    case 'rectification':
      return { ...own, status: { in: IN_RECTIFICATION } }
    case 'proposed':
      return { ...own, status: 'PROPOSED' }
    default:
      return assertNever(queue)
  }
}

export interface ReviewCursor {
  readonly due: IsoDate
  readonly id: string
}

export interface ReviewItemRow {
  readonly itemId: string
  readonly letter: ItemLetter
  readonly status: ItemStatus
  readonly committedDue: IsoDate | null
  readonly caseId: string
  readonly caseNo: string
  readonly institutionName: string
  readonly acceptedOn: IsoDate | null
  readonly catalogueHash: string | null
  readonly answered: number
}

/** Pages and lists that belong to an item: a change there is one its reviewer reads. */
export type PlacesOfItem = Readonly<Partial<Record<ItemLetter, readonly string[]>>>

interface ListFilter {
  readonly queue: ReviewQueue
  readonly openDesks: readonly string[]
  readonly search: CaseSearch | null
  readonly category: string | null
  /** Only items with a change in these places. */
  readonly changedIn: PlacesOfItem | null
  readonly cursor: ReviewCursor | null
  readonly take: number
}

const itemSelect = {
  id: true,
  item: true,
  status: true,
  committedDue: true,
  _count: { select: { checkpoints: true } },
  case: {
    select: {
      id: true,
      caseNo: true,
      institutionName: true,
      acceptedOn: true,
      catalogueHash: true,
    },
  },
} satisfies Prisma.CaseItemSelect

const after = ({ due, id }: ReviewCursor): Prisma.CaseItemWhereInput => ({
  OR: [{ committedDue: { gt: toDate(due) } }, { committedDue: toDate(due), id: { gt: id } }],
})

const changed = (places: PlacesOfItem): Prisma.CaseItemWhereInput => ({
  OR: Object.entries(places).map(([item, own]) => ({
    item,
    case: {
      OR: [
        { rows: { some: { list: { in: [...own] }, change: { not: 'unchanged' } } } },
        { facts: { some: { section: { in: [...own] }, change: 'changed' } } },
      ],
    },
  })),
})

/** What falls due first stands first. */
export async function listItemsOfReviewer(db: Tx, reviewerId: string, filter: ListFilter): Promise<ReviewItemRow[]> {
  const { queue, openDesks, search, category, changedIn, cursor, take } = filter
  const rows = await db.caseItem.findMany({
    where: {
      AND: [
        itemsOfReviewer(reviewerId, queue, openDesks),
        { committedDue: { not: null } },
        ...(search ? [{ case: casesMatching(search) }] : []),
        ...(category ? [{ case: { institution: { categoryCode: category } } }] : []),
        ...(changedIn ? [changed(changedIn)] : []),
        ...(cursor ? [after(cursor)] : []),
      ],
    },
    orderBy: [{ committedDue: 'asc' }, { id: 'asc' }],
    take,
    select: itemSelect,
  })
  return rows.flatMap(toItemRow)
}

function toItemRow(row: Prisma.CaseItemGetPayload<{ select: typeof itemSelect }>): ReviewItemRow[] {
  const { id, item, status, committedDue, _count, case: subject } = row
  if (!isItemLetter(item)) return []
  return [
    {
      itemId: id,
      letter: item,
      status: status as ItemStatus, // only applySteps writes it
      committedDue: fromDateOrNull(committedDue),
      caseId: subject.id,
      caseNo: subject.caseNo ?? '',
      institutionName: subject.institutionName,
      acceptedOn: fromDateOrNull(subject.acceptedOn),
      catalogueHash: subject.catalogueHash,
      answered: _count.checkpoints,
    },
  ]
}

export const categoriesOfReviewerPart = (reviewerId: string): Part<string[]> =>
  part<{ category: string }, string[]>(
    Prisma.sql`
      SELECT DISTINCT n."categoryCode" AS category
      FROM "CaseItem" i JOIN "Case" k ON k."id" = i."caseId" JOIN "Institution" n ON n."id" = k."institutionId"
      WHERE i."reviewerId" = ${reviewerId}::uuid AND i."open" AND k."status" IN ('IN_REVIEW', 'CONSOLIDATING')
      ORDER BY 1`,
    (rows) => rows.map(({ category }) => category),
  )

/** Own items with what says whether they are on the desk. */
const ownItems = (reviewerId: string, openDesks: readonly string[]): Prisma.Sql => Prisma.sql`
  (SELECT i."id", i."status", i."committedDue",
      (i."status" = ANY (${ON_DESK}) OR i."id" = ANY (${[...openDesks]}::uuid[])) AS desk
    FROM "CaseItem" i JOIN "Case" k ON k."id" = i."caseId"
    WHERE i."reviewerId" = ${reviewerId}::uuid AND i."open" AND k."status" IN ('IN_REVIEW', 'CONSOLIDATING')) own`

export type ReviewCounts = Readonly<Record<ReviewQueue, number>>

const NOTHING: ReviewCounts = { mine: 0, seen: 0, returned: 0, visit: 0, rectification: 0, proposed: 0 }

/** All queues at once: each counts with its own filter. */
export const reviewCountsPart = (reviewerId: string, openDesks: readonly string[]): Part<ReviewCounts> =>
  part<ReviewCounts, ReviewCounts>(
    Prisma.sql`
      SELECT count(*) FILTER (WHERE own.desk) AS mine,
        count(*) FILTER (WHERE own.desk AND EXISTS (SELECT FROM "Checkpoint" c WHERE c."caseItemId" = own."id")) AS seen,
        count(*) FILTER (WHERE own.desk
          AND EXISTS (SELECT FROM "Proposal" p WHERE p."caseItemId" = own."id" AND p."withdrawnAt" IS NOT NULL)) AS returned,
        count(*) FILTER (WHERE own."status" = 'ONSITE_PLANNED') AS visit,
        count(*) FILTER (WHERE own."status" = ANY (${IN_RECTIFICATION})) AS rectification,
        count(*) FILTER (WHERE own."status" = 'PROPOSED') AS proposed
      FROM ${ownItems(reviewerId, openDesks)}`,
    ([row]) => row ?? NOTHING,
  )

export interface DueDay {
  readonly on: IsoDate
  readonly count: number
}

export const dueDaysPart = (reviewerId: string, openDesks: readonly string[]): Part<readonly DueDay[]> =>
  part<DueDay, readonly DueDay[]>(
    Prisma.sql`
      SELECT own."committedDue" AS on, count(*) AS count FROM ${ownItems(reviewerId, openDesks)}
      WHERE own.desk AND own."committedDue" IS NOT NULL GROUP BY 1 ORDER BY 1`,
    (rows) => rows,
  )

/** Open queries to the applicant, by case and item (`caseId:A`). */
export const openQueriesPart = (caseIds: readonly string[]): Part<ReadonlyMap<string, number>> =>
  part<{ of: string; count: number }, ReadonlyMap<string, number>>(
    Prisma.sql`
      SELECT "caseId" || ':' || "item" AS of, count(*) AS count FROM "Query"
      WHERE "caseId" = ANY (${[...caseIds]}::uuid[]) AND "status" = 'OPEN' GROUP BY 1`,
    (rows) => new Map(rows.map(({ of, count }) => [of, count])),
  )

export interface DeltaCount {
  readonly caseId: string
  readonly place: string
  readonly change: string
  readonly count: number
}

/** Changed pages and rows of several cases; `place` is the page or list, so that each item counts its own. */
export const deltasPart = (caseIds: readonly string[]): Part<ReadonlyMap<string, DeltaCount[]>> =>
  part<DeltaCount, ReadonlyMap<string, DeltaCount[]>>(
    Prisma.sql`
      SELECT "caseId", "list" AS place, "change", count(*) AS count FROM "CaseRow"
        WHERE "caseId" = ANY (${[...caseIds]}::uuid[]) AND "change" <> 'unchanged' GROUP BY 1, 2, 3
      UNION ALL SELECT "caseId", "section", "change", count(*) FROM "CaseFact"
        WHERE "caseId" = ANY (${[...caseIds]}::uuid[]) AND "change" = 'changed' GROUP BY 1, 2, 3`,
    (rows) => Map.groupBy(rows, ({ caseId }) => caseId),
  )
