import type { OfficeMoment } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { dropBatches, type ImportRunRow, listStaleImports, lockImport, moveImport } from '@/lib/db/imports'
import type { Tx } from '@/lib/db/client'
import { endImportInput, lapseImportInput } from '@/lib/domain/imports/inputs'
import { CHECKED_KEPT_DAYS } from '@/lib/domain/imports/kinds'
import { whyMayNotApplyBatch, whyMayNotImport } from '@/lib/domain/imports/policy'
import { type ImportEvent, type ImportStatus, nextImportStatus } from '@/lib/domain/imports/status'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { addDays, startOfOfficeDay } from '@/lib/domain/shared/dates'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { type CommandContext, defineCommand, runCommand } from '@/lib/services/command'
import { lockOwnImport } from './start-import'

interface Ended {
  readonly run: ImportRunRow
  readonly status: ImportStatus
}

const decideEnd =
  (event: Extract<ImportEvent, 'stop' | 'discard'>) =>
  (run: ImportRunRow, { version }: { readonly importId: string; readonly version?: number }): Result<Ended> => {
    const status = nextImportStatus(run.status, event)
    if (!status.ok) return status
    // A running import moves by itself: to stop it, one need not have seen its last batch.
    if (event === 'discard' && version !== undefined && version !== run.version)
      return refuse('import.changed_meanwhile')
    return ok({ run, status: status.value })
  }

/** The rows that wait go with it: they hold personal data and nobody needs them any more. */
async function saveEnd(tx: Tx, { run, status }: Ended, { now }: CommandContext) {
  await dropBatches(tx, run.id)
  await moveImport(tx, run.id, { status, endedAt: now })
  return { importId: run.id }
}

const auditOf =
  (action: 'import.stopped' | 'import.discarded' | 'import.lapsed') =>
  ({ run }: Ended) =>
    [
      {
        stream: 'system',
        action,
        subject: { type: 'import', id: run.id },
        detail: { kind: run.kind, doneRows: run.doneRows, rows: run.rows },
      },
    ] as const

/** What was brought in stays; the rest is not brought in. */
export const stopImportCommand = defineCommand({
  name: 'import.stop',
  input: endImportInput,
  load: (tx, { importId }, actor) => lockOwnImport(tx, importId, actor),
  authorise: whyMayNotImport,
  decide: decideEnd('stop'),
  save: saveEnd,
  audit: auditOf('import.stopped'),
})

export const discardImportCommand = defineCommand({
  name: 'import.discard',
  input: endImportInput,
  load: (tx, { importId }, actor) => lockOwnImport(tx, importId, actor),
  authorise: whyMayNotImport,
  decide: decideEnd('discard'),
  save: saveEnd,
  audit: auditOf('import.discarded'),
})

export const lapseImportCommand = defineCommand({
  name: 'import.lapse',
  input: lapseImportInput,
  load: (tx, { importId }, actor) => (actor.role === 'SYS' ? lockImport(tx, importId) : Promise.resolve(null)),
  authorise: whyMayNotApplyBatch,
  decide: decideEnd('discard'),
  save: saveEnd,
  audit: auditOf('import.lapsed'),
})

const MOST_AT_ONCE = 100

/** Scanner: checked files that nobody brought in. */
export async function lapseImports({ today }: OfficeMoment): Promise<number> {
  const before = startOfOfficeDay(addDays(today, -CHECKED_KEPT_DAYS))
  let done = 0
  for (const importId of await listStaleImports(database(), before, MOST_AT_ONCE)) {
    const call = { actor: SYSTEM_ACTOR, key: `import-lapse:${importId}`, input: { importId } }
    const outcome = await runCommand(lapseImportCommand, call)
    if (outcome.kind === 'done' && !outcome.repeated) done += 1
  }
  return done
}
