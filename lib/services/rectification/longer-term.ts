import { database } from '@/lib/db/client'
import {
  answerTermRequest,
  createTermRequest,
  findAskedTerm,
  findTermRequest,
  listAskedTerms,
  type TermRequestRow,
} from '@/lib/db/term-requests'
import { isWaitingForRectification } from '@/lib/domain/application/item-status'
import { askLongerTermInput, declineLongerTermInput } from '@/lib/domain/rectification/inputs'
import { askLongerTerm } from '@/lib/domain/rectification/order'
import { whyMayNotAskLongerTerm, whyMayNotExtendTerm } from '@/lib/domain/rectification/policy'
import { nextTermRequestStatus, type TermRequestStatus } from '@/lib/domain/rectification/status'
import type { AskedTerm } from '@/lib/domain/rectification/views'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { ok, type Refusal, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { asSubject, itemInOrder, lockOrderContext, orderAudit, type OrderContext } from './order-context'
import { lettersOf, orderNotices } from './order-papers'

interface Asking extends OrderContext {
  readonly asked: TermRequestRow | null
}

interface Asked extends Asking {
  readonly status: TermRequestStatus
  readonly totalDays: number
  readonly until: IsoDate
  readonly reason: string
}

const itemsOf = (state: OrderContext) =>
  lettersOf(state.order.findings).flatMap((letter) => itemInOrder(state, letter) ?? [])

type ItemPolicy = typeof whyMayNotExtendTerm

/** The policy over the items that wait; over all, for its refusal, when none does. */
function whyNotForAny(actor: Actor, state: OrderContext, policy: ItemPolicy): Refusal | null {
  const waiting = itemsOf(state).filter(isWaitingForRectification)
  for (const item of waiting.length > 0 ? waiting : itemsOf(state)) {
    const why = policy(actor, asSubject(state, item))
    if (why) return why
  }
  return null
}

/** I28: before the term ends the institution names a day and a reason; the term itself stays until the supervisor says so. */
export const askLongerTermCommand = defineCommand({
  name: 'rectification.askLongerTerm',
  input: askLongerTermInput,
  load: async (tx, { orderId }, actor, { today }): Promise<Asking | null> => {
    const state = await lockOrderContext(tx, orderId, actor, today)
    return state && { ...state, asked: await findAskedTerm(tx, orderId) }
  },
  authorise: (actor, state) => whyNotForAny(actor, state, whyMayNotAskLongerTerm),
  decide: (state, { until, reason }, { today }): Result<Asked> => {
    const { order, case: subject, calendar, limits, asked } = state
    if (asked) return refuse('rectification.already_asked', { date: asked.wantedOn })
    const waiting = itemsOf(state).filter(isWaitingForRectification)
    const of = { caseKind: subject.kind, orderedOn: order.orderedOn, termOn: order.termOn }
    const longer = askLongerTerm(waiting, of, { until, calendar, today, reason }, limits)
    if (!longer.ok) return longer
    const status = nextTermRequestStatus(null, 'ask')
    return status.ok ? ok({ ...state, status: status.value, totalDays: longer.value.totalDays, until, reason }) : status
  },
  save: async (tx, { case: subject, order, status, until, reason }, { actor, now }) => {
    const requestId = await createTermRequest(tx, {
      ...{ orderId: order.id, caseId: subject.id, region: subject.region, wantedOn: until, reason, status },
      ...{ askedById: actor.userId, askedByName: actor.name, askedAt: now },
    })
    return { requestId, orderId: order.id, caseId: subject.id }
  },
  audit: (asked) => orderAudit(asked, 'rectification.longer_term_asked', { until: asked.until, reason: asked.reason }),
})

interface Declining extends OrderContext {
  readonly request: TermRequestRow
}

interface Declined extends Declining {
  readonly status: TermRequestStatus
  readonly reason: string
}

/** I28: not longer. The term in force is told once more (N24); the reason is on the page it leads to. */
export const declineLongerTermCommand = defineCommand({
  name: 'rectification.declineLongerTerm',
  input: declineLongerTermInput,
  load: async (tx, { requestId }, actor, { today }): Promise<Declining | null> => {
    const seen = await findTermRequest(tx, requestId)
    const state = seen && (await lockOrderContext(tx, seen.orderId, actor, today))
    const request = state && (await findTermRequest(tx, requestId))
    return request ? { ...state, request } : null
  },
  authorise: (actor, state) => whyNotForAny(actor, state, whyMayNotExtendTerm),
  decide: (state, { version, reason }): Result<Declined> => {
    const { request } = state
    const status = nextTermRequestStatus(request.status, 'decline')
    if (!status.ok || request.version !== version) {
      return refuse('rectification.request_answered', { name: request.answeredByName })
    }
    return ok({ ...state, status: status.value, reason })
  },
  save: async (tx, { case: subject, order, request, status, reason }, { actor, now }) => {
    await answerTermRequest(tx, request.id, { status, answeredByName: actor.name, answeredAt: now, answer: reason })
    return { requestId: request.id, orderId: order.id, caseId: subject.id }
  },
  audit: (declined) =>
    orderAudit(declined, 'rectification.longer_term_declined', {
      until: declined.request.wantedOn,
      reason: declined.reason,
    }),
  outbox: (declined, { orderId, requestId }) =>
    orderNotices(declined, {
      orderId,
      occasion: `I28:declined:${requestId}`,
      count: declined.order.findings.length,
      termOn: declined.order.termOn,
      documentNo: declined.order.documentNo ?? '',
    }),
})

const MOST_ASKED = 50

/** Above the supervisor's ledger. */
export const listLongerTerms = async (actor: Actor): Promise<Omit<AskedTerm, 'totalDays'>[]> =>
  actor.role === 'SUP' ? listAskedTerms(database(), actor.region ?? '', MOST_ASKED) : []
