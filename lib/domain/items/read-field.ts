import { isIsoDate, type IsoDate } from '../shared/dates'
import { normaliseIdentifier, toHalfWidth } from '../shared/identifiers/normalise'
import { parseMobile } from '../shared/identifiers/mobile'
import { parseMchLicenceNo, parseRadiologyLicenceNo } from '../shared/identifiers/licence-no'
import { parsePersonId, PERSON_ID_TYPES, type PersonIdType } from '../shared/identifiers/person-id'
import { isKnownRegion } from '../shared/identifiers/region'
import { parseRegistrationNo } from '../shared/identifiers/registration-no'
import { parseUscc } from '../shared/identifiers/uscc'
import { assertNever, ok, refuse, type Refusal, type Result } from '../shared/result'
import type { FieldDef, FieldValue } from './definition'

/**
 * Reads one answer, from a form post (text) or from storage (typed). Never throws, whatever comes in; every “no” is a
 * code with the numbers its sentence needs. Outer spaces and full-width figures are forgiven, nothing else is repaired.
 */

export interface FieldContext {
  /** Day of filing, for `when`; without it dates are only read. */
  readonly today?: IsoDate
  /** Kind of document an `idNo` belongs to; without it only its length is checked. */
  readonly idType?: string
}

type Read = Result<FieldValue, Refusal>

/** An ID number of unknown kind: longer than any document number is not one. */
const ID_MAX = 30
/** Whatever a browser may send for yes and no; a check box sends `on` or nothing. */
const YES = ['true', 'yes', 'on', '1', '是']
const NO = ['false', 'no', 'off', '0', '否']
const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2100

export function readField(def: FieldDef, raw: unknown, context: FieldContext = {}): Read {
  if (isBlank(raw)) return def.optional ? ok(null) : refuse(isChosen(def) ? 'field.choose' : 'field.required')
  switch (def.kind) {
    case 'text':
    case 'longText':
      return readText(def, raw)
    case 'int':
    case 'decimal':
      return readNumber(def, raw)
    case 'date':
      return readDate(def, raw, context)
    case 'bool':
      return readBool(raw)
    case 'choice':
      return readChoice(def, raw)
    case 'choices':
      return readChoices(def, raw)
    case 'departmentRefs':
      return readRefs(raw)
    case 'uscc':
      return readUscc(raw)
    case 'registrationNo':
      return readRegistrationNo(raw)
    case 'idNo':
      return readIdNo(raw, context)
    case 'mobile':
      return withString(raw, (text) => parseMobile(text))
    case 'region':
      return withString(raw, readRegion)
    case 'personRef':
    case 'roomRef':
    case 'signature':
      return withString(raw, readRef)
    default:
      return assertNever(def.kind)
  }
}

const isBlank = (raw: unknown): boolean =>
  raw === null ||
  raw === undefined ||
  (typeof raw === 'string' && toHalfWidth(raw).trim() === '') ||
  (Array.isArray(raw) && raw.every(isBlank))

const isChosen = (def: FieldDef): boolean =>
  ['choice', 'choices', 'bool', 'personRef', 'roomRef', 'departmentRefs'].includes(def.kind)

const withString = (raw: unknown, read: (text: string) => Result<string, Refusal>): Read =>
  typeof raw === 'string' ? read(raw) : refuse('field.wrong_type')

/** People count characters as they see them; rare Han outside the basic plane are one character each. */
const lengthOf = (text: string): number => Array.from(text).length

const MULTI_LINE_CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029]/
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/
const EMOJI = /\p{Emoji_Presentation}|\uFE0F/u

function readText(def: FieldDef, raw: unknown): Read {
  if (typeof raw !== 'string') return refuse('field.wrong_type')
  const text = def.kind === 'longText' ? raw.replace(/\r\n?/g, '\n').trim() : raw.trim()
  const unfit = whyUnfitText(def, text)
  if (unfit) return { ok: false, error: unfit }
  const length = lengthOf(text)
  if (def.maxLength !== undefined && length > def.maxLength) {
    return refuse('field.too_long', { max: def.maxLength, actual: length })
  }
  if (def.minLength !== undefined && length < def.minLength) {
    return refuse('field.too_short', { min: def.minLength, actual: length })
  }
  return def.pattern ? readPattern(def.pattern, text) : ok(text)
}

function whyUnfitText(def: FieldDef, text: string): Refusal | null {
  if (!text.isWellFormed() || (def.kind === 'longText' ? MULTI_LINE_CONTROL : CONTROL).test(text)) {
    return { code: 'field.unreadable_character' }
  }
  // Documents are printed with the text; the document fonts have no pictures.
  return EMOJI.test(text) ? { code: 'field.emoji' } : null
}

function readPattern(pattern: string, text: string): Result<string, Refusal> {
  const value = normaliseIdentifier(text)
  switch (pattern) {
    case 'category':
      return /^[A-R]\d{3}$/.test(value) ? ok(value) : refuse('field.pattern_category')
    case 'department':
      // 诊疗科目名录: two digits, then two per level.
      return /^\d{2}(\.\d{2})*$/.test(value) ? ok(value) : refuse('field.pattern_department')
    case 'radiologyLicenceNo':
      return parseRadiologyLicenceNo(text)
    case 'mchLicenceNo':
      return parseMchLicenceNo(text)
    default:
      throw new Error(`Unknown pattern ${pattern}`)
  }
}

export const PATTERNS = ['category', 'department', 'radiologyLicenceNo', 'mchLicenceNo'] as const

/** Figures as people type them: full-width digits and thousands separators; a comma is never a decimal point here. */
const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/

function readNumber(def: FieldDef, raw: unknown): Read {
  const text = typeof raw === 'number' ? String(raw) : raw
  if (typeof text !== 'string') return refuse('field.wrong_type')
  const digits = toHalfWidth(text).trim()
  if (!NUMBER.test(digits)) return refuse(def.kind === 'int' ? 'field.not_integer' : 'field.not_number')
  const plain = digits.replaceAll(',', '')
  const decimals = plain.split('.')[1]?.replace(/0+$/, '').length ?? 0
  if (def.kind === 'int' && decimals > 0) return refuse('field.not_integer')
  if (decimals > (def.decimals ?? 0)) return refuse('field.too_many_decimals', { decimals: def.decimals ?? 0 })
  const value = Number(plain)
  if (!Number.isFinite(value)) return refuse('field.not_number')
  if (def.min !== undefined && value < def.min) return refuse('field.too_small', { min: def.min })
  if (def.max !== undefined && value > def.max) return refuse('field.too_large', { max: def.max })
  return ok(value === 0 ? 0 : value)
}

/** `2026-06-15`, `2026/6/15`, `2026.6.15`, `2026年6月15日`, `20260615`. */
const DATE_FORMS = [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/, /^(\d{4})(\d{2})(\d{2})$/]

function readDate(def: FieldDef, raw: unknown, { today }: FieldContext): Read {
  if (typeof raw !== 'string') return refuse('field.wrong_type')
  const text = toHalfWidth(raw).replace(/\s/g, '')
  const match = DATE_FORMS.map((form) => form.exec(text)).find((found) => found !== null)
  const [, year = '', month = '', day = ''] = match ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!match || !isIsoDate(date)) return refuse('field.not_date')
  if (Number(year) < EARLIEST_YEAR || Number(year) > LATEST_YEAR) {
    return refuse('field.date_out_of_range', { from: EARLIEST_YEAR, to: LATEST_YEAR })
  }
  if (today && def.when === 'past' && date > today) return refuse('field.date_in_future', { today })
  if (today && def.when === 'future' && date < today) return refuse('field.date_in_past', { today })
  return ok(date)
}

function readBool(raw: unknown): Read {
  if (typeof raw === 'boolean') return ok(raw)
  if (typeof raw !== 'string') return refuse('field.wrong_type')
  const word = toHalfWidth(raw).trim().toLowerCase()
  if (YES.includes(word)) return ok(true)
  return NO.includes(word) ? ok(false) : refuse('field.choose')
}

const isOption = (def: FieldDef, value: string): boolean => (def.options ?? []).some((option) => option.value === value)

function readChoice(def: FieldDef, raw: unknown): Read {
  if (typeof raw !== 'string') return refuse('field.wrong_type')
  return isOption(def, raw) ? ok(raw) : refuse('field.not_an_option')
}

function readChoices(def: FieldDef, raw: unknown): Read {
  const values = stringsOf(raw)
  if (!values) return refuse('field.wrong_type')
  if (!values.every((value) => isOption(def, value))) return refuse('field.not_an_option')
  // In the order of the options, so that equal answers compare equal.
  return ok((def.options ?? []).map((option) => option.value).filter((value) => values.includes(value)))
}

const REFS_MAX = 200
const REF_MAX = 128

function readRefs(raw: unknown): Read {
  const values = stringsOf(raw)
  if (!values || values.length > REFS_MAX) return refuse('field.wrong_type')
  const refs = values.map(readRef)
  const wrong = refs.find((ref) => !ref.ok)
  if (wrong && !wrong.ok) return wrong
  return ok([...new Set(refs.flatMap((ref) => (ref.ok ? [ref.value] : [])))])
}

function stringsOf(raw: unknown): string[] | null {
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [raw]
  const texts = list.filter((entry) => !isBlank(entry))
  return texts.every((entry) => typeof entry === 'string') ? texts : null
}

function readRef(text: string): Result<string, Refusal> {
  const value = text.trim()
  if (!value.isWellFormed() || CONTROL.test(value)) return refuse('field.unreadable_character')
  const length = lengthOf(value)
  return length > REF_MAX ? refuse('field.too_long', { max: REF_MAX, actual: length }) : ok(value)
}

function readRegion(text: string): Result<string, Refusal> {
  const value = normaliseIdentifier(text)
  return isKnownRegion(value) ? ok(value) : refuse('field.not_region')
}

function readUscc(raw: unknown): Read {
  if (typeof raw !== 'string') return refuse('field.wrong_type')
  const parsed = parseUscc(raw)
  return parsed.ok ? ok(parsed.value.value) : parsed
}

function readRegistrationNo(raw: unknown): Read {
  if (typeof raw !== 'string') return refuse('field.wrong_type')
  const parsed = parseRegistrationNo(raw)
  return parsed.ok ? ok(parsed.value.value) : parsed
}

const isPersonIdType = (value: string): value is PersonIdType => (PERSON_ID_TYPES as readonly string[]).includes(value)

function readIdNo(raw: unknown, { idType, today }: FieldContext): Read {
  if (typeof raw !== 'string') return refuse('field.wrong_type')
  if (idType && today && isPersonIdType(idType)) return parsePersonId(idType, raw, today)
  const value = normaliseIdentifier(raw)
  if (!value.isWellFormed() || CONTROL.test(value)) return refuse('field.unreadable_character')
  const length = lengthOf(value)
  return length > ID_MAX ? refuse('field.too_long', { max: ID_MAX, actual: length }) : ok(value)
}
