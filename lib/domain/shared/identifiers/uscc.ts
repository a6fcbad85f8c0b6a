import { ok, refuse, type Refusal, type Result } from '../result'
import type { Checked } from './checked'
import { orgCodeCheckCharacter, USCC_ALPHABET, usccCheckCharacter } from './check-characters'
import { firstOutside, normaliseIdentifier } from './normalise'

/** 统一社会信用代码, GB 32100-2015 (DOMAIN §10.1). */
export function parseUscc(raw: string): Result<Checked, Refusal> {
  const value = normaliseIdentifier(raw)
  const outside = firstOutside(value, USCC_ALPHABET)
  if (outside) return refuse('identifier.uscc_character', { ...outside })
  if (value.length !== 18) return refuse('identifier.uscc_length', { expected: 18, actual: value.length })
  const region = value.slice(2, 8)
  if (!/^\d{6}$/.test(region)) return refuse('identifier.uscc_region', { region })
  if (usccCheckCharacter(value.slice(0, 17)) !== value.charAt(17)) return refuse('identifier.uscc_check')
  return ok({ value, warnings: innerOrgWarnings(value) })
}

/** True for the stored form only: nothing is normalised. */
export function isUscc(value: string): boolean {
  const parsed = parseUscc(value)
  return parsed.ok && parsed.value.value === value
}

export const orgCodeOfUscc = (uscc: string): string => uscc.slice(8, 17)

/** The organisation code inside carries its own check character, but older codes break it: a warning (DOMAIN §10.1). */
function innerOrgWarnings(uscc: string): readonly Refusal[] {
  const orgCode = orgCodeOfUscc(uscc)
  const expected = orgCodeCheckCharacter(orgCode.slice(0, 8))
  return expected === orgCode.charAt(8) ? [] : [{ code: 'identifier.uscc_inner_org_check', facts: { orgCode } }]
}
