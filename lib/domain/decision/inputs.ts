import { z } from 'zod'
import { ITEM_LETTERS } from '../shared/item-letters'
import { PROPOSALS } from './conclusions'

/** Shapes of what a lead's forms send. */
export const REASON_MAX = 1_000
const reason = z.string().trim().max(REASON_MAX, 'field.text_too_long')

export const decideInput = z.object({
  caseId: z.uuid(),
  version: z.coerce.number().int().min(1),
  choices: z
    .array(
      z.object({ letter: z.enum(ITEM_LETTERS), conclusion: z.enum(PROPOSALS, 'decision.choose_conclusion'), reason }),
    )
    .min(1, 'decision.choose_conclusion')
    .max(ITEM_LETTERS.length),
  /** A keyed mark of the password typed again, so that the receipt never holds it. */
  passwordMark: z.string().max(200),
})

export const returnToReviewInput = z.object({
  caseId: z.uuid(),
  version: z.coerce.number().int().min(1),
  letters: z.array(z.enum(ITEM_LETTERS)).min(1, 'decision.no_item_to_return'),
  reason,
})
