import { rowInput } from '@/lib/domain/application/inputs'
import { ok, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { changedMeanwhile, editableList, lockApplication, storedRows, whyNotEdit } from './editing'
import type { Application } from './load-application'
import { keepRows, rowAudit, type RowsEdit, toAnswerRow } from './save-row'

interface RowInput {
  readonly list: string
  readonly rowKey: string
  readonly version: number
}

/** A row of last time stays, marked as gone; one that was only added now disappears. */
export const removeRowCommand = defineCommand({
  name: 'application.removeRow',
  input: rowInput,
  load: (tx, { caseId }, actor, { today }) => lockApplication(tx, caseId, actor, today),
  authorise: whyNotEdit,
  decide: (application, input) => decideRemoval(application, input),
  save: async (tx, edit, context) => {
    await keepRows(tx, edit, context)
    return { caseId: edit.application.case.id, section: edit.section.code }
  },
  audit: (edit) => rowAudit('application.row_removed', edit),
})

export const restoreRowCommand = defineCommand({
  name: 'application.restoreRow',
  input: rowInput,
  load: (tx, { caseId }, actor, { today }) => lockApplication(tx, caseId, actor, today),
  authorise: whyNotEdit,
  decide: (application, input) => decideRestoring(application, input),
  save: async (tx, edit, context) => {
    await keepRows(tx, edit, context)
    return { caseId: edit.application.case.id, section: edit.section.code }
  },
  audit: (edit) => rowAudit('application.row_restored', edit),
})

function decideRemoval(application: Application, input: RowInput): Result<RowsEdit> {
  const place = editableList(application, input.list)
  if (!place.ok) return place
  const { section, list } = place.value
  const rows = storedRows(application, list.path)
  const before = rows.find((row) => row.rowKey === input.rowKey)
  if (!before || before.version !== input.version) return changedMeanwhile(list.wording.title.zh)
  const wasThere = application.baseline.rows.some(
    (row) => row.list === list.path && row.rowKey === input.rowKey && row.change !== 'added',
  )
  const kept = rows.map(toAnswerRow)
  const after = wasThere
    ? kept.map((row) => (row.rowKey === input.rowKey ? { ...row, change: 'removed' as const } : row))
    : kept.filter((row) => row.rowKey !== input.rowKey)
  return ok({ application, section, list, rows: after, rowKey: input.rowKey, change: 'removed', columns: [] })
}

function decideRestoring(application: Application, input: RowInput): Result<RowsEdit> {
  const place = editableList(application, input.list)
  if (!place.ok) return place
  const { section, list } = place.value
  const rows = storedRows(application, list.path)
  const before = rows.find((row) => row.rowKey === input.rowKey)
  const known = application.baseline.rows.find((row) => row.list === list.path && row.rowKey === input.rowKey)
  if (!before || before.version !== input.version || !known) return changedMeanwhile(list.wording.title.zh)
  const after = rows.map(toAnswerRow).map((row) => (row.rowKey === input.rowKey ? known : row))
  return ok({ application, section, list, rows: after, rowKey: input.rowKey, change: known.change, columns: [] })
}
