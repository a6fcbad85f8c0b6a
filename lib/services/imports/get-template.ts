import { IMPORT_KIND_WORDS, IMPORTS } from '@/lib/copy/imports'
import { say } from '@/lib/copy/say'
import { columnsOf, type ImportColumn, isNeededColumn } from '@/lib/domain/imports/columns'
import type { ImportKind } from '@/lib/domain/imports/kinds'
import type { FieldDef } from '@/lib/domain/items/definition'
import { toCsv } from '@/lib/domain/shared/csv'
import type { Locale } from '@/lib/domain/shared/wording'
import { makeWorkbook } from '@/lib/files/write-workbook'
import { formOf, widthOf } from './template-words'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const TEMPLATE_FORMATS = ['csv', 'xlsx'] as const
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number]

export interface Template {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/** An empty table to fill in: column names, below them what they mean and an example, as lines that are never imported. */
export function getTemplate(kind: ImportKind, format: TemplateFormat, locale: Locale): Template {
  const columns = columnsOf(kind)
  const name = `${IMPORT_KIND_WORDS[kind][locale]}-${IMPORTS.templateName[locale]}.${format}`
  if (format === 'csv') {
    const records = [headOf(columns, locale), noteRow(columns, locale), exampleRow(columns, locale)]
    return { name, type: 'text/csv; charset=utf-8', bytes: Buffer.from(toCsv(records), 'utf8') }
  }
  return {
    name,
    type: XLSX_TYPE,
    bytes: makeWorkbook([
      {
        name: say(IMPORTS.sheetData, locale),
        rows: [headOf(columns, locale), exampleRow(columns, locale)],
        widths: columns.map(({ def, example }) => widthOf(def.wording.label[locale], example)),
      },
      { name: say(IMPORTS.sheetNotes, locale), rows: notesSheet(columns, locale), widths: [24, 14, 70, 28] },
    ]),
  }
}

const headOf = (columns: readonly ImportColumn[], locale: Locale): string[] =>
  columns.map(({ def }) => def.wording.label[locale])

const noteRow = (columns: readonly ImportColumn[], locale: Locale): string[] =>
  columns.map(({ def }, at) => {
    const text = `${needOf(def, locale)}${locale === 'zh' ? '。' : '. '}${meaningOf(def, locale)}`
    return at === 0 ? say(IMPORTS.noteRow, locale, { text }) : text
  })

const exampleRow = (columns: readonly ImportColumn[], locale: Locale): string[] =>
  columns.map((column, at) => {
    const text = exampleOf(column, locale)
    return at === 0 ? say(IMPORTS.exampleRow, locale, { text }) : text
  })

/** Examples are written in Chinese; choices are shown in the reader's language. */
export function exampleOf({ def, example }: ImportColumn, locale: Locale): string {
  const option = def.options?.find(({ wording }) => wording.zh === example)
  if (option) return option.wording[locale]
  if (def.kind !== 'bool' || locale === 'zh' || example === '') return example
  return example === '是' ? 'yes' : 'no'
}

const notesSheet = (columns: readonly ImportColumn[], locale: Locale): string[][] => [
  [IMPORTS.column, IMPORTS.need, IMPORTS.meaning, IMPORTS.example].map((wording) => wording[locale]),
  ...columns.map((column) => [
    column.def.wording.label[locale],
    needOf(column.def, locale),
    meaningOf(column.def, locale),
    exampleOf(column, locale),
  ]),
]

function needOf(def: FieldDef, locale: Locale): string {
  if (def.optional) return say(IMPORTS.optional, locale)
  return say(isNeededColumn(def) ? IMPORTS.required : IMPORTS.requiredSometimes, locale)
}

function meaningOf(def: FieldDef, locale: Locale): string {
  const { label, hint, unit } = def.wording
  const parts = [hint?.[locale] ?? label[locale], unit?.[locale], formOf(def, locale)]
  return parts.filter((part) => part !== undefined && part !== '').join(locale === 'zh' ? '；' : '; ')
}
