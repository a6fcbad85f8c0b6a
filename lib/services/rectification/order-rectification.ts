import { applySteps } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import {
  changeFinding,
  countOrdersOfVisit,
  createOrder,
  type FindingRow,
  lockFindingsOfVisit,
  nameDocument,
} from '@/lib/db/rectification'
import type { Calendar } from '@/lib/domain/clock/calendar'
import { orderRectificationInput } from '@/lib/domain/rectification/inputs'
import { type Order, orderRectification, type RectificationLimits } from '@/lib/domain/rectification/order'
import { whyMayNotOrderRectification } from '@/lib/domain/rectification/policy'
import { isAwaitingOrder, nextFindingStatus } from '@/lib/domain/rectification/status'
import type { Actor } from '@/lib/domain/shared/actor'
import { officeDate, type IsoDate } from '@/lib/domain/shared/dates'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { addToClocks } from '@/lib/services/clock/case-clock'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { issueDocuments, renderJobs } from '@/lib/services/document/issue-document'
import { visitAudit, whyVisitChanged } from '@/lib/services/inspection/visit-audit'
import { lockVisitContext, type VisitContext } from '@/lib/services/inspection/visit-context'
import { clockStops, lettersOf, orderDraft, orderNotices, rectificationLimits } from './order-papers'

interface State extends VisitContext {
  readonly findings: readonly FindingRow[]
  readonly alreadyOrdered: boolean
  readonly calendar: Calendar
  readonly limits: RectificationLimits
}

interface Ordered extends State {
  readonly order: Order
  readonly named: readonly FindingRow[]
  readonly wanted: ReadonlyMap<string, string>
}

async function loadOrdering(tx: Tx, visitId: string, actor: Actor, today: IsoDate): Promise<State | null> {
  const site = await lockVisitContext(tx, visitId, actor)
  if (!site) return null
  return {
    ...site,
    findings: await lockFindingsOfVisit(tx, visitId),
    alreadyOrdered: (await countOrdersOfVisit(tx, visitId)) > 0,
    calendar: await loadCalendar(tx),
    limits: await rectificationLimits(today),
  }
}

const openFindings = ({ findings }: State): FindingRow[] => findings.filter(isAwaitingOrder)

/** I08 for what a visit found: one order for all its items, served in the portal at once. */
export const orderRectificationCommand = defineCommand({
  name: 'rectification.order',
  input: orderRectificationInput,
  load: (tx, { visitId }, actor, { today }) => loadOrdering(tx, visitId, actor, today),
  authorise: (actor, state) => {
    const letters = lettersOf(openFindings(state))
    const items = state.case.items.filter(({ letter }) => letters.includes(letter))
    return whyMayNotOrderRectification(actor, {
      case: state.case,
      items: items.map((item) => ({ ...item, proposedById: null })),
      source: 'VISIT',
    })
  },
  decide: decideOrder,
  save: saveOrder,
  audit: (ordered, { orderId, documents }) =>
    visitAudit(ordered, 'rectification.ordered', {
      orderId,
      findings: ordered.named.map(({ id, checkCode, letter }) => ({ id, checkCode, letter })),
      termOn: ordered.order.termOn,
      documents: documents.map(({ type, number }) => [type, number]),
    }),
  outbox: (ordered, { orderId, documents }) => [
    ...renderJobs(documents),
    ...orderNotices(ordered, {
      orderId,
      occasion: `I08:${orderId}`,
      count: ordered.named.length,
      termOn: ordered.order.termOn,
      documentNo: documents[0]?.number ?? '',
    }),
  ],
})

interface Wanted {
  readonly version: number
  readonly termDays: number
  readonly wanted: readonly { readonly findingId: string; readonly text: string }[]
}

function decideOrder(state: State, { version, termDays, wanted }: Wanted, { today }: CommandContext): Result<Ordered> {
  const changed = whyVisitChanged(state, version)
  if (changed) return changed
  const named = openFindings(state)
  const texts = new Map(wanted.map(({ findingId, text }) => [findingId, text]))
  const silent = named.filter(({ id }) => !texts.get(id))
  if (silent.length > 0 && !state.alreadyOrdered) return refuse('rectification.evidence_wanted_missing')
  const order = orderRectification(
    {
      findings: state.findings,
      items: state.case.items,
      caseKind: state.case.kind,
      orderedOn: today,
      termDays,
      calendar: state.calendar,
      evidenceWanted: [...texts.values()].join('\n'),
      visitAlreadyOrdered: state.alreadyOrdered,
    },
    state.limits,
  )
  return order.ok ? ok({ ...state, order: order.value, named, wanted: texts }) : order
}

async function saveOrder(tx: Tx, ordered: Ordered, context: CommandContext) {
  const { case: subject, visit, order, named, wanted } = ordered
  const { termOn, round } = order
  const orderId = await createOrder(
    tx,
    { caseId: subject.id, region: subject.region, visitId: visit.id, round, orderedById: context.actor.userId, termOn },
    context.now,
  )
  for (const finding of named) {
    const status = nextFindingStatus(finding.status, 'order')
    if (!status.ok) throw new Error(status.error.code)
    await changeFinding(tx, finding.id, { status: status.value, orderId, wanted: wanted.get(finding.id) ?? null })
  }
  await applySteps(tx, subject, order.steps, context, { detail: { I08: { orderId, termOn } } })
  const paper = {
    taskNo: visit.taskNo,
    foundOn: officeDate(visit.endedAt ?? context.now),
    orderedOn: context.today,
    termOn,
    round,
    findings: named,
    wanted,
  }
  const documents = await issueDocuments(tx, [orderDraft(ordered, paper)], context)
  // The order's number belongs into the account of time, so the ledger follows it; both lie under the case lock.
  const [document] = documents
  if (document) await nameDocument(tx, orderId, document.id)
  const stop = { orderId, documentNo: document?.number ?? null, letters: lettersOf(named) }
  await addToClocks(tx, subject, clockStops(stop, context), context)
  return { orderId, caseId: subject.id, visitId: visit.id, documents: documents.map((one) => ({ ...one })) }
}
