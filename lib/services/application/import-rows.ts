import { importRowsInput } from '@/lib/domain/application/inputs'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { changedMeanwhile, lockApplication, whyNotEdit } from './editing'
import { type Application, errorsOf, problemsOfSection } from './load-application'
import { basisOf, planTable, type TableInput } from './rosters'
import { keepRows, rowAudit, type RowsEdit } from './save-row'

/**
 * Rows from a spreadsheet, all in one. What a cell says wrongly is kept as typed and told on the page, so that a table of three
 * hundred people need not be mended outside and sent again for one wrong date; or such lines are left out, as the applicant chose.
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

function decideImport(
  application: Application,
  { basis, ...input }: TableInput & { readonly basis: string },
): Result<RowsEdit & { imported: number }> {
  const planned = planTable(application, input)
  if (!planned.ok) return planned
  const { section, list, plan } = planned.value
  // The applicant agreed to what the preview said, not to what became of the list since.
  if (basis !== '' && basis !== basisOf(application, list.path)) return changedMeanwhile(list.wording.title.zh)
  const imported = plan.entries.filter(({ outcome }) => outcome !== 'skipped').length
  if (imported === 0 && plan.removed.length === 0) return refuse('application.roster_nothing')
  const edit = { application, section, list, rows: plan.rows, rowKey: `csv:${imported}`, columns: [], imported }
  return ok({ ...edit, change: 'changed' })
}
