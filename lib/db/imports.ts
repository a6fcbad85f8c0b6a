import { isImportKind, type ImportKind } from '@/lib/domain/imports/kinds'
import type { ImportRow, RowFault } from '@/lib/domain/imports/read-rows'
import type { ImportStatus } from '@/lib/domain/imports/status'
import type { Tx } from './client'
import type { Prisma } from './generated/client'
import { insertRows, newId } from './insert-rows'
import { seal, unseal } from './sealed'

/** Files an administrator brought: runs, their sealed batches, their faults. */
const runColumns = {
  id: true,
  region: true,
  kind: true,
  fileName: true,
  sha256: true,
  status: true,
  rows: true,
  newRows: true,
  changedRows: true,
  unchangedRows: true,
  faultyRows: true,
  faults: true,
  checkedByName: true,
  checkedAt: true,
  startedById: true,
  startedAt: true,
  endedAt: true,
  batches: true,
  nextBatch: true,
  doneRows: true,
  createdRows: true,
  updatedRows: true,
  leftOutRows: true,
  version: true,
} as const

type RunRecord = Prisma.ImportRunGetPayload<{ select: typeof runColumns }>
export type ImportRunRow = Omit<RunRecord, 'kind' | 'status'> & {
  readonly kind: ImportKind
  readonly status: ImportStatus
}

function toRun({ kind, status, ...row }: RunRecord): ImportRunRow {
  if (!isImportKind(kind)) throw new Error(`import of unknown kind ${kind}`)
  return { ...row, kind, status: status as ImportStatus } // only the commands of imports write it
}

export async function findImport(db: Tx, id: string): Promise<ImportRunRow | null> {
  const row = await db.importRun.findUnique({ where: { id }, select: runColumns })
  return row && toRun(row)
}

export async function lockImport(tx: Tx, id: string): Promise<ImportRunRow | null> {
  await tx.$queryRaw`SELECT 1 FROM "ImportRun" WHERE "id" = ${id}::uuid FOR UPDATE`
  return findImport(tx, id)
}

/** Two that start at the same time must see each other before either looks. */
export const lockImportsOf = async (tx: Tx, region: string, kind: ImportKind): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import:${region}:${kind}`}, 0))`
}

export const hasRunningImport = async (tx: Tx, region: string, kind: ImportKind): Promise<boolean> =>
  (await tx.importRun.findFirst({ where: { region, kind, status: 'RUNNING' }, select: { id: true } })) !== null

/** Newest first: their ids are ordered by time. */
export async function listImportRows(
  db: Tx,
  region: string,
  { before, take }: { readonly before: string | null; readonly take: number },
): Promise<ImportRunRow[]> {
  const rows = await db.importRun.findMany({
    where: { region, ...(before ? { id: { lt: before } } : {}) },
    select: runColumns,
    orderBy: { id: 'desc' },
    take,
  })
  return rows.map(toRun)
}

export interface NewImport {
  readonly region: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly sha256: string
  readonly counts: {
    readonly rows: number
    readonly newRows: number
    readonly changedRows: number
    readonly unchangedRows: number
    readonly faultyRows: number
    readonly faults: number
  }
  readonly batches: readonly (readonly ImportRow[])[]
  readonly faults: readonly RowFault[]
  readonly by: { readonly userId: string; readonly name: string }
  readonly at: Date
}

export async function createImport(tx: Tx, run: NewImport): Promise<string> {
  const id = newId()
  const { region, kind, fileName, sha256, counts, batches, by, at } = run
  const head = { region, kind, fileName, sha256, ...counts, batches: batches.length }
  await insertRows(tx, 'ImportRun', [
    { id, ...head, status: 'CHECKED', checkedById: by.userId, checkedByName: by.name, checkedAt: at },
  ])
  await insertRows(
    tx,
    'ImportBatch',
    batches.map((rows, no) => ({ importId: id, no, rows: rows.length, rowsSealed: seal(JSON.stringify(rows)) })),
  )
  await addFaults(tx, { importId: id, from: 0, faults: run.faults, late: false })
  return id
}

interface AddedFaults {
  readonly importId: string
  /** Number of the faults there are already. */
  readonly from: number
  readonly faults: readonly RowFault[]
  readonly late: boolean
}

export const addFaults = (tx: Tx, { importId, from, faults, late }: AddedFaults): Promise<void> =>
  insertRows(
    tx,
    'ImportFault',
    faults.map((fault, index) => ({ importId, position: from + index, ...fault, late })),
  )

/** Written once by the check, so it may be read before any lock. Null when it was brought in or given up. */
export async function findBatch(tx: Tx, importId: string, no: number): Promise<readonly ImportRow[] | null> {
  const row = await tx.importBatch.findUnique({
    where: { importId_no: { importId, no } },
    select: { rowsSealed: true },
  })
  return row && (JSON.parse(unseal(row.rowsSealed)) as ImportRow[]) // sealed by createImport
}

export const dropBatch = async (tx: Tx, importId: string, no: number): Promise<void> => {
  await tx.importBatch.delete({ where: { importId_no: { importId, no } }, select: { no: true } })
}

export const dropBatches = async (tx: Tx, importId: string): Promise<void> => {
  await tx.importBatch.deleteMany({ where: { importId } })
}

export type ImportMove = Partial<
  Pick<
    ImportRunRow,
    | 'status'
    | 'startedById'
    | 'startedAt'
    | 'endedAt'
    | 'nextBatch'
    | 'doneRows'
    | 'createdRows'
    | 'updatedRows'
    | 'leftOutRows'
    | 'faults'
  >
>

export const moveImport = async (tx: Tx, id: string, move: ImportMove): Promise<void> => {
  await tx.importRun.update({ where: { id }, data: { ...move, version: { increment: 1 } }, select: { id: true } })
}

export interface StoredFault extends RowFault {
  readonly position: number
  readonly late: boolean
}

export async function listFaults(
  db: Tx,
  importId: string,
  { after, take }: { readonly after: number; readonly take: number },
): Promise<StoredFault[]> {
  const rows = await db.importFault.findMany({
    where: { importId, position: { gt: after } },
    select: { position: true, row: true, column: true, code: true, facts: true, value: true, late: true },
    orderBy: { position: 'asc' },
    take,
  })
  return rows.map((row) => ({ ...row, facts: row.facts as StoredFault['facts'] })) // written by addFaults
}

/** Checked long ago and never brought in. */
export async function listStaleImports(db: Tx, before: Date, take: number): Promise<string[]> {
  const rows = await db.importRun.findMany({
    where: { status: 'CHECKED', checkedAt: { lt: before } },
    select: { id: true },
    orderBy: { checkedAt: 'asc' },
    take,
  })
  return rows.map(({ id }) => id)
}
