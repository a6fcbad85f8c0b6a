import { IMPORTS } from '@/lib/copy/imports'
import { say } from '@/lib/copy/say'
import type { FieldDef } from '@/lib/domain/items/definition'
import type { Locale } from '@/lib/domain/shared/wording'

/** A Chinese character is two figures wide. */
export const widthOf = (...texts: readonly string[]): number =>
  Math.max(...texts.map((text) => Array.from(text).reduce((sum, sign) => sum + (sign > '\u00FF' ? 2 : 1), 4)))

const OPTION_SEPARATOR: Record<Locale, string> = { zh: '、', en: ', ' }

/** What may stand in a cell of this column. */
export function formOf(def: FieldDef, locale: Locale): string {
  if (def.options) {
    const options = def.options.map(({ wording }) => wording[locale]).join(OPTION_SEPARATOR[locale])
    return say(IMPORTS.oneOf, locale, { options })
  }
  if (def.kind === 'date') return say(IMPORTS.dateForm, locale)
  if (def.kind === 'bool') return say(IMPORTS.yesNo, locale)
  return def.kind === 'departmentRefs' ? say(IMPORTS.severalForm, locale) : ''
}
