import type { RowChange } from './answers'
import type { SourceView } from './views'

/**
 * Answers as window, reviewer and lead read them: worded in the reader's language, personal values masked unless the
 * reader asked to see them (that view is logged).
 */
export interface AnswerLine {
  readonly path: string
  readonly label: string
  readonly now: string
  /** Null when nothing is known from before. */
  readonly before: string | null
  readonly changed: boolean
  readonly source: SourceView
}

export interface AnswerEntry {
  readonly rowKey: string
  readonly title: string
  readonly change: RowChange
  readonly lines: readonly Omit<AnswerLine, 'source'>[]
}

export interface AnswerTable {
  readonly path: string
  readonly title: string
  readonly none: string
  readonly source: SourceView
  readonly entries: readonly AnswerEntry[]
}

export interface AnswerPage {
  readonly code: string
  /** `base`, a shared group, or the letter of the item. */
  readonly group: string
  readonly title: string
  readonly lines: readonly AnswerLine[]
  readonly tables: readonly AnswerTable[]
}

export const DELTA_KINDS = ['CHANGED', 'ADDED', 'REMOVED'] as const
export type DeltaKind = (typeof DELTA_KINDS)[number]

/** One difference from the last verification, with the papers that show it. */
export interface DeltaEntry {
  readonly key: string
  readonly kind: DeltaKind
  readonly title: string
  readonly page: string
  readonly parts: readonly { readonly label: string; readonly before: string; readonly now: string }[]
  /** Folded rows of one kind, such as dose readings; 1 for an ordinary one. */
  readonly count: number
  readonly papers: readonly string[]
}

export interface Delta {
  readonly entries: readonly DeltaEntry[]
  readonly unchanged: number
}
