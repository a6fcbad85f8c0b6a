import { z } from 'zod'
import { PROPOSALS } from '../decision/conclusions'
import { isIsoDate } from '../shared/dates'
import { ITEM_LETTERS } from '../shared/item-letters'
import { CHECKPOINT_ANSWERS } from './checkpoints'

/** Shapes of what a reviewer's forms send. */
export const NOTE_MAX = 1_000
export const REASON_MAX = 1_000

const item = { caseId: z.uuid(), letter: z.enum(ITEM_LETTERS) }
const version = z.coerce.number().int().min(0)
const reason = z.string().trim().max(REASON_MAX, 'field.text_too_long')

export const answerCheckpointInput = z.object({
  ...item,
  code: z.string().regex(/^DR\d{2}$/),
  answer: z.enum(CHECKPOINT_ANSWERS, 'review.choose_answer'),
  note: z
    .string()
    .trim()
    .max(NOTE_MAX, 'field.text_too_long')
    .transform((text) => text || null),
  /** 0 for a checkpoint not answered yet. */
  version,
})

export const acknowledgeInput = z.object({
  ...item,
  rules: z
    .array(z.string().regex(/^AV\d{2}$/))
    .min(1, 'review.choose_results')
    .max(40),
})
export const proposeInput = z.object({
  ...item,
  version,
  conclusion: z.enum(PROPOSALS, 'review.choose_conclusion'),
  reason,
})
export const withdrawProposalInput = z.object({ ...item, reason })
export const askQueryInput = z.object({
  ...item,
  target: z.string().trim().min(1, 'review.target_missing').max(200),
  question: z.string().trim().max(REASON_MAX, 'field.text_too_long'),
  termOn: z.string().refine(isIsoDate, 'field.not_date').optional(),
})
export const askForVisitInput = z.object({ ...item, reason })
export const joinVisitInput = z.object(item)
export const declareConflictInput = z.object({
  caseId: z.uuid(),
  reason: z.string().trim().min(1, 'review.reason_missing').max(REASON_MAX),
})
