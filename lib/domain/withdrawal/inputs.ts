import { z } from 'zod'
import { ITEM_LETTERS } from '../shared/item-letters'

/** Shapes of what the institution's and the lead's forms send. */
export const REASON_MAX = 500

export const SCOPES = ['CASE', 'ITEMS'] as const
export type WithdrawalScope = (typeof SCOPES)[number]

export const askWithdrawalInput = z.object({
  caseId: z.uuid(),
  scope: z.enum(SCOPES, 'withdrawal.choose_scope'),
  /** Read with scope ITEMS alone. */
  letters: z.array(z.enum(ITEM_LETTERS)).max(ITEM_LETTERS.length).default([]),
  reason: z.string().trim().min(1, 'withdrawal.reason_missing').max(REASON_MAX, 'field.too_long'),
})

export const VERDICTS = ['confirm', 'decline'] as const
export type WithdrawalVerdict = (typeof VERDICTS)[number]

export const answerWithdrawalInput = z.object({
  withdrawalId: z.uuid(),
  version: z.coerce.number().int().min(1),
  verdict: z.enum(VERDICTS, 'withdrawal.choose_verdict'),
  reason: z.string().trim().max(REASON_MAX, 'field.too_long'),
})
