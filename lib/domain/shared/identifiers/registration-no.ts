import { ok, refuse, type Refusal, type Result } from '../result'
import { categoryName } from './category-codes'
import { orgCodeCheckCharacter } from './check-characters'
import { DIGITS_AND_LETTERS, firstOutside, normaliseIdentifier } from './normalise'
import { isKnownRegion } from './region'
import { orgCodeOfUscc } from './uscc'

const LENGTH = 22

export interface RegistrationParts {
  readonly orgCode: string
  readonly region: string
  readonly economicType: string
  /** WS 218 category, e.g. `D152`. */
  readonly category: string
  /** 1 non-profit, 2 for-profit, 9 other. */
  readonly nature: string
}

export interface RegistrationNo {
  readonly value: string
  readonly parts: RegistrationParts
  readonly warnings: readonly Refusal[]
}

/** What a register holds may be damaged: the text is kept, the parts only when it can be read. */
export interface ImportedRegistrationNo {
  readonly value: string
  readonly parts: RegistrationParts | null
  readonly warnings: readonly Refusal[]
}

/** 医疗机构登记号, WS 218-2002 (DOMAIN §10.4), strict: for what people type today. */
export function parseRegistrationNo(raw: string): Result<RegistrationNo, Refusal> {
  const value = withoutLegalHyphen(normaliseIdentifier(raw))
  const malformed = whyMalformed(value)
  if (malformed) return refuse(malformed.code, malformed.facts)
  const parts = registrationParts(value)
  const wrong = whyPartsWrong(parts)
  if (wrong) return refuse(wrong.code, wrong.facts)
  return ok({ value, parts, warnings: categoryWarnings(parts.category) })
}

/** Tolerant, for imported data: provincial registers dropped their format check, so a fault is a warning (DOMAIN §10.4). */
export function parseImportedRegistrationNo(raw: string): ImportedRegistrationNo {
  const strict = parseRegistrationNo(raw)
  if (strict.ok) return strict.value
  const value = withoutLegalHyphen(normaliseIdentifier(raw))
  const readable = whyMalformed(value) === null
  return { value, parts: readable ? registrationParts(value) : null, warnings: [strict.error] }
}

export const registrationParts = (value: string): RegistrationParts => ({
  orgCode: value.slice(0, 9),
  region: value.slice(9, 15),
  economicType: value.slice(15, 17),
  category: value.slice(17, 21),
  nature: value.slice(21),
})

/** Positions 1–9 repeat USCC positions 9–17; institutions without an organisation code carry a pseudo code. */
export const registrationMatchesUscc = (parts: RegistrationParts, uscc: string): boolean =>
  isPseudoCode(parts.orgCode) || parts.orgCode === orgCodeOfUscc(uscc)

const isPseudoCode = (orgCode: string): boolean => orgCode.startsWith('PDY')

/** One hyphen before the check character of the organisation code is a legal spelling (23 characters). */
const withoutLegalHyphen = (value: string): string =>
  value.length === LENGTH + 1 && value.charAt(8) === '-' ? value.slice(0, 8) + value.slice(9) : value

function whyMalformed(value: string): Refusal | null {
  const outside = firstOutside(value, DIGITS_AND_LETTERS)
  if (outside) return { code: 'identifier.registration_no_character', facts: { ...outside } }
  if (value.length !== LENGTH) {
    return { code: 'identifier.registration_no_length', facts: { expected: LENGTH, actual: value.length } }
  }
  return null
}

function whyPartsWrong(parts: RegistrationParts): Refusal | null {
  const { orgCode, region, economicType, category, nature } = parts
  if (!isPseudoCode(orgCode) && orgCodeCheckCharacter(orgCode.slice(0, 8)) !== orgCode.charAt(8)) {
    return { code: 'identifier.registration_no_org_check', facts: { orgCode } }
  }
  if (!isKnownRegion(region)) return { code: 'identifier.registration_no_region', facts: { region } }
  if (!/^\d{2}$/.test(economicType)) {
    return { code: 'identifier.registration_no_economic_type', facts: { economicType } }
  }
  if (!/^[A-R]\d{3}$/.test(category)) return { code: 'identifier.registration_no_category', facts: { category } }
  if (!/^[129]$/.test(nature)) return { code: 'identifier.registration_no_nature', facts: { nature } }
  return null
}

const categoryWarnings = (category: string): readonly Refusal[] =>
  categoryName(category) ? [] : [{ code: 'identifier.registration_no_category_unlisted', facts: { category } }]
