import type { FindingStatus } from '@/lib/domain/rectification/status'
import type { VisitStatus } from '@/lib/domain/inspection/status'
import type { Tx } from './client'

/** Rows a file is bound to: materials of a case, points of a visit, findings. Locks are taken after the case row. */

export interface BoundFile {
  readonly bindingId: string
  readonly fileId: string
  readonly version: number
}

export interface MaterialState {
  readonly id: string
  readonly code: string
  readonly rowKey: string
  readonly status: string
  readonly current: readonly BoundFile[]
}

export async function lockMaterial(
  tx: Tx,
  key: { readonly caseId: string; readonly code: string; readonly rowKey: string },
): Promise<MaterialState | null> {
  await tx.$queryRaw`SELECT 1 FROM "Material" WHERE "caseId" = ${key.caseId}::uuid AND "code" = ${key.code}
    AND "rowKey" = ${key.rowKey} FOR UPDATE`
  const row = await tx.material.findUnique({
    where: { caseId_code_rowKey: key },
    select: {
      id: true,
      code: true,
      rowKey: true,
      status: true,
      files: { where: { supersededAt: null }, select: { id: true, fileId: true, fileVersion: true } },
    },
  })
  if (!row) return null
  const current = row.files.map(({ id, fileId, fileVersion }) => ({ bindingId: id, fileId, version: fileVersion }))
  return { id: row.id, code: row.code, rowKey: row.rowKey, status: row.status, current }
}

/** Materials the open queries of a case ask about (I30). */
export async function findQueriedTargets(db: Tx, caseId: string): Promise<string[]> {
  const rows = await db.query.findMany({ where: { caseId, status: 'OPEN' }, select: { target: true } })
  return rows.map(({ target }) => target)
}

export interface CheckState {
  readonly id: string
  readonly caseId: string
  readonly visit: {
    readonly id: string
    readonly status: VisitStatus
    readonly officers: readonly { readonly userId: string; readonly signed: boolean }[]
  }
  readonly current: readonly BoundFile[]
}

const currentEvidence = {
  where: { removedAt: null },
  select: { id: true, fileId: true, round: true },
} as const

const toBound = (rows: readonly { id: string; fileId: string; round: number }[]): BoundFile[] =>
  rows.map(({ id, fileId, round }) => ({ bindingId: id, fileId, version: round }))

/** The case a check or finding belongs to, read before its lock is taken. */
export async function findCaseOfCheck(db: Tx, checkId: string): Promise<string | null> {
  const row = await db.visitCheck.findUnique({
    where: { id: checkId },
    select: { visit: { select: { inspection: { select: { caseId: true } } } } },
  })
  return row?.visit.inspection.caseId ?? null
}

export async function lockCheck(tx: Tx, checkId: string): Promise<CheckState | null> {
  await tx.$queryRaw`SELECT 1 FROM "VisitCheck" WHERE "id" = ${checkId}::uuid FOR UPDATE`
  const row = await tx.visitCheck.findUnique({
    where: { id: checkId },
    select: {
      id: true,
      evidence: currentEvidence,
      visit: {
        select: {
          id: true,
          status: true,
          inspection: { select: { caseId: true } },
          officers: { select: { userId: true, signedAt: true } },
        },
      },
    },
  })
  if (!row?.visit.inspection.caseId) return null
  const officers = row.visit.officers.map(({ userId, signedAt }) => ({ userId, signed: signedAt !== null }))
  return {
    id: row.id,
    caseId: row.visit.inspection.caseId,
    visit: { id: row.visit.id, status: row.visit.status as VisitStatus, officers }, // only the visit's commands write it
    current: toBound(row.evidence),
  }
}

export interface FindingState {
  readonly id: string
  readonly caseId: string
  readonly item: string
  readonly status: FindingStatus
  /** Round of the order in force; 1 before the first order. */
  readonly round: number
  readonly current: readonly BoundFile[]
}

export const findCaseOfFinding = async (db: Tx, findingId: string): Promise<string | null> =>
  (await db.finding.findUnique({ where: { id: findingId }, select: { caseId: true } }))?.caseId ?? null

export async function lockFinding(tx: Tx, findingId: string): Promise<FindingState | null> {
  await tx.$queryRaw`SELECT 1 FROM "Finding" WHERE "id" = ${findingId}::uuid FOR UPDATE`
  const row = await tx.finding.findUnique({
    where: { id: findingId },
    select: {
      id: true,
      caseId: true,
      item: true,
      status: true,
      order: { select: { round: true } },
      evidence: currentEvidence,
    },
  })
  if (!row) return null
  return {
    id: row.id,
    caseId: row.caseId,
    item: row.item,
    status: row.status as FindingStatus, // only the finding's commands write it
    round: row.order?.round ?? 1,
    current: toBound(row.evidence),
  }
}

/** Where a binding hangs, so that access can be asked of its case. */
export type BindingPlace =
  | { readonly kind: 'material'; readonly caseId: string; readonly code: string; readonly rowKey: string }
  | { readonly kind: 'check'; readonly caseId: string; readonly checkId: string; readonly visitStatus: VisitStatus }
  | { readonly kind: 'finding'; readonly caseId: string; readonly findingId: string; readonly purpose: string }

export interface Binding {
  readonly id: string
  readonly name: string
  readonly place: BindingPlace
  readonly current: boolean
  readonly byId: string
  readonly file: { readonly id: string; readonly sha256: string; readonly size: number; readonly type: string }
}

const fileColumns = { select: { id: true, sha256: true, size: true, type: true } } as const

export async function findBinding(db: Tx, bindingId: string): Promise<Binding | null> {
  return (await findMaterialBinding(db, bindingId)) ?? (await findEvidenceBinding(db, bindingId))
}

async function findMaterialBinding(db: Tx, id: string): Promise<Binding | null> {
  const row = await db.materialFile.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      supersededAt: true,
      uploadedById: true,
      file: fileColumns,
      material: { select: { caseId: true, code: true, rowKey: true } },
    },
  })
  if (!row) return null
  const place = { kind: 'material', ...row.material } as const
  return {
    id: row.id,
    name: row.name,
    place,
    current: row.supersededAt === null,
    byId: row.uploadedById,
    file: row.file,
  }
}

async function findEvidenceBinding(db: Tx, id: string): Promise<Binding | null> {
  const row = await db.evidence.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      removedAt: true,
      byId: true,
      purpose: true,
      file: fileColumns,
      finding: { select: { id: true, caseId: true } },
      check: { select: { id: true, visit: { select: { status: true, inspection: { select: { caseId: true } } } } } },
    },
  })
  const place = row && placeOfEvidence(row)
  if (!row || !place) return null
  return { id: row.id, name: row.name, place, current: row.removedAt === null, byId: row.byId, file: row.file }
}

function placeOfEvidence(row: {
  purpose: string
  finding: { id: string; caseId: string } | null
  check: { id: string; visit: { status: string; inspection: { caseId: string | null } } } | null
}): BindingPlace | null {
  if (row.finding) {
    return { kind: 'finding', caseId: row.finding.caseId, findingId: row.finding.id, purpose: row.purpose }
  }
  const caseId = row.check?.visit.inspection.caseId
  if (!row.check || !caseId) return null
  // only the visit's commands write its status
  return { kind: 'check', caseId, checkId: row.check.id, visitStatus: row.check.visit.status as VisitStatus }
}
