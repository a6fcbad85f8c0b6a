import { applySteps, type CaseState } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import type { CommandContext } from '@/lib/db/command-context'
import { changeVisit } from '@/lib/db/inspection'
import { expireQueryRow } from '@/lib/db/queries'
import { changeOrder } from '@/lib/db/rectification'
import { listOpenOrders, listOpenQueriesOf, shortenVisit } from '@/lib/db/withdrawals'
import type { Step } from '@/lib/domain/application/events'
import { nextVisitStatus } from '@/lib/domain/inspection/status'
import { nextQueryStatus } from '@/lib/domain/review/status'
import type { VisitsAfter, Withdrawn } from '@/lib/domain/withdrawal/withdraw'
import { WITHDRAWAL_PAPERS } from '@/lib/copy/withdrawal'
import { addToClocks } from '@/lib/services/clock/case-clock'
import { staysOpen } from '@/lib/services/rectification/order-papers'
import type { WithdrawalContext } from './withdrawal-context'

/** Everything at the office that waited for what is withdrawn: steps, visits, orders, questions. Call under the case lock. */
export async function saveEffects(
  tx: Tx,
  { application: { case: subject }, visits }: WithdrawalContext,
  { withdrawn, visitsLeft }: { withdrawn: Withdrawn; visitsLeft: VisitsAfter },
  context: CommandContext,
): Promise<void> {
  const { steps, letters } = withdrawn
  const items = Object.fromEntries(letters.map((letter) => [letter, { visitNeeded: null }]))
  await applySteps(tx, subject, steps, context, { items })
  for (const visit of visits) {
    const shorter = visitsLeft.shortened.find(({ id }) => id === visit.id)
    if (shorter) await shortenVisit(tx, visit.id, shorter.letters)
    if (!visitsLeft.cancelled.includes(visit.id)) continue
    const next = nextVisitStatus(visit.status, 'cancel')
    if (next.ok) await changeVisit(tx, visit.id, { status: next.value }) // a case has one visit, rarely two
  }
  await closeOrders(tx, subject, steps)
  for (const { id, status } of await listOpenQueriesOf(tx, subject.id, letters)) {
    if (nextQueryStatus(status, 'expire').ok) await expireQueryRow(tx, id) // a handful
  }
}

/** An order is over when none of its items waits for evidence or a re-check any more. */
async function closeOrders(tx: Tx, subject: CaseState, steps: readonly Step[]): Promise<void> {
  for (const order of await listOpenOrders(tx, subject.id)) {
    if (!staysOpen(subject, order, steps)) await changeOrder(tx, order.id, { open: false }) // one or two
  }
}

/** The clocks of what is withdrawn end; the others run on. */
export const endClocks = (
  tx: Tx,
  subject: CaseState,
  { whole, letters }: Withdrawn,
  { documentNo, context }: { documentNo: string | null; context: CommandContext },
): Promise<void> =>
  addToClocks(
    tx,
    subject,
    (whole ? [null] : letters).map((item) => ({
      at: context.now,
      on: context.today,
      kind: 'WITHDRAWN' as const,
      item,
      legalBasis: WITHDRAWAL_PAPERS.ground,
      documentNo,
      actorName: context.actor.name,
    })),
    context,
  )
