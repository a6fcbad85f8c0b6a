import { cleanFileName, type FileTarget, fileTarget } from '@/lib/domain/files/binding'
import { MEGABYTE } from '@/lib/domain/files/limits'
import type { Actor } from '@/lib/domain/shared/actor'
import { err, refuse, type Result } from '@/lib/domain/shared/result'
import { stage } from '@/lib/files/staging'
import { readUploadForm, streamOf } from '@/lib/files/upload-form'
import { currentFileLimits, type ReceivedFile, receiveFile, whyMayNotUpload } from './receive-file'

/** Names of the fields of an upload form; the file comes last, so that the others are read first. */
export const UPLOAD_FIELDS = {
  target: 'target',
  key: 'commandKey',
  locale: 'locale',
  back: 'back',
  file: 'file',
} as const

export interface PlainUpload {
  readonly back: string
  readonly locale: string
  readonly result: Result<ReceivedFile>
}

const field = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** One file from an ordinary form, as a browser without JavaScript sends it. `actor` null: whoever signed out meanwhile. */
export async function receiveForm(actor: Actor | null, request: Request): Promise<PlainUpload> {
  const limits = await currentFileLimits()
  const read = await readUploadForm(request, limits.maxFileMb)
  if (read.kind !== 'form') {
    const tooLarge = read.kind === 'too_large'
    const result = tooLarge ? refuse('file.too_large', { maxMb: limits.maxFileMb }) : refuse('file.interrupted')
    return { back: '', locale: '', result }
  }
  const { form } = read
  const result = actor ? await receiveOne(actor, form, limits.maxFileMb) : refuse('file.signed_out')
  return { back: field(form, UPLOAD_FIELDS.back), locale: field(form, UPLOAD_FIELDS.locale), result }
}

async function receiveOne(actor: Actor, form: FormData, maxFileMb: number): Promise<Result<ReceivedFile>> {
  const target = parseTarget(field(form, UPLOAD_FIELDS.target))
  const file = form.get(UPLOAD_FIELDS.file)
  // A field left empty arrives as an empty text or as a file without name, as the parser likes.
  if (!file || (typeof file !== 'string' && file.size === 0 && file.name === '')) return refuse('file.none')
  if (!target || typeof file === 'string') return refuse('file.wrong_request')
  const refusal = await whyMayNotUpload(actor, target)
  if (refusal) return err(refusal)
  const staged = await stage(streamOf(file), maxFileMb * MEGABYTE)
  if (!staged) return refuse('file.too_large', { maxMb: maxFileMb })
  const name = cleanFileName(file.name, 'file')
  return receiveFile(actor, { staged, name, target, key: field(form, UPLOAD_FIELDS.key) })
}

export function parseTarget(json: string): FileTarget | null {
  try {
    const parsed = fileTarget.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : null
  } catch {
    return null // not JSON: somebody else's form
  }
}
