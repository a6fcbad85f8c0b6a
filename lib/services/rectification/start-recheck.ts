import { applySteps } from '@/lib/db/cases'
import type { Step } from '@/lib/domain/application/events'
import { startRecheckInput } from '@/lib/domain/rectification/inputs'
import { whyMayNotStartRecheck } from '@/lib/domain/rectification/policy'
import { startRecheck } from '@/lib/domain/rectification/recheck'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { asSubject, itemInOrder, lockOrderContext, orderAudit, type OrderContext } from './order-context'

interface Started extends OrderContext {
  readonly step: Step
}

/** I11: from here the institution's evidence is under the bureau's eyes. */
export const startRecheckCommand = defineCommand({
  name: 'rectification.startRecheck',
  input: startRecheckInput,
  load: (tx, { orderId }, actor, { today }) => lockOrderContext(tx, orderId, actor, today),
  authorise: (actor, state, { letter }) => {
    const item = itemInOrder(state, letter)
    return item ? whyMayNotStartRecheck(actor, asSubject(state, item)) : { code: 'rectification.nothing_to_recheck' }
  },
  decide: (state, { letter }): Result<Started> => {
    const item = itemInOrder(state, letter)
    if (!item) return refuse('rectification.nothing_to_recheck')
    const step = startRecheck(item, { caseKind: state.case.kind })
    return step.ok ? ok({ ...state, step: step.value }) : step
  },
  save: async (tx, { case: subject, order, step }, context) => {
    await applySteps(tx, subject, [step], context, { detail: { I11: { orderId: order.id } } })
    return { orderId: order.id, caseId: subject.id }
  },
  audit: (started, _answer, { letter }) => orderAudit(started, 'rectification.recheck_started', { letter }),
})
