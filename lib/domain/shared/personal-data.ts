/**
 * Scanner before anything is published (DOMAIN §8). It errs towards stopping a publication: a number that looks like an
 * ID is reported even when its check character is wrong, because a mistyped ID is still somebody's.
 */
import { isIsoDate } from './dates'
import { isKnownRegion } from './identifiers/region'
import { toHalfWidth } from './identifiers/normalise'
import { maskEmail, maskIdNo, maskMobile, maskName } from './masking'
import { assertNever } from './result'

export type FindingKind = 'ID_NO' | 'PHONE' | 'EMAIL' | 'NAME'

export interface Finding {
  readonly kind: FindingKind
  readonly index: number
  readonly length: number
  /** Safe to log and to show. */
  readonly masked: string
}

export interface ScanLists {
  /** Names of persons of the case. */
  readonly names: readonly string[]
  /** Published values: institution name, principal, USCC, registration number, address … */
  readonly allowed: readonly string[]
}

type Span = readonly [from: number, to: number]

const ID_18 = /(?<!\d)\d(?:[ -]?\d){16}[ -]?[\dXx](?!\d)/g
const ID_15 = /(?<!\d)\d{15}(?!\d)/g
const MOBILE = /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g
const LANDLINE = /(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/g
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

export function findPersonalData(text: string, { names, allowed }: ScanLists): Finding[] {
  const plain = toHalfWidth(text)
  const published = allowed.flatMap((value) => spansOf(plain, toHalfWidth(value).trim()))
  const findings = [
    ...matches(plain, ID_18, 'ID_NO').filter(({ text: found }) => looksLikeId(digitsOf(found))),
    ...matches(plain, ID_15, 'ID_NO').filter(({ text: found }) => looksLikeOldId(found)),
    ...matches(plain, MOBILE, 'PHONE'),
    ...matches(plain, LANDLINE, 'PHONE'),
    ...matches(plain, EMAIL, 'EMAIL'),
    ...names.flatMap((name) => nameMatches(plain, name)),
  ]
  return findings
    .filter((match) => !published.some((span) => contains(span, match)))
    .map(({ kind, index, length, text: found }) => ({ kind, index, length, masked: mask(kind, found) }))
    .sort((a, b) => a.index - b.index || b.length - a.length)
}

interface Match {
  readonly kind: FindingKind
  readonly index: number
  readonly length: number
  readonly text: string
}

const matches = (text: string, pattern: RegExp, kind: FindingKind): Match[] =>
  [...text.matchAll(pattern)].map((match) => ({ kind, index: match.index, length: match[0].length, text: match[0] }))

function nameMatches(text: string, name: string): Match[] {
  const wanted = toHalfWidth(name).trim()
  return spansOf(text, wanted).map(([from, to]) => ({ kind: 'NAME', index: from, length: to - from, text: wanted }))
}

const digitsOf = (text: string): string => text.replace(/[ -]/g, '').toUpperCase()

function mask(kind: FindingKind, found: string): string {
  switch (kind) {
    case 'ID_NO':
      return maskIdNo(digitsOf(found))
    case 'PHONE':
      return maskMobile(digitsOf(found))
    case 'EMAIL':
      return maskEmail(found)
    case 'NAME':
      return maskName(found)
    default:
      return assertNever(kind)
  }
}

function spansOf(text: string, wanted: string): Span[] {
  const spans: Span[] = []
  // One character is no name and no published value; it would match everywhere.
  if (wanted.length < 2) return spans
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) spans.push([at, at + wanted.length])
  return spans
}

const contains = ([from, to]: Span, { index, length }: Match): boolean => from <= index && index + length <= to

const looksLikeId = (id: string): boolean =>
  isKnownRegion(id.slice(0, 6)) &&
  /^(18|19|20)/.test(id.slice(6)) &&
  isIsoDate(`${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`)

const looksLikeOldId = (id: string): boolean =>
  isKnownRegion(id.slice(0, 6)) && isIsoDate(`19${id.slice(6, 8)}-${id.slice(8, 10)}-${id.slice(10, 12)}`)
