import { RECTIFICATION_PAPERS } from '@/lib/copy/rectification-papers'
import { applySteps } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import { addRechecks, changeFinding, changeOrder, createOrder, nameDocument } from '@/lib/db/rectification'
import { addProposal } from '@/lib/db/review'
import { afterSteps, type Step } from '@/lib/domain/application/events'
import { consolidateWhenReady } from '@/lib/domain/decision/consolidate'
import { concludeRecheckInput } from '@/lib/domain/rectification/inputs'
import { rectificationTermOn } from '@/lib/domain/rectification/order'
import { whyMayNotConcludeRecheck } from '@/lib/domain/rectification/policy'
import { concludeRecheck, type RecheckOpinion } from '@/lib/domain/rectification/recheck'
import { isClosedFinding } from '@/lib/domain/rectification/status'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { addToClocks } from '@/lib/services/clock/case-clock'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { issueDocuments } from '@/lib/services/document/issue-document'
import { asSubject, itemInOrder, lockOrderContext, orderAudit, type OrderContext } from './order-context'
import { clockStops, staysOpen } from './order-papers'
import { type Concluded, isClosedBy, rechecked } from './concluded'
import { orderAgainDraft, recheckDraft, recheckOutbox } from './recheck-papers'

/** I12 closed; I13 ordered once more; I27 still open after the last round. Each finding has its own verdict and words. */
export const concludeRecheckCommand = defineCommand({
  name: 'rectification.conclude',
  input: concludeRecheckInput,
  load: (tx, { orderId }, actor, { today }) => lockOrderContext(tx, orderId, actor, today),
  authorise: (actor, state, { letter }) => {
    const item = itemInOrder(state, letter)
    return item ? whyMayNotConcludeRecheck(actor, asSubject(state, item)) : { code: 'rectification.nothing_to_recheck' }
  },
  decide: decideConclusion,
  save: saveConclusion,
  audit: (concluded, { nextOrderId, documents }) =>
    orderAudit(concluded, 'rectification.rechecked', {
      letter: concluded.letter,
      outcome: concluded.recheck.outcome,
      opinions: concluded.opinions,
      nextOrderId,
      documents: documents.map(({ type, number }) => [type, number]),
    }),
  outbox: (concluded, { nextOrderId, documents }, context) =>
    recheckOutbox(concluded, { nextOrderId, documents }, context),
})

interface Wanted {
  readonly letter: ItemLetter
  readonly version: number
  readonly mode: 'EVIDENCE' | 'ON_SITE'
  readonly opinions: readonly RecheckOpinion[]
  readonly newTermDays: number | null
}

function decideConclusion(state: OrderContext, wanted: Wanted, { today }: CommandContext): Result<Concluded> {
  const { order, case: subject, limits, calendar } = state
  const { letter, opinions, newTermDays, mode } = wanted
  if (order.version !== wanted.version) return refuse('rectification.changed_meanwhile')
  const item = itemInOrder(state, letter)
  if (!item) return refuse('rectification.nothing_to_recheck')
  if (newTermDays !== null && (newTermDays < 1 || newTermDays > limits.maxDays)) {
    return refuse('rectification.term_out_of_range', { max: limits.maxDays })
  }
  const newTermOn = newTermDays === null ? null : rectificationTermOn(today, newTermDays, calendar)
  const input = { caseKind: subject.kind, round: order.round, today, newTermOn }
  const recheck = concludeRecheck(item, order.findings, opinions, input, limits)
  if (!recheck.ok) return recheck
  const steps: Step[] = [recheck.value.step]
  const last = consolidateWhenReady(subject.status, afterSteps(subject.items, steps))
  if (!last.ok) return last
  if (last.value) steps.push(last.value)
  const again = recheck.value.outcome === 'ORDERED_AGAIN'
  return ok({
    ...state,
    letter,
    mode,
    opinions,
    recheck: recheck.value,
    steps,
    consolidated: last.value !== null,
    newTermOn: again ? newTermOn : null,
  })
}

async function saveConclusion(tx: Tx, concluded: Concluded, context: CommandContext) {
  const { case: subject, order, recheck, steps } = concluded
  await addRechecks(tx, opinionRows(concluded, context), context.now)
  const nextOrderId = await openNextRound(tx, concluded, context)
  for (const { id, status } of recheck.findings) {
    const closed = isClosedFinding({ status })
    await changeFinding(tx, id, {
      status,
      ...(closed ? { closedAt: context.now } : nextOrderId ? { orderId: nextOrderId } : {}),
    })
  }
  await applySteps(tx, subject, steps, context, { detail: { [recheck.step.code]: { orderId: order.id, nextOrderId } } })
  await proposeAdverse(tx, concluded, context)
  const drafts = [recheckDraft(concluded, context), ...orderAgainDraft(concluded, context)]
  const documents = await issueDocuments(tx, drafts, context)
  await stopAgain(tx, concluded, { nextOrderId, document: documents.find(({ type }) => type === 'DOC-08') }, context)
  // Also when nothing else of it changed: the version says that a colleague's page is old.
  await changeOrder(tx, order.id, {
    open: nextOrderId === null ? staysOpen(subject, order, steps) : othersOpen(concluded),
  })
  return {
    orderId: order.id,
    nextOrderId,
    caseId: subject.id,
    outcome: recheck.outcome,
    consolidated: concluded.consolidated,
    documents: documents.map((document) => ({ ...document })),
  }
}

/** The item's findings went to the next order; only other items can keep this one open. */
const othersOpen = ({ case: subject, order, letter, steps }: Concluded): boolean =>
  staysOpen(subject, { findings: order.findings.filter((finding) => finding.letter !== letter) }, steps)

const opinionRows = (concluded: Concluded, { actor }: CommandContext) =>
  rechecked(concluded).flatMap(({ id }) => {
    const opinion = concluded.opinions.find(({ findingId }) => findingId === id)
    if (!opinion) return []
    const { closed, opinion: words } = opinion
    return [{ findingId: id, round: concluded.order.round, closed, opinion: words.trim(), byId: actor.userId }]
  })

async function openNextRound(
  tx: Tx,
  { case: subject, order, newTermOn }: Concluded,
  context: CommandContext,
): Promise<string | null> {
  if (!newTermOn) return null
  return createOrder(
    tx,
    {
      caseId: subject.id,
      region: subject.region,
      visitId: order.visitId,
      round: order.round + 1,
      orderedById: context.actor.userId,
      termOn: newTermOn,
    },
    context.now,
  )
}

/** I27: what the item is now proposed for; the reviewer and the lead see why. */
async function proposeAdverse(tx: Tx, concluded: Concluded, { now }: CommandContext): Promise<void> {
  const { recheck, order, letter } = concluded
  const item = itemInOrder(concluded, letter)
  if (!recheck.proposal || !item) return
  const open = rechecked(concluded).filter(({ id }) => !isClosedBy(concluded, id))
  const reason = RECTIFICATION_PAPERS.stillOpen(
    order.round,
    open.map(({ checkCode }) => checkCode),
  )
  await addProposal(tx, { caseItemId: item.id, conclusion: recheck.proposal, reason, byId: null, at: now })
}

async function stopAgain(
  tx: Tx,
  { case: subject, letter }: Concluded,
  next: { nextOrderId: string | null; document: { id: string; number: string | null } | undefined },
  context: CommandContext,
): Promise<void> {
  if (!next.nextOrderId || !next.document) return
  await nameDocument(tx, next.nextOrderId, next.document.id)
  const stop = { orderId: next.nextOrderId, documentNo: next.document.number, letters: [letter] }
  await addToClocks(tx, subject, clockStops(stop, context), context)
}
