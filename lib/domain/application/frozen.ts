import { canonicalJson, type Json } from '../shared/canonical-json'
import type { SectionDef } from '../items/definition'
import type { ItemLetter } from '../shared/item-letters'
import { type AnswerSet, liveRows } from './answers'

/**
 * What the legal representative signs: one text for one set of answers. Blank answers are left out, rows go by list and
 * key, and what the system fills in by itself is not the signer's word.
 */
export function frozenAnswers(answers: AnswerSet, letters: readonly ItemLetter[], defs: readonly SectionDef[]): string {
  const sections = Object.fromEntries(
    defs.map((section) => {
      const values = answers.sections[section.code] ?? {}
      const own = section.fields.filter((field) => !field.setBySystem)
      return [section.code, filled(Object.fromEntries(own.map((field) => [field.path, values[field.path] ?? null])))]
    }),
  )
  const lists = new Set(defs.flatMap((section) => section.lists.map((list) => list.path)))
  const rows = liveRows(answers.rows)
    .filter((row) => lists.has(row.list))
    .map((row) => ({ list: row.list, key: row.rowKey, of: row.parentKey, values: filled(row.values) }))
    .sort((a, b) => (`${a.list}\n${a.key}` < `${b.list}\n${b.key}` ? -1 : 1))
  return canonicalJson({ format: 1, items: [...letters].sort(), sections, rows } as Json) // answers are plain JSON values
}

const filled = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
