import { z } from 'zod'
import { ITEM_LETTERS } from '../shared/item-letters'

/**
 * What a verification item consists of, as data. The schemas are the types: a catalogue version is stored as JSON and
 * read back through them, so nothing here may be a function. Conditions and checks are *named* (`id@n`) and live in
 * `predicates.ts` and `section-checks.ts`.
 */

export const wordingSchema = z.object({ zh: z.string().min(1), en: z.string().min(1) })
export const letterSchema = z.enum(ITEM_LETTERS)
/** `id@n`: `n` stays as long as an open case refers to it. */
/** A group of pages several items share is named in lower case (`base`, `mch`), an item's own by its letter. */
export const sharedCodeSchema = z.string().regex(/^[a-z]+$/)
export const namedSchema = z.string().regex(/^[a-z][A-Za-z0-9]*@[1-9]\d*$/)

/** `text` one line; `choices` and `departmentRefs` hold several values; refs point at other rows of the same form. */
export const FIELD_KINDS = [
  'text',
  'longText',
  'int',
  'decimal',
  'date',
  'bool',
  'choice',
  'choices',
  'uscc',
  'registrationNo',
  'idNo',
  'mobile',
  'region',
  'personRef',
  'roomRef',
  'departmentRefs',
  'signature',
] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** What a field holds once parsed. `null` is “left blank”. */
export type FieldValue = string | number | boolean | readonly string[] | null
/** Scalars of one section, by full path (`institution.name`). */
export type SectionValues = Readonly<Record<string, FieldValue>>
/** One row of a list, by column path (`statusTest.date`). */
export type RowValues = Readonly<Record<string, FieldValue>>

/** A list row as it is stored: `parentKey` names the row a nested one belongs to. */
export interface FormRow {
  readonly list: string
  readonly rowKey: string
  readonly parentKey?: string | null
  readonly values: RowValues
}

export const REGISTER_CODES = [
  'nhc',
  'licence',
  'supervision',
  'credit',
  'dose',
  'ecology',
  'birthCert',
  'waste',
] as const
export type RegisterCode = (typeof REGISTER_CODES)[number]

/** Where a value comes from when the office already knows it; inside a list the path is relative to the register's row. */
const prefillSchema = z.object({ from: z.enum(REGISTER_CODES), path: z.string() })

export const MASKS = ['name', 'idNo', 'mobile', 'certificateNo', 'address', 'dose', 'hidden'] as const

export const optionSchema = z.object({ value: z.string().min(1), wording: wordingSchema })
export type OptionDef = z.infer<typeof optionSchema>

export const fieldSchemaDef = z.object({
  /** In a section the full path, in a list the path within the row. */
  path: z.string().min(1),
  kind: z.enum(FIELD_KINDS),
  wording: z.object({ label: wordingSchema, hint: wordingSchema.optional(), unit: wordingSchema.optional() }),
  options: z.array(optionSchema).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  minLength: z.number().int().optional(),
  maxLength: z.number().int().optional(),
  decimals: z.number().int().optional(),
  /** Named pattern of `validation.ts` for numbers that have a shape but no check digit. */
  pattern: z.string().optional(),
  /** Dates: `past` = not after the day of filing, `future` = not before it. */
  when: z.enum(['past', 'future']).optional(),
  optional: z.boolean().optional(),
  /** Stored only through the sealed box (ID numbers, mobiles, doses, exam conclusions). */
  sealed: z.boolean().optional(),
  mask: z.enum(MASKS).optional(),
  /** The register is the source; the applicant sees it and asks for a change registration when it is wrong. */
  readOnlyFromRegister: z.boolean().optional(),
  /** Filled by the system, never typed and never asked for. */
  setBySystem: z.boolean().optional(),
  prefill: prefillSchema.optional(),
  /** A figure of this period: that of the last one says nothing about it, so it is not carried over. */
  ofPeriod: z.boolean().optional(),
  showWhen: namedSchema.optional(),
})
export type FieldDef = z.infer<typeof fieldSchemaDef>

/** How a row changed since last time; `opens` are the columns to ask again (all when absent). */
export const changeWaySchema = z.object({
  code: z.enum(['REPLACED', 'STOPPED', 'EDITED']),
  wording: wordingSchema,
  opens: z.array(z.string()).optional(),
})

export const listSchemaDef = z.object({
  path: z.string().min(1),
  wording: z.object({
    title: wordingSchema,
    hint: wordingSchema.optional(),
    add: wordingSchema,
    none: wordingSchema,
  }),
  /** Columns that name a row to a person, in this order. */
  rowTitle: z.array(z.string()).min(1),
  columns: z.array(fieldSchemaDef).min(1),
  /** Columns that together identify a row; two rows may not share them. */
  identity: z.array(z.string()).min(1),
  minRows: z.number().int().min(0),
  maxRows: z.number().int().min(1),
  /** Doses belong to a worker: stored as rows of their own, assembled into `workers[].doses`. */
  nestedIn: z.object({ list: z.string(), column: z.string() }).optional(),
  /** Assembled as an object by this column instead of an array (`a.work[year]`). */
  keyedBy: z.string().optional(),
  /** With `keyedBy`: each column becomes an object of its own beside the list (`c.deliveries[year]`). */
  byColumn: z.boolean().optional(),
  /** Rows asked of whoever files that item, because the basic standard names them; answered, never typed. */
  standardRows: z.array(z.object({ letter: letterSchema, values: z.record(z.string(), z.string()) })).optional(),
  readOnlyFromRegister: z.boolean().optional(),
  setBySystem: z.boolean().optional(),
  prefill: prefillSchema.optional(),
  changeWays: z.array(changeWaySchema).optional(),
  showWhen: namedSchema.optional(),
})
export type ListDef = z.infer<typeof listSchemaDef>

export const sectionSchemaDef = z.object({
  code: z.string().regex(/^[a-z][a-z-]*$/),
  /** Whose page it is: `base` everybody's, a letter that item's, else the shared group an item `uses`. */
  items: z.union([letterSchema, sharedCodeSchema]),
  wording: z.object({ title: wordingSchema, lead: wordingSchema, why: wordingSchema }),
  /** One tap for the whole page when nothing changed. */
  unchangedQuestion: wordingSchema,
  fields: z.array(fieldSchemaDef),
  lists: z.array(listSchemaDef),
  /** Named checks across fields of this page (`section-checks.ts`). */
  checks: z.array(namedSchema),
})
export type SectionDef = z.infer<typeof sectionSchemaDef>

/** Pages several items have in common, asked once however many of them are filed. */
export const sharedGroupSchema = z.object({
  code: sharedCodeSchema,
  title: wordingSchema,
  sections: z.array(sectionSchemaDef).min(1),
})
export type SharedGroup = z.infer<typeof sharedGroupSchema>

export const MATERIAL_KINDS = ['FILE', 'STRUCTURED', 'GENERATED', 'PULLED'] as const
export const EXEMPTIONS = ['NONE', 'ECERT', 'SHARE', 'PROMISE'] as const
export const MULTIPLICITIES = ['one', 'perDevice', 'perRoom', 'perWorker', 'perPerson'] as const
export type MaterialKind = (typeof MATERIAL_KINDS)[number]
export type Exemption = (typeof EXEMPTIONS)[number]
export type Multiplicity = (typeof MULTIPLICITIES)[number]

export const materialSchema = z.object({
  code: z.string().regex(/^M\d{2}$/),
  letters: z.array(letterSchema).min(1),
  kind: z.enum(MATERIAL_KINDS),
  exemption: z.enum(EXEMPTIONS),
  multiplicity: z.enum(MULTIPLICITIES),
  requiredWhen: namedSchema,
  /** PROMISE only: when this holds, a signed “no change” statement stands in for the paper. */
  promisedWhen: namedSchema.optional(),
  /** Rows plus a file if the applicant has one (M12, M32). */
  acceptsFile: z.boolean().optional(),
  /** Papers that touch life and health are never promise-based (山东省优化营商环境条例 art. 29; DOMAIN §3.5). */
  healthCritical: z.boolean(),
  /** Sections whose rows are this material (STRUCTURED). */
  sections: z.array(z.string()).optional(),
  wording: z.object({ title: wordingSchema, why: wordingSchema, how: wordingSchema }),
  /** The legal or published ground for asking. */
  evidence: wordingSchema,
})
export type MaterialDef = z.infer<typeof materialSchema>

export const EFFECTS = [
  'BLOCK_SUBMIT',
  'NOT_ACCEPT',
  'DEFER',
  'ONSITE_REQUIRED',
  'INTERVIEW',
  /** Neither promise nor tolerated papers (AV35, points from T2). */
  'NO_TOLERANCE',
  'RECTIFY',
  'SUPPLEMENT',
  'WARN',
] as const
/** From strongest to weakest: the strongest effect of a rule wins (DOMAIN §3.8). */
export type Effect = (typeof EFFECTS)[number]

export const ruleSchema = z.object({
  code: z.string().regex(/^AV\d{2}$/),
  version: z.number().int().min(1),
  letters: z.array(letterSchema).min(1),
  registers: z.array(z.enum(REGISTER_CODES)),
  effects: z.array(z.enum(EFFECTS)).min(1),
  wording: z.object({ title: wordingSchema, mustHold: wordingSchema }),
})
export type RuleDef = z.infer<typeof ruleSchema>

export const DESK_OUTCOMES = [
  'SUPPLEMENT',
  'CHANGE_CASE',
  'RECTIFY',
  'ONSITE',
  'QUERY',
  'DEFER',
  'CORRECT_DATES',
  'POINTS',
  'ACKNOWLEDGE',
] as const

export const deskCheckSchema = z.object({
  code: z.string().regex(/^DR\d{2}$/),
  wording: z.object({ title: wordingSchema, look: wordingSchema, ifNot: wordingSchema }),
  outcomes: z.array(z.enum(DESK_OUTCOMES)).min(1),
  /** Rules, materials and sections that help to answer it: the workspace opens them beside the checkpoint. */
  rules: z.array(z.string()),
  materials: z.array(z.string()),
  sections: z.array(z.string()),
  /** What is counted for it, by name. */
  figure: namedSchema.optional(),
})
export type DeskCheckDef = z.infer<typeof deskCheckSchema>

export const SEVERITIES = ['VETO', 'KEY', 'GEN'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Places in the order an inspector walks them. */
export const PLACES = [
  'entrance',
  'clinic',
  'mch',
  'treatment',
  'delivery',
  'pharmacy',
  'ward',
  'waste',
  'xray',
  'files',
] as const
export type Place = (typeof PLACES)[number]

export const onSiteCheckSchema = z.object({
  code: z.string().regex(/^CK-[A-Z]{1,2}\d{2}$/),
  severity: z.enum(SEVERITIES),
  place: z.enum(PLACES),
  wording: z.object({ title: wordingSchema, method: wordingSchema }),
  basis: wordingSchema,
  /** Sentences offered when the answer is 不符合: what was found, and what DOC-08 asks for. */
  sentences: z.object({ finding: wordingSchema, rectify: wordingSchema }),
  figure: namedSchema.optional(),
})
export type OnSiteCheckDef = z.infer<typeof onSiteCheckSchema>

export const LICENCE_KINDS = ['PRACTICE', 'RADIOLOGY', 'MCH'] as const
export type LicenceKind = (typeof LICENCE_KINDS)[number]

const limitSchema = z.object({ unit: z.enum(['WORKING_DAY', 'DAY']), days: z.number().int().min(1) })

export const itemSchema = z.object({
  letter: letterSchema,
  code: z.string().regex(/^[A-Z_]+$/),
  departmentCode: z.string(),
  licenceKind: z.enum(LICENCE_KINDS),
  /** `own`: years by a named rule; `withItem`: always due with that item (B with A). */
  cycle: z.union([
    z.object({ kind: z.literal('own'), rule: namedSchema }),
    z.object({ kind: z.literal('withItem'), letter: letterSchema }),
  ]),
  limits: z.object({ statutory: limitSchema, committed: limitSchema, extensionWorkingDays: z.number().int() }),
  powerType: z.enum(['PERMIT', 'OTHER']),
  jurisdiction: namedSchema,
  /** Shared groups of pages it needs, before its own. */
  uses: z.array(sharedCodeSchema).default([]),
  sections: z.array(sectionSchemaDef),
  materials: z.array(z.string()),
  rules: z.array(z.string()),
  /** The item's own checkpoints; those of every item are in the base. */
  deskChecks: z.array(deskCheckSchema),
  onSiteChecks: z.array(onSiteCheckSchema),
  copy: z.object({
    name: wordingSchema,
    short: wordingSchema,
    licence: wordingSchema,
    who: wordingSchema,
    what: wordingSchema,
    conditions: z.array(wordingSchema).min(1),
    legalBasis: z.array(wordingSchema).min(1),
    statutoryNote: wordingSchema,
    cycle: wordingSchema,
    jurisdiction: wordingSchema,
    result: wordingSchema,
    faq: z.array(z.object({ q: wordingSchema, a: wordingSchema })),
  }),
})
export type ItemDefinition = z.infer<typeof itemSchema>

/** Fills in what may be left out; an item folder that is not a complete item does not compile. */
export const defineItem = ({ uses = [], ...item }: z.input<typeof itemSchema>): ItemDefinition => ({ ...item, uses })

/** Short hand for catalogue files, where every second word is a pair. */
export const w = (zh: string, en: string) => ({ zh, en })
