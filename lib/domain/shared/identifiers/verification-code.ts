import { ok, refuse, type Refusal, type Result } from '../result'
import { firstOutside, toHalfWidth } from './normalise'

/** 16 hex characters on every document (DOMAIN §10.6). Kept in lower case, as printed; our own groups of four are accepted. */
export function parseVerificationCode(raw: string): Result<string, Refusal> {
  const typed = toHalfWidth(raw).trim().toLowerCase()
  const value = /^\S{4}([ -])\S{4}\1\S{4}\1\S{4}$/.test(typed) ? typed.replace(/[ -]/g, '') : typed
  const outside = firstOutside(value, '0123456789abcdef')
  if (outside) return refuse('identifier.verification_code_character', { ...outside })
  if (value.length !== 16) return refuse('identifier.verification_code_length', { expected: 16, actual: value.length })
  return ok(value)
}

/** `7f3a 91c2 5e08 b64d` */
export const groupedVerificationCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(' ')
