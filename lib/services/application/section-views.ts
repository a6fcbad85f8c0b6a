import { changedColumns, liveRows, sameValue } from '@/lib/domain/application/answers'
import { isReadOnly } from '@/lib/domain/application/typed'
import type {
  ChoiceOption,
  FieldView,
  ListView,
  Problem,
  RowRefs,
  RowView,
  SourceView,
} from '@/lib/domain/application/views'
import { registerAnswers } from '@/lib/domain/application/prefill-registers'
import type { FieldDef, FieldValue, ListDef, RegisterCode, SectionDef } from '@/lib/domain/items/definition'
import { isAsked, rowFieldPath } from '@/lib/domain/items/validation'
import { officeDate } from '@/lib/domain/shared/dates'
import { isClosedList, storedRows } from './editing'
import { rowTitle, wordedContext } from './issue-application'
import { type Application, knownOf } from './load-application'

interface Around {
  readonly field: FieldDef
  readonly problems: readonly Problem[]
}

export function toFieldView(application: Application, section: SectionDef, { field, problems }: Around): FieldView {
  const value = application.answers.sections[section.code]?.[field.path] ?? null
  const recorded = application.last?.sections[section.code]
  const baseline = application.baseline.sections[section.code]?.[field.path]
  const hasRecorded = recorded !== undefined && field.path in recorded
  const old = (hasRecorded ? recorded[field.path] : baseline) ?? null
  return {
    def: field,
    value,
    old,
    oldKnown: hasRecorded || baseline !== undefined,
    changed: (hasRecorded || baseline !== undefined) && !sameValue(value, old),
    source: sourceOf(application, { field, value, recorded: recorded?.[field.path] }),
    readOnly: isReadOnly(field, baseline),
    problems: problems.filter(({ path }) => path === field.path),
  }
}

interface Valued {
  readonly field: FieldDef
  readonly value: FieldValue
  readonly recorded: FieldValue | undefined
}

/** The newest source that says the same; what nobody else says was typed. */
function sourceOf(application: Application, { field, value, recorded }: Valued): SourceView {
  const isBlank = value === null || value === ''
  const { licenceKinds } = knownOf(application.institution, application.letters)
  const registered = registerAnswers(application.registers, licenceKinds).field(field)
  if (!isBlank && field.prefill && sameValue(registered, value)) {
    const source = registerSource(application, field.prefill.from)
    if (source) return source
  }
  if (!isBlank && application.last && sameValue(recorded, value))
    return { kind: 'verification', on: application.last.on }
  const known = application.institution.fields[field.path]
  const imported =
    !isBlank && known !== undefined && sameValue(known, value) ? registerSource(application, 'nhc') : null
  return imported ?? { kind: 'typed' }
}

function registerSource({ snapshots }: Application, register: RegisterCode): SourceView | null {
  const snapshot = snapshots.find(({ system, status }) => system === register && status === 'OK')
  return snapshot ? { kind: 'register', register, on: officeDate(snapshot.fetchedAt) } : null
}

export function toListView(application: Application, list: ListDef, problems: readonly Problem[]): ListView {
  const closed = isClosedList(application, list)
  const rows = list.setBySystem
    ? liveRows(application.answers.rows)
        .filter((row) => row.list === list.path)
        .map((row) => ({ ...row, version: 0 }))
    : storedRows(application, list.path)
  return {
    def: list,
    rows: rows.map((row) => toRowView(application, list, { row, problems })),
    readOnly: closed,
    source: listSource(application, list),
    problems: problems.filter(({ path }) => path === list.path),
  }
}

function listSource(application: Application, list: ListDef): SourceView {
  const registered = list.prefill ? registerSource(application, list.prefill.from) : null
  if (registered) return registered
  return application.last ? { kind: 'verification', on: application.last.on } : { kind: 'typed' }
}

interface StoredRowLike extends Omit<
  RowView,
  'title' | 'old' | 'changedColumns' | 'columns' | 'needsWork' | 'problems' | 'parentKey'
> {
  readonly parentKey?: string | null
}

function toRowView(
  application: Application,
  list: ListDef,
  { row, problems }: { row: StoredRowLike; problems: readonly Problem[] },
): RowView {
  const recorded = application.last?.rows.find((one) => one.list === list.path && one.rowKey === row.rowKey)
  const baseline = application.baseline.rows.find((one) => one.list === list.path && one.rowKey === row.rowKey)
  const old = recorded?.values ?? (baseline && baseline.change !== 'added' ? baseline.values : null)
  const prefix = rowFieldPath(list.path, row.rowKey, '')
  const own = problems.filter(({ path }) => path.startsWith(prefix))
  return {
    rowKey: row.rowKey,
    parentKey: row.parentKey ?? null,
    title: rowTitle(list, row.values, wordedContext(application)) || row.rowKey,
    values: row.values,
    old,
    change: row.change,
    changedColumns: old === null ? [] : changedColumns(row.values, old),
    version: row.version,
    columns: list.columns.filter((column) => isAsked(column, application.facts, row.values)).map(({ path }) => path),
    needsWork: own.some(({ level }) => level === 'error'),
    problems: own,
  }
}

/** Rows of this application other rows may point at. */
export function refsOf({ answers }: Application): RowRefs {
  const rows = liveRows(answers.rows)
  const optionsOf = (list: string, value: (row: (typeof rows)[number]) => unknown, label: string): ChoiceOption[] =>
    rows
      .filter((row) => row.list === list)
      .flatMap((row) => {
        const text = String(row.values[label] ?? '')
        const own = String(value(row) ?? '')
        return own === '' ? [] : [{ value: own, label: { zh: text || own, en: text || own } }]
      })
  return {
    persons: optionsOf('persons', (row) => row.values['ref'] ?? row.rowKey, 'name'),
    rooms: optionsOf('b.rooms', (row) => row.values['name'], 'name'),
    departments: optionsOf('a.departments', (row) => row.values['code'], 'name'),
  }
}
