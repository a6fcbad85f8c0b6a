import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { listDoneVisits, listOpenVisits, type VisitLineRow } from '@/lib/db/visit-pages'
import { isRecordedVisit } from '@/lib/domain/inspection/status'
import type { InspectorHome, VisitLine } from '@/lib/domain/inspection/views'
import type { Actor } from '@/lib/domain/shared/actor'

const OPEN_MOST = 50
const DONE_MOST = 10

export const toLine = (row: VisitLineRow, actor: Actor): VisitLine => ({
  visitId: row.visitId,
  institution: row.institution,
  address: row.address,
  letters: row.letters,
  on: row.on,
  slot: row.slot,
  status: row.status,
  answered: row.answered,
  total: row.total,
  officers: row.officers.map(({ name }) => name),
  mySignature: isRecordedVisit(row) && row.officers.some(({ userId, signed }) => userId === actor.userId && !signed),
})

/** An inspector's own visits, by date. */
export async function listMyVisits(actor: Actor): Promise<InspectorHome> {
  const { today } = await officeNow()
  const open = await listOpenVisits(database(), actor, OPEN_MOST)
  const done = await listDoneVisits(database(), actor, DONE_MOST)
  return { today, open: open.map((row) => toLine(row, actor)), done: done.map((row) => toLine(row, actor)) }
}
