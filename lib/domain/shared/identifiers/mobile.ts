import { ok, refuse, type Refusal, type Result } from '../result'
import { DIGITS, firstOutside, normaliseIdentifier } from './normalise'

/** 手机号 of the mainland (DOMAIN §3.1 `contact.mobile`). */
export function parseMobile(raw: string): Result<string, Refusal> {
  const value = normaliseIdentifier(raw)
  const outside = firstOutside(value, DIGITS)
  if (outside) return refuse('identifier.mobile_character', { ...outside })
  if (value.length !== 11) return refuse('identifier.mobile_length', { expected: 11, actual: value.length })
  return /^1[3-9]/.test(value) ? ok(value) : refuse('identifier.mobile_start')
}
