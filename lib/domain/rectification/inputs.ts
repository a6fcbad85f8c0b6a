import { z } from 'zod'
import { isIsoDate } from '../shared/dates'
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

export const FACT_MAX = 1_000
export const STANDARD_MAX = 600
/** A veto belongs to the on-site list; what the desk finds is a key or a general point. */
export const DESK_SEVERITIES = ['KEY', 'GEN'] as const
export type DeskSeverity = (typeof DESK_SEVERITIES)[number]

export const orderFromDeskInput = z.object({
  caseId: z.uuid(),
  letter,
  version,
  termDays: days,
  points: z
    .array(
      z.object({
        code: z.string().regex(/^DR\d{2}$/),
        fact: z.string().trim().max(FACT_MAX, 'field.too_long'),
        standard: z.string().trim().max(STANDARD_MAX, 'field.too_long'),
        severity: z.enum(DESK_SEVERITIES, 'rectification.choose_severity'),
        wanted: z.string().trim().max(WANTED_MAX, 'field.too_long'),
      }),
    )
    .max(30),
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

export const askLongerTermInput = z.object({
  orderId,
  until: z.string().refine(isIsoDate, 'rectification.until_missing'),
  reason: z.string().trim().min(1, 'rectification.ask_reason_missing').max(REASON_MAX, 'field.too_long'),
})

export const declineLongerTermInput = z.object({
  requestId: z.uuid(),
  version,
  reason: z.string().trim().min(1, 'rectification.decline_reason_missing').max(REASON_MAX, 'field.too_long'),
})

export const missTermInput = z.object({ orderId })
export const warnTermInput = z.object({ orderId, daysLeft: z.number().int() })
