import { isIsoDate, type IsoDate } from '../dates'
import { ok, refuse, type Refusal, type Result } from '../result'
import { mod3736CheckCharacter } from './check-characters'
import { DIGITS_AND_LETTERS, firstOutside, normaliseIdentifier } from './normalise'

const PREFIX = 'YLJY'
const LENGTH = 24
const LAST_SEQUENCE = 99_999

export interface CaseNo {
  readonly value: string
  readonly region: string
  readonly date: IsoDate
  readonly sequence: number
}

/** `YLJY` + region + yyyymmdd + five digits + MOD 37,36 check (DOMAIN §10.6). Sequence per region and day, from 1. */
export function formatCaseNo(region: string, date: IsoDate, sequence: number): Result<string, Refusal> {
  if (!/^\d{6}$/.test(region)) return refuse('identifier.case_no_region', { region })
  if (!isIsoDate(date)) return refuse('identifier.case_no_date', { date })
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > LAST_SEQUENCE) {
    return refuse('identifier.case_no_sequence', { sequence, last: LAST_SEQUENCE })
  }
  const body = `${PREFIX}${region}${date.replaceAll('-', '')}${String(sequence).padStart(5, '0')}`
  return ok(body + mod3736CheckCharacter(body))
}

/** Accepts the number as printed: in one piece, or in our own groups of 4-6-8-6. */
export function parseCaseNo(raw: string): Result<CaseNo, Refusal> {
  const value = withoutOwnGroups(normaliseIdentifier(raw))
  const malformed = whyMalformed(value)
  if (malformed) return refuse(malformed.code, malformed.facts)
  const region = value.slice(4, 10)
  const date = `${value.slice(10, 14)}-${value.slice(14, 16)}-${value.slice(16, 18)}`
  if (!isIsoDate(date)) return refuse('identifier.case_no_date', { date })
  if (mod3736CheckCharacter(value.slice(0, 23)) !== value.charAt(23)) return refuse('identifier.case_no_check')
  return ok({ value, region, date, sequence: Number(value.slice(18, 23)) })
}

/** `YLJY 370211 20261124 000019`: easier to read aloud at the counter. */
export const groupedCaseNo = (caseNo: string): string =>
  [caseNo.slice(0, 4), caseNo.slice(4, 10), caseNo.slice(10, 18), caseNo.slice(18)].join(' ')

const withoutOwnGroups = (value: string): string =>
  /^\S{4} \S{6} \S{8} \S{6}$/.test(value) ? value.replaceAll(' ', '') : value

function whyMalformed(value: string): Refusal | null {
  const outside = firstOutside(value, DIGITS_AND_LETTERS)
  if (outside) return { code: 'identifier.case_no_character', facts: { ...outside } }
  if (!value.startsWith(PREFIX)) return { code: 'identifier.case_no_prefix', facts: { prefix: PREFIX } }
  if (value.length !== LENGTH) {
    return { code: 'identifier.case_no_length', facts: { expected: LENGTH, actual: value.length } }
  }
  const digits = firstOutside(value.slice(4, 23), '0123456789')
  if (digits) {
    const { character, position } = digits
    return { code: 'identifier.case_no_character', facts: { character, position: position + PREFIX.length } }
  }
  return null
}
