import { addYears, isIsoDate, type IsoDate } from '../dates'
import { ok, refuse, type Refusal, type Result } from '../result'
import { residentIdCheckCharacter } from './check-characters'
import { firstOutside, normaliseIdentifier } from './normalise'
import { isKnownRegion } from './region'

const OLDEST_AGE = 150

export interface ResidentId {
  readonly value: string
  readonly region: string
  readonly bornOn: IsoDate
  /** GB 11643: the 17th digit is odd for men, even for women. */
  readonly sex: 'MALE' | 'FEMALE'
}

/** 公民身份号码, GB 11643 (DOMAIN §10.3). The check character is looked at before the date, because a mistyped digit is the likelier error. */
export function parseResidentId(raw: string, today: IsoDate): Result<ResidentId, Refusal> {
  const value = normaliseIdentifier(raw)
  const malformed = whyMalformed(value)
  if (malformed) return refuse(malformed.code, malformed.facts)
  if (residentIdCheckCharacter(value.slice(0, 17)) !== value.charAt(17)) return refuse('identifier.resident_id_check')
  const region = value.slice(0, 6)
  if (!isKnownRegion(region)) return refuse('identifier.resident_id_region', { region })
  const bornOn = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`
  if (!isIsoDate(bornOn)) return refuse('identifier.resident_id_date', { date: bornOn })
  if (bornOn > today) return refuse('identifier.resident_id_future', { date: bornOn })
  if (addYears(bornOn, OLDEST_AGE + 1) <= today) return refuse('identifier.resident_id_age', { date: bornOn })
  return ok({ value, region, bornOn, sex: Number(value.charAt(16)) % 2 === 1 ? 'MALE' : 'FEMALE' })
}

function whyMalformed(value: string): Refusal | null {
  if (/^\d{15}$/.test(value)) return { code: 'identifier.resident_id_old_15' }
  const outside = firstOutside(value, '0123456789X')
  if (outside) return { code: 'identifier.resident_id_character', facts: { ...outside } }
  if (value.length !== 18)
    return { code: 'identifier.resident_id_length', facts: { expected: 18, actual: value.length } }
  const early = value.indexOf('X')
  if (early >= 0 && early < 17) {
    return { code: 'identifier.resident_id_character', facts: { character: 'X', position: early + 1 } }
  }
  return null
}
