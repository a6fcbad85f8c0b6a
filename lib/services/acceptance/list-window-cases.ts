import {
  countMissingPapers,
  countWindowQueues,
  listRuleNews,
  listWindowCases,
  type NewsOfCase,
  type WindowCaseRow,
  type WindowCursor,
} from '@/lib/db/acceptance-lists'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
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

/** The window's worklist: by the end of the five days, or whatever the search finds. Eight statements, whatever it holds. */
export async function getWindowList(actor: Actor, query: WindowListQuery): Promise<WindowList | null> {
  if (actor.role !== 'WIN') return null
  const db = database()
  const { today } = await officeNow()
  const search = readSearch(query.search)
  const [rows, counts, clock] = await Promise.all([
    listWindowCases(db, actor, { ...query, search, cursor: readCursor(query.after), take: PAGE_SIZE + 1 }),
    countWindowQueues(db, actor),
    windowClock(today),
  ])
  const shown = rows.slice(0, PAGE_SIZE)
  const ids = shown.map(({ id }) => id)
  const [news, missing] = await Promise.all([listRuleNews(db, ids), countMissingPapers(db, ids)])
  return {
    queue: query.queue,
    search: query.search,
    today,
    counts,
    lines: shown.map((row) => toLine(row, { clock, missing, news: news.filter(({ caseId }) => caseId === row.id) })),
    next: rows.length > PAGE_SIZE ? cursorAfter(shown.at(-1), query.queue === 'todo' && search === null) : null,
  }
}

async function windowClock(today: string): Promise<ClockContext> {
  const { catalogue } = await catalogueAt(today)
  const letters = catalogue.items.map(({ letter }) => letter)
  return { calendar: await loadCalendar(), today, limits: await clockLimits(catalogue, letters, today) }
}

interface Around {
  readonly clock: ClockContext
  readonly missing: ReadonlyMap<string, number>
  readonly news: readonly NewsOfCase[]
}

function toLine(row: WindowCaseRow, { clock, missing, news }: Around): WindowLine {
  const waiting = isWaitingForSupplement(row)
  return {
    caseId: row.id,
    caseNo: row.caseNo,
    institutionName: row.institutionName,
    status: row.status,
    channel: row.channel,
    items: row.items,
    receivedOn: row.receivedOn,
    clock: isAtWindow(row) && row.receivedOn ? answerClock(row.receivedOn, clock) : null,
    termOn: waiting ? (row.rounds.at(-1)?.termOn ?? null) : null,
    rules: {
      failed: news.filter(({ result }) => result !== 'UNAVAILABLE').length,
      unavailable: news.filter(({ result }) => result === 'UNAVAILABLE').length,
    },
    missing: missing.get(row.id) ?? 0,
    round: row.rounds.filter(({ answeredAt }) => answeredAt !== null).length + 1,
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
