import { ANSWER_WORDS } from '@/lib/copy/application-form'
import { STAFF_ANSWERS } from '@/lib/copy/staff-answers'
import { sameValue } from '@/lib/domain/application/answers'
import type { AnswerEntry, AnswerLine, AnswerPage, AnswerTable } from '@/lib/domain/application/staff-views'
import { type WordedContext, wordedValue } from '@/lib/domain/application/worded'
import type { FieldDef, FieldValue, ListDef, RowValues, SectionDef } from '@/lib/domain/items/definition'
import { personName } from '@/lib/domain/items/facts'
import { isAsked } from '@/lib/domain/items/validation'
import { sayDate } from '@/lib/copy/dates'
import { isIsoDate } from '@/lib/domain/shared/dates'
import { maskName } from '@/lib/domain/shared/masking'
import type { Locale } from '@/lib/domain/shared/wording'
import type { Application } from '@/lib/services/application/load-application'
import { toFieldView, toListView } from '@/lib/services/application/section-views'

export interface StaffReading {
  readonly locale: Locale
  /** Personal values in full; the caller has checked the right and logs the view. */
  readonly reveal: boolean
}

interface Reader extends StaffReading {
  readonly context: WordedContext
  /** Names of the departments on the form, by code. */
  readonly departments: ReadonlyMap<string, string>
}

/** The form as a member of staff reads it, page by page. */
export function staffAnswers(
  application: Application,
  sections: readonly SectionDef[],
  reading: StaffReading,
): AnswerPage[] {
  const { locale, reveal } = reading
  const name = (ref: string): string => personName(application.facts.form, ref)
  const context = {
    locale,
    words: ANSWER_WORDS,
    personName: (ref: string) => (reveal ? name(ref) : maskName(name(ref))),
  }
  const reader: Reader = { ...reading, context, departments: departmentsOf(application) }
  return sections.map((section) => ({
    code: section.code,
    group: section.items,
    title: section.wording.title[locale],
    lines: section.fields
      .filter((field) => !field.setBySystem && field.kind !== 'signature' && isAsked(field, application.facts))
      .map((field) => toLine(application, { section, field }, reader)),
    tables: section.lists.filter((list) => !list.setBySystem).map((list) => toTable(application, list, reader)),
  }))
}

const departmentsOf = ({ answers }: Application): ReadonlyMap<string, string> =>
  new Map(
    answers.rows
      .filter(({ list }) => list === 'a.departments')
      .map(({ values }) => [String(values['code'] ?? ''), String(values['name'] ?? values['code'] ?? '')]),
  )

/** One value in words. Names of persons are masked here too: a reviewer compares them on request (DOMAIN §8). */
export function staffValue(def: FieldDef, value: FieldValue | undefined, reader: Reader): string {
  const { locale, reveal, context, departments } = reader
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'string' && isIsoDate(value)) return sayDate(value, locale)
  if (reveal && def.mask !== undefined) return String(value)
  if (def.mask === 'name' && typeof value === 'string') return maskName(value)
  if (def.kind === 'departmentRefs' && Array.isArray(value)) {
    return value.map((code) => departments.get(String(code)) ?? String(code)).join(ANSWER_WORDS.separator[locale])
  }
  return wordedValue(def, value, context)
}

function toLine(
  application: Application,
  { section, field }: { section: SectionDef; field: FieldDef },
  reader: Reader,
): AnswerLine {
  const view = toFieldView(application, section, { field, problems: [] })
  return {
    path: field.path,
    label: field.wording.label[reader.locale],
    now: staffValue(field, view.value, reader),
    before: view.oldKnown ? staffValue(field, view.old, reader) : null,
    changed: view.changed,
    source: view.source,
  }
}

function toTable(application: Application, list: ListDef, reader: Reader): AnswerTable {
  const view = toListView(application, list, [])
  return {
    path: list.path,
    title: list.wording.title[reader.locale],
    none: list.wording.none[reader.locale],
    source: view.source,
    entries: view.rows.map(({ rowKey, parentKey, values, old, change, columns }): AnswerEntry => {
      const shown = list.columns.filter(({ path, setBySystem }) => !setBySystem && columns.includes(path))
      return {
        rowKey,
        change,
        title: [ownerOf(application, list, { parentKey, reader }), titleOf(list, values, reader) || rowKey]
          .filter((part) => part !== '')
          .join(STAFF_ANSWERS.joint[reader.locale]),
        lines: shown.map((column) => ({
          path: column.path,
          label: column.wording.label[reader.locale],
          now: staffValue(column, values[column.path], reader),
          before: old === null ? null : staffValue(column, old[column.path], reader),
          changed: old !== null && !sameValue(values[column.path], old[column.path]),
        })),
      }
    }),
  }
}

/** A dose is somebody's: its row begins with the worker. */
function ownerOf(
  { catalogue, answers }: Application,
  { nestedIn }: ListDef,
  { parentKey, reader }: { parentKey: string | null; reader: Reader },
): string {
  const parent = nestedIn ? catalogue.list(nestedIn.list) : null
  const owner = parent && answers.rows.find((row) => row.list === parent.path && row.rowKey === parentKey)
  return parent && owner ? titleOf(parent, owner.values, reader) : ''
}

const titleOf = (list: ListDef, values: RowValues, reader: Reader): string =>
  list.rowTitle
    .flatMap((path) => {
      const column = list.columns.find((one) => one.path === path)
      const text = column ? staffValue(column, values[path], reader) : ''
      return text === '' ? [] : [text]
    })
    .join(STAFF_ANSWERS.joint[reader.locale])
