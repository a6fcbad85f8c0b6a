import type { OfficeMoment } from '@/lib/clock'
import { SITE_GROUNDS } from '@/lib/copy/inspection-papers'
import { RECTIFICATION_PAPERS } from '@/lib/copy/rectification-papers'
import { applySteps } from '@/lib/db/cases'
import { database, type Tx } from '@/lib/db/client'
import { changeOrder, findUnansweredOrders, usedKeys } from '@/lib/db/rectification'
import { addProposal } from '@/lib/db/review'
import { afterSteps, type Step } from '@/lib/domain/application/events'
import { isWaitingForRectification } from '@/lib/domain/application/item-status'
import { consolidateWhenReady } from '@/lib/domain/decision/consolidate'
import { missTermInput, warnTermInput } from '@/lib/domain/rectification/inputs'
import { missTerm } from '@/lib/domain/rectification/order'
import { isAwaitingEvidence } from '@/lib/domain/rectification/status'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { addDays, daysBetween } from '@/lib/domain/shared/dates'
import { ok, type Refusal, refuse, type Result } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { addToClocks } from '@/lib/services/clock/case-clock'
import { type CommandContext, defineCommand, runCommand } from '@/lib/services/command'
import { caseFactsOf, itemWords } from '@/lib/services/inspection/visit-context'
import { noticesFor } from '@/lib/services/notice/notify'
import { roleRecipients } from '@/lib/services/notice/recipients'
import { parameterAt } from '@/lib/services/parameters'
import { itemInOrder, lockOrderContext, orderAudit, type OrderContext } from './order-context'
import { clockResumes, lettersOf, orderNotices, staysOpen } from './order-papers'

interface Missed extends OrderContext {
  readonly missed: readonly {
    readonly caseItemId: string
    readonly step: Step
    readonly proposal: 'DEFER' | 'UNQUALIFIED'
  }[]
  readonly steps: readonly Step[]
  readonly consolidated: boolean
}

const systemOnly = (actor: { readonly role: string }): Refusal | null =>
  actor.role === 'SYS' ? null : { code: 'system.system_only' }

const waitingItems = (state: OrderContext) =>
  lettersOf(state.order.findings.filter(isAwaitingEvidence)).flatMap((letter) => {
    const item = itemInOrder(state, letter)
    return item && isWaitingForRectification(item) ? [item] : []
  })

/** I10, the day after the term: the items are proposed for deferral and the clock runs again from the term's last day. */
export const missTermCommand = defineCommand({
  name: 'rectification.missTerm',
  input: missTermInput,
  load: (tx, { orderId }, actor, { today }) => lockOrderContext(tx, orderId, actor, today),
  authorise: systemOnly,
  decide: decideMissed,
  save: saveMissed,
  audit: (missed, { letters }) =>
    orderAudit(missed, 'rectification.term_missed', { letters, termOn: missed.order.termOn }),
  outbox: (missed, { orderId, letters }, { now }) => {
    const { case: subject, applicant, order, catalogue, consolidated } = missed
    const facts = { ...caseFactsOf(missed), items: itemWords(catalogue, lettersOf(order.findings)), date: order.termOn }
    const about = { caseId: subject.id, facts, occasion: `I10:${orderId}:${letters.join('')}` }
    return [
      ...noticesFor('N26', { ...about, recipients: applicant, href: routes.applicantCase(subject.id) }),
      ...(consolidated
        ? noticesFor('N09', {
            caseId: subject.id,
            occasion: `T10:${now.toISOString()}`,
            recipients: roleRecipients('LEAD', subject.region),
            facts: { ...caseFactsOf(missed), date: subject.committedDue ?? '' },
            href: routes.leadCase(subject.id),
          })
        : []),
    ]
  },
})

function decideMissed(state: OrderContext, _input: unknown, { today }: CommandContext): Result<Missed> {
  const { case: subject, order } = state
  const missed: Missed['missed'][number][] = []
  for (const item of waitingItems(state)) {
    const one = missTerm(item, { caseKind: subject.kind, termOn: order.termOn }, today)
    if (!one.ok) return one
    missed.push({ caseItemId: item.id, ...one.value })
  }
  if (missed.length === 0) return refuse('rectification.no_findings')
  const steps: Step[] = missed.map(({ step }) => step)
  const last = consolidateWhenReady(subject.status, afterSteps(subject.items, steps))
  if (!last.ok) return last
  if (last.value) steps.push(last.value)
  return ok({ ...state, missed, steps, consolidated: last.value !== null })
}

async function saveMissed(tx: Tx, { case: subject, order, missed, steps }: Missed, context: CommandContext) {
  const letters = missed.flatMap(({ step }) => step.item ?? [])
  await applySteps(tx, subject, steps, context, { detail: { I10: { orderId: order.id, termOn: order.termOn } } })
  const reason = RECTIFICATION_PAPERS.termMissed(order.termOn)
  for (const { caseItemId, proposal } of missed) {
    await addProposal(tx, { caseItemId, conclusion: proposal, reason, byId: null, at: context.now })
  }
  await changeOrder(tx, order.id, { open: staysOpen(subject, order, steps) })
  const resume = { on: order.termOn, legalBasis: SITE_GROUNDS.termMissed }
  await addToClocks(tx, subject, clockResumes({ orderId: order.id, letters }, context, resume), context)
  return { orderId: order.id, caseId: subject.id, letters }
}

/** Scanner: the day after a term without evidence. */
export async function missTerms({ today }: OfficeMoment): Promise<number> {
  let done = 0
  for (const { id, termOn } of await findUnansweredOrders(database(), { before: today })) {
    const outcome = await runCommand(missTermCommand, {
      actor: SYSTEM_ACTOR,
      key: `I10:${id}:${termOn}`,
      input: { orderId: id },
    })
    if (outcome.kind === 'done' && !outcome.repeated) done += 1
  }
  return done
}

/** N24 once more, before the term ends; nothing else changes. */
export const warnTermCommand = defineCommand({
  name: 'rectification.warnTerm',
  input: warnTermInput,
  load: (tx, { orderId }, actor, { today }) => lockOrderContext(tx, orderId, actor, today),
  authorise: systemOnly,
  decide: (state, _input, { today }): Result<OrderContext> =>
    waitingItems(state).length > 0 && state.order.termOn >= today ? ok(state) : refuse('rectification.no_findings'),
  save: async (_tx, { case: subject, order }) => ({ orderId: order.id, caseId: subject.id }),
  audit: (state, _answer, { daysLeft }) =>
    orderAudit(state, 'rectification.term_warned', { daysLeft, termOn: state.order.termOn }),
  outbox: (state, { orderId }, { today }) =>
    orderNotices(state, {
      orderId,
      occasion: `I08:${orderId}:warn:${state.order.termOn}:${daysBetween(today, state.order.termOn)}`,
      count: state.order.findings.filter(isAwaitingEvidence).length,
      termOn: state.order.termOn,
      documentNo: state.order.documentNo ?? '',
    }),
})

/** Scanner: three days and one day before the term, once each, also when the clock leaps over the day itself. */
export async function warnTerms({ today }: OfficeMoment): Promise<number> {
  const steps = await parameterAt('rectification.warnDaysBefore', today, [3, 1])
  const ascending = [...steps].sort((a, b) => a - b)
  const furthest = ascending.at(-1) ?? 0
  const orders = await findUnansweredOrders(database(), { from: today, before: addDays(today, furthest + 1) })
  const due = orders.flatMap(({ id, termOn }) => {
    const left = daysBetween(today, termOn)
    const step = ascending.find((days) => left <= days)
    return step === undefined ? [] : [{ id, left, key: `I08:warn:${id}:${termOn}:${step}` }]
  })
  const used = await usedKeys(
    database(),
    SYSTEM_ACTOR.userId,
    due.map(({ key }) => key),
  )
  let done = 0
  for (const { id, left, key } of due.filter((one) => !used.has(one.key))) {
    const outcome = await runCommand(warnTermCommand, {
      actor: SYSTEM_ACTOR,
      key,
      input: { orderId: id, daysLeft: left },
    })
    if (outcome.kind === 'done') done += 1
  }
  return done
}
