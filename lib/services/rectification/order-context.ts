import type { AuditDraft } from '@/lib/db/audit'
import { lockOrder, type OrderInCase } from '@/lib/db/rectification'
import type { Tx } from '@/lib/db/client'
import type { Calendar } from '@/lib/domain/clock/calendar'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import type { RectificationLimits } from '@/lib/domain/rectification/order'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { loadSite, type SiteContext } from '@/lib/services/inspection/visit-context'
import { catalogueOf } from '@/lib/services/items/catalogue'
import { rectificationLimits } from './order-papers'

/** An order under its locks, with everything its commands decide on and write. */
export interface OrderContext extends SiteContext, OrderInCase {
  readonly catalogue: Catalogue
  readonly calendar: Calendar
  readonly limits: RectificationLimits
}

export async function lockOrderContext(
  tx: Tx,
  orderId: string,
  actor: Actor,
  today: IsoDate,
): Promise<OrderContext | null> {
  const locked = await lockOrder(tx, orderId, actor)
  if (!locked) return null
  return {
    ...(await loadSite(tx, locked.case)),
    ...locked,
    catalogue: await catalogueOf(locked.case, today, tx),
    calendar: await loadCalendar(tx),
    limits: await rectificationLimits(today),
  }
}

export const itemInOrder = ({ case: subject, order }: OrderInCase, letter: ItemLetter) =>
  order.findings.some((finding) => finding.letter === letter)
    ? (subject.items.find((item) => item.letter === letter) ?? null)
    : null

/** What the policies of one item ask. */
export const asSubject = ({ case: subject }: OrderInCase, item: OrderInCase['case']['items'][number]) => ({
  case: subject,
  item: { ...item, proposedById: null },
})

export const orderAudit = (
  { case: subject, order }: OrderInCase,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): readonly [AuditDraft, ...AuditDraft[]] => [
  {
    stream: `case:${subject.id}`,
    action,
    subject: { type: 'order', id: order.id },
    detail: { round: order.round, ...detail },
  },
]
