import { database, type Tx } from '@/lib/db/client'
import { findKnown } from '@/lib/db/import-known'
import { writeImported } from '@/lib/db/import-writes'
import {
  addFaults,
  dropBatch,
  findBatch,
  findImport,
  type ImportRunRow,
  lockImport,
  moveImport,
} from '@/lib/db/imports'
import { hmacOf } from '@/lib/db/sealed'
import { applyBatchInput } from '@/lib/domain/imports/inputs'
import { type Judged, judgeRows, type Known } from '@/lib/domain/imports/judge'
import { MOST_FAULTS } from '@/lib/domain/imports/kinds'
import { whyMayNotApplyBatch } from '@/lib/domain/imports/policy'
import type { ImportRow } from '@/lib/domain/imports/read-rows'
import { isRunning, nextImportStatus } from '@/lib/domain/imports/status'
import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { type CommandContext, defineCommand, runCommand } from '@/lib/services/command'
import { batchJob } from './batch-job'

interface State {
  readonly run: ImportRunRow
  readonly rows: readonly ImportRow[]
  readonly known: Known
}

interface Decided {
  readonly run: ImportRunRow
  readonly rows: number
  readonly judged: Judged
  readonly isLast: boolean
}

export const IMPORT_SOURCE = 'import'

/**
 * One batch of a checked file: judged again under the locks of its institutions, since the register may have moved on, and
 * written. What no longer fits is left out and told.
 */
export const applyBatchCommand = defineCommand({
  name: 'import.applyBatch',
  input: applyBatchInput,
  load: async (tx, { importId, batch }, actor): Promise<State | null> => {
    if (actor.role !== 'SYS') return null
    const seen = await findImport(tx, importId)
    const rows = seen && (await findBatch(tx, importId, batch))
    if (!rows) return null
    // Institutions before the run: the order in which everybody locks.
    const known = await findKnown(tx, seen.kind, rows, true)
    const run = await lockImport(tx, importId)
    return run && { run, rows, known }
  },
  authorise: whyMayNotApplyBatch,
  decide: decideBatch,
  save: saveBatch,
  audit: ({ run, judged, rows }, { created, changed }, { batch }) => [
    {
      stream: 'system',
      action: 'import.batch_applied',
      subject: { type: 'import', id: run.id },
      detail: { batch, orderedBy: run.startedById, rows, created, changed, leftOut: rows - judged.rows.length },
    },
  ],
  outbox: ({ run, isLast }, _answer) => (isLast ? [] : [batchJob(run.id, run.nextBatch + 1)]),
})

function decideBatch({ run, rows, known }: State, { batch }: { batch: number }): Result<Decided> {
  if (!isRunning(run.status)) return refuse('import.wrong_status', { from: run.status, event: 'apply' })
  if (run.nextBatch !== batch) return refuse('import.wrong_batch', { batch })
  const judged = judgeRows(run.kind, rows, known, { region: run.region, hashOf: hmacOf })
  return ok({ run, rows: rows.length, judged, isLast: batch + 1 === run.batches })
}

async function saveBatch(tx: Tx, { run, rows, judged, isLast }: Decided, { now }: CommandContext) {
  const written = await writeImported(tx, run.kind, judged.rows, { source: IMPORT_SOURCE, asOf: now })
  const room = Math.max(0, MOST_FAULTS - run.faults)
  await addFaults(tx, { importId: run.id, from: run.faults, faults: judged.faults.slice(0, room), late: true })
  await dropBatch(tx, run.id, run.nextBatch)
  const finished = isLast ? nextImportStatus(run.status, 'finish') : null
  await moveImport(tx, run.id, {
    nextBatch: run.nextBatch + 1,
    doneRows: run.doneRows + rows,
    createdRows: run.createdRows + written.created.length,
    updatedRows: run.updatedRows + written.changed.length,
    leftOutRows: run.leftOutRows + rows - judged.rows.length,
    faults: run.faults + judged.faults.length,
    ...(finished?.ok ? { status: finished.value, endedAt: now } : {}),
  })
  return { importId: run.id, created: [...written.created], changed: [...written.changed] }
}

/** What a stopped or finished import answers: nothing is left to do, so the job is done. */
const OVER = ['import.wrong_status', 'import.wrong_batch']

/** Job `import`. The receipt makes each batch once, however often its job runs. */
export async function applyBatch(importId: string, batch: number): Promise<void> {
  const seen = await findImport(database(), importId)
  if (!seen || !isRunning(seen.status)) return
  const call = { actor: SYSTEM_ACTOR, key: `import:${importId}:${batch}`, input: { importId, batch } }
  const outcome = await runCommand(applyBatchCommand, call)
  if (outcome.kind === 'refused' && !OVER.includes(outcome.refusal.code))
    throw new Error(`batch ${batch} of import ${importId}: ${outcome.refusal.code}`)
}
