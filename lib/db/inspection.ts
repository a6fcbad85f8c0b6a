import type { ArrivalTrace, VisitResults } from '@/lib/domain/inspection/record'
import type { AnsweredCheck, CheckAnswer, CheckSeverity } from '@/lib/domain/inspection/checklist'
import type { VisitStatus } from '@/lib/domain/inspection/status'
import type { OfficerCandidate } from '@/lib/domain/inspection/plan-visit'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { type CaseState, lockCase } from './cases'
import type { Tx } from './client'
import { fromDate } from './dates'
import type { Prisma } from './generated/client'

/** Visits and their checklists. A visit is locked after its case (DESIGN §3.4). */
export interface OfficerState {
  readonly userId: string
  readonly name: string
  readonly certNo: string
  readonly signedAt: Date | null
  readonly signed: boolean
}

export interface VisitState {
  readonly id: string
  readonly inspectionId: string
  readonly taskNo: string
  readonly status: VisitStatus
  readonly letters: readonly ItemLetter[]
  readonly plannedOn: IsoDate
  readonly slot: string | null
  readonly checklistVersion: string
  readonly arrivedAt: Date | null
  readonly arrival: ArrivalTrace | null
  readonly endedAt: Date | null
  readonly results: VisitResults | null
  readonly comment: string | null
  readonly rescheduled: number
  readonly version: number
  readonly officers: readonly OfficerState[]
}

export interface VisitInCase {
  readonly case: CaseState
  readonly visit: VisitState
}

const visitSelect = {
  id: true,
  inspectionId: true,
  taskNo: true,
  status: true,
  items: true,
  plannedOn: true,
  plannedSlot: true,
  checklistVersion: true,
  arrivedAt: true,
  arrivalProof: true,
  endedAt: true,
  results: true,
  comment: true,
  rescheduled: true,
  version: true,
  officers: { select: { userId: true, certNo: true, signedAt: true }, orderBy: { userId: 'asc' } },
} satisfies Prisma.VisitSelect

type VisitRecord = Prisma.VisitGetPayload<{ select: typeof visitSelect }>

function toVisit(row: VisitRecord, names: ReadonlyMap<string, string>): VisitState {
  return {
    id: row.id,
    inspectionId: row.inspectionId,
    taskNo: row.taskNo,
    status: row.status as VisitStatus, // only the visit's own commands write it
    letters: row.items.filter(isItemLetter),
    plannedOn: fromDate(row.plannedOn),
    slot: row.plannedSlot,
    checklistVersion: row.checklistVersion,
    arrivedAt: row.arrivedAt,
    arrival: row.arrivalProof as ArrivalTrace | null, // as above
    endedAt: row.endedAt,
    results: row.results as VisitResults | null, // as above
    comment: row.comment,
    rescheduled: row.rescheduled,
    version: row.version,
    officers: row.officers.map(({ userId, certNo, signedAt }) => ({
      userId,
      certNo,
      signedAt,
      signed: signedAt !== null,
      name: names.get(userId) ?? '',
    })),
  }
}

export async function namesOf(db: Tx, userIds: readonly string[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, name: true },
  })
  return new Map(users.map(({ id, name }) => [id, name]))
}

export async function findVisit(db: Tx, visitId: string): Promise<VisitState | null> {
  const row = await db.visit.findUnique({ where: { id: visitId }, select: visitSelect })
  if (!row) return null
  return toVisit(
    row,
    await namesOf(
      db,
      row.officers.map(({ userId }) => userId),
    ),
  )
}

export async function findCaseOfVisit(db: Tx, visitId: string): Promise<string | null> {
  const row = await db.visit.findUnique({
    where: { id: visitId },
    select: { inspection: { select: { caseId: true } } },
  })
  return row?.inspection.caseId ?? null
}

/** Case first, then the visit. `null` when the actor may not see the case. */
export async function lockVisit(tx: Tx, visitId: string, actor: Actor): Promise<VisitInCase | null> {
  const caseId = await findCaseOfVisit(tx, visitId)
  const subject = caseId ? await lockCase(tx, caseId, actor) : null
  if (!subject) return null
  await tx.$queryRaw`SELECT 1 FROM "Visit" WHERE "id" = ${visitId}::uuid FOR UPDATE`
  const visit = await findVisit(tx, visitId)
  return visit && { case: subject, visit }
}

export interface WantedInspection {
  readonly id: string
  readonly reason: string
  readonly wanted: readonly ItemLetter[]
  readonly visits: readonly { readonly id: string; readonly status: VisitStatus }[]
}

export async function findInspection(
  db: Tx,
  inspectionId: string,
): Promise<(WantedInspection & { caseId: string | null }) | null> {
  const row = await db.inspection.findUnique({
    where: { id: inspectionId },
    select: { id: true, caseId: true, reason: true, wantedItems: true, visits: { select: { id: true, status: true } } },
  })
  return (
    row && {
      id: row.id,
      caseId: row.caseId,
      reason: row.reason,
      wanted: row.wantedItems.filter(isItemLetter),
      visits: row.visits.map(({ id, status }) => ({ id, status: status as VisitStatus })), // as above
    }
  )
}

export interface NewVisit {
  readonly inspectionId: string
  readonly region: string
  readonly taskNo: string
  readonly letters: readonly ItemLetter[]
  readonly plannedOn: Date
  readonly slot: string | null
  readonly checklistVersion: string
  readonly officers: readonly { readonly userId: string; readonly certNo: string }[]
  readonly checks: readonly { readonly code: string; readonly letter: ItemLetter }[]
}

/** Every point has its row from the start, so that photos can be bound and two officers can share the list. */
export async function createVisit(tx: Tx, visit: NewVisit, at: Date): Promise<string> {
  const { id } = await tx.visit.create({
    data: {
      inspectionId: visit.inspectionId,
      region: visit.region,
      taskNo: visit.taskNo,
      status: 'PLANNED',
      items: [...visit.letters],
      plannedOn: visit.plannedOn,
      plannedSlot: visit.slot,
      checklistVersion: visit.checklistVersion,
      officers: { create: visit.officers.map(({ userId, certNo }) => ({ userId, certNo })) },
    },
    select: { id: true },
  })
  await tx.visitCheck.createMany({
    data: visit.checks.map(({ code, letter }) => ({ visitId: id, code, item: letter, at })),
  })
  return id
}

export async function changeVisit(tx: Tx, visitId: string, data: Prisma.VisitUncheckedUpdateInput): Promise<void> {
  await tx.visit.update({ where: { id: visitId }, data: { ...data, version: { increment: 1 } } })
}

export async function markOfficerSigned(tx: Tx, visitId: string, userId: string, at: Date): Promise<void> {
  await tx.visitOfficer.update({ where: { visitId_userId: { visitId, userId } }, data: { signedAt: at } })
}

/** Active inspectors: those of a region's health bureau, or those named. */
export async function findInspectors(
  db: Tx,
  who: { readonly region: string } | { readonly userIds: readonly string[] },
): Promise<OfficerCandidate[]> {
  const rows = await db.membership.findMany({
    where: {
      role: 'INSP',
      active: true,
      user: { active: true },
      ...('region' in who ? { authority: { region: who.region } } : { userId: { in: [...who.userIds] } }),
    },
    select: { userId: true, certNo: true, user: { select: { name: true } }, authority: { select: { region: true } } },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
  })
  return rows.map(({ userId, certNo, user, authority }) => ({
    userId,
    certNo,
    name: user.name,
    region: authority?.region ?? '',
  }))
}

export interface CheckState {
  readonly id: string
  readonly code: string
  readonly letter: ItemLetter
  readonly answer: CheckAnswer | null
  readonly fact: string | null
  readonly standard: string | null
  readonly correctedOnSpot: boolean
  readonly byId: string | null
  readonly at: Date
  readonly version: number
  readonly photos: readonly CheckPhoto[]
}

export interface CheckPhoto {
  readonly bindingId: string
  readonly name: string
  readonly sha256: string
  readonly isPicture: boolean
  readonly at: Date
}

const checkSelect = {
  id: true,
  code: true,
  item: true,
  answer: true,
  fact: true,
  standard: true,
  onSpot: true,
  byId: true,
  at: true,
  version: true,
  evidence: {
    where: { removedAt: null },
    select: { id: true, name: true, at: true, file: { select: { sha256: true, type: true } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  },
} satisfies Prisma.VisitCheckSelect

function toCheck(row: Prisma.VisitCheckGetPayload<{ select: typeof checkSelect }>): CheckState {
  if (!isItemLetter(row.item)) throw new Error(`unknown item ${row.item}`)
  return {
    id: row.id,
    code: row.code,
    letter: row.item,
    answer: row.answer as CheckAnswer | null, // the command checks it
    fact: row.fact,
    standard: row.standard,
    correctedOnSpot: row.onSpot,
    byId: row.byId,
    at: row.at,
    version: row.version,
    photos: row.evidence.map(({ id, name, at, file }) => ({
      bindingId: id,
      name,
      at,
      sha256: file.sha256,
      isPicture: file.type.startsWith('image/'),
    })),
  }
}

export async function listChecks(db: Tx, visitId: string): Promise<CheckState[]> {
  const rows = await db.visitCheck.findMany({ where: { visitId }, select: checkSelect, orderBy: { code: 'asc' } })
  return rows.map(toCheck)
}

export async function findVisitOfCheck(db: Tx, checkId: string): Promise<string | null> {
  return (await db.visitCheck.findUnique({ where: { id: checkId }, select: { visitId: true } }))?.visitId ?? null
}

export async function lockCheck(tx: Tx, checkId: string): Promise<CheckState | null> {
  await tx.$queryRaw`SELECT 1 FROM "VisitCheck" WHERE "id" = ${checkId}::uuid FOR UPDATE`
  const row = await tx.visitCheck.findUnique({ where: { id: checkId }, select: checkSelect })
  return row && toCheck(row)
}

export async function saveCheck(
  tx: Tx,
  checkId: string,
  check: Pick<AnsweredCheck, 'answer' | 'fact' | 'standard' | 'correctedOnSpot'> & { byId: string; at: Date },
): Promise<void> {
  const { correctedOnSpot, ...data } = check
  await tx.visitCheck.update({
    where: { id: checkId },
    data: { ...data, onSpot: correctedOnSpot, version: { increment: 1 } },
  })
}

/** A check with its severity from the catalogue: what scoring and completeness read. */
export const answeredCheck = (check: CheckState, severity: CheckSeverity): AnsweredCheck => ({
  code: check.code,
  letter: check.letter,
  severity,
  answer: check.answer,
  fact: check.fact,
  standard: check.standard,
  photos: check.photos.filter(({ isPicture }) => isPicture).length,
  correctedOnSpot: check.correctedOnSpot,
})

export interface VisitSignature {
  readonly subject: string
  readonly signerId: string | null
  readonly signerName: string
  readonly capacity: string
  readonly method: string
  readonly hash: string
  readonly at: Date
  readonly fileSha256: string | null
  readonly note: string | null
}

export async function listVisitSignatures(db: Tx, visitId: string): Promise<VisitSignature[]> {
  const rows = await db.signature.findMany({
    where: { subjectId: visitId, subject: { startsWith: 'VISIT:' } },
    select: {
      subject: true,
      signerId: true,
      signerName: true,
      capacity: true,
      method: true,
      hash: true,
      at: true,
      fileId: true,
      note: true,
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const fileIds = rows.flatMap(({ fileId }) => fileId ?? [])
  const files = fileIds.length
    ? await db.file.findMany({ where: { id: { in: fileIds } }, select: { id: true, sha256: true } })
    : []
  const hashes = new Map(files.map(({ id, sha256 }) => [id, sha256]))
  return rows.map(({ fileId, ...row }) => ({ ...row, fileSha256: fileId ? (hashes.get(fileId) ?? null) : null }))
}

export interface NewVisitSignature {
  readonly caseId: string
  readonly visitId: string
  readonly subject: `VISIT:${string}`
  readonly signerId: string | null
  readonly signerName: string
  readonly capacity: 'INSP' | 'INSTITUTION'
  readonly method: 'PASSWORD' | 'DRAWN' | 'REFUSED'
  readonly hash: string
  readonly fileId: string | null
  readonly note: string | null
}

export async function addVisitSignature(tx: Tx, { visitId, ...signature }: NewVisitSignature, at: Date): Promise<void> {
  await tx.signature.create({ data: { ...signature, subjectId: visitId, at } })
}
