import type { Tx } from '@/lib/db/client'
import { findFile, findElsewhere, type StoredFile, sumCaseBytes } from '@/lib/db/files'
import { queuePaperCheck } from '@/lib/db/paper-checks'
import type { BoundFile, MaterialState } from '@/lib/db/file-bindings'
import { attachFileInput, type FileTarget } from '@/lib/domain/files/binding'
import { type FileLimits, MEGABYTE } from '@/lib/domain/files/limits'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { assertNever, ok, refuse, type Result } from '@/lib/domain/shared/result'
import { catalogueOf } from '@/lib/services/items/catalogue'
import { type CommandContext, defineCommand } from '@/lib/services/command'
import { type FilePlace, lockPlace, type PlaceState, whyMayNotChangeFiles } from './file-state'
import { fileLimitsAt } from './limits'

interface AttachState extends PlaceState {
  readonly target: FileTarget
  readonly file: StoredFile
  readonly caseBytes: number
  readonly limits: FileLimits
  /** Items of the case that ask for this material; `null` when it is no paper to be handed in. */
  readonly letters: readonly ItemLetter[] | null
  readonly elsewhere: { readonly caseNo: string | null; readonly code: string } | null
}

interface Attached extends AttachState {
  readonly name: string
  /** The same content is already there: nothing is added. */
  readonly already: BoundFile | null
  readonly replaced: BoundFile | null
}

/** Binds a stored file to what it was handed in for. A later upload supersedes, never overwrites (DOMAIN §3.5). */
export const attachFileCommand = defineCommand({
  name: 'files.attach',
  input: attachFileInput,
  load: async (tx, { fileId, target }, actor, { today }): Promise<AttachState | null> => {
    const state = await lockPlace(tx, target, actor)
    const file = state && (await findFile(tx, fileId))
    if (!file) return null
    const { id, institutionId } = state.case
    return {
      ...state,
      target,
      file,
      caseBytes: await sumCaseBytes(tx, id),
      limits: await fileLimitsAt(today),
      letters: await lettersAsking(tx, state, target, today),
      elsewhere: await findElsewhere(tx, fileId, { institutionId, notCaseId: id }),
    }
  },
  authorise: whyMayNotChangeFiles,
  decide: decideAttachment,
  save: async (tx, decided, context) => {
    const bindingId = decided.already?.bindingId ?? (await bind(tx, decided, context))
    const { file, name, elsewhere } = decided
    return { bindingId, caseId: decided.case.id, name, size: file.size, type: file.type, elsewhere }
  },
  audit: ({ case: subject, file, place, already }, { bindingId }) => [
    {
      stream: `case:${subject.id}`,
      action: already ? 'file.attached_again' : 'file.attached',
      subject: subjectOf(place, subject.id),
      detail: { bindingId, sha256: file.sha256, scan: file.scan },
    },
  ],
})

async function lettersAsking(
  tx: Tx,
  { case: subject }: PlaceState,
  target: FileTarget,
  today: string,
): Promise<readonly ItemLetter[] | null> {
  if (target.kind !== 'material') return []
  const material = (await catalogueOf(subject, today, tx)).material(target.code)
  if (!material || material.kind === 'GENERATED') return null
  const letters = subject.items.map(({ letter }) => letter).filter((letter) => material.letters.includes(letter))
  return letters.length > 0 ? letters : null
}

function decideAttachment(state: AttachState, { name }: { name: string }): Result<Attached> {
  if (!state.letters) return refuse('file.not_asked_for')
  const current = currentOf(state.place)
  const already = current.find(({ fileId }) => fileId === state.file.id) ?? null
  const wanted = state.target.kind === 'material' ? state.target.replaces : null
  const replaced = wanted === null ? null : (current.find(({ bindingId }) => bindingId === wanted) ?? null)
  if (wanted !== null && !replaced && !already) return refuse('file.changed_meanwhile')
  const { maxCaseMb } = state.limits
  if (!already && state.caseBytes + state.file.size > maxCaseMb * MEGABYTE)
    return refuse('file.case_full', { maxCaseMb })
  return ok({ ...state, name, already, replaced })
}

function currentOf(place: FilePlace): readonly BoundFile[] {
  switch (place.kind) {
    case 'material':
      return place.material?.current ?? []
    case 'check':
      return place.check.current
    case 'finding':
    case 'recheck':
      return place.finding.current
    default:
      return assertNever(place)
  }
}

function subjectOf(place: FilePlace, caseId: string): { type: string; id: string } {
  switch (place.kind) {
    case 'material':
      return place.material ? { type: 'material', id: place.material.id } : { type: 'case', id: caseId }
    case 'check':
      return { type: 'check', id: place.check.id }
    case 'finding':
    case 'recheck':
      return { type: 'finding', id: place.finding.id }
    default:
      return assertNever(place)
  }
}

async function bind(tx: Tx, decided: Attached, context: CommandContext): Promise<string> {
  const { place, file, name } = decided
  const evidence = { fileId: file.id, name, byId: context.actor.userId, at: context.now }
  switch (place.kind) {
    case 'material':
      return bindToMaterial(tx, decided, place.material, context)
    case 'check':
      return createEvidence(tx, { ...evidence, checkId: place.check.id, purpose: 'FINDING', round: 0 })
    case 'finding':
      return createEvidence(tx, { ...evidence, ...roundOf(place.finding), purpose: 'ANSWER' })
    case 'recheck':
      return createEvidence(tx, { ...evidence, ...roundOf(place.finding), purpose: 'RECHECK' })
    default:
      return assertNever(place)
  }
}

const roundOf = ({ id, round }: { id: string; round: number }) => ({ findingId: id, round })

const createEvidence = async (
  tx: Tx,
  data: { fileId: string; name: string; byId: string; at: Date; round: number; purpose: string } & (
    { checkId: string } | { findingId: string }
  ),
): Promise<string> => (await tx.evidence.create({ data, select: { id: true } })).id

async function bindToMaterial(
  tx: Tx,
  { target, file, name, letters, replaced, case: subject }: Attached,
  material: MaterialState | null,
  { actor, now }: CommandContext,
): Promise<string> {
  if (target.kind !== 'material') throw new Error('a material binding needs a material target')
  const provided = { status: 'PROVIDED', changedAt: now }
  const key = { caseId: subject.id, code: target.code, rowKey: target.rowKey }
  const { id: materialId } = material
    ? await tx.material.update({
        where: { id: material.id },
        data: { ...provided, version: { increment: 1 } },
        select: { id: true },
      })
    : await tx.material.create({ data: { ...key, ...provided }, select: { id: true } })
  if (replaced) await tx.materialFile.update({ where: { id: replaced.bindingId }, data: { supersededAt: now } })
  await queuePaperCheck(tx, file.id, now)
  const { id } = await tx.materialFile.create({
    data: {
      materialId,
      fileId: file.id,
      items: [...(letters ?? [])],
      fileVersion: (replaced?.version ?? 0) + 1,
      name,
      uploadedById: actor.userId,
      uploadedAt: now,
    },
    select: { id: true },
  })
  return id
}
