import type { ItemLetter } from '../shared/item-letters'

export interface ReviewerLoad {
  readonly userId: string
  readonly letters: readonly ItemLetter[]
  /** Items of all cases now open on this desk. */
  readonly openItems: number
  /** Conflict declared, another role on this case, absent: not to be asked. */
  readonly unavailable: boolean
}

export interface Assignment {
  readonly letter: ItemLetter
  /** Null when nobody carries the item: LEAD sees it on the desk “nobody's”. */
  readonly reviewerId: string | null
}

/**
 * T09: each item to the REV carrying its letter with the fewest open items. Items given in this run count at once, so
 * that one person does not get them all; ties go to the smaller user id, so that a repeat gives the same answer.
 */
export function assignReviewers(letters: readonly ItemLetter[], reviewers: readonly ReviewerLoad[]): Assignment[] {
  const load = new Map(reviewers.map((reviewer) => [reviewer.userId, reviewer.openItems]))
  const loadOf = (userId: string): number => load.get(userId) ?? 0
  return [...letters].sort().map((letter) => {
    const [least] = reviewers
      .filter((reviewer) => !reviewer.unavailable && reviewer.letters.includes(letter))
      .sort((a, b) => loadOf(a.userId) - loadOf(b.userId) || (a.userId < b.userId ? -1 : 1))
    if (!least) return { letter, reviewerId: null }
    load.set(least.userId, loadOf(least.userId) + 1)
    return { letter, reviewerId: least.userId }
  })
}
