import type { Tx } from '@/lib/db/client'
import { hasRunningImport, type ImportRunRow, lockImport, lockImportsOf, moveImport } from '@/lib/db/imports'
import { decideStart } from '@/lib/domain/imports/decide-start'
import { startImportInput } from '@/lib/domain/imports/inputs'
import { whyMayNotImport } from '@/lib/domain/imports/policy'
import type { Actor } from '@/lib/domain/shared/actor'
import { ok } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { batchJob } from './batch-job'

/** Imports are seen by the administrators of their region; for all others they are not there. */
export async function lockOwnImport(tx: Tx, importId: string, actor: Actor): Promise<ImportRunRow | null> {
  if (actor.role !== 'ADM') return null
  const run = await lockImport(tx, importId)
  return run && run.region === actor.region ? run : null
}

/** Brings in the rows that were checked, in the worker. */
export const startImportCommand = defineCommand({
  name: 'import.start',
  input: startImportInput,
  load: async (tx, { importId }, actor) => {
    const run = await lockOwnImport(tx, importId, actor)
    if (!run) return null
    await lockImportsOf(tx, run.region, run.kind)
    return { ...run, otherRuns: await hasRunningImport(tx, run.region, run.kind) }
  },
  authorise: whyMayNotImport,
  decide: (run, asked) => {
    const status = decideStart(run, asked, run.otherRuns)
    return status.ok ? ok({ run, status: status.value }) : status
  },
  save: async (tx, { run, status }, { actor, now }) => {
    await moveImport(tx, run.id, { status, startedById: actor.userId, startedAt: now })
    return { importId: run.id }
  },
  audit: ({ run: { id, kind, sha256, rows, faultyRows } }) => [
    {
      stream: 'system',
      action: 'import.started',
      subject: { type: 'import', id },
      detail: { kind, sha256, rows, leftOut: faultyRows },
    },
  ],
  outbox: ({ run }) => [batchJob(run.id, 0)],
})
