import type { IsoDate } from '../dates'
import { ok, refuse, type Refusal, type Result } from '../result'
import { normaliseIdentifier } from './normalise'
import { parseResidentId } from './resident-id'

/** Kinds of document a person may be named by (DOMAIN §10.3). Only the resident ID carries a check character here. */
export const PERSON_ID_TYPES = [
  'RESIDENT_ID',
  'PASSPORT',
  'HK_MACAO_PERMIT',
  'TAIWAN_PERMIT',
  'FOREIGN_PR_CARD',
] as const
export type PersonIdType = (typeof PERSON_ID_TYPES)[number]

const PATTERNS: Record<Exclude<PersonIdType, 'RESIDENT_ID'>, RegExp> = {
  PASSPORT: /^[A-Z0-9]{5,17}$/,
  HK_MACAO_PERMIT: /^[HM]\d{8}(\d{2})?$/,
  TAIWAN_PERMIT: /^\d{8}(\d{2})?$/,
  // Cards of 2004 carry three letters, those of 2023 are 18 digits beginning with 9.
  FOREIGN_PR_CARD: /^([A-Z]{3}\d{12}|9\d{16}[\dX])$/,
}

export function parsePersonId(type: PersonIdType, raw: string, today: IsoDate): Result<string, Refusal> {
  if (type === 'RESIDENT_ID') {
    const parsed = parseResidentId(raw, today)
    return parsed.ok ? ok(parsed.value.value) : parsed
  }
  const value = normaliseIdentifier(raw)
  return PATTERNS[type].test(value) ? ok(value) : refuse('identifier.person_id_pattern', { type })
}
