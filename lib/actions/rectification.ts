'use server'

import { routes } from '@/lib/routes'
import { concludeRecheckCommand } from '@/lib/services/rectification/conclude-recheck'
import { extendTermCommand } from '@/lib/services/rectification/extend-term'
import { declineLongerTermCommand } from '@/lib/services/rectification/longer-term'
import { orderRectificationCommand } from '@/lib/services/rectification/order-rectification'
import { startRecheckCommand } from '@/lib/services/rectification/start-recheck'
import { formAction, text, texts } from './form-action'

export const orderRectificationAction = formAction(orderRectificationCommand, {
  input: (form) => ({
    visitId: text(form, 'visitId'),
    version: text(form, 'version'),
    termDays: text(form, 'termDays'),
    wanted: texts(form, 'findingId').map((findingId) => ({ findingId, text: text(form, `wanted.${findingId}`) })),
  }),
  revalidate: () => [routes.supervisor],
  next: ({ orderId }) => routes.order(orderId),
})

export const startRecheckAction = formAction(startRecheckCommand, {
  input: (form) => ({ orderId: text(form, 'orderId'), letter: text(form, 'letter') }),
  next: ({ orderId }) => routes.order(orderId),
})

const VERDICTS: Readonly<Record<string, boolean>> = { closed: true, open: false }

export const concludeRecheckAction = formAction(concludeRecheckCommand, {
  input: (form) => ({
    orderId: text(form, 'orderId'),
    letter: text(form, 'letter'),
    version: text(form, 'version'),
    mode: text(form, 'mode') || undefined,
    opinions: texts(form, 'findingId').map((findingId) => ({
      findingId,
      closed: VERDICTS[text(form, `verdict.${findingId}`)],
      opinion: text(form, `opinion.${findingId}`),
    })),
    newTermDays: text(form, 'newTermDays') || null,
  }),
  revalidate: () => [routes.supervisor],
  next: ({ orderId, nextOrderId }) => routes.order(nextOrderId ?? orderId),
})

export const extendTermAction = formAction(extendTermCommand, {
  input: (form) => ({
    orderId: text(form, 'orderId'),
    version: text(form, 'version'),
    totalDays: text(form, 'totalDays'),
    reason: text(form, 'reason'),
  }),
  next: ({ orderId }) => routes.order(orderId),
})

export const declineLongerTermAction = formAction(declineLongerTermCommand, {
  input: (form) => ({
    requestId: text(form, 'requestId'),
    version: text(form, 'version'),
    reason: text(form, 'reason'),
  }),
  revalidate: () => [routes.supervisor],
  next: ({ orderId }) => routes.order(orderId),
})
