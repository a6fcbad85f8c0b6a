import { z } from 'zod'
import { TAGS } from './rate'

/** Shapes of what the institution's and the lead's forms send. */
export const WORDS_MAX = 500
export const NOTE_MAX = 1_000

export const giveRatingInput = z.object({
  caseId: z.uuid(),
  grade: z
    .enum(['1', '2', '3', '4', '5'], 'rating.choose_grade')
    .transform((text) => Number(text) as 1 | 2 | 3 | 4 | 5), // one of the five
  tags: z.array(z.enum(TAGS)).max(TAGS.length).default([]),
  words: z.string().trim().max(WORDS_MAX, 'field.too_long').default(''),
})

const about = { ratingId: z.uuid(), version: z.coerce.number().int().min(1) }
const said = (missing: string) => z.string().trim().min(1, missing).max(NOTE_MAX, 'field.too_long')

export const recordCallInput = z.object({ ...about, note: said('rating.note_missing') })
export const recordFixInput = z.object({ ...about, fix: said('rating.fix_missing') })
