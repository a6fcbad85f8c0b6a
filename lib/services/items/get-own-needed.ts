import { database } from '@/lib/db/client'
import { findKnownById } from '@/lib/db/known-institutions'
import { officeNow } from '@/lib/db/office-clock'
import { type NeededPapers, neededPapers } from '@/lib/domain/items/needed'
import { questionOf } from '@/lib/domain/items/needed-register'
import type { Actor } from '@/lib/domain/shared/actor'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import { catalogueAt } from './catalogue'

/** The papers that an applicant's own institution needs for these items, from what the office knows of it (DOMAIN §7, N40). */
export async function getOwnNeeded(actor: Actor, letters: readonly ItemLetter[]): Promise<NeededPapers | null> {
  if (actor.role !== 'APP' || !actor.institutionId) return null
  const known = await findKnownById(database(), actor.institutionId)
  if (!known) return null
  const { today } = await officeNow()
  const { catalogue } = await catalogueAt(today)
  const { question } = questionOf(known, catalogue)
  const here = question.letters.filter((letter) => letters.includes(letter))
  return here.length > 0 ? neededPapers(catalogue, { ...question, letters: here }, today) : null
}
