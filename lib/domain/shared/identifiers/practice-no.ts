import { ok, refuse, type Refusal, type Result } from '../result'
import { DIGITS, firstOutside, normaliseIdentifier } from './normalise'

/** 医师执业证书编码: sources disagree on its inner split, so only the length is checked (DOMAIN §10.6). */
export function parsePhysicianPracticeNo(raw: string): Result<string, Refusal> {
  const value = normaliseIdentifier(raw)
  const outside = firstOutside(value, DIGITS)
  if (outside) return refuse('identifier.physician_no_character', { ...outside })
  if (value.length !== 15) return refuse('identifier.physician_no_length', { expected: 15, actual: value.length })
  return ok(value)
}

/** 护士执业证书编号: 12 digits (DOMAIN §10.6). */
export function parseNursePracticeNo(raw: string): Result<string, Refusal> {
  const value = normaliseIdentifier(raw)
  const outside = firstOutside(value, DIGITS)
  if (outside) return refuse('identifier.nurse_no_character', { ...outside })
  if (value.length !== 12) return refuse('identifier.nurse_no_length', { expected: 12, actual: value.length })
  return ok(value)
}
