import { ok, refuse, type Refusal, type Result } from '../result'
import { orgCodeCheckCharacter } from './check-characters'
import { DIGITS_AND_LETTERS, firstOutside, normaliseIdentifier } from './normalise'

/** 组织机构代码, GB 11714 (DOMAIN §10.2): eight characters and a check character 0–9 or X. */
export function parseOrgCode(raw: string): Result<string, Refusal> {
  const value = normaliseIdentifier(raw)
  const outside = firstOutside(value, DIGITS_AND_LETTERS)
  if (outside) return refuse('identifier.org_code_character', { ...outside })
  if (value.length !== 9) return refuse('identifier.org_code_length', { expected: 9, actual: value.length })
  const check = value.charAt(8)
  if (!/[0-9X]/.test(check)) return refuse('identifier.org_code_check_not_digit_or_x', { character: check })
  if (orgCodeCheckCharacter(value.slice(0, 8)) !== check) return refuse('identifier.org_code_check')
  return ok(value)
}

/** True for the stored form only: nothing is normalised. */
export function isOrgCode(value: string): boolean {
  const parsed = parseOrgCode(value)
  return parsed.ok && parsed.value === value
}
