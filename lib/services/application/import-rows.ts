import type { StoredRow } from '@/lib/db/answers'
import type { AnswerRow } from '@/lib/domain/application/answers'
import { importRowsInput } from '@/lib/domain/application/inputs'
import { type CsvRow, readCsvTable } from '@/lib/domain/application/rows-csv'
import { freshKey } from '@/lib/domain/application/row-keys'
import type { ListDef, RowValues } from '@/lib/domain/items/definition'
import { sameValue } from '@/lib/domain/application/answers'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { editableList, lockApplication, storedRows, whyNotEdit } from './editing'
import { type Application, errorsOf, problemsOfSection } from './load-application'
import { keepRows, ownReference, readColumns, rowAudit, type RowsEdit, toAnswerRow } from './save-row'

/**
 * Rows from a spreadsheet. Cells that cannot be read are kept as typed and told line by line on the page, so that a table
 * of three hundred people need not be mended outside and sent again for one wrong date.
 */
export const importRowsCommand = defineCommand({
  name: 'application.importRows',
  input: importRowsInput,
  load: (tx, { caseId }, actor, { today }) => lockApplication(tx, caseId, actor, today),
  authorise: whyNotEdit,
  decide: decideImport,
  save: async (tx, edit, context) => {
    const after = await keepRows(tx, edit, context)
    const errors = errorsOf(problemsOfSection(after, edit.section)).length
    return { caseId: after.case.id, section: edit.section.code, rows: edit.imported, errors }
  },
  audit: (edit) => rowAudit('application.rows_imported', edit),
})

interface ImportInput {
  readonly list: string
  readonly mode: 'replace' | 'add'
  readonly csv: string
}

function decideImport(application: Application, input: ImportInput): Result<RowsEdit & { imported: number }> {
  const place = editableList(application, input.list)
  if (!place.ok) return place
  const { section, list } = place.value
  // A table of readings does not say whose they are; they are entered at the person.
  if (list.nestedIn) return refuse('application.csv_nested', { list: list.wording.title.zh })
  const table = readCsvTable(list, input.csv)
  if (table.kind === 'refused') return refuse(table.code, table.facts)
  const rows = mergeImport(application, list, { found: table.rows, mode: input.mode })
  if (rows.length > list.maxRows) return refuse('list.too_many', { max: list.maxRows })
  const imported = table.rows.length
  return ok({ application, section, list, rows, rowKey: `csv:${imported}`, change: 'changed', columns: [], imported })
}

interface Imported {
  readonly found: readonly CsvRow[]
  readonly mode: 'replace' | 'add'
}

/** A line that names a row already there changes it; the others are new. `replace` marks what the table leaves out as gone. */
function mergeImport(application: Application, list: ListDef, { found, mode }: Imported): AnswerRow[] {
  const stored = storedRows(application, list.path)
  const isKnown = (rowKey: string): boolean =>
    application.baseline.rows.some((row) => row.list === list.path && row.rowKey === rowKey)
  const rows = new Map(stored.map((row) => [row.rowKey, toAnswerRow(row)]))
  const named = new Set<string>()
  for (const { typed } of found) {
    const fresh = readColumns(list, typed, {})
    const before = stored.find((row) => !named.has(row.rowKey) && isSame(list, row, fresh))
    const rowKey = before?.rowKey ?? freshKey([...rows.keys()], null)
    named.add(rowKey)
    const values = readColumns(list, typed, before?.values ?? ownReference(list, rowKey))
    const change = before && isKnown(rowKey) ? changeOf(values, before) : 'added'
    rows.set(rowKey, { list: list.path, rowKey, parentKey: null, values, change })
  }
  if (mode === 'add') return [...rows.values()]
  return [...rows.values()].flatMap((row) => {
    if (named.has(row.rowKey)) return [row]
    return isKnown(row.rowKey) ? [{ ...row, change: 'removed' as const }] : []
  })
}

const isSame = (list: ListDef, row: StoredRow, values: RowValues): boolean => {
  const given = list.identity.filter((path) => values[path] !== undefined && values[path] !== null)
  return given.length > 0 && given.every((path) => sameValue(row.values[path], values[path]))
}

const changeOf = (values: RowValues, before: StoredRow): AnswerRow['change'] => {
  const same = Object.keys(values).every((path) => sameValue(values[path], before.values[path]))
  return same && before.change !== 'removed' ? before.change : 'changed'
}
