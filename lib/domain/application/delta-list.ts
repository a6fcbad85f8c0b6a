import type { AnswerEntry, AnswerPage, AnswerTable, Delta, DeltaEntry } from './staff-views'

/** Rows of such a list are told as a number: nobody reads forty dose readings one by one to learn that a year went by. */
export interface DeltaOptions {
  readonly folded: readonly string[]
  /** Papers by the row they are about, and by the page they belong to. */
  readonly papersOf: (about: { readonly rowKey: string | null; readonly page: string }) => readonly string[]
  readonly words: { readonly none: string }
}

/** What differs from last time, in the order of the form: the reviewer's first reading (USERS B2, C3). */
export function deltaOf(pages: readonly AnswerPage[], options: DeltaOptions): Delta {
  const entries = pages.flatMap((page) => [
    ...lineEntries(page, options),
    ...page.tables.flatMap((table) => tableEntries(table, page, options)),
  ])
  const lines = pages.flatMap((page) => page.lines.filter(({ changed, before }) => !changed && before !== null))
  const rows = pages.flatMap(({ tables }) => tables.flatMap((table) => table.entries))
  return { entries, unchanged: lines.length + rows.filter(({ change }) => change === 'unchanged').length }
}

const lineEntries = (page: AnswerPage, { papersOf, words }: DeltaOptions): DeltaEntry[] =>
  page.lines
    .filter(({ changed }) => changed)
    .map(({ path, label, now, before }) => ({
      key: path,
      kind: 'CHANGED',
      title: label,
      page: page.title,
      parts: [{ label: '', before: before || words.none, now: now || words.none }],
      count: 1,
      papers: papersOf({ rowKey: null, page: page.code }),
    }))

function tableEntries(table: AnswerTable, page: AnswerPage, options: DeltaOptions): DeltaEntry[] {
  const changed = table.entries.filter(({ change }) => change !== 'unchanged')
  if (!options.folded.includes(table.path)) return changed.map((entry) => rowEntry(entry, table, { page, options }))
  const kinds = [...new Set(changed.map(kindOf))]
  return kinds.map((kind) => ({
    key: `${table.path}:${kind}`,
    kind,
    title: table.title,
    page: page.title,
    parts: [],
    count: changed.filter((entry) => kindOf(entry) === kind).length,
    papers: options.papersOf({ rowKey: null, page: page.code }),
  }))
}

function rowEntry(
  entry: AnswerEntry,
  table: AnswerTable,
  { page, options }: { page: AnswerPage; options: DeltaOptions },
): DeltaEntry {
  const { none } = options.words
  const kind = kindOf(entry)
  const lines = entry.lines.filter(({ changed }) => changed)
  const shown = kind === 'ADDED' ? entry.lines.filter(({ now }) => now !== '').slice(0, 3) : lines
  return {
    key: `${table.path}:${entry.rowKey}`,
    kind,
    title: entry.title,
    page: page.title,
    parts:
      kind === 'REMOVED'
        ? []
        : shown.map(({ label, before, now }) => ({ label, before: before || none, now: now || none })),
    count: 1,
    papers: options.papersOf({ rowKey: entry.rowKey, page: page.code }),
  }
}

function kindOf({ change }: AnswerEntry): DeltaEntry['kind'] {
  switch (change) {
    case 'added':
      return 'ADDED'
    case 'removed':
      return 'REMOVED'
    case 'changed':
    case 'unchanged':
      return 'CHANGED'
  }
}
