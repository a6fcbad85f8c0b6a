'use server'

import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/auth/session'
import { ROSTER } from '@/lib/copy/rosters'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { previewRows } from '@/lib/services/application/preview-rows'
import { importRowsCommand } from '@/lib/services/application/import-rows'
import { textOfUpload } from '@/lib/services/application/roster-upload'
import { newKey } from '@/lib/services/command'
import { routes } from '@/lib/routes'
import { afterRows, carriedTable, tableOf } from './roster-form'
import { formAction, localeOfForm, text } from './form-action'
import { NO_ROSTER, type RosterState } from './form-state'

/** Changes nothing: says what the table would do. */
export async function previewRowsAction(_state: RosterState, form: FormData): Promise<RosterState> {
  const actor = await requireActor()
  const locale = localeOfForm(form)
  const refused = (message: string): RosterState => ({ ...NO_ROSTER, message, table: carriedTable(form) })
  const file = form.get('file')
  if (file !== null && typeof file !== 'string' && file.name !== '') {
    const read = textOfUpload(Buffer.from(await file.arrayBuffer()))
    if (!read.ok) return refused(sayRefusal(read.error, locale))
    form.set('csv', read.value)
    form.set('head', 'required')
  }
  if (text(form, 'csv').trim() === '') return refused(say(ROSTER.nothingGiven, locale))
  const preview = await previewRows(actor, tableOf(form), locale)
  if (preview === null) notFound()
  if (!preview.ok) return refused(sayRefusal(preview.error, locale))
  return { message: null, preview: preview.value, table: carriedTable(form), commandKey: newKey() }
}

export const importRowsAction = formAction(importRowsCommand, {
  input: (form) => ({ ...tableOf(form), basis: text(form, 'basis') }),
  revalidate: ({ caseId, section }) => [
    routes.draft(caseId),
    routes.draftMaterials(caseId),
    routes.draftCheck(caseId),
    routes.draftSection(caseId, section),
  ],
  next: afterRows,
})
