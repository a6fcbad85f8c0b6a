import { type Binding, type BindingPlace, findBinding } from '@/lib/db/file-bindings'
import type { Tx } from '@/lib/db/client'
import { type FileTarget, removeFileInput } from '@/lib/domain/files/binding'
import { assertNever, ok, refuse } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { lockPlace, type PlaceState, whyMayNotChangeFiles } from './file-state'

interface RemoveState extends PlaceState {
  readonly binding: Binding
}

/** Takes a file back before it has been handed in. The row and the content stay: what was shown once can be explained. */
export const removeFileCommand = defineCommand({
  name: 'files.remove',
  input: removeFileInput,
  load: async (tx, { bindingId }, actor): Promise<RemoveState | null> => {
    const seen = await findBinding(tx, bindingId)
    const state = seen && (await lockPlace(tx, targetOf(seen.place), actor))
    const binding = state && (await findBinding(tx, bindingId)) // read again under the lock
    return binding && { ...state, binding }
  },
  authorise: whyMayNotChangeFiles,
  decide: (state) => (state.binding.current ? ok(state) : refuse('file.changed_meanwhile')),
  save: async (tx, { binding, place }, { now }) => {
    if (binding.place.kind === 'material') await takeOffMaterial(tx, binding.id, place, now)
    else await tx.evidence.update({ where: { id: binding.id }, data: { removedAt: now } })
    return { bindingId: binding.id, caseId: binding.place.caseId }
  },
  audit: ({ binding }) => [
    {
      stream: `case:${binding.place.caseId}`,
      action: 'file.removed',
      subject: { type: 'file-binding', id: binding.id },
      detail: { sha256: binding.file.sha256 },
    },
  ],
})

function targetOf(place: BindingPlace): FileTarget {
  switch (place.kind) {
    case 'material':
      return { kind: 'material', caseId: place.caseId, code: place.code, rowKey: place.rowKey, replaces: null }
    case 'check':
      return { kind: 'check', checkId: place.checkId }
    case 'finding':
      return { kind: place.purpose === 'RECHECK' ? 'recheck' : 'finding', findingId: place.findingId }
    default:
      return assertNever(place)
  }
}

async function takeOffMaterial(tx: Tx, bindingId: string, place: PlaceState['place'], now: Date): Promise<void> {
  if (place.kind !== 'material' || !place.material) throw new Error('a material binding without its material')
  await tx.materialFile.update({ where: { id: bindingId }, data: { supersededAt: now } })
  const isLast = place.material.current.every((file) => file.bindingId === bindingId)
  await tx.material.update({
    where: { id: place.material.id },
    data: { version: { increment: 1 }, changedAt: now, ...(isLast ? { status: 'MISSING' } : {}) },
  })
}
