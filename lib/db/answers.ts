import type { FieldDef, FieldValue, FormRow, RowValues, SectionDef, SectionValues } from '@/lib/domain/items/definition'
import type { Tx } from './client'
import { Prisma } from './generated/client'
import { listOf, type Part, part, readPart } from './parts'
import { isSealed, seal, unsealMembers } from './sealed'

/** Answers of a case: scalars by section (CaseFact), rows by list (CaseRow). Sealed columns are sealed here and nowhere else (DESIGN §3.12). */
export type SectionChange = 'unanswered' | 'unchanged' | 'changed'
export type RowChange = 'unchanged' | 'changed' | 'added' | 'removed'

export interface StoredSection {
  readonly section: string
  readonly values: SectionValues
  readonly change: SectionChange
  readonly version: number
  readonly changedAt: Date
}

export interface StoredRow extends FormRow {
  readonly position: number
  readonly change: RowChange
  readonly version: number
}

export interface Answers {
  readonly sections: readonly StoredSection[]
  readonly rows: readonly StoredRow[]
}

const sealedPaths = (fields: readonly FieldDef[]): ReadonlySet<string> =>
  new Set(fields.filter((field) => field.sealed).map((field) => field.path))

/**
 * Values are flat by path, so a path is a member name. Text that looks like a sealed value is sealed as well: whoever types
 * such a thing gets it back as typed, and nothing a person typed is ever opened as if we had sealed it.
 */
export function sealValues(values: SectionValues | RowValues, fields: readonly FieldDef[]): Prisma.InputJsonObject {
  const paths = sealedPaths(fields)
  const entries = Object.entries(values).map(([path, value]) => {
    const isBlank = value === null || value === undefined
    return [path, !isBlank && (paths.has(path) || looksSealed(value)) ? seal(JSON.stringify(value)) : value]
  })
  return Object.fromEntries(entries) as Prisma.InputJsonObject // flat values in, flat values out
}

const looksSealed = (value: FieldValue): boolean => (Array.isArray(value) ? value.some(isSealed) : isSealed(value))

type SectionRow = Omit<StoredSection, 'values' | 'changedAt'> & { readonly json: unknown; readonly changedAt: string }
type AnswerRow = Omit<StoredRow, 'values'> & { readonly json: unknown }

export const answersPart = (caseId: string): Part<Answers> =>
  part<{ readonly sections: readonly SectionRow[]; readonly rows: readonly AnswerRow[] }, Answers>(
    Prisma.sql`SELECT
      ${listOf(Prisma.sql`
        SELECT "section", "json", "change", "version", "changedAt" FROM "CaseFact"
        WHERE "caseId" = ${caseId}::uuid ORDER BY "section"`)} AS "sections",
      ${listOf(Prisma.sql`
        SELECT "list", "rowKey", "parentKey", "position", "json", "change", "version" FROM "CaseRow"
        WHERE "caseId" = ${caseId}::uuid ORDER BY "list", "position", "rowKey"`)} AS "rows"`,
    ([found]) => ({
      sections: (found?.sections ?? []).map(({ json, changedAt, ...section }) => ({
        ...section,
        changedAt: new Date(changedAt),
        values: unsealMembers(json) as SectionValues, // written by saveSection only
      })),
      rows: (found?.rows ?? []).map(({ json, ...row }) => ({
        ...row,
        values: unsealMembers(json) as RowValues, // written by saveRows only
      })),
    }),
  )

export const loadAnswers = (db: Tx, caseId: string): Promise<Answers> => readPart(db, answersPart(caseId))

export interface SectionWrite {
  readonly caseId: string
  readonly section: SectionDef
  readonly values: SectionValues
  readonly change: SectionChange
  readonly now: Date
}

export async function saveSection(tx: Tx, { caseId, section, values, change, now }: SectionWrite): Promise<void> {
  const json = sealValues(values, section.fields)
  await tx.caseFact.upsert({
    where: { caseId_section: { caseId, section: section.code } },
    create: { caseId, section: section.code, json, change, changedAt: now },
    update: { json, change, changedAt: now, version: { increment: 1 } },
  })
}

export interface RowWrite {
  readonly rowKey: string
  readonly parentKey: string | null
  readonly values: RowValues
  readonly change: RowChange
}

/** Replaces the rows of one list; a row that did not change keeps its version. */
export async function saveRows(
  tx: Tx,
  caseId: string,
  list: string,
  columns: readonly FieldDef[],
  rows: readonly RowWrite[],
): Promise<void> {
  const old = await tx.caseRow.findMany({
    where: { caseId, list },
    select: { rowKey: true, json: true, version: true },
  })
  const versions = new Map(old.map((row) => [row.rowKey, row]))
  await tx.caseRow.deleteMany({ where: { caseId, list } })
  if (rows.length === 0) return
  await tx.caseRow.createMany({
    data: rows.map((row, position) => {
      const before = versions.get(row.rowKey)
      const same = before && sameValues(unsealMembers(before.json), row.values)
      return {
        caseId,
        list,
        rowKey: row.rowKey,
        parentKey: row.parentKey,
        position,
        change: row.change,
        json: same ? (before.json as Prisma.InputJsonObject) : sealValues(row.values, columns),
        version: before ? before.version + (same ? 0 : 1) : 1,
      }
    }),
  })
}

const sameValues = (a: unknown, b: unknown): boolean => JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b))
const sortKeys = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
