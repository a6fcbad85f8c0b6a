import { z } from 'zod'
import { ITEM_LETTERS, type ItemLetter } from '../shared/item-letters'
import { ok, refuse, type Result } from '../shared/result'
import {
  deskCheckSchema,
  itemSchema,
  materialSchema,
  ruleSchema,
  sectionSchemaDef,
  sharedGroupSchema,
  type DeskCheckDef,
  type FieldDef,
  type ItemDefinition,
  type ListDef,
  type MaterialDef,
  type OnSiteCheckDef,
  type RuleDef,
  type SectionDef,
  type SharedGroup,
} from './definition'
import type { CaseFacts } from './facts'
import { hasFigure } from './figures'
import { counts, materialsFor, type MaterialCounts, type MaterialInstance, type MaterialOptions } from './materials'
import { ruleParametersSchema, type RuleParameters } from './parameters'
import { CYCLE_RULES, JURISDICTIONS } from './jurisdiction'
import { hasPredicate } from './predicates'
import { hasRule, ruleName } from './rules'
import { hasSectionCheck } from './section-checks'

/** The part of a catalogue that is stored: texts, limits, thresholds, severities, materials with named predicates. */
export const catalogueDataSchema = z.object({
  format: z.literal(1),
  base: z.object({ sections: z.array(sectionSchemaDef), deskChecks: z.array(deskCheckSchema) }),
  shared: z.array(sharedGroupSchema).default([]),
  items: z.array(itemSchema).min(1),
  materials: z.array(materialSchema),
  rules: z.array(ruleSchema),
  parameters: ruleParametersSchema,
})
export type CatalogueData = z.infer<typeof catalogueDataSchema>

/** One catalogue version to ask questions of. Everything outside this folder reads the rules through it. */
export interface Catalogue {
  readonly data: CatalogueData
  readonly items: readonly ItemDefinition[]
  readonly parameters: RuleParameters
  item(letter: ItemLetter): ItemDefinition | null
  /** Pages of the form in order: base first, then the items of the case, what several share before the first of them. */
  sectionsFor(letters: readonly ItemLetter[]): readonly SectionDef[]
  /** The groups those pages are listed under: `base`, shared groups, letters. */
  groupsFor(letters: readonly ItemLetter[]): readonly string[]
  group(code: string): SharedGroup | null
  section(code: string): SectionDef | null
  /** The scalar field or list with this full path (`beds.actual`, `b.devices`). */
  field(path: string): FieldDef | null
  list(path: string): ListDef | null
  material(code: string): MaterialDef | null
  materialsFor(letters: readonly ItemLetter[], facts: CaseFacts, options?: MaterialOptions): MaterialInstance[]
  counts(letters: readonly ItemLetter[]): MaterialCounts
  rule(code: string): RuleDef | null
  rulesFor(letters: readonly ItemLetter[]): readonly RuleDef[]
  /** Checkpoints of one item: the shared ones, its own, and DR22 last. */
  deskChecksFor(letter: ItemLetter): readonly DeskCheckDef[]
  deskCheck(code: string): DeskCheckDef | null
  onSiteChecksFor(letters: readonly ItemLetter[]): readonly (OnSiteCheckDef & { readonly letter: ItemLetter })[]
  onSiteCheck(code: string): (OnSiteCheckDef & { readonly letter: ItemLetter }) | null
}

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

export function makeCatalogue(data: CatalogueData): Catalogue {
  const sections = allSections(data)
  const checks = data.items.flatMap((item) => item.onSiteChecks.map((check) => ({ ...check, letter: item.letter })))
  const groupsFor = (letters: readonly ItemLetter[]): string[] => [
    ...new Set(['base', ...data.items.filter(isOneOf(letters)).flatMap(({ uses, letter }) => [...uses, letter])]),
  ]
  const deskChecks = [...data.base.deskChecks, ...data.items.flatMap((one) => one.deskChecks)]
  const item = (letter: ItemLetter) => data.items.find((candidate) => candidate.letter === letter) ?? null
  return {
    data,
    items: data.items,
    parameters: data.parameters,
    item,
    sectionsFor: (letters) => groupsFor(letters).flatMap((group) => sections.filter(({ items }) => items === group)),
    groupsFor,
    group: (code) => data.shared.find((group) => group.code === code) ?? null,
    section: (code) => sections.find((section) => section.code === code) ?? null,
    field: (path) => sections.flatMap(({ fields }) => fields).find((field) => field.path === path) ?? null,
    list: (path) => sections.flatMap(({ lists }) => lists).find((list) => list.path === path) ?? null,
    material: (code) => data.materials.find((material) => material.code === code) ?? null,
    materialsFor: (letters, facts, options) =>
      materialsFor(letters, { ...facts, parameters: data.parameters }, { ...options, materials: data.materials }),
    counts: (letters) => counts(letters, data.materials),
    rule: (code) => data.rules.find((rule) => rule.code === code) ?? null,
    rulesFor: (letters) => data.rules.filter((rule) => rule.letters.some((letter) => letters.includes(letter))),
    deskChecksFor: (letter) => [...data.base.deskChecks, ...(item(letter)?.deskChecks ?? [])].sort(byCode),
    deskCheck: (code) => deskChecks.find((check) => check.code === code) ?? null,
    onSiteChecksFor: (letters) => checks.filter((check) => letters.includes(check.letter)),
    onSiteCheck: (code) => checks.find((check) => check.code === code) ?? null,
  }
}

const isOneOf =
  (letters: readonly ItemLetter[]) =>
  ({ letter }: ItemDefinition): boolean =>
    letters.includes(letter)

const allSections = ({ base, shared, items }: CatalogueData): SectionDef[] => [
  ...base.sections,
  ...shared.flatMap((group) => group.sections),
  ...items.flatMap((item) => item.sections),
]

/** Reads a stored version back. A name without code behind it would decide nothing, so it is refused. */
export function readCatalogue(json: string): Result<Catalogue> {
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch {
    return refuse('catalogue.not_json')
  }
  const parsed = catalogueDataSchema.safeParse(raw)
  if (!parsed.success) {
    const [first] = parsed.error.issues
    return refuse('catalogue.wrong_shape', { path: first?.path.join('.') ?? '' })
  }
  const unknown = unknownNames(parsed.data)
  if (unknown.length > 0) return refuse('catalogue.unknown_names', { names: unknown })
  return ok(makeCatalogue(parsed.data))
}

/** Named predicates, checks and rules a catalogue refers to but the code does not have. */
export function unknownNames(data: CatalogueData): string[] {
  const sections = allSections(data)
  const groups = data.shared.map(({ code }) => code)
  const predicates = [
    ...data.materials.flatMap((material) => [material.requiredWhen, material.promisedWhen]),
    ...sections.flatMap((section) => [
      ...section.fields.map((field) => field.showWhen),
      ...section.lists.flatMap((list) => [list.showWhen, ...list.columns.map((column) => column.showWhen)]),
    ]),
  ].filter((name) => name !== undefined)
  const checks = sections.flatMap((section) => section.checks)
  const missing = [
    ...predicates.filter((name) => !hasPredicate(name)),
    ...checks.filter((name) => !hasSectionCheck(name)),
    ...data.items.flatMap((item) => item.uses).filter((code) => !groups.includes(code)),
    ...data.rules.filter((rule) => !hasRule(rule)).map(ruleName),
    ...figureNames(data).filter((name) => !hasFigure(name)),
    ...data.items.map((item) => item.jurisdiction).filter((name) => !Object.hasOwn(JURISDICTIONS, name)),
    ...data.items.flatMap(({ cycle }) =>
      cycle.kind === 'own' && !CYCLE_RULES.includes(cycle.rule) ? [cycle.rule] : [],
    ),
  ]
  return [...new Set(missing)].sort()
}

const figureNames = ({ base, items }: CatalogueData): string[] =>
  [...base.deskChecks, ...items.flatMap(({ deskChecks, onSiteChecks }) => [...deskChecks, ...onSiteChecks])].flatMap(
    ({ figure }) => figure ?? [],
  )

export const lettersInOrder = (letters: readonly ItemLetter[]): ItemLetter[] =>
  ITEM_LETTERS.filter((letter) => letters.includes(letter))
