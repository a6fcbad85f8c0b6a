import { logAccess } from '@/lib/db/access-log'
import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { type Binding, findBinding } from '@/lib/db/file-bindings'
import { isFileType, FILE_TYPES, type FileType } from '@/lib/domain/files/limits'
import { isSignedVisit } from '@/lib/domain/inspection/status'
import type { Actor } from '@/lib/domain/shared/actor'

export interface ReadableFile {
  readonly sha256: string
  readonly size: number
  readonly type: FileType
  readonly name: string
}

type Openable = Binding & { readonly file: { readonly type: FileType } }

/** A binding whose file this person may open. `null`, and a trace, for whoever may not see the case it belongs to. */
export async function findOpenable(actor: Actor, bindingId: string): Promise<Openable | null> {
  const binding = await findBinding(database(), bindingId)
  const visible = binding && (await findVisibleCase(database(), binding.place.caseId, actor))
  if (!binding || !visible || !mayOpen(actor, binding) || !isFileType(binding.file.type)) {
    await logAccess(actor, 'DENIED', 'file', bindingId)
    return null
  }
  // Papers of persons: whoever of the office opens one leaves a trace.
  if (actor.role !== 'APP') await logAccess(actor, 'VIEW', 'file', bindingId, binding.place.caseId)
  return { ...binding, file: { ...binding.file, type: binding.file.type } }
}

/** A file by its binding, never by its hash (DESIGN §3.11). */
export async function getFile(actor: Actor, bindingId: string): Promise<ReadableFile | null> {
  const binding = await findOpenable(actor, bindingId)
  if (!binding) return null
  const { sha256, size, type } = binding.file
  return { sha256, size, type, name: withExtension(binding.name, type) }
}

/** An applicant sees photos of a visit once its record is signed, and no notes of the re-check. */
function mayOpen(actor: Actor, { place }: Binding): boolean {
  if (actor.role !== 'APP') return true
  if (place.kind === 'check') return isSignedVisit({ status: place.visitStatus })
  return place.kind !== 'finding' || place.purpose !== 'RECHECK'
}

/** The content decides what a file is called at the end; a JPG named .pdf would not open. */
function withExtension(name: string, type: FileType): string {
  const { extension } = FILE_TYPES[type]
  const known = type === 'image/jpeg' ? /\.jpe?g$/i : new RegExp(`\\.${extension}$`, 'i')
  return known.test(name) ? name : `${name}.${extension}`
}
