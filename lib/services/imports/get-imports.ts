import { database } from '@/lib/db/client'
import { findImport, type ImportRunRow, listFaults, listImportRows, type StoredFault } from '@/lib/db/imports'
import { CHECKED_KEPT_DAYS } from '@/lib/domain/imports/kinds'
import { isChecked } from '@/lib/domain/imports/status'
import type { Actor } from '@/lib/domain/shared/actor'
import { addDays, type IsoDate, officeDate } from '@/lib/domain/shared/dates'

export const IMPORTS_PER_PAGE = 20
export const FAULTS_PER_PAGE = 50

export interface ImportsPage {
  readonly runs: readonly ImportRunRow[]
  /** Where the next page begins. */
  readonly next: string | null
}

/** `null` for everybody but the administrator of a region. */
export async function listImports(actor: Actor, before: string | null): Promise<ImportsPage | null> {
  if (actor.role !== 'ADM' || !actor.region) return null
  const rows = await listImportRows(database(), actor.region, { before, take: IMPORTS_PER_PAGE + 1 })
  const runs = rows.slice(0, IMPORTS_PER_PAGE)
  return { runs, next: rows.length > IMPORTS_PER_PAGE ? (runs.at(-1)?.id ?? null) : null }
}

export interface ImportPage {
  readonly run: ImportRunRow
  readonly faults: readonly StoredFault[]
  readonly nextFault: number | null
  /** Until when a checked file waits to be brought in. */
  readonly keptUntil: IsoDate | null
}

const findOwnImport = async (actor: Actor, importId: string): Promise<ImportRunRow | null> => {
  if (actor.role !== 'ADM') return null
  const run = await findImport(database(), importId)
  return run && run.region === actor.region ? run : null
}

const BEFORE_THE_FIRST = -1

export async function getImportPage(actor: Actor, importId: string, after: number | null): Promise<ImportPage | null> {
  const run = await findOwnImport(actor, importId)
  if (!run) return null
  const rows = await listFaults(database(), importId, { after: after ?? BEFORE_THE_FIRST, take: FAULTS_PER_PAGE + 1 })
  const faults = rows.slice(0, FAULTS_PER_PAGE)
  return {
    run,
    faults,
    nextFault: rows.length > FAULTS_PER_PAGE ? (faults.at(-1)?.position ?? null) : null,
    keptUntil: isChecked(run.status) ? addDays(officeDate(run.checkedAt), CHECKED_KEPT_DAYS + 1) : null,
  }
}

export const listAllFaults = async (
  actor: Actor,
  importId: string,
  most: number,
): Promise<{ readonly run: ImportRunRow; readonly faults: readonly StoredFault[] } | null> => {
  const run = await findOwnImport(actor, importId)
  return run && { run, faults: await listFaults(database(), importId, { after: BEFORE_THE_FIRST, take: most }) }
}
