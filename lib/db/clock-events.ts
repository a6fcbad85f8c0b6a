import type { ClockEvent, ClockEventKind, StopKind } from '@/lib/domain/clock/events'
import { whyClockEventIncomplete } from '@/lib/domain/clock/events'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import { fromDate, toDate } from './dates'
import type { Tx } from './client'
import type { ClockEvent as ClockEventRow } from './generated/client'

/** The clocks' ledger (DESIGN §3.5); append-only. Call while holding the case lock. */
export type ClockEventDraft = Omit<ClockEvent, 'seq'>

export async function addClockEvents(tx: Tx, caseId: string, drafts: readonly ClockEventDraft[]): Promise<void> {
  if (drafts.length === 0) return
  const { _max } = await tx.clockEvent.aggregate({ where: { caseId }, _max: { seq: true } })
  const first = (_max.seq ?? 0) + 1
  await tx.clockEvent.createMany({
    data: drafts.map((draft, position) => {
      const incomplete = whyClockEventIncomplete({ ...draft, seq: first + position })
      if (incomplete) throw new Error(`clock event ${draft.kind}: ${incomplete.code}`)
      return {
        caseId,
        seq: first + position,
        at: draft.at,
        onDate: toDate(draft.on),
        kind: draft.kind,
        item: draft.item,
        stopKind: draft.stop?.kind ?? null,
        stopRef: draft.stop?.ref ?? null,
        days: draft.days ?? null,
        code: draft.code ?? null,
        legalBasis: draft.legalBasis,
        documentNo: draft.documentNo,
        actorName: draft.actorName,
        note: draft.note ?? null,
      }
    }),
  })
}

export async function loadClockEvents(db: Tx, caseId: string): Promise<ClockEvent[]> {
  const rows = await db.clockEvent.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })
  return rows.map(toClockEvent)
}

/** Of many cases at once, by case. */
export async function loadClockEventsOf(
  db: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ClockEvent[]>> {
  const rows = await db.clockEvent.findMany({ where: { caseId: { in: [...caseIds] } }, orderBy: { seq: 'asc' } })
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId)
  return new Map([...byCase].map(([caseId, own]) => [caseId, own.map(toClockEvent)]))
}

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
