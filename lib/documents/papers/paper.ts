import type { Catalogue } from '@/lib/domain/items/catalogue'
import type { FieldDef } from '@/lib/domain/items/definition'
import type { Align, Block } from '@/lib/domain/document/view'
import { column, p, table, values } from '../words'

/**
 * Templates and samples of papers, made from the catalogue: labels are those of the form, points those of the checklist, so a
 * field that is renamed is renamed here too. They are in Chinese, the language in which a paper is handed in.
 */
export interface PaperSheet {
  readonly title: string
  readonly subtitle: string | null
  readonly blocks: readonly Block[]
}

export interface PaperText {
  readonly template: (catalogue: Catalogue) => PaperSheet
  readonly sample: (catalogue: Catalogue) => PaperSheet
}

/** Room to write by hand or to type over. */
export const BLANK = '　　　　　　　　'
export const CLINIC = '示例口腔门诊部'
export const HOSPITAL = '示例妇幼保健院'

/** The label of a field or column of the form; a path the catalogue does not have is a bug found by the contract tests. */
export function labelOf(catalogue: Catalogue, path: string, listPath?: string): string {
  const field: FieldDef | null | undefined = listPath
    ? catalogue.list(listPath)?.columns.find((one) => one.path === path)
    : catalogue.field(path)
  if (!field) throw new Error(`no field ${listPath ?? ''} ${path}`)
  return field.wording.label.zh
}

/** Label and value, one a line; without a value there is room for it. */
export const filled = (
  catalogue: Catalogue,
  rows: readonly (readonly [path: string, value: string])[],
  { list: listPath, blank = false }: { list?: string; blank?: boolean } = {},
): Block =>
  values(rows.map(([path, value]) => ({ label: labelOf(catalogue, path, listPath), value: blank ? BLANK : value })))

/** A table whose columns are those of a list of the form. */
export function listTable(
  catalogue: Catalogue,
  listPath: string,
  { paths, rows }: { paths: readonly string[]; rows: readonly (readonly string[])[] },
): Block {
  return table(
    paths.map((path) => column(labelOf(catalogue, path, listPath), 1)),
    rows,
  )
}

export const blankRows = (columns: number, rows: number): string[][] =>
  Array.from({ length: rows }, () => Array<string>(columns).fill('　'))

/** What a report made by somebody else must show, to be ticked before it is handed in. */
export function mustShow(points: readonly string[]): Block {
  const boxes: readonly (readonly [label: string, width: number, align: Align])[] = [
    ['要看得见的内容', 58, 'left'],
    ['有', 10, 'center'],
    ['在第几页', 18, 'center'],
  ]
  return table(
    boxes.map(([label, width, align]) => column(label, width, align)),
    points.map((point) => [point, '□', '　']),
  )
}

export const otherMade = (maker: string): Block =>
  p(`这份材料由${maker}出具，没有统一格式。交之前请对照下表看一遍，表不用交。`)

export const signedBy = (who: string): Block =>
  values([
    { label: '单位（盖章）', value: who },
    { label: '法定代表人（主要负责人）签字', value: BLANK },
    { label: '日期', value: who === BLANK ? '　　　　年　　月　　日' : '2026年11月20日' },
  ])
