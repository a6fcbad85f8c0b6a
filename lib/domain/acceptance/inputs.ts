import { z } from 'zod'
import { ITEM_LETTERS } from '../shared/item-letters'
import { REFUSAL_GROUNDS } from './acceptance'

/** Shapes of what the window's forms send; the limits are those of the documents they end up in (DOC-02, DOC-03). */
export const POINT_MAX = 600
export const REPEAT_REASON_MAX = 400
export const REFUSAL_REASON_MAX = 1_000
export const AUTHORITY_MAX = 100
export const DEFECTS_MAX = 60

const version = z.coerce.number().int().min(0)
const caseId = z.uuid()

/** Where a line of the notice comes from: a rule, a missing paper, an earlier notice, or the clerk. */
export const DEFECT_ORIGIN = /^(AV\d{2}|MATERIAL|CLERK|EARLIER)$/

export const defectInput = z.object({
  target: z.string().trim().min(1, 'acceptance.choose_target').max(200),
  origin: z.string().regex(DEFECT_ORIGIN),
  requirement: z.string().trim().max(POINT_MAX, 'field.text_too_long'),
  how: z.string().trim().max(POINT_MAX, 'field.text_too_long'),
})

export const askForSupplementInput = z.object({
  caseId,
  version,
  defects: z.array(defectInput).max(DEFECTS_MAX),
  reason: z
    .string()
    .trim()
    .max(REPEAT_REASON_MAX, 'field.text_too_long')
    .transform((text) => text || null),
})
export type AskForSupplementInput = z.output<typeof askForSupplementInput>

const refusal = {
  caseId,
  ground: z.enum(REFUSAL_GROUNDS, 'acceptance.choose_ground'),
  reason: z.string().trim().max(REFUSAL_REASON_MAX, 'field.text_too_long'),
  properAuthority: z
    .string()
    .trim()
    .max(AUTHORITY_MAX, 'field.text_too_long')
    .transform((text) => text || null),
}
export const refuseCaseInput = z.object(refusal)
export const refuseItemInput = z.object({ ...refusal, letter: z.enum(ITEM_LETTERS) })
