import { z } from 'zod'
import { ITEM_LETTERS } from '../shared/item-letters'

/** Shapes of what the supervisor's and the institution's forms send. */
export const WANTED_MAX = 500
export const ANSWER_MAX = 800
export const OPINION_MAX = 500
export const REASON_MAX = 300

const version = z.coerce.number().int().min(0)
const days = z.coerce.number('rectification.days_shape').int('rectification.days_shape')
const letter = z.enum(ITEM_LETTERS)
const orderId = z.uuid()

export const orderRectificationInput = z.object({
  visitId: z.uuid(),
  version,
  termDays: days,
  wanted: z
    .array(z.object({ findingId: z.uuid(), text: z.string().trim().max(WANTED_MAX, 'field.too_long') }))
    .max(100),
})

export const answerFindingInput = z.object({
  findingId: z.uuid(),
  version,
  answer: z.string().trim().max(ANSWER_MAX, 'field.too_long'),
})

/** Without letters: every item of the order that waits for its evidence. */
export const submitEvidenceInput = z.object({ orderId, letters: z.array(letter).default([]) })

export const startRecheckInput = z.object({ orderId, letter })

export const RECHECK_MODES = ['EVIDENCE', 'ON_SITE'] as const

export const concludeRecheckInput = z.object({
  orderId,
  letter,
  version,
  mode: z.enum(RECHECK_MODES).default('EVIDENCE'),
  opinions: z
    .array(
      z.object({
        findingId: z.uuid(),
        closed: z.boolean('rectification.verdict_missing'),
        opinion: z.string().trim().max(OPINION_MAX, 'field.too_long'),
      }),
    )
    .max(100),
  /** Term of the next round; asked only when something stays open. */
  newTermDays: days.nullable().default(null),
})

export const extendTermInput = z.object({
  orderId,
  version,
  totalDays: days,
  reason: z.string().trim().max(REASON_MAX, 'field.too_long'),
})

export const missTermInput = z.object({ orderId })
export const warnTermInput = z.object({ orderId, daysLeft: z.number().int() })
