import { z } from 'zod'
import { isIsoDate } from '../shared/dates'
import { CHECK_ANSWERS } from './checklist'

/** Shapes of what the planner's and the inspectors' forms send; limits are shown by the forms too. */
export const FACT_MAX = 500
export const STANDARD_MAX = 300
export const COMMENT_MAX = 1_500
export const REASON_MAX = 300
export const RECORD_MAX = 500
export const NAME_MAX = 40
export const OFFICERS_MAX = 4

const visitId = z.uuid()
const version = z.coerce.number().int().min(0)
const on = z.string().refine(isIsoDate, 'inspection.date_missing')
/** Hour and minute by the office's clock; empty when only the day is fixed. */
const slot = z
  .union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'inspection.time_shape')])
  .default('')
  .transform((text) => text || null)
const reason = z.string().trim().min(1, 'inspection.reason_missing').max(REASON_MAX, 'field.too_long')
const freeText = (max: number) => z.string().trim().max(max, 'field.too_long').default('')

export const planVisitInput = z.object({
  inspectionId: z.uuid(),
  on,
  slot,
  officers: z.array(z.union([z.literal(''), z.uuid()])).max(OFFICERS_MAX),
})

export const rescheduleVisitInput = z.object({ visitId, version, on, slot, reason })

export const cancelVisitInput = z.object({ visitId, version, reason })

const coordinate = (most: number) => z.coerce.number().min(-most).max(most)
/** Where the phone says it is; never required (DOMAIN §3.7 asks for the task code). */
export const positionInput = z.object({
  latitude: coordinate(90),
  longitude: coordinate(180),
  accuracy: z.coerce.number().min(0).max(100_000),
})

export const arriveInput = z.object({
  visitId,
  version,
  typedCode: freeText(40),
  reason: freeText(REASON_MAX),
  position: positionInput.nullable().default(null),
})

export const answerCheckInput = z.object({
  checkId: z.uuid(),
  version,
  answer: z.enum(CHECK_ANSWERS, 'inspection.answer_missing'),
  /** What was seen; for 基本符合 the remark. */
  fact: freeText(FACT_MAX),
  standard: freeText(STANDARD_MAX),
  correctedOnSpot: z.boolean().default(false),
})

export const recordVisitInput = z.object({ visitId, version, comment: freeText(COMMENT_MAX) })

/** `password` stands as a mark: the receipt of a command keeps no password. A closed record cannot change, so no version. */
export const signVisitInput = z.object({ visitId, password: z.string().min(1) })

export const signForInstitutionInput = z.object({
  visitId,
  signature: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('DRAWN'),
      signerName: z.string().trim().max(NAME_MAX, 'field.too_long'),
      position: freeText(NAME_MAX),
      fileId: z.uuid(),
    }),
    z.object({ kind: z.literal('REFUSED'), note: z.string().trim().max(RECORD_MAX, 'field.too_long') }),
  ]),
})

export const FAILURE_KINDS = ['ENTRY_REFUSED', 'NOBODY_THERE'] as const
export type FailureKind = (typeof FAILURE_KINDS)[number]

export const failVisitInput = z.object({
  visitId,
  version,
  kind: z.enum(FAILURE_KINDS, 'inspection.failure_kind_missing'),
  record: z.string().trim().max(RECORD_MAX, 'field.too_long'),
  password: z.string().min(1),
})
