import type { CheckAnswer } from '@/lib/domain/inspection/checklist'
import type { InstitutionSheet } from '@/lib/domain/inspection/views'
import type { VisitStatus } from '@/lib/domain/inspection/status'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'
import { fromDate, fromDateOrNull, toDate } from './dates'
import type { Prisma } from './generated/client'
import { namesOf } from './inspection'

/** Reads for the lists and pages of inspectors and planner; each is a fixed number of statements. */
const OPEN_VISITS = ['PLANNED', 'ARRIVED', 'RECORDED']
const DONE_VISITS = ['SIGNED', 'FAILED']

/** Visits an actor may see in a list: an inspector's own, a supervisor's region. */
export const visitsVisibleTo = (actor: Actor): Prisma.VisitWhereInput => {
  if (actor.role === 'INSP') return { region: actor.region ?? '', officers: { some: { userId: actor.userId } } }
  if (actor.role === 'SUP') return { region: actor.region ?? '' }
  return { id: { in: [] } }
}

const lineSelect = {
  id: true,
  taskNo: true,
  status: true,
  items: true,
  plannedOn: true,
  plannedSlot: true,
  officers: { select: { userId: true, signedAt: true }, orderBy: { userId: 'asc' } },
  inspection: { select: { case: { select: { institutionName: true, institution: { select: { address: true } } } } } },
} satisfies Prisma.VisitSelect

export interface VisitLineRow {
  readonly visitId: string
  readonly taskNo: string
  readonly status: VisitStatus
  readonly letters: readonly ItemLetter[]
  readonly on: IsoDate
  readonly slot: string | null
  readonly institution: string
  readonly address: string
  readonly officers: readonly { readonly userId: string; readonly name: string; readonly signed: boolean }[]
  readonly answered: number
  readonly total: number
}

export const addressLine = (address: unknown): string => {
  if (typeof address !== 'object' || address === null) return ''
  const { street, detail } = address as Record<string, unknown> // a JSON column of the register
  return [street, detail].filter((part) => typeof part === 'string').join('')
}

type LineRecord = Prisma.VisitGetPayload<{ select: typeof lineSelect }>

async function withCounts(db: Tx, rows: readonly LineRecord[]): Promise<VisitLineRow[]> {
  const ids = rows.map(({ id }) => id)
  const names = await namesOf(
    db,
    rows.flatMap(({ officers }) => officers.map(({ userId }) => userId)),
  )
  const counts = await db.visitCheck.groupBy({
    by: ['visitId'],
    where: { visitId: { in: ids } },
    _count: { _all: true, answer: true },
  })
  return rows.map((row) => {
    const count = counts.find(({ visitId }) => visitId === row.id)
    return {
      visitId: row.id,
      taskNo: row.taskNo,
      status: row.status as VisitStatus, // only the visit's commands write it
      letters: row.items.filter(isItemLetter),
      on: fromDate(row.plannedOn),
      slot: row.plannedSlot,
      institution: row.inspection.case?.institutionName ?? '',
      address: addressLine(row.inspection.case?.institution.address),
      officers: row.officers.map(({ userId, signedAt }) => ({
        userId,
        name: names.get(userId) ?? '',
        signed: signedAt !== null,
      })),
      answered: count?._count.answer ?? 0,
      total: count?._count._all ?? 0,
    }
  })
}

export async function listOpenVisits(db: Tx, actor: Actor, most: number): Promise<VisitLineRow[]> {
  const rows = await db.visit.findMany({
    where: { AND: [visitsVisibleTo(actor), { status: { in: OPEN_VISITS } }] },
    select: lineSelect,
    orderBy: [{ plannedOn: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return withCounts(db, rows)
}

export async function listDoneVisits(db: Tx, actor: Actor, most: number): Promise<VisitLineRow[]> {
  const rows = await db.visit.findMany({
    where: { AND: [visitsVisibleTo(actor), { status: { in: DONE_VISITS } }] },
    select: lineSelect,
    orderBy: [{ plannedOn: 'desc' }, { id: 'desc' }],
    take: most,
  })
  return withCounts(db, rows)
}

export interface WantedRow {
  readonly inspectionId: string
  readonly reason: string
  readonly letters: readonly ItemLetter[]
  readonly caseId: string
  readonly caseNo: string
  readonly institution: string
  readonly acceptedOn: IsoDate
  readonly committedDue: IsoDate | null
}

/** Visits somebody asked for that have no date, the oldest request first; keyset paging by id (uuid 7 grows with time). */
export async function listWanted(
  db: Tx,
  { region, after, most }: { region: string; after: string | null; most: number },
): Promise<WantedRow[]> {
  const rows = await db.inspection.findMany({
    where: {
      region,
      visits: { none: { status: { not: 'CANCELLED' } } },
      case: { status: 'IN_REVIEW', items: { some: { status: 'ONSITE_PLANNED' } } },
      ...(after ? { id: { gt: after } } : {}),
    },
    select: {
      id: true,
      reason: true,
      wantedItems: true,
      case: {
        select: { id: true, caseNo: true, institutionName: true, acceptedOn: true, committedDue: true },
      },
    },
    orderBy: { id: 'asc' },
    take: most,
  })
  return rows.flatMap(({ id, reason, wantedItems, case: row }) =>
    row?.acceptedOn
      ? [
          {
            inspectionId: id,
            reason,
            letters: wantedItems.filter(isItemLetter),
            caseId: row.id,
            caseNo: row.caseNo ?? '',
            institution: row.institutionName,
            acceptedOn: fromDate(row.acceptedOn),
            committedDue: fromDateOrNull(row.committedDue),
          },
        ]
      : [],
  )
}

/** On which days officers are out already. */
export async function listBusyDays(
  db: Tx,
  userIds: readonly string[],
  span: { readonly from: IsoDate; readonly to: IsoDate },
): Promise<{ userId: string; on: IsoDate }[]> {
  const rows = await db.visitOfficer.findMany({
    where: {
      userId: { in: [...userIds] },
      visit: { status: { in: OPEN_VISITS }, plannedOn: { gte: toDate(span.from), lte: toDate(span.to) } },
    },
    select: { userId: true, visit: { select: { plannedOn: true } } },
  })
  return rows.map(({ userId, visit }) => ({ userId, on: fromDate(visit.plannedOn) }))
}

/** Answers at the last signed visit of the institution, by code. */
export async function findLastAnswers(
  db: Tx,
  institutionId: string,
  notVisitId: string,
): Promise<Map<string, CheckAnswer>> {
  const last = await db.visit.findFirst({
    where: { status: 'SIGNED', id: { not: notVisitId }, inspection: { institutionId } },
    orderBy: { endedAt: 'desc' },
    select: { checks: { select: { code: true, answer: true } } },
  })
  const answered = (last?.checks ?? []).filter(({ answer }) => answer !== null)
  return new Map(answered.map(({ code, answer }) => [code, answer as CheckAnswer])) // the command checks it
}

/** What the register says of the institution: what an inspector compares with what is there. */
export async function findInstitutionSheet(db: Tx, institutionId: string): Promise<InstitutionSheet> {
  const row = await db.institution.findUniqueOrThrow({
    where: { id: institutionId },
    select: {
      name: true,
      address: true,
      registrationNo: true,
      uscc: true,
      principal: true,
      bedsApproved: true,
      dentalChairs: true,
      licences: { select: { no: true, entries: { select: { item: true } } }, orderBy: { kind: 'asc' } },
      devices: { select: { serialNo: true, data: true }, orderBy: { serialNo: 'asc' } },
    },
  })
  const kinds = await db.practitioner.groupBy({
    by: ['kind'],
    where: { institutionId, toOn: null },
    _count: { _all: true },
  })
  return {
    name: row.name,
    address: addressLine(row.address) || null,
    registrationNo: row.registrationNo,
    uscc: row.uscc,
    principal: textOf(row.principal, 'name'),
    licences: row.licences.map(({ no, entries }) => ({
      no,
      letters: entries.map(({ item }) => item).filter(isItemLetter),
    })),
    beds: row.bedsApproved,
    chairs: row.dentalChairs,
    staff: kinds.map(({ kind, _count }) => ({ kind, count: _count._all })),
    devices: row.devices.map(({ serialNo, data }) =>
      [textOf(data, 'name') ?? textOf(data, 'model'), serialNo].filter(Boolean).join(' '),
    ),
  }
}

function textOf(json: unknown, name: string): string | null {
  if (typeof json !== 'object' || json === null) return null
  const value = (json as Record<string, unknown>)[name] // a JSON column of the register
  return typeof value === 'string' ? value : null
}

export async function listDocumentsOfType(
  db: Tx,
  caseId: string,
  types: readonly string[],
): Promise<{ id: string; type: string; number: string | null }[]> {
  return db.document.findMany({
    where: { caseId, type: { in: [...types] } },
    select: { id: true, type: true, number: true },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
  })
}
