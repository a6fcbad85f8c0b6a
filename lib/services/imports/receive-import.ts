import { sha256 } from '@/lib/db/canonical'
import { officeNow } from '@/lib/db/office-clock'
import { cleanFileName } from '@/lib/domain/files/binding'
import { type ImportKind, isImportKind, MAX_IMPORT_MB } from '@/lib/domain/imports/kinds'
import { readRows } from '@/lib/domain/imports/read-rows'
import type { Actor } from '@/lib/domain/shared/actor'
import { err, ok, refuse, type Refusal, type Result } from '@/lib/domain/shared/result'
import { readTable } from '@/lib/files/read-table'
import { readUploadForm } from '@/lib/files/upload-form'
import { runCommand } from '@/lib/services/command'
import { checkImportCommand } from './check-import'

/** Names of the fields of the form; the file comes last. */
export const IMPORT_FIELDS = { key: 'commandKey', locale: 'locale', kind: 'kind', file: 'file' } as const

export interface ReceivedImport {
  readonly locale: string
  readonly kind: ImportKind | null
  /** Null for whoever may not import: for them there is nothing here. */
  readonly result: Result<{ readonly importId: string }> | null
}

const field = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

const mayUpload = (actor: Actor | null): actor is Actor => actor?.role === 'ADM' && actor.region !== null

/** A file from the administrator's form: read and checked at once, kept nowhere but sealed in the rows it holds. */
export async function receiveImport(actor: Actor | null, request: Request): Promise<ReceivedImport> {
  if (!mayUpload(actor)) return { locale: '', kind: null, result: null }
  const read = await readUploadForm(request, MAX_IMPORT_MB)
  if (read.kind !== 'form') {
    const result =
      read.kind === 'too_large' ? refuse('import.too_large', { maxMb: MAX_IMPORT_MB }) : refuse('import.interrupted')
    return { locale: '', kind: null, result }
  }
  const { form } = read
  const kind = field(form, IMPORT_FIELDS.kind)
  const locale = field(form, IMPORT_FIELDS.locale)
  const file = form.get(IMPORT_FIELDS.file)
  if (!isImportKind(kind)) return { locale, kind: null, result: refuse('import.kind_missing') }
  if (!file || typeof file === 'string' || file.size === 0) {
    const isChosen = file !== null && typeof file !== 'string' && file.name !== ''
    return { locale, kind, result: refuse(isChosen ? 'import.empty' : 'import.none') }
  }
  if (file.size > MAX_IMPORT_MB * 1024 * 1024)
    return { locale, kind, result: refuse('import.too_large', { maxMb: MAX_IMPORT_MB }) }
  const upload = { kind, fileName: file.name, bytes: Buffer.from(await file.arrayBuffer()) }
  return { locale, kind, result: await checkFile(actor, upload, field(form, IMPORT_FIELDS.key)) }
}

export interface ImportUpload {
  readonly kind: ImportKind
  readonly fileName: string
  readonly bytes: Buffer
}

const NOT_FOUND: Refusal = { code: 'account.admins_only' }

/** Everything about the file itself is said before the database is asked. */
export async function checkFile(
  actor: Actor,
  { kind, fileName, bytes }: ImportUpload,
  key: string,
): Promise<Result<{ readonly importId: string }>> {
  const table = readTable(bytes)
  if (!table.ok) return table
  const { today } = await officeNow()
  const read = readRows(kind, table.value, today)
  if (!read.ok) return read
  const input = { kind, fileName: cleanFileName(fileName, 'file'), sha256: sha256(bytes) }
  const outcome = await runCommand(checkImportCommand(read.value), { actor, key, input })
  switch (outcome.kind) {
    case 'done':
      return ok({ importId: outcome.answer.importId })
    case 'refused':
      return err(outcome.refusal)
    case 'invalid':
      return refuse('import.interrupted')
    case 'not_found':
      return err(NOT_FOUND)
  }
}
