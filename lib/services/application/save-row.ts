import { saveRows, saveSection } from '@/lib/db/answers'
import { touchCase } from '@/lib/db/application'
import type { Tx } from '@/lib/db/client'
import { type AnswerRow, changedColumns, listsOf, type RowChange, rowsBelow } from '@/lib/domain/application/answers'
import { saveRowInput } from '@/lib/domain/application/inputs'
import { keepTyped, type Typed } from '@/lib/domain/application/typed'
import { changeAfter, ownReference } from '@/lib/domain/application/roster-plan'
import { freshKey } from '@/lib/domain/application/row-keys'
import type { ListDef, RowValues, SectionDef } from '@/lib/domain/items/definition'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import {
  changedMeanwhile,
  editableList,
  editAudit,
  lockApplication,
  storedRows,
  storedSection,
  whyNotEdit,
} from './editing'
import { type Application, errorsOf, loadApplication, problemsOfSection } from './load-application'

/** Rows of one list as they shall be, and the page they are on. */
export interface RowsEdit {
  readonly application: Application
  readonly section: SectionDef
  readonly list: ListDef
  readonly rows: readonly AnswerRow[]
  readonly rowKey: string
  readonly change: RowChange
  readonly columns: readonly string[]
}

/** One person, device, room, worker, reading …: added, or changed against last time (DESIGN §3.12). */
export const saveRowCommand = defineCommand({
  name: 'application.saveRow',
  input: saveRowInput,
  load: (tx, { caseId }, actor, { today }) => lockApplication(tx, caseId, actor, today),
  authorise: whyNotEdit,
  decide: decideRow,
  save: async (tx, edit, context) => {
    const after = await keepRows(tx, edit, context)
    const own = `${edit.list.path}[${edit.rowKey}]`
    const errors = errorsOf(problemsOfSection(after, edit.section)).filter(({ path }) => path.startsWith(own)).length
    return { caseId: after.case.id, section: edit.section.code, list: edit.list.path, rowKey: edit.rowKey, errors }
  },
  audit: (edit) => rowAudit('application.row_saved', edit),
})

export const rowAudit = (action: string, { application, list, rowKey, change, columns }: RowsEdit) =>
  editAudit(application.case.id, action, { list: list.path, row: rowKey, change, columns })

/** A row that was edited makes its page one that changed. */
export async function keepRows(
  tx: Tx,
  { application, section, list, rows }: RowsEdit,
  { now, today }: Pick<CommandContext, 'now' | 'today'>,
): Promise<Application> {
  const caseId = application.case.id
  await saveRows(tx, caseId, list.path, list.columns, rows)
  await keepRowsBelow(tx, { application, list, rows })
  const values = storedSection(application, section.code)?.values ?? {}
  await saveSection(tx, { caseId, section, values, change: 'changed', now })
  await touchCase(tx, caseId, now)
  return loadApplication(tx, application.case, today)
}

async function keepRowsBelow(
  tx: Tx,
  { application, list, rows }: Pick<RowsEdit, 'application' | 'list' | 'rows'>,
): Promise<void> {
  const before = storedRows(application, list.path).map(toAnswerRow)
  for (const nested of listsOf(application.defs).filter(({ nestedIn }) => nestedIn?.list === list.path)) {
    const own = storedRows(application, nested.path).map(toAnswerRow)
    const known = application.baseline.rows.filter((row) => row.list === nested.path)
    const next = rowsBelow(own, { before, after: rows, known })
    const isSame = next.length === own.length && next.every((row, at) => row === own[at])
    if (!isSame) await saveRows(tx, application.case.id, nested.path, nested.columns, next)
  }
}

interface RowInput {
  readonly list: string
  readonly rowKey: string
  readonly parentKey: string | null
  readonly version: number
  readonly way: 'UNCHANGED' | 'ADDED' | 'EDITED' | 'REPLACED' | 'STOPPED'
  readonly values: Typed
}

function decideRow(application: Application, input: RowInput): Result<RowsEdit> {
  const place = editableList(application, input.list)
  if (!place.ok) return place
  return input.rowKey === '' ? addRow(application, input, place.value) : editRow(application, input, place.value)
}

interface Place {
  readonly section: SectionDef
  readonly list: ListDef
}

function addRow(application: Application, input: RowInput, { section, list }: Place): Result<RowsEdit> {
  const rows = storedRows(application, list.path)
  const beside = list.nestedIn ? rows.filter((row) => row.parentKey === input.parentKey) : rows
  if (beside.length >= list.maxRows) return refuse('list.too_many', { max: list.maxRows })
  const parents = list.nestedIn ? storedRows(application, list.nestedIn.list).map((row) => row.rowKey) : []
  if (list.nestedIn && !parents.includes(input.parentKey ?? '')) return refuse('list.parent_missing')
  const parentKey = list.nestedIn ? input.parentKey : null
  const rowKey = freshKey(
    rows.map((row) => row.rowKey),
    parentKey,
  )
  const values = readColumns(list, input.values, ownReference(list, rowKey))
  const row: AnswerRow = { list: list.path, rowKey, parentKey, values, change: 'added' }
  const columns = Object.keys(input.values)
  return ok({ application, section, list, rows: [...rows.map(toAnswerRow), row], rowKey, change: 'added', columns })
}

function editRow(application: Application, input: RowInput, { section, list }: Place): Result<RowsEdit> {
  const rows = storedRows(application, list.path)
  const before = rows.find((row) => row.rowKey === input.rowKey)
  if (!before || before.change === 'removed' || before.version !== input.version) {
    return changedMeanwhile(list.wording.title.zh)
  }
  const known = application.baseline.rows.find((row) => row.list === list.path && row.rowKey === input.rowKey) ?? null
  const values = input.way === 'UNCHANGED' && known ? known.values : readColumns(list, input.values, before.values)
  const change = changeAfter(before.change, values, known)
  const edited = rows.map(toAnswerRow).map((row) => (row.rowKey === input.rowKey ? { ...row, values, change } : row))
  const columns = changedColumns(values, before.values)
  return ok({ application, section, list, rows: edited, rowKey: input.rowKey, change, columns })
}

const readColumns = (list: ListDef, typed: Typed, before: RowValues): RowValues =>
  keepTyped(list.columns, typed, { before, isOpen: () => true })

export const toAnswerRow = ({
  list,
  rowKey,
  parentKey,
  values,
  change,
}: AnswerRow | (Omit<AnswerRow, 'parentKey'> & { parentKey?: string | null })): AnswerRow => ({
  list,
  rowKey,
  parentKey: parentKey ?? null,
  values,
  change,
})
