import { applySteps } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import { changeOrder } from '@/lib/db/rectification'
import { answerTermRequest, findAskedTerm, type TermRequestRow } from '@/lib/db/term-requests'
import type { Step } from '@/lib/domain/application/events'
import { isWaitingForRectification } from '@/lib/domain/application/item-status'
import { extendTermInput } from '@/lib/domain/rectification/inputs'
import { extendTerm } from '@/lib/domain/rectification/order'
import { whyMayNotExtendTerm } from '@/lib/domain/rectification/policy'
import { nextTermRequestStatus } from '@/lib/domain/rectification/status'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { asSubject, itemInOrder, lockOrderContext, orderAudit, type OrderContext } from './order-context'
import { lettersOf, orderNotices } from './order-papers'

interface State extends OrderContext {
  /** What the institution asked for; granting a longer term answers it. */
  readonly asked: TermRequestRow | null
}

interface Extended extends State {
  readonly steps: readonly Step[]
  readonly newTermOn: IsoDate
}

const itemsOf = (state: OrderContext) =>
  lettersOf(state.order.findings).flatMap((letter) => itemInOrder(state, letter) ?? [])

/** I28: longer for every item of the order that still waits; never past the most days a correction may take. */
export const extendTermCommand = defineCommand({
  name: 'rectification.extendTerm',
  input: extendTermInput,
  load: async (tx, { orderId }, actor, { today }): Promise<State | null> => {
    const state = await lockOrderContext(tx, orderId, actor, today)
    return state && { ...state, asked: await findAskedTerm(tx, orderId) }
  },
  authorise: (actor, state) => {
    const waiting = itemsOf(state).filter(isWaitingForRectification)
    for (const item of waiting.length > 0 ? waiting : itemsOf(state)) {
      const why = whyMayNotExtendTerm(actor, asSubject(state, item))
      if (why) return why
    }
    return null
  },
  decide: decideExtension,
  save: async (tx: Tx, { case: subject, order, asked, steps, newTermOn }, context, { reason }) => {
    await changeOrder(tx, order.id, { termOn: toDate(newTermOn) })
    await applySteps(tx, subject, steps, context, {
      detail: { I28: { orderId: order.id, from: order.termOn, to: newTermOn } },
    })
    const granted = asked && nextTermRequestStatus(asked.status, 'grant')
    if (asked && granted?.ok) {
      const { actor, now: answeredAt } = context
      const answered = { status: granted.value, answeredByName: actor.name, answeredAt, answer: reason }
      await answerTermRequest(tx, asked.id, answered)
    }
    return { orderId: order.id, caseId: subject.id, termOn: newTermOn }
  },
  audit: (extended, _answer, { reason }) =>
    orderAudit(extended, 'rectification.term_extended', {
      from: extended.order.termOn,
      to: extended.newTermOn,
      reason,
    }),
  outbox: (extended, { orderId }) =>
    orderNotices(extended, {
      orderId,
      occasion: `I28:${orderId}:${extended.newTermOn}`,
      count: extended.order.findings.length,
      termOn: extended.newTermOn,
      documentNo: extended.order.documentNo ?? '',
    }),
})

function decideExtension(
  state: State,
  { version, totalDays, reason }: { version: number; totalDays: number; reason: string },
  { today }: CommandContext,
): Result<Extended> {
  const { order, case: subject, calendar, limits } = state
  if (order.version !== version) return refuse('rectification.changed_meanwhile')
  const steps: Step[] = []
  let newTermOn: IsoDate | null = null
  for (const item of itemsOf(state).filter(isWaitingForRectification)) {
    const input = { totalDays, calendar, today, reason }
    const longer = extendTerm(
      item,
      { caseKind: subject.kind, orderedOn: order.orderedOn, termOn: order.termOn },
      input,
      limits,
    )
    if (!longer.ok) return longer
    steps.push(longer.value.step)
    newTermOn = longer.value.termOn
  }
  return newTermOn ? ok({ ...state, steps, newTermOn }) : refuse('rectification.no_findings')
}
