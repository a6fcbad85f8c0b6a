import { isLateStatus, type LateStatus } from '@/lib/domain/institution/proceeding-status'
import type { LicenceEntryStatus } from '@/lib/domain/institution/licence-status'
import type { EntryLateness } from '@/lib/domain/reminder/late'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import type { CaseStatus } from '@/lib/domain/application/status'
import { fromDate, toDate } from './dates'
import type { Tx } from './client'

/** Late licences and their proceedings (L01, L03, L09, L10). */
const MOST = 500

export interface LateCandidate {
  readonly id: string
  readonly institutionId: string
}

/** Past their due date without a proceeding, or with one that waits for a case; the command looks again under the lock. */
export const listLateEntries = (db: Tx, region: string, today: IsoDate): Promise<LateCandidate[]> =>
  db.$queryRaw<LateCandidate[]>`
    SELECT e."id", e."institutionId" FROM "LicenceEntry" e
    WHERE e."region" = ${region} AND e."due" < ${toDate(today)}::date AND e."status" IN ('VALID', 'OVERDUE')
      AND NOT EXISTS (SELECT 1 FROM "LicenceProceeding" p WHERE p."entryId" = e."id" AND p."kind" = 'LATE'
        AND p."status" IN ('OVERDUE', 'ORDERED', 'FILED'))
      AND NOT EXISTS (SELECT 1 FROM "CaseItem" i WHERE i."entryId" = e."id" AND i."open")
    UNION ALL
    SELECT e."id", e."institutionId" FROM "LicenceProceeding" p JOIN "LicenceEntry" e ON e."id" = p."entryId"
    WHERE p."kind" = 'LATE' AND p."status" IN ('OVERDUE', 'ORDERED', 'FILED') AND e."region" = ${region}
      AND (p."status" = 'FILED') <> EXISTS (SELECT 1 FROM "CaseItem" i WHERE i."entryId" = e."id" AND i."open")
    LIMIT ${MOST}`

export interface LateEntry extends EntryLateness {
  readonly entryId: string
  readonly institutionId: string
  readonly item: string
  readonly proceedingId: string | null
}

/** Institution first, then the entry: the order of every command. */
export async function lockLateEntry(tx: Tx, { id, institutionId }: LateCandidate): Promise<LateEntry | null> {
  await tx.$queryRaw`SELECT 1 FROM "Institution" WHERE "id" = ${institutionId}::uuid FOR UPDATE`
  const entry = await tx.licenceEntry.findFirst({
    where: { id, institutionId },
    select: {
      item: true,
      status: true,
      due: true,
      proceedings: {
        where: { kind: 'LATE', status: { in: ['OVERDUE', 'ORDERED', 'FILED'] } },
        select: { id: true, status: true, caseId: true },
      },
    },
  })
  if (!entry || !isItemLetter(entry.item)) return null
  const [proceeding] = entry.proceedings
  const [open, ended] = await Promise.all([
    tx.caseItem.findFirst({ where: { entryId: id, open: true }, select: { caseId: true } }),
    proceeding?.caseId
      ? tx.case.findUnique({ where: { id: proceeding.caseId }, select: { status: true } })
      : Promise.resolve(null),
  ])
  return {
    ...{ entryId: id, institutionId, item: entry.item, proceedingId: proceeding?.id ?? null },
    due: fromDate(entry.due),
    entryStatus: entry.status as LicenceEntryStatus, // written by decisions, L01 and the register import only
    late: proceeding && isLateStatus(proceeding.status) ? proceeding.status : null,
    openCaseId: open?.caseId ?? null,
    filedCaseStatus: ended ? (ended.status as CaseStatus) : null, // only applySteps writes it
  }
}

export interface LateChange {
  readonly entryStatus: LicenceEntryStatus
  readonly late: LateStatus
  readonly caseId: string | null
}

export async function saveLateness(tx: Tx, entry: LateEntry, change: LateChange, now: Date): Promise<void> {
  if (change.entryStatus !== entry.entryStatus) {
    await tx.licenceEntry.update({
      where: { id: entry.entryId },
      data: { status: change.entryStatus, version: { increment: 1 } },
    })
  }
  if (entry.proceedingId) {
    await tx.licenceProceeding.update({
      where: { id: entry.proceedingId },
      data: { status: change.late, caseId: change.caseId, version: { increment: 1 } },
    })
    return
  }
  await tx.licenceProceeding.create({
    data: {
      ...{ entryId: entry.entryId, kind: 'LATE', status: change.late, caseId: change.caseId },
      ...{ cause: 'DUE_MISSED', openedAt: now },
    },
  })
}
