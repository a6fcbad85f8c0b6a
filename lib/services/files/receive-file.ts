import { BusyError, inTransaction } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import type { FileTarget } from '@/lib/domain/files/binding'
import type { FileLimits } from '@/lib/domain/files/limits'
import type { Actor } from '@/lib/domain/shared/actor'
import { err, ok, refuse, type Refusal, type Result } from '@/lib/domain/shared/result'
import type { StagedFile } from '@/lib/files/staging'
import { runCommand } from '@/lib/services/command'
import { attachFileCommand } from './attach-file'
import { lockPlace, whyMayNotChangeFiles } from './file-state'
import { keepFile } from './keep-file'
import { fileLimitsAt } from './limits'

export interface Upload {
  readonly staged: StagedFile
  readonly name: string
  readonly target: FileTarget
  /** Receipt key: a repeated upload gives the first answer. */
  readonly key: string
}

/** What the sender is told beside “received”. */
export type FileHint =
  | { readonly code: 'small_picture'; readonly minShortSide: number }
  | {
      readonly code: 'used_elsewhere'
      readonly caseNo: string | null
    }

export interface ReceivedFile {
  readonly bindingId: string
  readonly name: string
  readonly size: number
  readonly type: string
  readonly hints: readonly FileHint[]
}

export const currentFileLimits = async (): Promise<FileLimits> => fileLimitsAt((await officeNow()).today)

const NOT_FOUND: Refusal = { code: 'file.place_not_found' }

/** Asked before the first byte is taken, so that nobody sends 20 MB to a closed door. The command asks again. */
export async function whyMayNotUpload(actor: Actor, target: FileTarget): Promise<Refusal | null> {
  try {
    return await inTransaction(async (tx) => {
      const state = await lockPlace(tx, target, actor)
      return state ? whyMayNotChangeFiles(actor, state) : NOT_FOUND
    })
  } catch (error) {
    if (error instanceof BusyError) return { code: 'system.busy' }
    throw error
  }
}

/** Keeps the content and binds it: the one way in for plain and resumable uploads. */
export async function receiveFile(actor: Actor, upload: Upload): Promise<Result<ReceivedFile>> {
  const limits = await currentFileLimits()
  const kept = await keepFile(upload.staged, limits)
  if (!kept.ok) return kept
  const { fileId, smallPicture } = kept.value
  const input = { fileId, name: upload.name, target: upload.target }
  const outcome = await runCommand(attachFileCommand, { actor, key: upload.key, input })
  switch (outcome.kind) {
    case 'done': {
      const { bindingId, name, size, type, elsewhere } = outcome.answer
      const hints: FileHint[] = []
      if (smallPicture) hints.push({ code: 'small_picture', minShortSide: limits.minShortSide })
      if (elsewhere) hints.push({ code: 'used_elsewhere', caseNo: elsewhere.caseNo })
      return ok({ bindingId, name, size, type, hints })
    }
    case 'refused':
      return err(outcome.refusal)
    case 'not_found':
      return err(NOT_FOUND)
    case 'invalid':
      return refuse('file.wrong_request')
    default:
      return outcome satisfies never
  }
}
