import { applySteps } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import { createOrder, createOrderedFindings, nameDocument } from '@/lib/db/rectification'
import type { Calendar } from '@/lib/domain/clock/calendar'
import { type DeskSeverity, orderFromDeskInput } from '@/lib/domain/rectification/inputs'
import {
  type DeskOrder,
  type DeskPoint,
  orderFromDesk,
  type RectificationLimits,
} from '@/lib/domain/rectification/order'
import { whyMayNotOrderRectification } from '@/lib/domain/rectification/policy'
import { awaitingDeskOrder } from '@/lib/domain/review/checkpoints'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { addToClocks } from '@/lib/services/clock/case-clock'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { issueDocuments, renderJobs } from '@/lib/services/document/issue-document'
import { loadSite, type SiteContext } from '@/lib/services/inspection/visit-context'
import { lockReviewItem, type ReviewItem } from '@/lib/services/review/review-item'
import { clockStops, orderDraft, orderNotices, rectificationLimits } from './order-papers'

interface State extends ReviewItem, SiteContext {
  readonly calendar: Calendar
  readonly limits: RectificationLimits
}

interface Point extends DeskPoint {
  readonly severity: DeskSeverity
}

interface Ordered extends State {
  readonly order: DeskOrder<Point>
}

async function loadDesk(
  tx: Tx,
  input: { readonly caseId: string; readonly letter: ReviewItem['item']['letter'] },
  actor: Actor,
  today: IsoDate,
): Promise<State | null> {
  const review = await lockReviewItem(tx, input, actor, today)
  if (!review) return null
  return {
    ...(await loadSite(tx, review.case, 'APPROVAL')),
    ...review,
    calendar: await loadCalendar(tx),
    limits: await rectificationLimits(today),
  }
}

/** I08 for what the desk found: the item's reviewer orders it in the name of the approval bureau. */
export const orderFromDeskCommand = defineCommand({
  name: 'rectification.orderFromDesk',
  input: orderFromDeskInput,
  load: (tx, input, actor, { today }) => loadDesk(tx, input, actor, today),
  authorise: (actor, { subject }) =>
    whyMayNotOrderRectification(actor, { case: subject.case, items: [subject.item], source: 'DESK' }),
  decide: decideOrder,
  save: saveOrder,
  audit: ({ case: subject, item, order }, { orderId, documents }) => [
    {
      stream: `case:${subject.id}`,
      action: 'rectification.ordered_from_desk',
      subject: { type: 'order', id: orderId },
      detail: {
        item: item.letter,
        checkpoints: order.points.map(({ code, severity }) => ({ code, severity })),
        termOn: order.termOn,
        documents: documents.map(({ type, number }) => [type, number]),
      },
    },
  ],
  outbox: (ordered, { orderId, documents }) => [
    ...renderJobs(documents),
    ...orderNotices(ordered, {
      orderId,
      occasion: `I08:${orderId}`,
      count: ordered.order.points.length,
      termOn: ordered.order.termOn,
      documentNo: documents[0]?.number ?? '',
    }),
  ],
})

interface Asked {
  readonly version: number
  readonly termDays: number
  readonly points: readonly (Omit<Point, 'evidenceWanted'> & { readonly wanted: string })[]
}

function decideOrder(state: State, { version, termDays, points }: Asked, { today }: CommandContext): Result<Ordered> {
  const { item, rows, case: subject, calendar, limits } = state
  if (item.version !== version) return refuse('review.changed_meanwhile', { item: item.letter })
  const order = orderFromDesk(
    {
      item,
      caseKind: subject.kind,
      orderedOn: today,
      termDays,
      calendar,
      awaiting: awaitingDeskOrder(rows.verdicts, rows.findings).map(({ code }) => code),
      points: points.map(({ wanted, ...point }) => ({ ...point, evidenceWanted: wanted })),
      findings: rows.findings,
    },
    limits,
  )
  return order.ok ? ok({ ...state, order: order.value }) : order
}

async function saveOrder(tx: Tx, ordered: Ordered, context: CommandContext) {
  const { case: subject, item, order } = ordered
  const { termOn, round, status, points } = order
  const { id: caseId, region } = subject
  const { letter } = item
  const orderId = await createOrder(
    tx,
    { caseId, region, visitId: null, round, orderedById: context.actor.userId, termOn },
    context.now,
  )
  const found = points.map(({ evidenceWanted, ...point }) => ({ ...point, wanted: evidenceWanted }))
  const findings = await createOrderedFindings(tx, { caseId, orderId, letter, status }, found)
  await applySteps(tx, subject, [order.step], context, { detail: { I08: { orderId, termOn, source: 'DESK' } } })
  const { today } = context
  const paper = {
    taskNo: null,
    foundOn: today,
    orderedOn: today,
    termOn,
    round,
    source: 'DESK' as const,
    findings,
    wanted: new Map(),
  }
  const documents = await issueDocuments(tx, [orderDraft(ordered, paper)], context)
  // The order's number belongs into the account of time, so the ledger follows it; both lie under the case lock.
  const [document] = documents
  if (document) await nameDocument(tx, orderId, document.id)
  const stop = { orderId, documentNo: document?.number ?? null, letters: [letter] }
  await addToClocks(tx, subject, clockStops(stop, context), context)
  return { orderId, caseId, letter, documents: documents.map((one) => ({ ...one })) }
}
