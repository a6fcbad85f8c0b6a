import {
  itemsOfCasesPart,
  listWindowCases,
  missingPapersPart,
  roundsOfCasesPart,
  ruleNewsPart,
  type WindowCaseRow,
  windowCountsPart,
  type WindowCursor,
} from '@/lib/db/acceptance-lists'
import { database } from '@/lib/db/client'
import { officeClockPart } from '@/lib/db/office-clock'
import { type Read, readParts } from '@/lib/db/parts'
import { officeMoment } from '@/lib/clock'
import { readSearch } from '@/lib/domain/acceptance/search'
import type { WindowLine, WindowList, WindowQueue } from '@/lib/domain/acceptance/views'
import { isAtWindow, isWaitingForSupplement } from '@/lib/domain/application/status'
import { type Clock, type ClockContext, runClock } from '@/lib/domain/clock/clock'
import type { Actor } from '@/lib/domain/shared/actor'
import { isIsoDate } from '@/lib/domain/shared/dates'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { clockLimits } from '@/lib/services/clock/case-clock'
import { catalogueAt } from '@/lib/services/items/catalogue'

export const PAGE_SIZE = 50

export interface WindowListQuery {
  readonly queue: WindowQueue
  readonly search: string
  readonly after: string | null
}

/** The window's worklist: by the end of the five days, or whatever the search finds. Three statements, whatever it holds. */
export async function getWindowList(actor: Actor, query: WindowListQuery): Promise<WindowList | null> {
  if (actor.role !== 'WIN') return null
  const db = database()
  const search = readSearch(query.search)
  const [{ office, counts }, rows] = await Promise.all([
    readParts(db, { office: officeClockPart, counts: windowCountsPart(actor) }),
    listWindowCases(db, actor, { ...query, search, cursor: readCursor(query.after), take: PAGE_SIZE + 1 }),
  ])
  const { today } = officeMoment(office)
  const shown = rows.slice(0, PAGE_SIZE)
  const details = await readParts(db, detailsOf(shown))
  const clock = await windowClock(today)
  return {
    queue: query.queue,
    search: query.search,
    today,
    counts,
    lines: shown.map((row) => toLine(row, { ...details, clock })),
    next: rows.length > PAGE_SIZE ? cursorAfter(shown.at(-1), query.queue === 'todo' && search === null) : null,
  }
}

function detailsOf(rows: readonly WindowCaseRow[]) {
  const ids = rows.map(({ id }) => id)
  return {
    items: itemsOfCasesPart(ids),
    rounds: roundsOfCasesPart(ids),
    news: ruleNewsPart(ids),
    missing: missingPapersPart(ids),
  }
}

async function windowClock(today: string): Promise<ClockContext> {
  const { catalogue } = await catalogueAt(today)
  const letters = catalogue.items.map(({ letter }) => letter)
  return { calendar: await loadCalendar(), today, limits: await clockLimits(catalogue, letters, today) }
}

interface Around extends Read<ReturnType<typeof detailsOf>> {
  readonly clock: ClockContext
}

function toLine(row: WindowCaseRow, { clock, ...details }: Around): WindowLine {
  const waiting = isWaitingForSupplement(row)
  const rounds = details.rounds.get(row.id) ?? []
  const news = details.news.get(row.id) ?? []
  return {
    caseId: row.id,
    caseNo: row.caseNo,
    institutionName: row.institutionName,
    status: row.status,
    channel: row.channel,
    items: details.items.get(row.id) ?? [],
    receivedOn: row.receivedOn,
    clock: isAtWindow(row) && row.receivedOn ? answerClock(row.receivedOn, clock) : null,
    termOn: waiting ? (rounds.at(-1)?.termOn ?? null) : null,
    rules: {
      failed: news.filter(({ result }) => result !== 'UNAVAILABLE').length,
      unavailable: news.filter(({ result }) => result === 'UNAVAILABLE').length,
    },
    missing: details.missing.get(row.id) ?? 0,
    round: rounds.filter(({ answeredAt }) => answeredAt !== null).length + 1,
  }
}

/** Nothing stops this clock and every receipt begins it anew, so the stored day of the last receipt is all it needs. */
const answerClock = (receivedOn: string, context: ClockContext): Clock =>
  runClock(
    {
      name: 'supplement',
      item: null,
      unit: 'WORKING_DAY',
      start: receivedOn,
      days: context.limits.supplementDays,
      stops: [],
      endedOn: null,
    },
    context,
  )

const SEPARATOR = '~'

function cursorAfter(row: WindowCaseRow | undefined, byDue: boolean): string | null {
  if (!row) return null
  if (byDue) return row.dueOn && `${row.dueOn}${SEPARATOR}${row.id}`
  return `${row.changedAt.toISOString()}${SEPARATOR}${row.id}`
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Addresses are typed by people too: what is no cursor begins at the start. */
function readCursor(text: string | null): WindowCursor | null {
  const [where = '', id = ''] = text?.split(SEPARATOR) ?? []
  if (!UUID.test(id)) return null
  if (isIsoDate(where)) return { by: 'due', due: where, id }
  const at = new Date(where)
  return Number.isNaN(at.getTime()) ? null : { by: 'changed', at, id }
}
