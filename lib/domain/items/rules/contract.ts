import { z } from 'zod'
import type { IsoDate } from '../../shared/dates'
import type { ItemLetter } from '../../shared/item-letters'
import type { Wording } from '../../shared/wording'
import { letterSchema, type Effect } from '../definition'
import { CASE_KINDS, type CaseFacts } from '../facts'
import { formSchema } from '../form'
import { ruleParametersSchema } from '../parameters'
import { registersSchema, type Registers } from '../registers'

/** The contract of the pre-check (DOMAIN §3.8 “Pre-check file”): what goes in, what comes out. */

const date = z.iso.date()
const text = z.string().nullish()
const maybeDate = z.iso.date().nullish()

const verificationSchema = z.object({
  item: letterSchema,
  decidedOn: maybeDate,
  conclusion: text,
  periodFrom: maybeDate,
  periodTo: maybeDate,
  visitOn: maybeDate,
  deferredTo: maybeDate,
})

const openCaseSchema = z.object({
  caseNo: text,
  status: z.string(),
  items: z.array(z.object({ code: letterSchema, periodFrom: maybeDate, periodTo: maybeDate, due: maybeDate })),
})

export const historySchema = z.object({
  verifications: z.array(verificationSchema).default([]),
  visits: z.array(z.object({ on: date, items: z.array(letterSchema).nullish() })).default([]),
  openCases: z.array(openCaseSchema).default([]),
  /** Decisions that found false materials in an application (行政许可法 78). */
  falseMaterials: z.array(z.object({ on: date, documentNo: text })).default([]),
  /** Cancelling proceedings under way on this institution's licences (DOMAIN §5.6). */
  proceedings: z.array(z.object({ kind: z.string(), status: z.string(), items: z.array(letterSchema) })).default([]),
})
export type PrecheckHistory = z.infer<typeof historySchema>

export const precheckInputSchema = z.object({
  asOf: date,
  /** The committed due date; the caller computes it from the calendar. Without it the day of the check. */
  decisionDate: date.optional(),
  caseKind: z.enum(CASE_KINDS).default('COMBINED'),
  /** The case itself, so that a nightly re-run does not take it for a second filing. */
  caseNo: z.string().nullish(),
  /** After acceptance a paper that is missing still is a ground of its own (AV19). */
  accepted: z.boolean().default(false),
  form: formSchema,
  registers: registersSchema.prefault({}),
  history: historySchema.prefault({}),
  parameters: ruleParametersSchema.optional(),
})
export type PrecheckInput = z.infer<typeof precheckInputSchema>

export const RULE_OUTCOMES = ['PASS', 'WARN', 'FAIL', 'UNAVAILABLE', 'NOT_APPLICABLE'] as const
export type RuleOutcome = (typeof RULE_OUTCOMES)[number]

export const RULE_FACT_KINDS = [
  'person',
  'device',
  'room',
  'department',
  'document',
  'item',
  'case',
  'date',
  'field',
  'number',
] as const

/** The fact of AV14 that says how long a deferral the points lead to (DOMAIN §6). */
export const POINTS_MONTHS = 'months'

/** A row or value a result is about. Health data and doses are never repeated here: the row says it, sealed. */
export interface RuleFact {
  readonly kind: (typeof RULE_FACT_KINDS)[number]
  /** Person reference, serial number, room name, department code, document number, item letter, case number, date, path. */
  readonly ref: string
  readonly label?: string
  readonly value?: string | number
}

export interface RuleResult {
  readonly rule: string
  readonly version: number
  /** The items the result bears on. */
  readonly items: readonly ItemLetter[]
  readonly result: RuleOutcome
  /** The strongest effect; null when there is nothing to do. */
  readonly effect: Effect | null
  readonly effects: readonly Effect[]
  readonly message: Wording
  readonly facts: readonly RuleFact[]
  /** Path of the field or list to look at. */
  readonly jump: string | null
}

/** What a rule sees. */
export interface RuleContext extends CaseFacts {
  readonly caseNo: string | null
  readonly accepted: boolean
  readonly registers: Registers
  readonly history: PrecheckHistory
  /** Named jurisdiction of each item of the case. */
  readonly jurisdictions: Readonly<Partial<Record<ItemLetter, string>>>
}

export interface Outcome {
  readonly result: RuleOutcome
  readonly effects: readonly Effect[]
  readonly message: Wording
  readonly facts: readonly RuleFact[]
  readonly jump?: string
  /** Narrower than the rule's items when only some are concerned. */
  readonly items?: readonly ItemLetter[]
}

export type Rule = (context: RuleContext) => Outcome

type Blanks = Readonly<Record<string, string | number>>

const fillText = (text: string, blanks: Blanks): string =>
  text.replace(/\{(\w+)\}/g, (blank, name: string) => (blanks[name] === undefined ? blank : String(blanks[name])))

export const fill = (wording: Wording, zh: Blanks, en: Blanks = zh): Wording => ({
  zh: fillText(wording.zh, zh),
  en: fillText(wording.en, en),
})

/** `张三、李四等 7 人`: names up to five, then the count, so that a message stays a sentence. */
export function namesOf(facts: readonly RuleFact[], counter: { zh: string; en: string }): Wording {
  const names = [...new Set(facts.map((fact) => fact.label ?? fact.ref))]
  const shown = names.slice(0, 5)
  if (names.length <= shown.length) return { zh: shown.join('、'), en: shown.join(', ') }
  return {
    zh: `${shown.join('、')}等 ${names.length} ${counter.zh}`,
    en: `${shown.join(', ')} and ${names.length - shown.length} more ${counter.en}`,
  }
}

/** `2026年12月8日` / `8 Dec 2026`. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
export const sayDay = (day: IsoDate): Wording => {
  const [year = '', month = '', date = ''] = day.split('-')
  return {
    zh: `${year}年${Number(month)}月${Number(date)}日`,
    en: `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`,
  }
}

export const pass = (message: Wording): Outcome => ({ result: 'PASS', effects: [], message, facts: [] })
export const notApplicable = (message: Wording): Outcome => ({
  result: 'NOT_APPLICABLE',
  effects: [],
  message,
  facts: [],
})
export const unavailable = (message: Wording, jump?: string): Outcome => ({
  result: 'UNAVAILABLE',
  effects: [],
  message,
  facts: [],
  ...(jump ? { jump } : {}),
})

type Found = Omit<Outcome, 'result' | 'effects' | 'facts'> & { readonly facts?: readonly RuleFact[] }
export const fail = (effects: Effect | readonly Effect[], found: Found): Outcome => ({
  facts: [],
  ...found,
  result: 'FAIL',
  effects: typeof effects === 'string' ? [effects] : effects,
})
export const warn = (found: Found): Outcome => ({ facts: [], ...found, result: 'WARN', effects: ['WARN'] })
