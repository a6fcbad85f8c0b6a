import { z } from 'zod'

/** Shapes of what the institution's and the lead's forms send. */
export const OBJECTION_MAX = 2_000
export const REPLY_MAX = 2_000

const said = (max: number, missing: string) => z.string().trim().min(1, missing).max(max, 'field.too_long')

export const objectInput = z.object({ caseId: z.uuid(), reason: said(OBJECTION_MAX, 'objection.reason_missing') })

export const replyInput = z.object({
  objectionId: z.uuid(),
  version: z.coerce.number().int().min(1),
  reply: said(REPLY_MAX, 'objection.reply_missing'),
})
