import { columnAt } from '@/lib/domain/imports/columns'
import type { ImportKind } from '@/lib/domain/imports/kinds'
import type { Refusal, RefusalFact } from '@/lib/domain/shared/result'
import type { Locale } from '@/lib/domain/shared/wording'
import { sayRefusal } from './sentences'

/** Columns by their names in the reader's language. */
export const sayColumn = (kind: ImportKind, path: string, locale: Locale): string =>
  columnAt(kind, path)?.wording.label[locale] ?? path

/** A refusal of a file or a row; columns it names are worded. */
export function sayImportRefusal({ code, facts = {} }: Refusal, kind: ImportKind, locale: Locale): string {
  const worded = Object.entries(facts).map(([name, fact]): [string, RefusalFact] => {
    if (name === 'column' && typeof fact === 'string') return [name, sayColumn(kind, fact, locale)]
    if (name !== 'columns' || fact === null || typeof fact !== 'object') return [name, fact]
    return [name, fact.map((path) => sayColumn(kind, path, locale))]
  })
  return sayRefusal({ code, facts: Object.fromEntries(worded) }, locale)
}
