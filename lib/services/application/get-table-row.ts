import { ANSWER_WORDS } from '@/lib/copy/application-form'
import { officeNow } from '@/lib/db/office-clock'
import { say } from '@/lib/copy/say'
import { sayIssue } from '@/lib/copy/sentences'
import { sectionOfList } from '@/lib/domain/application/answers'
import type { TableColumn, TableOption, TableRow, TableValues, TableView } from '@/lib/domain/application/table-views'
import type { ChoiceOption, ListView, RowRefs, RowView } from '@/lib/domain/application/views'
import type { FieldDef, FieldValue, RowValues } from '@/lib/domain/items/definition'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Locale } from '@/lib/domain/shared/wording'
import { readApplication } from './case-head'
import { problemsOfSection, versionOfSection } from './load-application'
import { toListView } from './section-views'

interface Worded {
  readonly refs: RowRefs
  readonly parents: readonly TableOption[] | null
  readonly locale: Locale
}

/** A list of the page as a table, in the reader's words. */
export function toTableView(list: ListView, words: Worded): TableView {
  const { def } = list
  return {
    list: def.path,
    title: say(def.wording.title, words.locale),
    columns: askedColumns(list).map((column) => toColumn(column, words)),
    parents: words.parents,
    rows: list.rows.map((row) => toTableRow(list, row, words.locale)),
    maxRows: def.maxRows,
  }
}

const askedColumns = ({ def }: Pick<ListView, 'def'>): FieldDef[] => def.columns.filter((one) => !one.setBySystem)

function toColumn(def: FieldDef, words: Worded): TableColumn {
  return {
    path: def.path,
    label: say(def.wording.label, words.locale) + unitOf(def, words.locale),
    kind: kindOf(def),
    options: optionsOf(def, words),
    mask: def.mask === 'idNo' || def.mask === 'mobile' ? def.mask : null,
  }
}

const unitOf = ({ wording }: FieldDef, locale: Locale): string =>
  wording.unit ? (locale === 'zh' ? `（${wording.unit.zh}）` : ` (${wording.unit.en})`) : ''

function kindOf({ kind }: FieldDef): TableColumn['kind'] {
  switch (kind) {
    case 'int':
    case 'decimal':
      return 'number'
    case 'date':
      return 'date'
    case 'bool':
    case 'choice':
    case 'personRef':
    case 'roomRef':
      return 'one'
    case 'choices':
    case 'departmentRefs':
      return 'many'
    default:
      return 'text'
  }
}

function optionsOf(def: FieldDef, { refs, locale }: Worded): TableOption[] {
  const worded = (options: readonly ChoiceOption[]): TableOption[] =>
    options.map(({ value, label }) => ({ value, label: say(label, locale) }))
  switch (def.kind) {
    case 'bool':
      return [
        { value: 'true', label: say(ANSWER_WORDS.yes, locale) },
        { value: 'false', label: say(ANSWER_WORDS.no, locale) },
      ]
    case 'personRef':
      return worded(refs.persons)
    case 'roomRef':
      return worded(refs.rooms)
    case 'departmentRefs':
      return worded(refs.departments)
    default:
      return worded((def.options ?? []).map(({ value, wording }) => ({ value, label: wording })))
  }
}

const typed = (value: FieldValue | undefined): string | readonly string[] =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.map(String) : String(value)

const typedOf = (values: RowValues, paths: readonly string[]): TableValues =>
  Object.fromEntries(paths.map((path) => [path, typed(values[path])]))

export function toTableRow(list: ListView, row: RowView, locale: Locale): TableRow {
  const paths = askedColumns(list).map(({ path }) => path)
  return {
    rowKey: row.rowKey,
    parentKey: row.parentKey,
    title: row.title,
    change: row.change,
    version: row.version,
    values: typedOf(row.values, paths),
    old: row.old === null ? {} : typedOf(row.old, row.changedColumns.filter((path) => paths.includes(path))), // prettier-ignore
    closed: paths.filter((path) => !row.columns.includes(path)),
    problems: row.problems.map((problem) => ({
      column: problem.path.replace(/^.*\]\./, ''),
      level: problem.level,
      sentence: sayIssue(problem, locale),
    })),
  }
}

interface RowPlace {
  readonly list: string
  readonly rowKey: string
  readonly locale: Locale
}

export interface TableRowNow {
  /** `null` when it is gone. */
  readonly row: TableRow | null
  readonly at: Date
  /** Of the page: its own form must not be refused because a row of it was saved. */
  readonly sectionVersion: number
}

/** One row as it is now: after it was saved, or after somebody else was faster. */
export async function getTableRow(
  actor: Actor,
  caseId: string,
  { list: path, rowKey, locale }: RowPlace,
): Promise<TableRowNow | null> {
  const application = await readApplication(actor, caseId)
  const section = application && sectionOfList(path, application.defs)
  const def = section?.lists.find((one) => one.path === path)
  if (!application || !section || !def) return null
  const problems = problemsOfSection(application, section).map((one) => ({ ...one, section: section.code }))
  const view = toListView(application, def, problems)
  const row = view.rows.find((one) => one.rowKey === rowKey)
  const { now } = await officeNow()
  return {
    row: row ? toTableRow(view, row, locale) : null,
    at: now,
    sectionVersion: versionOfSection(application, section.code),
  }
}
