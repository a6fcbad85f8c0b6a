import type { CaseStatus } from '@/lib/domain/application/status'
import type { LicenceEntryStatus } from '@/lib/domain/institution/licence-status'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { officeDate, type IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'
import { fromDate, fromDateOrNull } from './dates'

/** Rows an institution's front page is made of; each of these is one statement. */
export const loadInstitutionFace = (db: Tx, institutionId: string) =>
  db.institution.findUnique({
    where: { id: institutionId },
    select: { id: true, name: true, uscc: true, registrationNo: true, bedsApproved: true },
  })

export async function loadEntries(db: Tx, institutionId: string) {
  const rows = await db.licenceEntry.findMany({
    where: { institutionId },
    orderBy: { item: 'asc' },
    select: { item: true, status: true, due: true, cycleYears: true, licence: { select: { no: true } } },
  })
  return rows.flatMap(({ item, status, due, cycleYears, licence }) =>
    isItemLetter(item)
      ? [
          {
            letter: item,
            licenceKind: ITEM_NAMES[item].licenceKind,
            licenceNo: licence.no,
            status: status as LicenceEntryStatus, // written by decisions and the register import only
            due: fromDate(due),
            cycleYears,
          },
        ]
      : [],
  )
}

export interface CaseOfInstitution {
  readonly caseId: string
  readonly caseNo: string | null
  readonly status: CaseStatus
  readonly submittedOn: IsoDate | null
  readonly changedOn: IsoDate
  readonly committedDue: IsoDate | null
  readonly items: readonly {
    readonly letter: ItemLetter
    readonly open: boolean
    readonly status: string
    readonly nextDue: IsoDate | null
  }[]
}

/** Newest first; an institution files once a year, so a page of them is years. */
export async function loadCasesOfInstitution(db: Tx, institutionId: string, most = 20): Promise<CaseOfInstitution[]> {
  const rows = await db.case.findMany({
    where: { institutionId },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      caseNo: true,
      status: true,
      submittedAt: true,
      changedAt: true,
      committedDue: true,
      items: { select: { item: true, open: true, status: true, nextDue: true }, orderBy: { item: 'asc' } },
    },
  })
  return rows.map((row) => ({
    caseId: row.id,
    caseNo: row.caseNo,
    status: row.status as CaseStatus, // only applySteps writes it
    submittedOn: row.submittedAt && officeDate(row.submittedAt),
    changedOn: officeDate(row.changedAt),
    committedDue: fromDateOrNull(row.committedDue),
    items: row.items.flatMap(({ item, open, status, nextDue }) =>
      isItemLetter(item) ? [{ letter: item, open, status, nextDue: fromDateOrNull(nextDue) }] : [],
    ),
  }))
}

export async function loadVerifications(db: Tx, institutionId: string, most = 24) {
  const rows = await db.verificationRecord.findMany({
    where: { institutionId },
    orderBy: [{ decidedOn: 'desc' }, { item: 'asc' }],
    take: most,
    select: { item: true, decidedOn: true, conclusion: true, documentNo: true, caseId: true, facts: true },
  })
  return rows.flatMap(({ item, decidedOn, ...row }) =>
    isItemLetter(item) ? [{ ...row, letter: item, decidedOn: fromDate(decidedOn) }] : [],
  )
}
