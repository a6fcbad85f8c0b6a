import type { FormRow, RowValues, SectionDef, SectionValues } from '../items/definition'
import type { FlatForm } from '../items/assemble'

/** Against the last verification, or the register where there was none (USERS B1). */
export type SectionChange = 'unanswered' | 'unchanged' | 'changed'
/** A row that was there last time and is gone stays, marked `removed`, so that the reviewer sees it go. */
export type RowChange = 'unchanged' | 'changed' | 'added' | 'removed'

export interface AnswerRow extends FormRow {
  readonly parentKey: string | null
  readonly change: RowChange
}

export interface AnswerSet {
  readonly sections: Readonly<Record<string, SectionValues>>
  readonly rows: readonly AnswerRow[]
}

export const NO_ANSWERS: AnswerSet = { sections: {}, rows: [] }

/** Rows that count. What hangs on a removed row is marked with it (`rowsBelow`). */
export const liveRows = <T extends Pick<AnswerRow, 'change'>>(rows: readonly T[]): T[] =>
  rows.filter((row) => row.change !== 'removed')

/**
 * Rows nested in a list (readings of a worker) after the list was changed: they go with the row they belong to, and come
 * back with it as they were known before.
 */
export function rowsBelow(
  nested: readonly AnswerRow[],
  { before, after, known }: { before: readonly AnswerRow[]; after: readonly AnswerRow[]; known: readonly AnswerRow[] },
): AnswerRow[] {
  const of = (rows: readonly AnswerRow[], key: string | null): AnswerRow | undefined =>
    rows.find((row) => row.rowKey === key)
  return nested.flatMap((row): AnswerRow[] => {
    const parent = of(after, row.parentKey)
    if (!parent) return []
    const asKnown = of(known, row.rowKey)
    if (parent.change === 'removed') return asKnown ? [{ ...row, change: 'removed' }] : []
    const isBack = of(before, row.parentKey)?.change === 'removed'
    return [isBack && asKnown ? asKnown : row]
  })
}

export const toFlatForm = ({ sections, rows }: AnswerSet): FlatForm => ({ sections, rows: liveRows(rows) })

/** Same answer: blank and missing are one, so are the order of members and the number typed as text. */
export function sameValue(a: unknown, b: unknown): boolean {
  return comparable(a) === comparable(b)
}

export function comparable(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.length === 0 ? '' : JSON.stringify([...value].map(String).sort())
  return String(value).trim()
}

export const changedColumns = (now: RowValues, before: RowValues | null): string[] => {
  const paths = new Set([...Object.keys(now), ...Object.keys(before ?? {})])
  return [...paths].filter((path) => !sameValue(now[path], before?.[path]))
}

export const listsOf = (defs: readonly SectionDef[]) => defs.flatMap((section) => section.lists)
export const sectionOfList = (list: string, defs: readonly SectionDef[]): SectionDef | null =>
  defs.find((section) => section.lists.some((one) => one.path === list)) ?? null
export const sectionOfField = (path: string, defs: readonly SectionDef[]): SectionDef | null =>
  defs.find((section) => section.fields.some((field) => field.path === path)) ?? null

/** `b.devices[d1].statusTest.date` → `b.devices`; `beds.actual` stays. */
export const stemOf = (path: string): string => path.replace(/\[.*$/, '')

/** The page a path of a problem, rule or defect is on: its field, its list, or the nearest part of the path. */
export function sectionOfPath(path: string, defs: readonly SectionDef[]): SectionDef | null {
  const stem = stemOf(path)
  const found = sectionOfField(stem, defs) ?? sectionOfList(stem, defs) ?? defs.find((section) => section.code === stem)
  if (found) return found
  const near = (candidate: string): boolean => candidate.startsWith(`${stem}.`) || stem.startsWith(`${candidate}.`)
  return (
    defs.find(
      (section) => section.fields.some((field) => near(field.path)) || section.lists.some((list) => near(list.path)),
    ) ?? null
  )
}
