import type { LicenceEntryStatus } from '@/lib/domain/institution/licence-status'
import type { VisitStatus } from '@/lib/domain/inspection/status'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { officeDate, type IsoDate } from '@/lib/domain/shared/dates'
import { fromDate, toDate, toDateOrNull } from './dates'
import { sealMembers } from './sealed'
import type { Prisma } from './generated/client'
import type { Tx } from './client'

export interface EntryRow {
  readonly id: string
  readonly letter: ItemLetter
  readonly status: LicenceEntryStatus
  readonly cycleYears: number
  readonly periodTo: IsoDate
  readonly due: IsoDate
  readonly licenceNo: string
  readonly eLicenceId: string | null
  readonly version: number
}

/** All licence entries of an institution at this authority; under the institution lock (DOMAIN §5.6). */
export async function listEntries(db: Tx, institutionId: string): Promise<EntryRow[]> {
  const rows = await db.licenceEntry.findMany({
    where: { institutionId },
    select: {
      id: true,
      item: true,
      status: true,
      cycleYears: true,
      periodTo: true,
      due: true,
      version: true,
      licence: { select: { no: true, eLicenceId: true } },
    },
    orderBy: { item: 'asc' },
  })
  return rows.flatMap(({ item, status, licence, ...row }) =>
    isItemLetter(item)
      ? [
          {
            ...row,
            letter: item,
            status: status as LicenceEntryStatus,
            periodTo: fromDate(row.periodTo),
            due: fromDate(row.due),
            licenceNo: licence.no,
            eLicenceId: licence.eLicenceId,
          },
        ] // decisions and the register's import are the writers
      : [],
  )
}

/** A qualified entry begins its next period the day after the old one ended. */
export async function saveEntry(
  tx: Tx,
  id: string,
  entry: { status: LicenceEntryStatus; due: IsoDate; period: { from: IsoDate; to: IsoDate } | null },
): Promise<void> {
  await tx.licenceEntry.update({
    where: { id },
    data: {
      status: entry.status,
      due: toDate(entry.due),
      ...(entry.period ? { periodFrom: toDate(entry.period.from), periodTo: toDate(entry.period.to) } : {}),
      version: { increment: 1 },
    },
  })
}

export interface NewDecision {
  readonly caseId: string
  readonly item: ItemLetter
  readonly conclusion: string
  readonly afterRectification: boolean
  readonly proposal: string
  readonly reason: string | null
  readonly nextDue: IsoDate | null
  readonly decidedById: string
}

export async function addDecisions(tx: Tx, decisions: readonly NewDecision[], at: Date): Promise<void> {
  await tx.decision.createMany({
    data: decisions.map((decision) => ({
      ...decision,
      version: 1,
      nextDue: toDateOrNull(decision.nextDue),
      decidedAt: at,
    })),
  })
}

export interface NewVerification {
  readonly institutionId: string
  readonly item: ItemLetter
  readonly decidedOn: IsoDate
  readonly conclusion: string
  readonly periodFrom: IsoDate
  readonly periodTo: IsoDate
  readonly visitOn: IsoDate | null
  readonly caseId: string
  readonly documentNo: string | null
  readonly facts: { readonly sections: unknown; readonly rows: unknown }
}

/** The next year's base: what delta, prefill and AV20 read (issue: “Last verification”). */
export async function addVerificationRecords(
  tx: Tx,
  records: readonly NewVerification[],
  sealed: ReadonlySet<string>,
): Promise<void> {
  await tx.verificationRecord.createMany({
    data: records.map(({ facts, ...record }) => ({
      ...record,
      decidedOn: toDate(record.decidedOn),
      periodFrom: toDate(record.periodFrom),
      periodTo: toDate(record.periodTo),
      visitOn: toDateOrNull(record.visitOn),
      facts: sealMembers(facts, sealed) as Prisma.InputJsonObject, // object in, object out
      source: 'portal',
    })),
  })
}

export interface CaseVisit {
  readonly status: VisitStatus
  readonly items: readonly string[]
  readonly on: IsoDate | null
}

export async function listCaseVisits(db: Tx, caseId: string): Promise<CaseVisit[]> {
  const rows = await db.visit.findMany({
    where: { inspection: { caseId } },
    select: { status: true, items: true, arrivedAt: true },
  })
  return rows.map((row) => ({
    status: row.status as VisitStatus,
    items: row.items,
    on: row.arrivedAt && officeDate(row.arrivedAt),
  })) // the visit's commands are the only writers
}

export interface CaseFinding {
  readonly item: string
  readonly checkCode: string
  readonly fact: string
  readonly ordered: boolean
  readonly answeredAt: Date | null
  readonly closedAt: Date | null
}

export async function listCaseFindings(db: Tx, caseId: string): Promise<CaseFinding[]> {
  const rows = await db.finding.findMany({
    where: { caseId },
    select: { item: true, checkCode: true, fact: true, orderId: true, answeredAt: true, closedAt: true },
    orderBy: { checkCode: 'asc' },
  })
  return rows.map(({ orderId, ...row }) => ({ ...row, ordered: orderId !== null }))
}

export const listDocumentNumbers = async (db: Tx, caseId: string, type: string): Promise<string[]> => {
  const rows = await db.document.findMany({
    where: { caseId, type, status: { not: 'VOID' } },
    select: { number: true },
    orderBy: { issuedAt: 'asc' },
  })
  return rows.flatMap(({ number }) => number ?? [])
}

export const countOpenQueries = (db: Tx, caseId: string): Promise<number> =>
  db.query.count({ where: { caseId, status: 'OPEN' } })

export interface LatestChange {
  readonly code: string
  readonly actorName: string | null
  readonly at: Date
}

/** The step of the case that came last: what somebody who was slower is told. */
export const findLatestChange = (db: Tx, caseId: string): Promise<LatestChange | null> =>
  db.caseEvent.findFirst({
    where: { caseId, item: null },
    orderBy: { seq: 'desc' },
    select: { code: true, actorName: true, at: true },
  })

/** What a lead did last on the case: decided it, or sent items back. */
export const findLatestDecision = (db: Tx, caseId: string): Promise<LatestChange | null> =>
  db.caseEvent.findFirst({
    where: { caseId, code: { in: ['T11', 'T12'] } },
    orderBy: { seq: 'desc' },
    select: { code: true, actorName: true, at: true },
  })

export interface OpenProposal {
  readonly id: string
  readonly letter: ItemLetter
}

/** Opinions in force, one per item at most. */
export async function findOpenProposals(db: Tx, caseId: string): Promise<OpenProposal[]> {
  const rows = await db.proposal.findMany({
    where: { withdrawnAt: null, caseItem: { caseId } },
    select: { id: true, caseItem: { select: { item: true } } },
  })
  return rows.flatMap(({ id, caseItem: { item } }) => (isItemLetter(item) ? [{ id, letter: item }] : []))
}

export interface SiteCheck {
  readonly item: string
  readonly code: string
  readonly answer: string | null
}

/** Points of the signed visits of a case. */
export const listSiteChecks = (db: Tx, caseId: string): Promise<SiteCheck[]> =>
  db.visitCheck.findMany({
    where: { visit: { status: 'SIGNED', inspection: { caseId } } },
    select: { item: true, code: true, answer: true },
    orderBy: { code: 'asc' },
  })

export interface FindingPhotos {
  readonly item: string
  readonly checkCode: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Bindings of what shows a finding and of what was sent as mended. */
export async function listFindingPhotos(db: Tx, caseId: string): Promise<FindingPhotos[]> {
  const findings = await db.finding.findMany({
    where: { caseId },
    select: {
      item: true,
      checkCode: true,
      visitId: true,
      evidence: { where: { purpose: 'ANSWER', removedAt: null }, select: { id: true }, orderBy: { at: 'asc' } },
    },
  })
  const visitIds = findings.flatMap(({ visitId }) => visitId ?? [])
  const checks = await db.visitCheck.findMany({
    where: { visitId: { in: visitIds }, answer: 'NOT_MET' },
    select: {
      visitId: true,
      code: true,
      evidence: { where: { purpose: 'FINDING', removedAt: null }, select: { id: true }, orderBy: { at: 'asc' } },
    },
  })
  return findings.map(({ item, checkCode, visitId, evidence }) => ({
    item,
    checkCode,
    before:
      checks.find((check) => check.visitId === visitId && check.code === checkCode)?.evidence.map(({ id }) => id) ?? [],
    after: evidence.map(({ id }) => id),
  }))
}
