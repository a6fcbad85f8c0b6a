import { findKnown } from '@/lib/db/import-known'
import { createImport } from '@/lib/db/imports'
import { hmacOf } from '@/lib/db/sealed'
import { checkImportInput } from '@/lib/domain/imports/inputs'
import { type Judged, judgeRows, type RowOutcome } from '@/lib/domain/imports/judge'
import { MOST_FAULTS, ROWS_PER_BATCH } from '@/lib/domain/imports/kinds'
import { whyMayNotImport } from '@/lib/domain/imports/policy'
import type { ImportRow, ReadRows, RowFault } from '@/lib/domain/imports/read-rows'
import { ok } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'

/**
 * The check of a file: what would be new, changed, unchanged, and what is wrong. The register is only read; what is kept are
 * the rows themselves, sealed, so that what is brought in later is what was checked. `read` is what the file with the hash of
 * the input was read to.
 */
export const checkImportCommand = (read: ReadRows) =>
  defineCommand({
    name: 'import.check',
    input: checkImportInput,
    load: async (tx, { kind }, actor) => {
      const { region } = actor
      if (actor.role !== 'ADM' || !region) return null
      return { region, known: await findKnown(tx, kind, read.rows, false) }
    },
    authorise: whyMayNotImport,
    decide: ({ region, known }, { kind }) =>
      ok({ region, ...resultOf(read, judgeRows(kind, read.rows, known, { region, hashOf: hmacOf })) }),
    save: async (tx, { region, counts, batches, faults }, { actor, now }, input) => {
      const importId = await createImport(tx, { region, ...input, counts, batches, faults, by: actor, at: now })
      return { importId }
    },
    audit: ({ counts }, { importId }, { kind, sha256 }) => [
      {
        stream: 'system',
        action: 'import.checked',
        subject: { type: 'import', id: importId },
        detail: { kind, sha256, ...counts },
      },
    ],
  })

function resultOf(read: ReadRows, judged: Judged) {
  const faults = [...read.faults, ...judged.faults].toSorted((a, b) => a.row - b.row)
  const counted = (outcome: RowOutcome): number => judged.rows.filter((row) => row.outcome === outcome).length
  const good = new Set(judged.rows.map(({ row }) => row))
  return {
    counts: {
      rows: judged.rows.length,
      newRows: counted('new'),
      changedRows: counted('changed'),
      unchangedRows: counted('unchanged'),
      faultyRows: new Set(faults.map(({ row }) => row)).size,
      faults: faults.length,
    },
    batches: inBatches(read.rows.filter(({ row }) => good.has(row))),
    faults: faults.slice(0, MOST_FAULTS) satisfies RowFault[],
  }
}

const inBatches = (rows: readonly ImportRow[]): ImportRow[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_PER_BATCH) }, (_, at) =>
    rows.slice(at * ROWS_PER_BATCH, (at + 1) * ROWS_PER_BATCH),
  )
