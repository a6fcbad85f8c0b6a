/** What a table of rows would do, in the reader's words: shown before anything is changed. */
export interface RosterPreview {
  readonly list: string
  /** Handed back when the table is taken, so that it is taken on what was shown. */
  readonly basis: string
  readonly counts: {
    readonly added: number
    readonly changed: number
    readonly unchanged: number
    readonly removed: number
    readonly skipped: number
    readonly faulty: number
  }
  readonly changes: readonly RosterChange[]
  readonly moreChanges: number
  /** Rows the table leaves out, where it replaces the list. */
  readonly removed: readonly string[]
  readonly faults: readonly RosterFaultView[]
  readonly moreFaults: number
}

export interface RosterChange {
  readonly row: number
  readonly kind: 'added' | 'changed'
  readonly title: string
  readonly cells: readonly { readonly label: string; readonly before: string; readonly now: string }[]
}

export interface RosterFaultView {
  readonly level: 'error' | 'hint'
  readonly row: number
  /** Letter and name of the column; empty where no cell is to blame. */
  readonly place: string
  readonly sentence: string
  readonly value: string
}
