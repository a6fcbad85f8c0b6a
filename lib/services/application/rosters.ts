import { sha256 } from '@/lib/db/canonical'
import { type AnswerRow, type AnswerSet, liveRows, listsOf, toFlatForm } from '@/lib/domain/application/answers'
import { type PlannedRow, planRoster, type RosterPlan } from '@/lib/domain/application/roster-plan'
import {
  type ReadRoster,
  readRoster,
  type Roster,
  type RosterFault,
  rosterColumns,
  tableOfText,
} from '@/lib/domain/application/roster-table'
import { assembleForm } from '@/lib/domain/items/assemble'
import type { ListDef, SectionDef } from '@/lib/domain/items/definition'
import { type FieldProblem, rowFieldPath, validateSection } from '@/lib/domain/items/validation'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { editableList, storedRows } from './editing'
import { rowTitle, wordedContext } from './issue-application'
import type { Application } from './load-application'
import { refsOf } from './section-views'
import { toAnswerRow } from './save-row'

/** One list of an application as a table: read, compared with what is there, judged by the rules of its page. */

export function rosterOf(application: Application, list: ListDef): Roster {
  const owner = list.nestedIn && listsOf(application.defs).find(({ path }) => path === list.nestedIn?.list)
  const words = wordedContext(application)
  const rows = owner ? liveRows(application.answers.rows).filter((row) => row.list === owner.path) : []
  return {
    list,
    refs: refsOf(application),
    parent: owner
      ? {
          list: owner,
          rows: rows.map(({ rowKey, values }) => ({ rowKey, title: rowTitle(owner, values, words) || rowKey })),
        }
      : null,
  }
}

export interface TableInput {
  readonly list: string
  readonly mode: 'replace' | 'add'
  readonly csv: string
  readonly head: 'required' | 'optional'
  /** Cell a pasted block without column names begins at. */
  readonly over: { readonly rowKey: string; readonly column: string } | null
  /** What to do with lines in which something is wrong. */
  readonly faulty: 'keep' | 'leave'
}

export interface PlannedTable {
  readonly section: SectionDef
  readonly list: ListDef
  readonly roster: Roster
  readonly read: ReadRoster
  readonly plan: RosterPlan
  readonly faults: readonly RosterFault[]
}

export function planTable(application: Application, input: TableInput): Result<PlannedTable> {
  const place = editableList(application, input.list)
  if (!place.ok) return place
  const { section, list } = place.value
  const table = tableOfText(input.csv)
  if (!table.ok) return table
  const roster = rosterOf(application, list)
  const read = readRoster(roster, table.value, { head: input.head, from: input.over?.column })
  if (!read.ok) return read
  const planWithout = (skip: ReadonlySet<number>): RosterPlan =>
    planRoster(roster, read.value.records, {
      stored: storedRows(application, list.path).map(toAnswerRow),
      known: application.baseline.rows.filter((row) => row.list === list.path),
      mode: input.mode,
      over: read.value.hasHead ? null : (input.over?.rowKey ?? null),
      skip,
    })
  const whole = planWithout(new Set())
  const faults = faultsOf(application, place.value, { plan: whole, roster, read: read.value })
  const plan = input.faulty === 'leave' ? planWithout(linesOf(faults)) : whole
  const most = list.nestedIn ? list.maxRows * (roster.parent?.rows.length ?? 0) : list.maxRows
  if (liveRows(plan.rows).length > most) return refuse('list.too_many', { max: most })
  return ok({ section, list, roster, read: read.value, plan, faults })
}

interface Judged {
  readonly plan: RosterPlan
  readonly roster: Roster
  readonly read: ReadRoster
}

/** Cells that cannot be read, and then what the page itself says of the rows as they would be: the same rules, no others. */
function faultsOf(
  application: Application,
  { section, list }: { section: SectionDef; list: ListDef },
  { plan, roster, read }: Judged,
): RosterFault[] {
  const byKey = new Map(
    plan.entries.flatMap((entry) => (entry.rowKey === null ? [] : [[entry.rowKey, entry] as const])),
  )
  const problems = problemsWith(application, section, { list, rows: plan.rows })
  const said = problems.flatMap(({ path, level, code, facts }): RosterFault[] => {
    const [, rowKey = '', column = ''] = ROW_PATH.exec(path) ?? []
    const entry = path === rowFieldPath(list.path, rowKey, column) ? byKey.get(rowKey) : undefined
    return entry ? [faultAt({ roster, read }, entry, { column, level, code, facts })] : []
  })
  const unread = plan.entries.flatMap(({ faults }) => faults)
  const isBlamed = new Set(unread.map((fault) => `${fault.row} ${fault.at}`))
  return [...unread, ...said.filter((fault) => fault.at === null || !isBlamed.has(`${fault.row} ${fault.at}`))].sort(
    (a, b) => a.row - b.row || (a.at ?? -1) - (b.at ?? -1),
  )
}

const ROW_PATH = /\[([^\]]*)\]\.(.+)$/

function faultAt(
  { roster, read }: Pick<Judged, 'roster' | 'read'>,
  { row, values }: PlannedRow,
  { column: path, level, code, facts }: { column: string } & Omit<FieldProblem, 'path'>,
): RosterFault {
  const isIt = (column: ReadRoster['columns'][number]): boolean => column?.kind === 'field' && column.def.path === path
  const at = read.columns.findIndex(isIt)
  const value = values[path]
  const text = value === null || value === undefined ? '' : Array.isArray(value) ? value.join(';') : String(value)
  const column = rosterColumns(roster).find(isIt) ?? null
  return { level, row, at: at < 0 ? null : at, column, code, facts, value: text }
}

/** Lines with an error in them. */
export const linesOf = (faults: readonly RosterFault[]): Set<number> =>
  new Set(faults.filter(({ level }) => level === 'error').map(({ row }) => row))

/** What is wrong with a page whose list would have these rows. */
function problemsWith(
  { answers, facts, defs }: Application,
  section: SectionDef,
  { list, rows }: { list: ListDef; rows: readonly AnswerRow[] },
): FieldProblem[] {
  const next: AnswerSet = { ...answers, rows: [...answers.rows.filter((row) => row.list !== list.path), ...rows] }
  const form = assembleForm(toFlatForm(next), defs)
  return validateSection(section, next.sections[section.code] ?? {}, liveRows(next.rows), { ...facts, form })
}

/** Says whether the list is still what a preview was made of. */
export const basisOf = (application: Application, list: string): string =>
  sha256(
    storedRows(application, list)
      .map(({ rowKey, version, change }) => `${rowKey}:${version}:${change}`)
      .join(),
  )
