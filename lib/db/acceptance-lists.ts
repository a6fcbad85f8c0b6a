import type { CaseSearch } from '@/lib/domain/acceptance/search'
import type { WindowQueue } from '@/lib/domain/acceptance/views'
import type { ItemStatus } from '@/lib/domain/application/item-status'
import type { CaseChannel, CaseStatus } from '@/lib/domain/application/status'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { assertNever } from '@/lib/domain/shared/result'
import { casesVisibleTo } from './cases'
import type { Tx } from './client'
import { fromDateOrNull, toDate } from './dates'
import { Prisma } from './generated/client'
import { type Part, part } from './parts'
import { hmacOf } from './sealed'

const STATUSES: Readonly<Record<WindowQueue, readonly CaseStatus[]>> = {
  todo: ['SUBMITTED'],
  waiting: ['SUPPLEMENT'],
  running: ['ACCEPTED', 'IN_REVIEW', 'CONSOLIDATING'],
  over: ['DECIDED', 'DELIVERED', 'PUBLISHED', 'CLOSED', 'ARCHIVED', 'NOT_ACCEPTED', 'WITHDRAWN', 'LAPSED'],
}

/** Of the queue `todo` the due date, of the others the last change: each leads an index with the region. */
export type WindowCursor =
  | { readonly by: 'due'; readonly due: IsoDate; readonly id: string }
  | { readonly by: 'changed'; readonly at: Date; readonly id: string }

export interface WindowCaseRow {
  readonly id: string
  readonly caseNo: string | null
  readonly institutionName: string
  readonly status: CaseStatus
  readonly channel: CaseChannel
  readonly receivedOn: IsoDate | null
  readonly dueOn: IsoDate | null
  readonly changedAt: Date
}

/** Cases a search means; who may see them is another question. */
export function casesMatching(search: CaseSearch): Prisma.CaseWhereInput {
  switch (search.kind) {
    case 'caseNo':
      return { caseNo: { startsWith: search.from } }
    case 'caseTail':
      return { caseNo: { endsWith: search.tail } }
    case 'uscc':
      return { institution: { uscc: search.uscc } }
    case 'mobile': {
      const mobileHmac = hmacOf(search.mobile)
      return {
        institution: { OR: [{ legalRepMobileHmac: mobileHmac }, { memberships: { some: { user: { mobileHmac } } } }] },
      }
    }
    // Two characters and more go through the array of pairs, one through the name itself.
    case 'name':
      return {
        institutionName: { contains: search.text },
        ...(search.bigrams.length > 0 ? { institution: { nameBigrams: { hasEvery: [...search.bigrams] } } } : {}),
      }
    default:
      return assertNever(search)
  }
}

const after = (cursor: WindowCursor): Prisma.CaseWhereInput =>
  cursor.by === 'due'
    ? { OR: [{ dueOn: { gt: toDate(cursor.due) } }, { dueOn: toDate(cursor.due), id: { gt: cursor.id } }] }
    : { OR: [{ changedAt: { lt: cursor.at } }, { changedAt: cursor.at, id: { lt: cursor.id } }] }

export interface WindowFilter {
  readonly queue: WindowQueue
  readonly search: CaseSearch | null
  readonly cursor: WindowCursor | null
  readonly take: number
}

/** A search looks in every queue; without one the queue decides. */
export async function listWindowCases(db: Tx, actor: Actor, filter: WindowFilter): Promise<WindowCaseRow[]> {
  const { queue, search, cursor, take } = filter
  const byDue = queue === 'todo' && search === null
  const rows = await db.case.findMany({
    where: {
      AND: [
        casesVisibleTo(actor),
        search ? casesMatching(search) : { status: { in: [...STATUSES[queue]] } },
        ...(byDue ? [{ dueOn: { not: null } }] : []),
        ...(cursor ? [after(cursor)] : []),
      ],
    },
    orderBy: byDue ? [{ dueOn: 'asc' }, { id: 'asc' }] : [{ changedAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      caseNo: true,
      institutionName: true,
      status: true,
      channel: true,
      receivedOn: true,
      dueOn: true,
      changedAt: true,
    },
  })
  return rows.map((row) => ({
    ...row,
    status: row.status as CaseStatus, // only applySteps writes it
    channel: row.channel as CaseChannel, // set when the draft is made
    receivedOn: fromDateOrNull(row.receivedOn),
    dueOn: fromDateOrNull(row.dueOn),
  }))
}

export type WindowCounts = Readonly<Record<WindowQueue, number | null>>

/** What is over is an archive that only grows: it is not counted on every visit. */
export function windowCountsPart(actor: Actor): Part<WindowCounts> {
  const counted = (['todo', 'waiting', 'running'] as const).flatMap((queue) => STATUSES[queue])
  return part<{ status: string; count: number }, WindowCounts>(
    Prisma.sql`
      SELECT "status", count(*) AS count FROM "Case"
      WHERE "region" = ${actor.region ?? ''} AND "status" = ANY (${counted}) GROUP BY 1`,
    (rows) => {
      const of = (queue: WindowQueue): number =>
        rows
          .filter(({ status }) => (STATUSES[queue] as readonly string[]).includes(status))
          .reduce((sum, { count }) => sum + count, 0)
      return { todo: of('todo'), waiting: of('waiting'), running: of('running'), over: null }
    },
  )
}

export interface ItemOfCase {
  readonly letter: ItemLetter
  readonly status: ItemStatus
}

/** Items of several cases, by case, in the order of their letters. */
export const itemsOfCasesPart = (caseIds: readonly string[]): Part<ReadonlyMap<string, ItemOfCase[]>> =>
  part<{ caseId: string; item: string; status: ItemStatus }, ReadonlyMap<string, ItemOfCase[]>>(
    Prisma.sql`SELECT "caseId", "item", "status" FROM "CaseItem" WHERE "caseId" = ANY (${[...caseIds]}::uuid[]) ORDER BY "item"`,
    (rows) => {
      const items = rows.flatMap(({ caseId, item, status }) =>
        isItemLetter(item) ? [{ caseId, letter: item, status }] : [],
      )
      return byCase(items)
    },
  )

export interface RoundOfCase {
  readonly caseId: string
  readonly termOn: IsoDate
  readonly answeredAt: string | null
}

/** Rounds of correction of several cases, the first round first. */
export const roundsOfCasesPart = (caseIds: readonly string[]): Part<ReadonlyMap<string, RoundOfCase[]>> =>
  part<RoundOfCase, ReadonlyMap<string, RoundOfCase[]>>(
    Prisma.sql`
      SELECT "caseId", "termOn", "answeredAt" FROM "SupplementNotice"
      WHERE "caseId" = ANY (${[...caseIds]}::uuid[]) ORDER BY "round"`,
    byCase,
  )

const byCase = <Row extends { readonly caseId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> =>
  Map.groupBy(rows, ({ caseId }) => caseId)

export interface NewsOfCase {
  readonly caseId: string
  readonly result: string
  readonly items: readonly string[]
}

/** What the newest run of the rules found in each of these cases; passed rules are no news. One look at the index per case. */
export const ruleNewsPart = (caseIds: readonly string[]): Part<ReadonlyMap<string, NewsOfCase[]>> =>
  part<NewsOfCase, ReadonlyMap<string, NewsOfCase[]>>(
    Prisma.sql`
      SELECT wanted."id" AS "caseId", r."result", r."items" FROM unnest(${[...caseIds]}::uuid[]) AS wanted("id")
      CROSS JOIN LATERAL (
        SELECT "run" FROM "RuleResult" WHERE "caseId" = wanted."id" ORDER BY "run" DESC LIMIT 1
      ) newest
      CROSS JOIN LATERAL (
        SELECT "result", "items" FROM "RuleResult"
        WHERE "caseId" = wanted."id" AND "run" = newest."run" AND "result" IN ('FAIL', 'WARN', 'UNAVAILABLE') OFFSET 0
      ) r`,
    byCase,
  )

export const missingPapersPart = (caseIds: readonly string[]): Part<ReadonlyMap<string, number>> =>
  part<{ caseId: string; count: number }, ReadonlyMap<string, number>>(
    Prisma.sql`
      SELECT "caseId", count(*) AS count FROM "Material"
      WHERE "caseId" = ANY (${[...caseIds]}::uuid[]) AND "status" = 'MISSING' GROUP BY 1`,
    (rows) => new Map(rows.map(({ caseId, count }) => [caseId, count])),
  )
