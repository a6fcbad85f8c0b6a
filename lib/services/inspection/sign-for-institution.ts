import { Readable } from 'node:stream'
import { inTransaction } from '@/lib/db/client'
import { lockVisit } from '@/lib/db/inspection'
import { whyMayNotTakeSignature } from '@/lib/domain/inspection/policy'
import type { Actor } from '@/lib/domain/shared/actor'
import { err, ok, refuse, type Refusal, type Result } from '@/lib/domain/shared/result'
import { isBlankPicture } from '@/lib/files/blank-picture'
import { stage } from '@/lib/files/staging'
import { type CommandOutcome, runCommand } from '@/lib/services/command'
import { keepFile } from '@/lib/services/files/keep-file'
import { currentFileLimits } from '@/lib/services/files/receive-file'
import { type SignAnswer, signForInstitutionCommand } from './sign-visit'

/** A drawing on a phone is a few ten thousand bytes. */
const DRAWING_MAX_BYTES = 500_000
const DATA_URL = /^data:image\/png;base64,([A-Za-z0-9+/]+=*)$/

export interface InstitutionSigns {
  readonly key: string
  readonly visitId: string
  readonly kind: 'DRAWN' | 'REFUSED'
  readonly signerName: string
  readonly position: string
  /** PNG as a data URL, as the signature pad gives it; empty when nothing was drawn. */
  readonly drawing: string
  readonly note: string
}

/** Keeps the drawing as a file first, then binds it by the command; nothing of a file happens inside a transaction. */
export async function signForInstitution(actor: Actor, signs: InstitutionSigns): Promise<CommandOutcome<SignAnswer>> {
  const { key, visitId } = signs
  if (signs.kind === 'REFUSED') {
    const signature = { kind: 'REFUSED', note: signs.note }
    return runCommand(signForInstitutionCommand, { actor, key, input: { visitId, signature } })
  }
  const closed = await whyClosed(actor, visitId)
  if (closed === 'not_found') return { kind: 'not_found' }
  if (closed) return { kind: 'refused', refusal: closed }
  if (signs.signerName.trim() === '') {
    return { kind: 'invalid', issues: [{ path: 'signerName', code: 'inspection.signer_name_missing' }] }
  }
  const fileId = await keepDrawing(signs.drawing)
  if (!fileId.ok) return { kind: 'refused', refusal: fileId.error }
  const { signerName, position } = signs
  const signature = { kind: 'DRAWN', signerName, position, fileId: fileId.value }
  return runCommand(signForInstitutionCommand, { actor, key, input: { visitId, signature } })
}

/** Asked before anything is stored, so that a stranger leaves no file behind. The command asks again. */
const whyClosed = (actor: Actor, visitId: string): Promise<Refusal | 'not_found' | null> =>
  inTransaction(async (tx) => {
    const state = await lockVisit(tx, visitId, actor)
    return state ? whyMayNotTakeSignature(actor, state) : 'not_found'
  })

async function keepDrawing(dataUrl: string): Promise<Result<string>> {
  const base64 = DATA_URL.exec(dataUrl)?.[1]
  if (!base64) return refuse('inspection.signature_missing')
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > DRAWING_MAX_BYTES) return refuse('inspection.signature_unreadable')
  if (await isBlankPicture(bytes)) return refuse('inspection.signature_missing')
  const staged = await stage(Readable.from([bytes]), DRAWING_MAX_BYTES)
  if (!staged) return refuse('inspection.signature_unreadable')
  const kept = await keepFile(staged, await currentFileLimits())
  return kept.ok ? ok(kept.value.fileId) : err(kept.error)
}
