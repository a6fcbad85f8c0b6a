import { comparable } from './answers'

/** What a page that was changed elsewhere says now, beside what was typed here; worded. */
export interface SectionConflict {
  /** Of the page as it is now: the form goes on from there. */
  readonly version: number
  /** Between what was typed and what is stored; not when the page was called unchanged. */
  readonly choose: boolean
  readonly fields: readonly ConflictField[]
}

export interface ConflictField {
  readonly path: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
  readonly side: 'mine' | 'theirs' | 'both'
}

/** A short mark of an answer, enough to see whether it was touched, and none of its text (FNV-1a). */
export function markOf(value: unknown): string {
  let hash = 0x811c9dc5
  for (const character of comparable(value)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
