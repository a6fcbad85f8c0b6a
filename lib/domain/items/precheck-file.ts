import { z } from 'zod'
import { maxDate, type IsoDate } from '../shared/dates'
import type { Catalogue } from './catalogue'
import { EFFECTS, letterSchema, wordingSchema } from './definition'
import { lettersOf, precheck } from './precheck'
import { precheckInputSchema, RULE_FACT_KINDS, RULE_OUTCOMES, type PrecheckInput } from './rules/contract'

/** The pre-check as others use it (DOMAIN §3.8 “Pre-check file”): one file in, one result per rule out. */

/** Thresholds are the office's, not the file's. */
export const precheckFileSchema = precheckInputSchema.omit({ parameters: true })
export type PrecheckFile = z.infer<typeof precheckFileSchema>

export const precheckAnswerSchema = z.array(
  z.object({
    rule: z.string().regex(/^AV\d{2}$/),
    items: z.array(letterSchema),
    result: z.enum(RULE_OUTCOMES),
    effect: z.enum(EFFECTS).nullable(),
    message: wordingSchema,
    facts: z.array(
      z.object({
        kind: z.enum(RULE_FACT_KINDS),
        ref: z.string(),
        label: z.string().optional(),
        value: z.union([z.string(), z.number()]).optional(),
      }),
    ),
  }),
)
export type PrecheckAnswer = z.infer<typeof precheckAnswerSchema>

type CountOn = (from: IsoDate, term: { readonly unit: 'WORKING_DAY' | 'DAY'; readonly days: number }) => IsoDate

/** The committed due date of an application accepted on the day of the check: the latest of its items. */
export function committedDueOn(
  file: Pick<PrecheckFile, 'asOf' | 'form'>,
  catalogue: Catalogue,
  count: CountOn,
): IsoDate {
  const limits = lettersOf(file.form).flatMap((letter) => catalogue.item(letter)?.limits.committed ?? [])
  return limits.map((limit) => count(file.asOf, limit)).reduce(maxDate, file.asOf)
}

export function answerPrecheck(file: PrecheckFile, catalogue: Catalogue, count: CountOn): PrecheckAnswer {
  const input: PrecheckInput = { ...file, decisionDate: file.decisionDate ?? committedDueOn(file, catalogue, count) }
  return precheck(input, catalogue).map(({ rule, items, result, effect, message, facts }) => ({
    rule,
    items: [...items],
    result,
    effect,
    message,
    facts: facts.map((fact) => ({ ...fact })),
  }))
}

const JSON_SCHEMA = { target: 'draft-2020-12', io: 'input', reused: 'ref' } as const

/** What `docs/precheck.schema.json` holds: the schemas of the file and of the answer. */
export const precheckJsonSchemas = () => ({
  file: z.toJSONSchema(precheckFileSchema, JSON_SCHEMA),
  answer: z.toJSONSchema(precheckAnswerSchema, JSON_SCHEMA),
})

/** `form.b.devices[0].status: …`, one line each, the first ones: what to put right in the file. */
const MOST_LINES = 10
export function whatIsWrong(error: z.ZodError): string[] {
  const lines = error.issues.map(({ path, message }) => `${pathText(path)}: ${message}`)
  const more = lines.length - MOST_LINES
  return more > 0 ? [...lines.slice(0, MOST_LINES), `… and ${more} more`] : lines
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  ) || 'the file'
