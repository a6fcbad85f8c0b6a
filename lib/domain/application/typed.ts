import type { FieldDef, FieldValue, RowValues, SectionValues } from '../items/definition'
import { isAsked } from '../items/validation'
import { readField } from '../items/read-field'
import type { CaseFacts } from '../items/facts'

/** Field path → what was typed. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

/**
 * What is kept of a form post. Readable answers are kept as values; half-typed ones as the text they are, so that nothing
 * a person typed is lost and the page can say what is wrong with it.
 */
export function keepTyped(
  fields: readonly FieldDef[],
  typed: Typed,
  { before, isOpen }: { before: SectionValues | RowValues; isOpen: (field: FieldDef) => boolean },
): Record<string, FieldValue> {
  const kept: Record<string, FieldValue> = { ...before }
  for (const field of fields) {
    const raw = typed[field.path]
    if (raw === undefined || field.setBySystem || !isOpen(field)) continue
    kept[field.path] = keepOne(field, raw)
  }
  return kept
}

function keepOne(field: FieldDef, typed: string | readonly string[]): FieldValue {
  const many = field.kind === 'choices' || field.kind === 'departmentRefs'
  const given = many
    ? (typeof typed === 'string' ? [typed] : typed).filter((one) => one !== '')
    : typeof typed === 'string'
      ? typed
      : (typed.at(-1) ?? '')
  if (given.length === 0) return null
  const read = readField({ ...field, optional: true }, given)
  return read.ok ? read.value : given
}

/** A register's field is shown, not typed, as long as the register has said something. */
export const isReadOnly = (field: FieldDef, fromRegister: FieldValue | undefined): boolean =>
  field.readOnlyFromRegister === true && fromRegister !== undefined && fromRegister !== null && fromRegister !== ''

export const isOpenField = (field: FieldDef, facts: CaseFacts, baseline: SectionValues): boolean =>
  isAsked(field, facts) && !isReadOnly(field, baseline[field.path])
