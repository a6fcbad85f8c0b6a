import { isDecidedCase, type CaseStatus } from '../application/status'
import {
  isEntryInForce,
  isEntryOverdue,
  type LicenceEntryStatus,
  nextLicenceEntryStatus,
} from '../institution/licence-status'
import { type LateEvent, type LateStatus, nextLateStatus } from '../institution/proceeding-status'
import type { IsoDate } from '../shared/dates'
import { ok, refuse, type Result } from '../shared/result'

/** What is so of a licence entry and its late proceeding, if it has an open one. */
export interface EntryLateness {
  readonly due: IsoDate
  readonly entryStatus: LicenceEntryStatus
  readonly late: LateStatus | null
  /** Submitted and still open, with this very entry. */
  readonly openCaseId: string | null
  /** Of the case by which the proceeding counts as filed. */
  readonly filedCaseStatus: CaseStatus | null
}

export interface Lateness {
  readonly row: 'L01' | 'L03' | 'L09' | 'L10'
  readonly entryStatus: LicenceEntryStatus
  readonly late: LateStatus
  readonly caseId: string | null
}

/**
 * What time and the cases have done to a late licence (DOMAIN §5.6): overdue the day after (L01), filed (L03), overdue again when
 * that case came to nothing (L09), settled when it was decided (L10). Ordering and cancelling are acts of people.
 */
export function latenessOf(entry: EntryLateness, today: IsoDate): Result<Lateness> {
  const { late, entryStatus, openCaseId, filedCaseStatus } = entry
  if (late === null) return missDue(entry, today)
  if (late === 'FILED') {
    if (openCaseId) return refuse('proceeding.nothing_due')
    const decided = filedCaseStatus !== null && isDecidedCase({ status: filedCaseStatus })
    return moved(late, decided ? 'settle' : 'caseEnded', { row: decided ? 'L10' : 'L09', entryStatus, caseId: null })
  }
  if (!openCaseId) return refuse('proceeding.nothing_due')
  return moved(late, 'file', { row: 'L03', entryStatus, caseId: openCaseId })
}

/** An entry that the register already calls overdue gets its proceeding, its status stays. */
function missDue({ due, entryStatus, openCaseId }: EntryLateness, today: IsoDate): Result<Lateness> {
  if (due >= today || openCaseId) return refuse('proceeding.nothing_due')
  if (isEntryOverdue({ status: entryStatus })) return moved(null, 'missDue', { row: 'L01', entryStatus, caseId: null })
  if (!isEntryInForce({ status: entryStatus })) return refuse('proceeding.nothing_due')
  const missed = nextLicenceEntryStatus(entryStatus, 'miss')
  return missed.ok ? moved(null, 'missDue', { row: 'L01', entryStatus: missed.value, caseId: null }) : missed
}

function moved(from: LateStatus | null, event: LateEvent, rest: Omit<Lateness, 'late'>): Result<Lateness> {
  const status = nextLateStatus(from, event)
  return status.ok ? ok({ ...rest, late: status.value }) : status
}
