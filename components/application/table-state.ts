import { clashesOf, type Clash } from '@/lib/domain/application/conflicts'
import { comparable } from '@/lib/domain/application/answers'
import type { TableAnswer, TableColumn, TableRow, TableValues, TableView } from '@/lib/domain/application/table-views'

/** What the table holds in the browser: rows as stored, the one row that is being typed into, and the cell the keys go to. */
export interface TableState {
  readonly rows: readonly TableRow[]
  readonly active: CellAt | null
  /** Text of the cell that is being typed into. */
  readonly typing: string | null
  /** The row that is typed into and not saved: what it began with and what it says now. */
  readonly draft: Draft | null
  /** Rows that were left and are on their way, or did not arrive. */
  readonly pending: readonly Pending[]
  readonly conflicts: readonly Conflict[]
  readonly saved: { readonly row: number; readonly at: string } | null
  readonly message: string | null
}

export interface CellAt {
  readonly rowKey: string
  readonly column: number
}
export interface Draft {
  readonly row: TableRow
  readonly values: TableValues
  readonly parentKey: string | null
}
export interface Pending {
  readonly draft: Draft
  /** Receipt key: a row whose answer was lost is not stored twice. */
  readonly commandKey: string
  readonly failed: boolean
}
export interface Conflict {
  readonly draft: Draft
  readonly theirs: TableRow | null
  readonly clashes: readonly Clash[]
}

export const NEW_ROW = ''

export const startOf = (view: TableView): TableState => ({
  ...{
    rows: view.rows,
    active: null,
    typing: null,
    draft: null,
    pending: [],
    conflicts: [],
    saved: null,
    message: null,
  },
})

const SEPARATOR = '；'

/** A cell in words. */
export function textOf(column: TableColumn, value: string | readonly string[] | undefined): string {
  const label = (one: string): string => column.options.find((option) => option.value === one)?.label ?? one
  if (value === undefined || value === '') return ''
  return typeof value === 'string' ? label(value) : value.map(label).join(SEPARATOR)
}

/** Words typed into a cell as a form would send them. */
export function valueOf(column: TableColumn, text: string): string | readonly string[] {
  if (column.kind !== 'many') return text
  const parts = text.split(/[;；、]/).map((one) => one.trim())
  return parts
    .filter((one) => one !== '')
    .map((one) => column.options.find(({ label, value }) => label === one || value === one)?.value ?? one)
}

/** What the input of a cell begins with: a choice its code, everything else its words. */
export const inputText = (column: TableColumn, value: string | readonly string[] | undefined): string =>
  column.kind === 'one' ? (typeof value === 'string' ? value : '') : textOf(column, value)

const draftOf = ({ draft, pending }: TableState, rowKey: string): Draft | undefined =>
  draft?.row.rowKey === rowKey ? draft : pending.findLast((one) => one.draft.row.rowKey === rowKey)?.draft

/** The row as it was typed, where it was. */
export function shownRow(state: TableState, row: TableRow): TableRow {
  const draft = draftOf(state, row.rowKey)
  return draft ? { ...row, values: draft.values, parentKey: draft.parentKey } : row
}

export const isTouched = ({ row, values, parentKey }: Draft): boolean =>
  row.parentKey !== parentKey ||
  Object.keys(values).some((path) => comparable(values[path]) !== comparable(row.values[path]))

const keyed = (rows: readonly TableRow[], rowKey: string): TableRow | undefined =>
  rows.find((row) => row.rowKey === rowKey)

interface Typed {
  readonly column: TableColumn
  readonly text: string
}

/** Begins or goes on typing into the row; one row at a time. */
export function typed(state: TableState, rowKey: string, { column, text }: Typed): TableState {
  const row = keyed(state.rows, rowKey)
  if (!row) return state
  const draft = draftOf(state, rowKey) ?? { row, values: row.values, parentKey: row.parentKey }
  const next: Draft =
    column.path === PARENT
      ? { ...draft, parentKey: text || null }
      : { ...draft, values: { ...draft.values, [column.path]: valueOf(column, text) } }
  return { ...state, typing: null, draft: isTouched(next) || rowKey === NEW_ROW ? next : null }
}

/** Column of the row that the row hangs on. */
export const PARENT = '@parent'

export function added(state: TableState, columns: readonly TableColumn[], parentKey: string | null): TableState {
  if (keyed(state.rows, NEW_ROW)) return state
  const row: TableRow = {
    ...{ rowKey: NEW_ROW, parentKey, title: '', change: 'added', version: 0, old: {}, closed: [], problems: [] },
    values: Object.fromEntries(columns.map(({ path }) => [path, ''])),
  }
  const draft = { row, values: row.values, parentKey }
  return { ...state, rows: [...state.rows, row], draft, active: { rowKey: NEW_ROW, column: 0 }, typing: null }
}

/** A new row nobody typed into is no row. */
export const withoutNew = (state: TableState): TableState => ({
  ...state,
  rows: state.rows.filter((row) => row.rowKey !== NEW_ROW),
  draft: state.draft?.row.rowKey === NEW_ROW ? null : state.draft,
  active: state.active?.rowKey === NEW_ROW ? null : state.active,
})

/** The row was left: it goes on its way. */
export function sent(state: TableState, pending: Pending): TableState {
  const { rowKey } = pending.draft.row
  const others = state.pending.filter(
    (one) => one.commandKey !== pending.commandKey && !(one.failed && one.draft.row.rowKey === rowKey),
  )
  const draft = state.draft?.row.rowKey === rowKey ? null : state.draft
  return { ...state, draft, pending: [...others, pending], message: null }
}

/** What the office answered about a row that was sent. What was typed since stays typed. */
export function answered(state: TableState, { draft: own, commandKey }: Pending, answer: TableAnswer): TableState {
  const { rowKey } = own.row
  if (answer.kind === 'refused') {
    const failed = (one: Pending): Pending => (one.commandKey === commandKey ? { ...one, failed: true } : one)
    return { ...state, pending: state.pending.map(failed), message: answer.message }
  }
  const arrived = { ...state, pending: state.pending.filter((one) => one.commandKey !== commandKey) }
  if (answer.kind === 'saved') return replaced(arrived, rowKey, answer)
  const conflict = conflictOf(own, answer.theirs)
  // Both say the same: what was sent is stored already.
  const isSettled = answer.theirs !== null && answer.theirs.change !== 'removed' && conflict.clashes.length === 0
  if (isSettled) return replaced(arrived, rowKey, { row: answer.theirs, at: null })
  return { ...arrived, conflicts: [...arrived.conflicts, conflict] }
}

function replaced(
  state: TableState,
  rowKey: string,
  { row, at }: { row: TableRow | null; at: string | null },
): TableState {
  const position = state.rows.findIndex((one) => one.rowKey === rowKey)
  const others = state.rows.flatMap((one) => (one.rowKey === rowKey ? (row ? [row] : []) : [one]))
  // A row that was taken away elsewhere and kept as one of its own stands at the end.
  const rows = position < 0 && row ? [...others, row] : others
  const { draft } = state
  const active = state.active?.rowKey === rowKey ? (row ? { ...state.active, rowKey: row.rowKey } : null) : state.active
  return {
    ...{ ...state, rows, active, message: null },
    pending: state.pending.map((one) =>
      row && one.draft.row.rowKey === rowKey ? { ...one, draft: { ...one.draft, row } } : one,
    ),
    draft: draft?.row.rowKey === rowKey ? (row ? { ...draft, row } : null) : draft,
    saved: at === null ? state.saved : { row: position < 0 ? rows.length : position + 1, at },
  }
}

/** The first of the conflicts was settled: by sending what was chosen, or by taking what is stored. */
export function settled(state: TableState): TableState {
  const [first, ...conflicts] = state.conflicts
  if (!first) return state
  return { ...replaced(state, first.draft.row.rowKey, { row: first.theirs, at: null }), conflicts }
}

function conflictOf(draft: Draft, theirs: TableRow | null): Conflict {
  const clashes = clashesOf(Object.keys(draft.values), {
    base: (path) => comparable(draft.row.values[path]),
    mine: (path) => draft.values[path],
    theirs: (path) => theirs?.values[path],
  })
  return { draft, theirs, clashes: theirs && theirs.change !== 'removed' ? clashes : [] }
}

export type Picks = Readonly<Record<string, 'mine' | 'theirs'>>

/** Each field as it was chosen, on top of what is stored now. */
export function resolved({ draft, theirs, clashes }: Conflict, picks: Picks): Draft {
  const row = theirs ?? { ...draft.row, rowKey: NEW_ROW, version: 0 }
  const values = { ...row.values, ...(theirs ? {} : draft.values) }
  const mine = clashes.filter(({ path, side }) => (picks[path] ?? side) === 'mine')
  const chosen = Object.fromEntries(mine.map(({ path }) => [path, draft.values[path] ?? '']))
  const all = theirs?.change === 'removed' ? draft.values : { ...values, ...chosen }
  return { row, values: all, parentKey: draft.parentKey }
}
