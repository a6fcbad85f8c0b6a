import { ANSWER_WORDS } from '@/lib/copy/application-form'
import { REGISTER_NAMES, SECTION } from '@/lib/copy/application'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { sayIssue } from '@/lib/copy/sentences'
import type { RowView, SectionPage, SourceView } from '@/lib/domain/application/views'
import type { FieldDef, FieldValue, ListDef } from '@/lib/domain/items/definition'
import type { FieldProblem } from '@/lib/domain/items/field-problem'
import { isIsoDate } from '@/lib/domain/shared/dates'
import { categoryName } from '@/lib/domain/shared/identifiers/category-codes'
import { regionName } from '@/lib/domain/shared/identifiers/region'
import { assertNever } from '@/lib/domain/shared/result'
import type { Locale } from '@/lib/domain/shared/wording'

export type Refs = SectionPage['refs']
export const NO_REFS: Refs = { persons: [], rooms: [], departments: [] }

/** The choices of a field: its own, or the rows it may point at. */
export function choicesOf(def: FieldDef, refs: Refs, locale: Locale): { value: string; label: string }[] {
  const options = def.options?.map(({ value, wording }) => ({ value, label: say(wording, locale) }))
  if (options) return options
  const rows = { personRef: refs.persons, roomRef: refs.rooms, departmentRefs: refs.departments }
  const found =
    def.kind === 'personRef' || def.kind === 'roomRef' || def.kind === 'departmentRefs' ? rows[def.kind] : []
  return found.map(({ value, label }) => ({ value, label: say(label, locale) }))
}

/** An answer in words, in full: these are the reader's own. Empty when there is none. */
export function sayAnswer(def: FieldDef, value: FieldValue, { refs, locale }: { refs: Refs; locale: Locale }): string {
  if (value === null || value === '') return ''
  if (typeof value === 'boolean') return say(value ? ANSWER_WORDS.yes : ANSWER_WORDS.no, locale)
  const choices = choicesOf(def, refs, locale)
  const label = (one: string): string => choices.find((choice) => choice.value === one)?.label ?? one
  if (Array.isArray(value)) return value.map((one) => label(String(one))).join(say(ANSWER_WORDS.separator, locale))
  if (def.pattern === 'category') return categoryName(String(value))?.[locale] ?? String(value)
  if (def.kind === 'region') return sayRegion(String(value), locale)
  if (def.kind === 'date' && isIsoDate(String(value))) return sayDate(String(value), locale)
  const text = label(String(value))
  const unit = def.wording.unit
  return unit && typeof value === 'number' ? `${text} ${say(unit, locale)}` : text
}

/** The name is for the reader, the code for whoever compares it with a register. */
function sayRegion(code: string, locale: Locale): string {
  const name = regionName(code)
  if (!name) return code
  return locale === 'zh' ? `${name.zh}，代码 ${code}` : `${name.en}, code ${code}`
}

export function saySource(source: SourceView, locale: Locale): string | null {
  switch (source.kind) {
    case 'register':
      return say(SECTION.fromRegister, locale, {
        register: say(REGISTER_NAMES[source.register], locale),
        date: sayDate(source.on, locale),
      })
    case 'verification':
      return say(SECTION.fromVerification, locale, { date: sayDate(source.on, locale) })
    case 'typed':
      return null
    default:
      return assertNever(source)
  }
}

export const sayProblem = (problem: Pick<FieldProblem, 'code' | 'facts'>, locale: Locale): string =>
  sayIssue(problem, locale)

/** What names a row to a person, in the reader's language; dates as a stretch. */
export function sayRowTitle(
  list: ListDef,
  row: Pick<RowView, 'title' | 'values'>,
  context: { refs: Refs; locale: Locale },
): string {
  const parts = list.rowTitle.flatMap((path) => {
    const column = list.columns.find((one) => one.path === path)
    const text = column ? sayAnswer(column, row.values[path] ?? null, context) : ''
    return text === '' ? [] : [{ text, isDate: column?.kind === 'date' }]
  })
  if (parts.length === 0) return row.title
  const isStretch = parts.length === 2 && parts.every(({ isDate }) => isDate)
  const joint = context.locale === 'zh' ? (isStretch ? '至' : '，') : isStretch ? ' to ' : ', '
  return parts.map(({ text }) => text).join(joint)
}

const MOST_FACTS = 3

/** The next few facts under the title (of what is yes or no, what is yes), so that a person sees whether anything changed without opening the entry. */
export function sayRowFacts(
  list: ListDef,
  row: Pick<RowView, 'values'>,
  context: { refs: Refs; locale: Locale },
  most = MOST_FACTS,
): string {
  return list.columns
    .filter(({ path, setBySystem }) => !setBySystem && !list.rowTitle.includes(path))
    .flatMap((column) => {
      const value = row.values[column.path] ?? null
      const label = say(column.wording.label, context.locale)
      if (typeof value === 'boolean') return value ? [label] : []
      const text = sayAnswer(column, value, context)
      return text === '' || column.mask === 'idNo' ? [] : [`${label} ${text}`]
    })
    .slice(0, most)
    .join(context.locale === 'zh' ? '，' : ', ')
}
