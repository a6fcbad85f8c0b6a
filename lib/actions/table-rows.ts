'use server'

import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/auth/session'
import { sayTime } from '@/lib/copy/dates'
import { SHELL_COPY } from '@/lib/copy/failures'
import { say } from '@/lib/copy/say'
import { sayIssue, sayRefusal } from '@/lib/copy/sentences'
import type { TableAnswer, TableRowEdit, TableRowRemoval } from '@/lib/domain/application/table-views'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Locale } from '@/lib/domain/shared/wording'
import { getTableRow } from '@/lib/services/application/get-table-row'
import { removeRowCommand, restoreRowCommand } from '@/lib/services/application/remove-row'
import { saveRowCommand } from '@/lib/services/application/save-row'
import { type CommandOutcome, runCommand } from '@/lib/services/command'
import { guarded } from './guarded'

/** One row of the table, saved when it is left: the same commands as the forms, answered with the row as it is now. */
export async function saveTableRowAction(edit: TableRowEdit): Promise<TableAnswer> {
  const actor = await requireActor()
  const outcome = await guarded('table.save_failed', () =>
    runCommand(saveRowCommand, { actor, key: String(edit.commandKey), input: edit }),
  )
  return answerOf(actor, edit, outcome)
}

export async function removeTableRowAction(edit: TableRowRemoval): Promise<TableAnswer> {
  const actor = await requireActor()
  const command = edit.restore ? restoreRowCommand : removeRowCommand
  const outcome = await guarded('table.remove_failed', () =>
    runCommand(command, { actor, key: String(edit.commandKey), input: edit }),
  )
  return answerOf(actor, edit, outcome)
}

type Place = Pick<TableRowEdit, 'caseId' | 'list' | 'rowKey' | 'locale'>

async function answerOf(
  actor: Actor,
  { caseId, list, rowKey, locale: given }: Place,
  outcome: CommandOutcome<Record<string, unknown>> | { readonly kind: 'failed'; readonly reference: string },
): Promise<TableAnswer> {
  const locale: Locale = given === 'en' ? 'en' : 'zh'
  const fresh = async (key: string) => (await getTableRow(actor, caseId, { list, rowKey: key, locale })) ?? notFound()
  switch (outcome.kind) {
    case 'done': {
      const key = typeof outcome.answer['rowKey'] === 'string' ? outcome.answer['rowKey'] : rowKey
      const { row, at, sectionVersion } = await fresh(key)
      return { kind: 'saved', row, at: sayTime(at), sectionVersion }
    }
    case 'not_found':
      return notFound()
    case 'failed':
      return { kind: 'refused', message: say(SHELL_COPY.failed, locale, { reference: outcome.reference }) }
    case 'invalid':
      return { kind: 'refused', message: outcome.issues.map((issue) => sayIssue(issue, locale)).join(' ') }
    case 'refused': {
      if (outcome.refusal.code !== 'application.changed_meanwhile')
        return { kind: 'refused', message: sayRefusal(outcome.refusal, locale) }
      const { row, sectionVersion } = await fresh(rowKey)
      return { kind: 'conflict', theirs: row, sectionVersion }
    }
  }
}
