import { database } from '@/lib/db/client'
import { findPagePicture } from '@/lib/db/paper-checks'
import type { Actor } from '@/lib/domain/shared/actor'
import { findOpenable } from '@/lib/services/files/get-file'

/** A page of a bound file as a small picture, for whoever may open the file itself; asked by the binding, never by the hash. */
export async function getPagePicture(actor: Actor, bindingId: string, page: number): Promise<Uint8Array | null> {
  const binding = await findOpenable(actor, bindingId)
  return binding && findPagePicture(database(), binding.file.id, page)
}
