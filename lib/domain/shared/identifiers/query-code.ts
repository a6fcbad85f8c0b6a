import { ok, refuse, type Refusal, type Result } from '../result'
import { DIGITS, firstOutside, normaliseIdentifier } from './normalise'

/** Eight random digits that open a case's progress together with its number (DOMAIN §10.6). */
export function parseQueryCode(raw: string): Result<string, Refusal> {
  const value = normaliseIdentifier(raw)
  const outside = firstOutside(value, DIGITS)
  if (outside) return refuse('identifier.query_code_character', { ...outside })
  if (value.length !== 8) return refuse('identifier.query_code_length', { expected: 8, actual: value.length })
  return ok(value)
}

/** From a random integer below 100,000,000 drawn by the caller. */
export const formatQueryCode = (random: number): string => String(random).padStart(8, '0')
