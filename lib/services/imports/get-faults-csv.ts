import { IMPORTS } from '@/lib/copy/imports'
import { sayColumn, sayImportRefusal } from '@/lib/copy/imports-said'
import { MOST_FAULTS } from '@/lib/domain/imports/kinds'
import type { Actor } from '@/lib/domain/shared/actor'
import { toCsv } from '@/lib/domain/shared/csv'
import type { Locale } from '@/lib/domain/shared/wording'
import { listAllFaults } from './get-imports'

export interface FaultsCsv {
  readonly name: string
  readonly text: string
}

/** Every fault that was kept, in the order of the rows, for whoever mends the file beside it. */
export async function getFaultsCsv(actor: Actor, importId: string, locale: Locale): Promise<FaultsCsv | null> {
  const found = await listAllFaults(actor, importId, MOST_FAULTS)
  if (!found) return null
  const { run, faults } = found
  const head = [IMPORTS.row, IMPORTS.column, IMPORTS.value, IMPORTS.fault].map((wording) => wording[locale])
  const lines = faults.map((fault) => [
    String(fault.row),
    fault.column === null ? '' : sayColumn(run.kind, fault.column, locale),
    fault.value,
    sayImportRefusal(fault, run.kind, locale),
  ])
  const base = run.fileName.replace(/\.[^.]{1,5}$/, '')
  return { name: `${base}-${IMPORTS.faultsName[locale]}.csv`, text: toCsv([head, ...lines]) }
}
