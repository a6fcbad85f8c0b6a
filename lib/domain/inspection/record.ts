import type { Score } from '../items/scoring'
import type { ItemLetter } from '../shared/item-letters'
import type { ItemResult } from './checklist'

/** How the officers came in (DOMAIN §3.7): what is kept of the arrival. */
export interface ArrivalTrace {
  readonly proof: 'CODE' | 'REASON'
  readonly reason: string | null
  readonly byName: string
  readonly position: { readonly latitude: number; readonly longitude: number; readonly accuracy: number } | null
}

/** Result of each item with the arithmetic it rests on; a failed visit has none (I34). */
export interface VisitResult {
  readonly result: ItemResult
  readonly score: Score | null
}
export type VisitResults = Readonly<Partial<Record<ItemLetter, VisitResult>>>
