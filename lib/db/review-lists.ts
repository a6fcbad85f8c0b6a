import type { CaseSearch } from '@/lib/domain/acceptance/search'
import type { ItemStatus } from '@/lib/domain/application/item-status'
import type { ClockEvent, ClockEventKind, StopKind } from '@/lib/domain/clock/events'
import type { ReviewQueue } from '@/lib/domain/review/views'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { assertNever } from '@/lib/domain/shared/result'
import { casesMatching } from './acceptance-lists'
import type { Tx } from './client'
import { fromDate, fromDateOrNull, toDate } from './dates'
import type { Prisma } from './generated/client'

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
  readonly items: readonly { readonly letter: ItemLetter; readonly status: ItemStatus }[]
  readonly answered: number
  readonly openQueries: number
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
      items: { select: { item: true, status: true }, orderBy: { item: 'asc' } },
      queries: { where: { status: 'OPEN' }, select: { item: true } },
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
      items: subject.items.flatMap((one) =>
        isItemLetter(one.item) ? [{ letter: one.item, status: one.status as ItemStatus }] : [],
      ),
      answered: _count.checkpoints,
      openQueries: subject.queries.filter((query) => query.item === item).length,
    },
  ]
}

export async function listCategoriesOfReviewer(db: Tx, reviewerId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ category: string }[]>`
    SELECT DISTINCT n."categoryCode" AS category
    FROM "CaseItem" i JOIN "Case" k ON k."id" = i."caseId" JOIN "Institution" n ON n."id" = k."institutionId"
    WHERE i."reviewerId" = ${reviewerId}::uuid AND i."open" AND k."status" IN ('IN_REVIEW', 'CONSOLIDATING')
    ORDER BY 1`
  return rows.map(({ category }) => category)
}

/** One statement for all queues: each counts with its own filter. */
export async function countReviewQueues(
  db: Tx,
  reviewerId: string,
  openDesks: readonly string[],
): Promise<Readonly<Record<ReviewQueue, number>>> {
  const [row] = await db.$queryRaw<Record<ReviewQueue, number>[]>`
    SELECT count(*) FILTER (WHERE own.desk)::int AS mine,
      count(*) FILTER (WHERE own.desk AND EXISTS (SELECT FROM "Checkpoint" c WHERE c."caseItemId" = own."id"))::int AS seen,
      count(*) FILTER (WHERE own.desk
        AND EXISTS (SELECT FROM "Proposal" p WHERE p."caseItemId" = own."id" AND p."withdrawnAt" IS NOT NULL))::int AS returned,
      count(*) FILTER (WHERE own."status" = 'ONSITE_PLANNED')::int AS visit,
      count(*) FILTER (WHERE own."status" = ANY (${IN_RECTIFICATION}))::int AS rectification,
      count(*) FILTER (WHERE own."status" = 'PROPOSED')::int AS proposed
    FROM (SELECT i."id", i."status", (i."status" = ANY (${ON_DESK}) OR i."id" = ANY (${[...openDesks]}::uuid[])) AS desk
      FROM "CaseItem" i JOIN "Case" k ON k."id" = i."caseId"
      WHERE i."reviewerId" = ${reviewerId}::uuid AND i."open" AND k."status" IN ('IN_REVIEW', 'CONSOLIDATING')) own`
  return row ?? { mine: 0, seen: 0, returned: 0, visit: 0, rectification: 0, proposed: 0 }
}

export async function countByDueDay(
  db: Tx,
  reviewerId: string,
  openDesks: readonly string[],
): Promise<{ on: IsoDate; count: number }[]> {
  const rows = await db.caseItem.groupBy({
    by: ['committedDue'],
    where: { AND: [itemsOfReviewer(reviewerId, 'mine', openDesks), { committedDue: { not: null } }] },
    _count: { _all: true },
    orderBy: { committedDue: 'asc' },
  })
  return rows.flatMap(({ committedDue, _count }) =>
    committedDue ? [{ on: fromDate(committedDue), count: _count._all }] : [],
  )
}

export interface DeltaCount {
  readonly caseId: string
  readonly place: string
  readonly change: string
  readonly count: number
}

/** Changed pages and rows of several cases; `place` is the page or list, so that each item counts its own. */
export const countDeltas = (db: Tx, caseIds: readonly string[]): Promise<DeltaCount[]> =>
  db.$queryRaw<DeltaCount[]>`
    SELECT "caseId", "list" AS place, "change", count(*)::int AS count FROM "CaseRow"
      WHERE "caseId" = ANY (${[...caseIds]}::uuid[]) AND "change" <> 'unchanged' GROUP BY 1, 2, 3
    UNION ALL SELECT "caseId", "section", "change", count(*)::int FROM "CaseFact"
      WHERE "caseId" = ANY (${[...caseIds]}::uuid[]) AND "change" = 'changed' GROUP BY 1, 2, 3`

/** The ledgers of several cases in one statement, for the small rulers of a list. */
export async function loadClockEventsOf(
  db: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, ClockEvent[]>> {
  const rows = await db.clockEvent.findMany({
    where: { caseId: { in: [...caseIds] } },
    orderBy: [{ caseId: 'asc' }, { seq: 'asc' }],
  })
  const events = new Map<string, ClockEvent[]>()
  for (const row of rows) {
    const event: ClockEvent = {
      seq: row.seq,
      at: row.at,
      on: fromDate(row.onDate),
      kind: row.kind as ClockEventKind, // addClockEvents is the only writer
      item: row.item !== null && isItemLetter(row.item) ? row.item : null,
      ...(row.stopKind
        ? { stop: { kind: row.stopKind as StopKind, ...(row.stopRef ? { ref: row.stopRef } : {}) } }
        : {}), // as above
      ...(row.days === null ? {} : { days: row.days }),
      ...(row.code ? { code: row.code } : {}),
      legalBasis: row.legalBasis,
      documentNo: row.documentNo,
      actorName: row.actorName,
    }
    events.set(row.caseId, [...(events.get(row.caseId) ?? []), event])
  }
  return events
}
