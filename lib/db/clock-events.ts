import type { ClockEvent, ClockEventKind, StopKind } from '@/lib/domain/clock/events'
import { whyClockEventIncomplete } from '@/lib/domain/clock/events'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Tx } from './client'
import { fromDate, toDate } from './dates'
import { type ClockEvent as ClockEventRow, Prisma } from './generated/client'
import { newId } from './insert-rows'
import { type Part, part } from './parts'

/** The clocks' ledger (DESIGN §3.5); append-only. Call while holding the case lock. Returns the whole ledger of the case. */
export type ClockEventDraft = Omit<ClockEvent, 'seq'>

export async function addClockEvents(
  tx: Tx,
  caseId: string,
  drafts: readonly ClockEventDraft[],
): Promise<readonly ClockEvent[]> {
  if (drafts.length === 0) return loadClockEvents(tx, caseId)
  const rows = await tx.$queryRaw<ClockEventRow[]>`
    WITH before AS (SELECT * FROM "ClockEvent" WHERE "caseId" = ${caseId}::uuid),
    added AS (
      INSERT INTO "ClockEvent" ("id", "caseId", "seq", "at", "onDate", "kind", "item", "stopKind", "stopRef", "days", "code", "legalBasis", "documentNo", "actorName", "note")
      SELECT r."id", ${caseId}::uuid, r."seq" + (SELECT coalesce(max("seq"), 0) FROM before), r."at", r."onDate", r."kind", r."item", r."stopKind", r."stopRef", r."days", r."code", r."legalBasis", r."documentNo", r."actorName", r."note"
      FROM json_populate_recordset(NULL::"ClockEvent", ${JSON.stringify(drafts.map(toRow))}::json) r RETURNING *
    )
    SELECT * FROM before UNION ALL SELECT * FROM added ORDER BY "seq"`
  return rows.map(toClockEvent)
}

function toRow(draft: ClockEventDraft, position: number) {
  const incomplete = whyClockEventIncomplete({ ...draft, seq: position + 1 })
  if (incomplete) throw new Error(`clock event ${draft.kind}: ${incomplete.code}`)
  const { at, on, kind, item, stop, days, code, legalBasis, documentNo, actorName, note } = draft
  return {
    ...{ id: newId(), seq: position + 1, at, onDate: on, kind, item, stopKind: stop?.kind, stopRef: stop?.ref },
    ...{ days, code, legalBasis, documentNo, actorName, note },
  }
}

export async function loadClockEvents(db: Tx, caseId: string): Promise<ClockEvent[]> {
  const rows = await db.clockEvent.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })
  return rows.map(toClockEvent)
}

type EventsByCase = ReadonlyMap<string, readonly ClockEvent[]>
type JsonRow = Omit<ClockEventRow, 'at' | 'onDate'> & { readonly at: string; readonly onDate: IsoDate }

/** Of many cases at once, by case. */
export const clockEventsPart = (caseIds: readonly string[]): Part<EventsByCase> =>
  part<JsonRow, EventsByCase>(
    Prisma.sql`SELECT * FROM "ClockEvent" WHERE "caseId" = ANY (${[...caseIds]}::uuid[]) ORDER BY "seq"`,
    (rows) => {
      const events = Map.groupBy(rows, ({ caseId }) => caseId)
      return new Map(
        [...events].map(([caseId, own]) => [
          caseId,
          own.map((row) => toClockEvent({ ...row, at: new Date(row.at), onDate: toDate(row.onDate) })),
        ]),
      )
    },
  )

function toClockEvent(row: ClockEventRow): ClockEvent {
  return {
    seq: row.seq,
    at: row.at,
    on: fromDate(row.onDate),
    kind: row.kind as ClockEventKind, // addClockEvents is the only writer
    item: row.item !== null && isItemLetter(row.item) ? row.item : null,
    ...(row.stopKind
      ? { stop: { kind: row.stopKind as StopKind, ...(row.stopRef ? { ref: row.stopRef } : {}) } } // as above
      : {}),
    ...(row.days === null ? {} : { days: row.days }),
    ...(row.code ? { code: row.code } : {}),
    legalBasis: row.legalBasis,
    documentNo: row.documentNo,
    actorName: row.actorName,
    ...(row.note ? { note: row.note } : {}),
  }
}
