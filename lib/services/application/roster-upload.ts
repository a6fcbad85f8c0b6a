import { ROSTER_FILE_BYTES } from '@/lib/domain/application/inputs'
import { textOfTable } from '@/lib/domain/application/roster-table'
import { refuse, type Result } from '@/lib/domain/shared/result'
import { readTable } from '@/lib/files/read-table'

/** The table inside a workbook or CSV, as text that a form can carry. */
export function textOfUpload(bytes: Buffer): Result<string> {
  if (bytes.length > ROSTER_FILE_BYTES)
    return refuse('application.roster_file_too_large', { kb: ROSTER_FILE_BYTES / 1000 })
  const table = readTable(bytes)
  return table.ok ? textOfTable(table.value) : table
}
