import { database } from '@/lib/db/client'
import { type CaseLine, countByStatus, listCaseLines } from '@/lib/db/lead-lists'
import { officeNow } from '@/lib/db/office-clock'
import type { CaseStatus } from '@/lib/domain/application/status'
import { caseCommittedClock, rectificationWarning } from '@/lib/domain/clock/clocks'
import { type LeadLine, type LeadList, LEAD_QUEUES, type LeadQueue } from '@/lib/domain/decision/views'
import type { Actor } from '@/lib/domain/shared/actor'
import type { CaseClock } from '@/lib/services/clock/case-clock'
import { loadCaseClocks } from '@/lib/services/clock/clocks-of-cases'

export const LEAD_CASES_PER_PAGE = 50

const STATUSES: Readonly<Record<LeadQueue, readonly CaseStatus[]>> = {
  decide: ['CONSOLIDATING'],
  running: ['ACCEPTED', 'IN_REVIEW'],
  decided: ['DECIDED', 'DELIVERED', 'PUBLISHED'],
}

export interface LeadAsk {
  readonly queue: LeadQueue
  readonly after: string | null
}

/** A lead's day: what can be decided, what is still under review, what was decided and goes out. */
export async function listLeadCases(actor: Actor, { queue, after }: LeadAsk): Promise<LeadList | null> {
  if (actor.role !== 'LEAD') return null
  const db = database()
  const { today } = await officeNow()
  const order = queue === 'decided' ? 'newest' : 'due'
  const query = { statuses: STATUSES[queue], order, after, take: LEAD_CASES_PER_PAGE + 1 } as const
  const [rows, counts] = await Promise.all([listCaseLines(db, actor, query), countByStatus(db, actor)])
  const page = rows.slice(0, LEAD_CASES_PER_PAGE)
  const clocks = await loadCaseClocks(
    db,
    page.map(({ items, ...row }) => ({ ...row, letters: items.map(({ letter }) => letter) })),
    today,
  )
  const countOf = (wanted: LeadQueue): number =>
    STATUSES[wanted].reduce((sum, status) => sum + (counts.get(status) ?? 0), 0)
  return {
    queue,
    today,
    counts: Object.fromEntries(LEAD_QUEUES.map((one) => [one, countOf(one)])) as LeadList['counts'], // every queue is named
    lines: page.map((row) => toLine(row, clocks.get(row.id) ?? null)),
    next: rows.length > LEAD_CASES_PER_PAGE ? (page.at(-1)?.id ?? null) : null,
  }
}

function toLine(row: CaseLine, clock: CaseClock | null): LeadLine {
  const warnings = clock
    ? row.items.flatMap(({ letter }) => rectificationWarning(clock.events, clock, letter) ?? [])
    : []
  const [warning] = warnings.sort((a, b) => a.workingDaysLeft - b.workingDaysLeft)
  return {
    caseId: row.id,
    caseNo: row.caseNo ?? '',
    institution: row.institutionName,
    status: row.status,
    items: row.items,
    clock: clock && caseCommittedClock(clock.events, clock),
    statutoryDue: row.statutoryDue,
    decidedOn: row.decidedOn,
    warning: warning ?? null,
  }
}
