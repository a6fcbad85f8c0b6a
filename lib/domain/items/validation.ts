import { z } from 'zod'
import type { Refusal, Result } from '../shared/result'
import type { FieldDef, FieldValue, FormRow, ListDef, RowValues, SectionDef, SectionValues } from './definition'
import type { CaseFacts } from './facts'
import { holds } from './predicates'
import { readField, type FieldContext } from './read-field'
import { SECTION_CHECKS, type FieldProblem } from './section-checks'

export type { FieldProblem } from './section-checks'

/** An answer as it arrives in a form post. */
export const parseField = (
  def: FieldDef,
  raw: string | readonly string[] | null | undefined,
  context: FieldContext = {},
): Result<FieldValue, Refusal> => readField(def, raw, context)

/** The field as a zod schema: the message is the copy key, the facts travel as `params`. */
export const fieldSchema = (def: FieldDef, context: FieldContext = {}): z.ZodType<FieldValue> =>
  z.unknown().transform((raw, issues) => {
    const read = readField(def, raw, context)
    if (read.ok) return read.value
    issues.addIssue({ code: 'custom', message: read.error.code, params: { ...read.error.facts } })
    return z.NEVER
  })

/** Name of an input and path of a problem: `b.devices[d1].statusTest.date` for rows, the plain path otherwise. */
export const rowFieldPath = (list: string, rowKey: string, column: string): string => `${list}[${rowKey}].${column}`

/** Fields a person is asked for: not filled by the system, and their condition holds. */
export const isAsked = (def: FieldDef, facts: CaseFacts, row?: RowValues): boolean =>
  !def.setBySystem && (!def.showWhen || holds(def.showWhen, facts, row))

/**
 * Everything wrong with one page, in the order of the page. Problems of level `hint` never block: what they say is
 * judged by the rules and by people.
 */
export function validateSection(
  section: SectionDef,
  values: SectionValues,
  rows: readonly FormRow[],
  facts: CaseFacts,
): FieldProblem[] {
  const fields = section.fields
    .filter((field) => isAsked(field, facts))
    .flatMap((field) => problemsOf(field.path, readField(field, values[field.path], contextOf(field, values, facts))))
  const lists = section.lists
    .filter((list) => !list.setBySystem && (!list.showWhen || holds(list.showWhen, facts)))
    .flatMap((list) => validateList(list, rows, facts))
  const checks = section.checks.flatMap((name) => SECTION_CHECKS[name]?.({ values, rows, facts }) ?? [])
  const own = [...fields, ...lists]
  // A field that cannot be read needs no second opinion.
  const faulty = new Set(own.map((problem) => problem.path))
  return [...own, ...checks.filter((problem) => !faulty.has(problem.path))]
}

const problemsOf = (path: string, read: Result<unknown>): FieldProblem[] =>
  read.ok ? [] : [{ path, level: 'error', code: read.error.code, facts: read.error.facts ?? {} }]

/** The kind of document stands beside its number: `handler.idNo` → `handler.idType`. */
function contextOf(field: FieldDef, values: RowValues, facts: CaseFacts): FieldContext {
  if (field.kind !== 'idNo') return { today: facts.asOf }
  const idType = values[field.path.replace(/idNo$/, 'idType')]
  return typeof idType === 'string' ? { today: facts.asOf, idType } : { today: facts.asOf }
}

function validateList(list: ListDef, allRows: readonly FormRow[], facts: CaseFacts): FieldProblem[] {
  const rows = allRows.filter((row) => row.list === list.path)
  const columns = rows.flatMap((row) =>
    list.columns
      .filter((column) => isAsked(column, facts, row.values))
      .flatMap((column) =>
        problemsOf(
          rowFieldPath(list.path, row.rowKey, column.path),
          readField(column, row.values[column.path], contextOf(column, row.values, facts)),
        ),
      ),
  )
  return [...countProblems(list, rows), ...columns, ...repeatedRows(list, rows), ...orphans(list, rows, allRows)]
}

function countProblems(list: ListDef, rows: readonly FormRow[]): FieldProblem[] {
  const groups = list.nestedIn ? [...groupBy(rows, (row) => row.parentKey ?? '').values()] : [rows]
  return groups.flatMap((group): FieldProblem[] => {
    const at = { path: list.path, level: 'error' as const }
    if (group.length < list.minRows) return [{ ...at, code: 'list.too_few', facts: { min: list.minRows } }]
    if (group.length > list.maxRows) return [{ ...at, code: 'list.too_many', facts: { max: list.maxRows } }]
    return []
  })
}

function repeatedRows(list: ListDef, rows: readonly FormRow[]): FieldProblem[] {
  const seen = new Set<string>()
  return rows.flatMap((row): FieldProblem[] => {
    const identity = identityOf(list, row)
    if (identity === null) return []
    const repeated = seen.has(identity)
    seen.add(identity)
    const path = rowFieldPath(list.path, row.rowKey, list.identity[0] ?? '')
    return repeated ? [{ path, level: 'error', code: 'list.repeated', facts: {} }] : []
  })
}

/** Null while the row does not say yet who or what it is. */
function identityOf(list: ListDef, row: FormRow): string | null {
  const parts = list.identity.map((path) => row.values[path] ?? null)
  return parts.every((part) => part === null || part === '') ? null : JSON.stringify([row.parentKey ?? null, ...parts])
}

function orphans(list: ListDef, rows: readonly FormRow[], allRows: readonly FormRow[]): FieldProblem[] {
  const { nestedIn } = list
  if (!nestedIn) return []
  const parents = new Set(allRows.filter((row) => row.list === nestedIn.list).map((row) => row.rowKey))
  return rows
    .filter((row) => !parents.has(row.parentKey ?? ''))
    .map((row) => ({
      path: rowFieldPath(list.path, row.rowKey, list.identity[0] ?? ''),
      level: 'error',
      code: 'list.parent_missing',
      facts: {},
    }))
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
