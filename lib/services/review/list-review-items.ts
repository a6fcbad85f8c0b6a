import { itemsOfCasesPart, type NewsOfCase, ruleNewsPart } from '@/lib/db/acceptance-lists'
import { database, type Tx } from '@/lib/db/client'
import { clockEventsPart } from '@/lib/db/clock-events'
import { officeNow } from '@/lib/db/office-clock'
import { type Read, readParts } from '@/lib/db/parts'
import {
  categoriesOfReviewerPart,
  type DeltaCount,
  deltasPart,
  dueDaysPart,
  listItemsOfReviewer,
  listOpenDesks,
  openQueriesPart,
  reviewCountsPart,
  type PlacesOfItem,
  type PointTotals,
  type ReviewCursor,
  type ReviewItemRow,
} from '@/lib/db/review-lists'
import {
  isProposed,
  isUnderDeskReview,
  isVisited,
  isWaitingForRecheck,
  isWaitingForRectification,
  isWaitingForVisit,
} from '@/lib/domain/application/item-status'
import type { Calendar } from '@/lib/domain/clock/calendar'
import { committedClock } from '@/lib/domain/clock/clocks'
import type { ClockContext } from '@/lib/domain/clock/clock'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import { ACKNOWLEDGEMENT_CHECKPOINT } from '@/lib/domain/review/checkpoints'
import type { ReviewFilter } from '@/lib/domain/review/list-filter'
import type { DeskState, ReviewLine, ReviewList } from '@/lib/domain/review/views'
import { readSearch } from '@/lib/domain/acceptance/search'
import type { Actor } from '@/lib/domain/shared/actor'
import { isIsoDate, type IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { clockLimits } from '@/lib/services/clock/case-clock'
import { catalogueAt, catalogueOf } from '@/lib/services/items/catalogue'
import { parameterAt } from '@/lib/services/parameters'

export const PAGE_SIZE = 50

export type ReviewListQuery = ReviewFilter & { readonly after: string | null }

/** The reviewer's day: own items by due date, and why the rest is not on the desk. */
export async function getReviewList(actor: Actor, query: ReviewListQuery): Promise<ReviewList | null> {
  if (actor.role !== 'REV') return null
  const db = database()
  const { today } = await officeNow()
  const openDesks = await listOpenDesks(db, actor.userId, await pointTotals(actor, today))
  const filter = { ...(await readFilter(actor, query, today)), openDesks, take: PAGE_SIZE + 1 }
  const [rows, { counts, days, categories }, calendar] = await Promise.all([
    listItemsOfReviewer(db, actor.userId, { ...filter, cursor: readCursor(query.after) }),
    readParts(db, {
      counts: reviewCountsPart(actor.userId, openDesks),
      days: dueDaysPart(actor.userId, openDesks),
      categories: categoriesOfReviewerPart(actor.userId),
    }),
    loadCalendar(),
  ])
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  return {
    queue: query.queue,
    letters: actor.itemLetters,
    today,
    counts,
    workload: workloadOf(days, { calendar, today }),
    categories,
    lines: await toLines(db, shown, { calendar, today }),
    next: rows.length > PAGE_SIZE && last?.committedDue ? `${last.committedDue}~${last.itemId}` : null,
  }
}

/** What a spreadsheet takes without trouble; nobody's desk holds more. */
export const EXPORT_MOST = 2_000

/** The same list as a whole, to be taken along. */
export async function listReviewLines(actor: Actor, query: ReviewFilter): Promise<readonly ReviewLine[] | null> {
  if (actor.role !== 'REV') return null
  const db = database()
  const { today } = await officeNow()
  const openDesks = await listOpenDesks(db, actor.userId, await pointTotals(actor, today))
  const filter = { ...(await readFilter(actor, query, today)), openDesks, take: EXPORT_MOST }
  const rows = await listItemsOfReviewer(db, actor.userId, { ...filter, cursor: null })
  return toLines(db, rows, { calendar: await loadCalendar(), today })
}

async function readFilter(actor: Actor, { queue, search, category, changed }: ReviewFilter, today: IsoDate) {
  const read = readSearch(search)
  return {
    queue,
    category,
    // Finding people by their telephone is the window's business.
    search: read?.kind === 'mobile' ? null : read,
    changedIn: changed ? await placesOf(actor, today) : null,
  }
}

const placesIn = (catalogue: Catalogue, letter: ItemLetter): string[] =>
  catalogue.sectionsFor([letter]).flatMap(({ code, lists }) => [code, ...lists.map(({ path }) => path)])

async function placesOf(actor: Actor, today: IsoDate): Promise<PlacesOfItem> {
  const { catalogue } = await catalogueAt(today)
  return Object.fromEntries(actor.itemLetters.map((letter) => [letter, placesIn(catalogue, letter)]))
}

async function toLines(
  db: Tx,
  rows: readonly ReviewItemRow[],
  { calendar, today }: { calendar: Calendar; today: IsoDate },
): Promise<ReviewLine[]> {
  const around = {
    ...(await readParts(db, detailsOf(rows))),
    ...{ calendar, deskDays: await parameterAt('review.deskDays', today, 3), today },
    catalogues: await cataloguesOf(rows, today),
  }
  const lines: ReviewLine[] = []
  for (const row of rows) lines.push(await toLine(row, around))
  return lines
}

/** By the catalogue in force: a case of an older one may stand on the desk a point too long, never too short. */
async function pointTotals(actor: Actor, today: IsoDate): Promise<PointTotals> {
  const { catalogue } = await catalogueAt(today)
  return Object.fromEntries(actor.itemLetters.map((letter) => [letter, pointsOf(catalogue, letter)]))
}

/** Checkpoints with a verdict of their own; DR22 has none. */
const pointsOf = (catalogue: Catalogue, letter: ItemLetter): number =>
  catalogue.deskChecksFor(letter).filter(({ code }) => code !== ACKNOWLEDGEMENT_CHECKPOINT).length

/** Cases of one release share their catalogue, and a process keeps it. */
async function cataloguesOf(rows: readonly ReviewItemRow[], today: IsoDate): Promise<ReadonlyMap<string, Catalogue>> {
  const hashes = [...new Set(rows.map(({ catalogueHash }) => catalogueHash ?? ''))]
  const found = await Promise.all(
    hashes.map(async (hash) => [hash, await catalogueOf({ catalogueHash: hash || null }, today)] as const),
  )
  return new Map(found)
}

function detailsOf(rows: readonly ReviewItemRow[]) {
  const ids = [...new Set(rows.map(({ caseId }) => caseId))]
  return {
    items: itemsOfCasesPart(ids),
    queries: openQueriesPart(ids),
    news: ruleNewsPart(ids),
    deltas: deltasPart(ids),
    events: clockEventsPart(ids),
  }
}

interface Around extends Read<ReturnType<typeof detailsOf>> {
  readonly catalogues: ReadonlyMap<string, Catalogue>
  readonly calendar: Calendar
  readonly deskDays: number
  readonly today: IsoDate
}

async function toLine(row: ReviewItemRow, around: Around): Promise<ReviewLine> {
  const { calendar, today, deskDays } = around
  const catalogue = around.catalogues.get(row.catalogueHash ?? '')
  if (!catalogue) throw new Error(`no catalogue for ${row.caseId}`)
  const limits = await clockLimits(catalogue, [row.letter], today)
  const context: ClockContext = { calendar, today, limits }
  const clock = committedClock(around.events.get(row.caseId) ?? [], context, row.letter)
  const deskDue = row.acceptedOn && calendar.addWorkingDays(row.acceptedOn, deskDays)
  const desk = deskStateOf(row, catalogue)
  const isOpenDesk = desk === 'UNSEEN' || desk === 'SEEN' || desk === 'READY' || desk === 'WRITE_OPINION'
  const isLate = clock !== null && clock.level !== 'ok'
  return {
    caseId: row.caseId,
    caseNo: row.caseNo,
    institutionName: row.institutionName,
    letter: row.letter,
    status: row.status,
    desk,
    items: around.items.get(row.caseId) ?? [],
    clock,
    deskDue,
    delta: deltaCounts(around.deltas.get(row.caseId) ?? [], row, catalogue),
    rules: ruleCounts((around.news.get(row.caseId) ?? []).filter(({ items }) => items.includes(row.letter))),
    openQueries: around.queries.get(`${row.caseId}:${row.letter}`) ?? 0,
    urgent: isOpenDesk && (isLate || (deskDue !== null && deskDue <= today)),
  }
}

export function deskStateOf(
  { status, letter, answered }: Pick<ReviewItemRow, 'status' | 'letter' | 'answered'>,
  catalogue: Catalogue,
): DeskState {
  const subject = { status }
  if (isProposed(subject)) return 'PROPOSED'
  if (isWaitingForRectification(subject) || isWaitingForRecheck(subject)) return 'WAITING'
  if (isVisited(subject)) return 'WRITE_OPINION'
  if (!isUnderDeskReview(subject) || answered === 0) return 'UNSEEN'
  const total = pointsOf(catalogue, letter)
  if (answered < total) return 'SEEN'
  return isWaitingForVisit(subject) ? 'WAITING' : 'READY'
}

/** Changes that this item's reviewer has to read: the shared pages and its own. */
function deltaCounts(
  deltas: readonly DeltaCount[],
  { letter }: ReviewItemRow,
  catalogue: Catalogue,
): ReviewLine['delta'] {
  const places = new Set(placesIn(catalogue, letter))
  // A page whose rows changed is marked too; the rows are counted, not the page again.
  const withRows = new Set(
    catalogue
      .sectionsFor([letter])
      .filter(({ lists }) => lists.some(({ path }) => deltas.some(({ place }) => place === path)))
      .map(({ code }) => code),
  )
  const own = deltas.filter(({ place }) => places.has(place) && !withRows.has(place))
  const sum = (change: string): number =>
    own.filter((delta) => delta.change === change).reduce((total, { count }) => total + count, 0)
  return { added: sum('added'), changed: sum('changed'), removed: sum('removed') }
}

const ruleCounts = (news: readonly NewsOfCase[]): ReviewLine['rules'] => {
  const of = (result: string): number => news.filter((one) => one.result === result).length
  return { failed: of('FAIL'), warned: of('WARN'), unavailable: of('UNAVAILABLE') }
}

const DAYS_SHOWN = 11

/** Today and the working days after it; what was due before stands on today, in red. */
function workloadOf(
  days: readonly { on: IsoDate; count: number }[],
  { calendar, today }: { calendar: Calendar; today: IsoDate },
): ReviewList['workload'] {
  const columns = Array.from({ length: DAYS_SHOWN }, (_, n) => calendar.addWorkingDays(today, n))
  return columns.map((on, index) => {
    const previous = columns[index - 1]
    const count = days
      .filter((day) => (previous === undefined ? day.on <= on : day.on > previous && day.on <= on))
      .reduce((sum, day) => sum + day.count, 0)
    return { on, count, tone: index < 2 ? 'late' : index === 2 ? 'you' : 'ok' }
  })
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function readCursor(text: string | null): ReviewCursor | null {
  const [due = '', id = ''] = text?.split('~') ?? []
  return isIsoDate(due) && UUID.test(id) ? { due, id } : null
}
