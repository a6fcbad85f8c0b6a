import { ok, refuse, type Result } from '../shared/result'
import { type ImportStatus, nextImportStatus } from './status'

export interface CheckedImport {
  readonly status: ImportStatus
  readonly version: number
  readonly newRows: number
  readonly changedRows: number
  readonly faultyRows: number
}

/** May the file be brought in? Rows with faults are left out only when the administrator says so. */
export function decideStart(
  subject: CheckedImport,
  asked: { readonly version: number; readonly leaveOutFaulty: boolean },
  otherRuns: boolean,
): Result<ImportStatus> {
  const status = nextImportStatus(subject.status, 'start')
  if (!status.ok) return status
  if (subject.version !== asked.version) return refuse('import.changed_meanwhile')
  if (subject.newRows + subject.changedRows === 0) return refuse('import.nothing_to_do')
  if (subject.faultyRows > 0 && !asked.leaveOutFaulty)
    return refuse('import.has_faults', { faulty: subject.faultyRows })
  if (otherRuns) return refuse('import.other_running')
  return ok(status.value)
}
