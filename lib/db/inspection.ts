import type { ArrivalTrace, VisitResults } from '@/lib/domain/inspection/record'
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
