import type { FieldDef, FieldValue } from '../items/definition'
import { doseClass, maskAddress, maskCertificateNo, maskIdNo, maskMobile } from '../shared/masking'
import { assertNever } from '../shared/result'
import type { Locale, Wording } from '../shared/wording'

/** Answers in words, as documents and the check page show them. Personal values appear masked only (DOMAIN §8). */

export interface Words {
  readonly yes: Wording
  readonly no: Wording
  readonly hidden: Wording
  readonly separator: Wording
}

export interface WordedContext {
  readonly locale: Locale
  readonly words: Words
  /** Name of a person by reference; the reference itself when nobody has it. */
  readonly personName: (ref: string) => string
}

export function wordedValue(def: FieldDef, value: FieldValue | undefined, context: WordedContext): string {
  if (value === null || value === undefined || value === '') return ''
  const { locale, words } = context
  if (typeof value === 'boolean') return (value ? words.yes : words.no)[locale]
  if (Array.isArray(value)) return value.map((one) => labelOf(def, String(one), context)).join(words.separator[locale])
  const text = masked(def, value, context) ?? labelOf(def, String(value), context)
  const unit = typeof value === 'number' ? def.wording.unit?.[locale] : undefined
  return hideFullNumbers(unit ? `${text} ${unit}` : text)
}

function labelOf(def: FieldDef, value: string, { locale, personName }: WordedContext): string {
  if (def.kind === 'personRef') return personName(value)
  return def.options?.find((option) => option.value === value)?.wording[locale] ?? value
}

function masked(
  def: FieldDef,
  value: string | number | readonly string[],
  { words, locale }: WordedContext,
): string | null {
  const { mask } = def
  if (mask === undefined) return null
  const text = String(value)
  switch (mask) {
    // The applicant's own form names the people it is about.
    case 'name':
      return null
    case 'idNo':
      return maskIdNo(text)
    case 'mobile':
      return maskMobile(text)
    case 'certificateNo':
      return maskCertificateNo(text)
    case 'address':
      return maskAddress(text)
    case 'dose':
      return typeof value === 'number' ? doseClass(value) : words.hidden[locale]
    case 'hidden':
      return words.hidden[locale]
    default:
      return assertNever(mask)
  }
}

/** Eleven digits like a mobile, or an identity number, that somebody typed where none was asked for. */
const LONG_NUMBERS =
  /(?<![\dA-Za-z])(?:1[3-9]\d{9}|[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![\dA-Za-z])/g
export const hideFullNumbers = (text: string): string => text.replace(LONG_NUMBERS, (found) => maskIdNo(found))

/** A value for the screen with its identity number, mobile or certificate number masked; others as they are. */
export function maskFor(def: FieldDef, value: FieldValue): FieldValue {
  if (typeof value !== 'string') return value
  switch (def.mask) {
    case 'idNo':
      return maskIdNo(value)
    case 'mobile':
      return maskMobile(value)
    case 'certificateNo':
      return maskCertificateNo(value)
    default:
      return value
  }
}
