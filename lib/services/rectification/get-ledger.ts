import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { countFindings, type LedgerRow, listUnsettledFindings } from '@/lib/db/rectification-pages'
import type { Calendar } from '@/lib/domain/clock/calendar'
import { isAwaitingOrder, isAwaitingRecheck } from '@/lib/domain/rectification/status'
import {
  LEDGER_STAGES,
  type LedgerLine,
  type LedgerStage,
  type RectificationLedger,
} from '@/lib/domain/rectification/views'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { parameterAt } from '@/lib/services/parameters'

const MOST = 200
/** I11 and I12: three working days from the evidence. */
export const RECHECK_WORKING_DAYS = 3

export const recheckDays = (today: IsoDate): Promise<number> =>
  parameterAt('rectification.recheckWorkingDays', today, RECHECK_WORKING_DAYS)

/** Every open finding and who is late (DESIGN §1), the most urgent first. */
export async function getLedger(actor: Actor): Promise<RectificationLedger> {
  const db = database()
  const { today } = await officeNow()
  const region = actor.region ?? ''
  const calendar = await loadCalendar(db)
  const days = await recheckDays(today)
  const rows = await listUnsettledFindings(db, region, MOST + 1)
  const counts = await countFindings(db, region, `${today.slice(0, 4)}-01-01`)
  const lines = rows.slice(0, MOST).map((row) => toLine(row, { today, calendar, days }))
  return {
    today,
    lines: lines.toSorted(
      (a, b) => rank(a) - rank(b) || compare(dueOf(a), dueOf(b)) || compare(a.findingId, b.findingId),
    ),
    more: rows.length > MOST,
    foundThisYear: counts.found,
    closedThisYear: counts.closed,
    averageDays: counts.averageDays,
  }
}

const rank = ({ stage }: LedgerLine): number => LEDGER_STAGES.indexOf(stage)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const dueOf = ({ recheckBy, termOn, from }: LedgerLine): string => recheckBy ?? termOn ?? from

function stageOf(
  { status, order }: LedgerRow,
  { today, recheckBy }: { today: IsoDate; recheckBy: IsoDate | null },
): LedgerStage {
  if (isAwaitingOrder({ status })) return 'to_order'
  if (isAwaitingRecheck({ status })) return recheckBy !== null && recheckBy < today ? 'late' : 'to_recheck'
  return order && order.termOn < today ? 'late' : 'mending'
}

function toLine(row: LedgerRow, context: { today: IsoDate; calendar: Calendar; days: number }): LedgerLine {
  const { order, answeredOn, foundOn, ...rest } = row
  const { today, calendar, days } = context
  const recheckBy = isAwaitingRecheck(row) && answeredOn ? calendar.addWorkingDays(answeredOn, days) : null
  return {
    ...rest,
    answeredOn: isAwaitingRecheck(row) ? answeredOn : null,
    stage: stageOf(row, { today, recheckBy }),
    from: order?.orderedOn ?? foundOn ?? today,
    termOn: order?.termOn ?? null,
    recheckBy,
    round: order?.round ?? 1,
    orderId: order?.id ?? null,
  }
}
