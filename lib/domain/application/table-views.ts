import type { RowChange } from './answers'

/** A list as a table that is edited in place, worded and ready to show. */
export interface TableView {
  readonly list: string
  readonly title: string
  readonly columns: readonly TableColumn[]
  /** Rows a new row may hang on; null where the list hangs on none. */
  readonly parents: readonly TableOption[] | null
  readonly rows: readonly TableRow[]
  readonly maxRows: number
}

export interface TableOption {
  readonly value: string
  readonly label: string
}

export interface TableColumn {
  readonly path: string
  readonly label: string
  readonly kind: 'text' | 'number' | 'date' | 'one' | 'many'
  readonly options: readonly TableOption[]
  /** Shown with the middle left out while it is not being typed. */
  readonly mask: 'idNo' | 'mobile' | null
}

/** Answers as a form would send them. */
export type TableValues = Readonly<Record<string, string | readonly string[]>>

export interface TableRow {
  /** Empty for a row that is not stored yet. */
  readonly rowKey: string
  readonly parentKey: string | null
  readonly title: string
  readonly change: RowChange
  readonly version: number
  readonly values: TableValues
  /** What was said last time, of the columns that differ. */
  readonly old: TableValues
  /** Columns this row is not asked for. */
  readonly closed: readonly string[]
  readonly problems: readonly TableProblem[]
}

export interface TableProblem {
  readonly column: string
  readonly level: 'error' | 'hint'
  readonly sentence: string
}

export interface TableRowEdit {
  readonly caseId: string
  readonly list: string
  readonly rowKey: string
  readonly parentKey: string | null
  readonly version: number
  readonly values: TableValues
  /** `UNCHANGED` puts the row back as it was. */
  readonly way: 'EDITED' | 'ADDED' | 'UNCHANGED'
  readonly commandKey: string
  readonly locale: string
}

export interface TableRowRemoval extends Pick<
  TableRowEdit,
  'caseId' | 'list' | 'rowKey' | 'version' | 'commandKey' | 'locale'
> {
  readonly restore: boolean
}

export type TableAnswer =
  /** The row as it is now, `null` when it is gone; and the time, “09:12”. */
  | { readonly kind: 'saved'; readonly row: TableRow | null; readonly at: string; readonly sectionVersion: number }
  /** Somebody else saved it first; `null` when they took it away. */
  | { readonly kind: 'conflict'; readonly theirs: TableRow | null; readonly sectionVersion: number }
  | { readonly kind: 'refused'; readonly message: string }
