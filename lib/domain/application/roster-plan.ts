import type { ListDef, RowValues } from '../items/definition'
import type { AnswerRow, RowChange } from './answers'
import { changedColumns, comparable } from './answers'
import { freshKey } from './row-keys'
import { columnLetter, parentMeant, type Roster, type RosterFault, type RosterRecord } from './roster-table'
import { keepTyped } from './typed'

/** What a table of rows makes of a roster: told before anything is saved, and then saved just so. */
export interface RosterPlan {
  /** The whole list as it will be. */
  readonly rows: readonly AnswerRow[]
  readonly entries: readonly PlannedRow[]
  /** Keys of rows that the table leaves out, where it replaces the list. */
  readonly removed: readonly string[]
}

export interface PlannedRow {
  readonly row: number
  /** Null for a row that cannot be brought in. */
  readonly rowKey: string | null
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'skipped'
  readonly before: RowValues | null
  readonly values: RowValues
  readonly columns: readonly string[]
  readonly faults: readonly RosterFault[]
}

export interface PlanOptions {
  readonly stored: readonly AnswerRow[]
  /** What the draft began with. */
  readonly known: readonly AnswerRow[]
  readonly mode: 'add' | 'replace'
  /** Lines that are left as they are. */
  readonly skip: ReadonlySet<number>
  /** Row a pasted block without column names is laid over, and those below it. */
  readonly over: string | null
}

export function planRoster(roster: Roster, records: readonly RosterRecord[], options: PlanOptions): RosterPlan {
  const { list } = roster
  const find = finder(roster, options)
  const rows = new Map(options.stored.map((row) => [row.rowKey, row]))
  const named = new Map<string, number>()
  const entries = records.map((record, at): PlannedRow => {
    const target = find(record, at)
    if ('fault' in target) return skipped(record, [target.fault])
    const twice = target.before && named.get(target.before.rowKey)
    if (twice) return skipped(record, [faultOf(record, 'import.repeated', { other: twice })])
    if (target.before) named.set(target.before.rowKey, record.row)
    if (options.skip.has(record.row)) return skipped(record, [])
    const next = nextRow(list, record, { ...target, known: options.known, taken: rows })
    rows.set(next.rowKey, next)
    named.set(next.rowKey, record.row)
    return planned(record, target.before, next)
  })
  if (options.mode === 'add') return { rows: [...rows.values()], entries, removed: [] }
  return { ...leftOut([...rows.values()], named, options.known), entries }
}

interface Target {
  readonly before: AnswerRow | null
  readonly parentKey: string | null
}
type Found = Target | { readonly fault: RosterFault }

/** The row a line means: by its key, else by what identifies it, else by its place; otherwise it is new. */
function finder(roster: Roster, { stored, over }: PlanOptions): (record: RosterRecord, at: number) => Found {
  const { list, parent } = roster
  const byKey = new Map(stored.map((row) => [row.rowKey, row]))
  const byIdentity = identityIndex(list, stored)
  const live = stored.filter(({ change }) => change !== 'removed')
  const start = live.findIndex(({ rowKey }) => rowKey === over)
  return (record, at) => {
    const own = byKey.get(record.key) ?? (start >= 0 ? live[start + at] : undefined)
    if (own) return { before: own, parentKey: own.parentKey }
    const owner = record.parent || start < 0 ? parentMeant(roster, record.parent) : (live[start]?.parentKey ?? null)
    if (parent && owner === null)
      return { fault: faultOf(record, 'application.roster_parent_unknown', { list: parent.list.wording.title.zh }) }
    const parentKey = parent ? owner : null
    const [before, ...more] = byIdentity(record, parentKey)
    return more.length > 0
      ? { fault: faultOf(record, 'application.roster_ambiguous') }
      : { before: before ?? null, parentKey }
  }
}

/** By the identifying answers the line gives; an index per set of them, so that a long list is read once. */
function identityIndex(list: ListDef, stored: readonly AnswerRow[]) {
  const indexes = new Map<string, Map<string, AnswerRow[]>>()
  const keyOf = (paths: readonly string[], parentKey: string | null, values: RowValues): string =>
    JSON.stringify([parentKey, ...paths.map((path) => comparable(values[path]))])
  return (record: RosterRecord, parentKey: string | null): readonly AnswerRow[] => {
    const values = keepTyped(list.columns, record.typed, { before: {}, isOpen: () => true })
    const paths = list.identity.filter((path) => comparable(values[path]) !== '')
    if (paths.length === 0) return []
    const index = indexes.get(paths.join()) ?? Map.groupBy(stored, (row) => keyOf(paths, row.parentKey, row.values))
    indexes.set(paths.join(), index)
    return index.get(keyOf(paths, parentKey, values)) ?? []
  }
}

interface Place extends Target {
  readonly known: readonly AnswerRow[]
  readonly taken: ReadonlyMap<string, AnswerRow>
}

function nextRow(list: ListDef, { typed }: RosterRecord, { before, parentKey, known, taken }: Place): AnswerRow {
  const rowKey = before?.rowKey ?? freshKey([...taken.keys()], parentKey)
  const began = before?.values ?? ownReference(list, rowKey)
  const read = keepTyped(list.columns, typed, { before: began, isOpen: () => true })
  // Blank and never asked are one: a row that says the same keeps its version.
  const values = before && changedColumns(read, began).length === 0 ? began : read
  const asKnown = before ? (known.find((row) => row.rowKey === rowKey) ?? null) : null
  const change = before ? changeAfter(before.change, values, asKnown) : 'added'
  return { list: list.path, rowKey, parentKey, values, change }
}

/** The roster's own reference is what other rows point at; it never changes once given. */
export const ownReference = (list: ListDef, rowKey: string): RowValues =>
  list.columns.some(({ path }) => path === 'ref') ? { ref: rowKey } : {}

/** Against what the draft began with: a row put back as it was is unchanged again. */
export function changeAfter(before: RowChange, values: RowValues, known: AnswerRow | null): RowChange {
  if (!known) return before === 'unchanged' ? 'changed' : before === 'removed' ? 'added' : before
  if (changedColumns(values, known.values).length === 0) return known.change
  return known.change === 'added' ? 'added' : 'changed'
}

function planned(record: RosterRecord, before: AnswerRow | null, next: AnswerRow): PlannedRow {
  const columns = changedColumns(next.values, before?.values ?? null)
  const isBack = before?.change === 'removed'
  return {
    row: record.row,
    rowKey: next.rowKey,
    outcome: before === null ? 'added' : columns.length > 0 || isBack ? 'changed' : 'unchanged',
    before: before?.values ?? null,
    values: next.values,
    columns,
    faults: record.faults,
  }
}

const skipped = (record: RosterRecord, faults: readonly RosterFault[]): PlannedRow => ({
  row: record.row,
  rowKey: null,
  outcome: 'skipped',
  before: null,
  values: {},
  columns: [],
  faults: [...record.faults, ...faults],
})

const faultOf = (record: RosterRecord, code: string, facts: RosterFault['facts'] = {}): RosterFault => ({
  level: 'error',
  row: record.row,
  at: null,
  column: null,
  code,
  facts,
  value: '',
})

/** A row of last time stays, marked as gone; one that was only added now disappears. */
function leftOut(
  rows: readonly AnswerRow[],
  named: ReadonlyMap<string, number>,
  known: readonly AnswerRow[],
): Pick<RosterPlan, 'rows' | 'removed'> {
  const wasThere = new Set(known.filter(({ change }) => change !== 'added').map(({ rowKey }) => rowKey))
  const removed = rows.filter(({ rowKey, change }) => !named.has(rowKey) && change !== 'removed')
  return {
    removed: removed.map(({ rowKey }) => rowKey),
    rows: rows.flatMap((row) => {
      if (named.has(row.rowKey)) return [row]
      return wasThere.has(row.rowKey) ? [{ ...row, change: 'removed' as const }] : []
    }),
  }
}

/** “C 证件号码”: the letter is what the spreadsheet shows above the column. */
export const placeOf = (at: number | null, label: string): string =>
  at === null ? label : label === '' ? columnLetter(at) : `${columnLetter(at)} ${label}`
