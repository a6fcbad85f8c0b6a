import { ITEM_LETTERS, type ItemLetter } from '../shared/item-letters'
import type { Catalogue } from './catalogue'
import { lettersInOrder } from './catalogue'
import { EFFECTS, w, type Effect, type RuleDef } from './definition'
import type { VerificationForm } from './form'
import { NO_REGISTERS } from './registers'
import { RULE_CODE, ruleName } from './rules'
import type { PrecheckInput, RuleContext, RuleResult } from './rules/contract'

export {
  precheckInputSchema,
  type PrecheckInput,
  type RuleFact,
  type RuleOutcome,
  type RuleResult,
} from './rules/contract'

/**
 * Runs the rules of a catalogue over one application: one result per rule, in the order of their codes. Pure: the same
 * input gives the same results, and the input is left as it was.
 */
export function precheck(input: PrecheckInput, catalogue: Catalogue): RuleResult[] {
  const context = contextOf(input, catalogue)
  return catalogue.data.rules.map((rule) => runRule(rule, context))
}

type BarInput = Pick<PrecheckInput, 'asOf' | 'caseKind' | 'form' | 'registers'>

/** What closes the channels of promise and tolerance (AV35; AV14 from T2, DOMAIN §6). Those rules read form and registers, so no history is needed. */
export function promiseBarsOf(input: BarInput, catalogue: Catalogue): RuleResult[] {
  const history = { verifications: [], visits: [], openCases: [], falseMaterials: [], proceedings: [] }
  const context = contextOf({ ...input, accepted: false, history }, catalogue)
  const closing = catalogue.data.rules.filter(({ effects }) => effects.includes('NO_TOLERANCE'))
  return barsPromise(closing.map((rule) => runRule(rule, context)))
}

export const barsPromise = (results: readonly RuleResult[]): RuleResult[] =>
  results.filter(({ result, effects }) => result === 'FAIL' && effects.includes('NO_TOLERANCE'))

/** The items applied for; a file from outside may leave the list out and only fill an item's part. */
export function lettersOf(form: VerificationForm): ItemLetter[] {
  const listed = (form.items ?? []).map((item) => item.code)
  if (listed.length > 0) return lettersInOrder(listed)
  const parts = { A: form.a, B: form.b, C: form.c, D: form.d, E: form.e, F: form.f }
  return ITEM_LETTERS.filter((letter) => parts[letter])
}

function contextOf(input: PrecheckInput, catalogue: Catalogue): RuleContext {
  const letters = lettersOf(input.form)
  return {
    form: input.form,
    letters,
    asOf: input.asOf,
    decisionDate: input.decisionDate ?? input.asOf,
    caseKind: input.caseKind,
    caseNo: input.caseNo ?? null,
    accepted: input.accepted,
    registers: { ...NO_REGISTERS, ...input.registers },
    history: input.history,
    parameters: input.parameters ?? catalogue.parameters,
    changedPaths: [],
    jurisdictions: Object.fromEntries(catalogue.items.map((item) => [item.letter, item.jurisdiction])),
  }
}

function runRule(rule: RuleDef, context: RuleContext): RuleResult {
  const items = context.letters.filter((letter) => rule.letters.includes(letter))
  const base = { rule: rule.code, version: rule.version, items, jump: null }
  if (items.length === 0) {
    const message = w('这次没有申报相关事项', 'The items of this application do not need it')
    return { ...base, result: 'NOT_APPLICABLE', effect: null, effects: [], message, facts: [] }
  }
  const code = RULE_CODE[ruleName(rule)]
  if (!code) throw new Error(`Unknown rule ${ruleName(rule)}`)
  // A rule sees its own items only in what it says; what it looks at is the whole case.
  const outcome = code(context)
  const effects = strongestFirst(outcome.effects)
  return {
    ...base,
    items: outcome.items ? items.filter((letter) => outcome.items?.includes(letter)) : items,
    result: outcome.result,
    effect: effects[0] ?? null,
    effects,
    message: outcome.message,
    facts: outcome.facts,
    jump: outcome.jump ?? null,
  }
}

/** Strongest first; the strongest effect wins (DOMAIN §3.8). */
export const strongestFirst = (effects: readonly Effect[]): Effect[] =>
  EFFECTS.filter((effect) => effects.includes(effect))

/** Submission is blocked only by a failing rule of effect BLOCK_SUBMIT. */
export const blocksSubmission = (results: readonly RuleResult[]): RuleResult[] =>
  results.filter(({ result, effect }) => result === 'FAIL' && effect === 'BLOCK_SUBMIT')
