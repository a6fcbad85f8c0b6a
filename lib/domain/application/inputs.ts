import { z } from 'zod'
import { ITEM_LETTERS } from '../shared/item-letters'

/** Shapes of what the applicant's forms send. Rules are decided later; here is only what a form can hold. */
export const FIELD_TEXT_MAX = 2_000
export const FIELDS_MAX = 400
export const ANSWER_MAX = 1_000
/** Characters; as bytes of Chinese it stays within the megabyte a server action takes. */
export const CSV_MAX = 300_000
/** A server action takes one megabyte. */
export const ROSTER_FILE_BYTES = 900_000
export const ROW_KEY_MAX = 100

const caseId = z.uuid()
const version = z.coerce.number().int().min(0)
const code = z.string().regex(/^[a-z][a-z-]*$/)
const path = z.string().min(1).max(200)
const rowKey = z.string().max(ROW_KEY_MAX)
const letters = z.array(z.enum(ITEM_LETTERS)).min(1, 'application.no_items')

const typed = z.union([z.string().max(FIELD_TEXT_MAX), z.array(z.string().max(FIELD_TEXT_MAX)).max(200)])
/** Field path → what was typed; several values where the field holds several. */
export const typedValues = z
  .record(path, typed)
  .refine((values) => Object.keys(values).length <= FIELDS_MAX, 'application.too_many_fields')
export type TypedValues = z.output<typeof typedValues>

export const caseInput = z.object({ caseId })
/** `institutionId` only for the window; an applicant acts for the own institution. */
export const startDraftInput = z.object({ letters, institutionId: z.uuid().nullable().default(null) })
export const chooseItemsInput = z.object({ caseId, version, letters })

export const answerSectionInput = z.object({
  caseId,
  section: code,
  version,
  change: z.enum(['unchanged', 'changed'], 'application.choose_change'),
  values: typedValues,
  stay: z.boolean().default(false),
})

export const confirmUnchangedInput = z.object({
  caseId,
  sections: z.array(z.object({ code, version })).min(1).max(50),
})

export const ROW_WAYS = ['UNCHANGED', 'ADDED', 'EDITED', 'REPLACED', 'STOPPED'] as const
export const saveRowInput = z.object({
  caseId,
  list: path,
  /** Empty for a new row. */
  rowKey,
  parentKey: rowKey.nullable().default(null),
  version,
  way: z.enum(ROW_WAYS).default('EDITED'),
  values: typedValues,
})

export const rowInput = z.object({ caseId, list: path, rowKey: rowKey.min(1), version })

/** A table of rows: pasted, or out of a file. */
export const tableInput = z.object({
  caseId,
  list: path,
  mode: z.enum(['replace', 'add']).default('add'),
  csv: z.string().min(1, 'application.csv_empty').max(CSV_MAX, 'application.csv_too_long'),
  head: z.enum(['required', 'optional']).default('optional'),
  over: z.object({ rowKey, column: path }).nullable().default(null),
  faulty: z.enum(['keep', 'leave']).default('keep'),
})
/** `basis` is what the preview was made of; without one there was no preview. */
export const importRowsInput = tableInput.extend({ basis: z.string().max(100).default('') })

export const promiseInput = z.object({
  caseId,
  code: z.string().regex(/^M\d{2}$/),
  rowKey: rowKey.default(''),
  promised: z.boolean(),
})

export const CODE_DIGITS = 6
export const CODE_MINUTES = 10
export const CODE_TRIES = 5
const oneTimeCode = z
  .string()
  .trim()
  .regex(/^\d{6}$/, 'application.code_shape')
export const codeInput = z.object({ caseId, code: oneTimeCode })
export const signInput = codeInput.extend({ truth: z.literal(true, 'application.declare_first') })

export const answerSupplementInput = z.object({
  caseId,
  answers: z
    .array(
      z.object({
        defectId: z.uuid(),
        text: z.string().trim().max(ANSWER_MAX, 'field.too_long'),
        answered: z.boolean(),
      }),
    )
    .max(300),
})

export const answerQueryInput = z.object({
  caseId,
  queryId: z.uuid(),
  version,
  answer: z.string().trim().min(1, 'review.answer_missing').max(ANSWER_MAX, 'field.too_long'),
})
