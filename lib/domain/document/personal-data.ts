import type { Json } from '../shared/canonical-json'

/**
 * Last guard before a document is frozen: no ID number and no mobile number in full (DOMAIN §8), wherever the text
 * came from. It looks at digits only; names are the business of whoever fills the variables.
 */
const MOBILE = /(?<![\dA-Za-z])1[3-9]\d{9}(?![\dA-Za-z])/
const RESIDENT_ID =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/

/** Published identifiers and hashes that may happen to look like one. */
const PUBLIC_KEYS: ReadonlySet<string> = new Set([
  'uscc',
  'registrationNo',
  'caseNo',
  'taskNo',
  'certNo',
  'licenceNo',
  'sha256',
  'answersHash',
])

/** Paths (`findings.0.fact`) of texts that carry a full number. */
export function findFullNumbers(value: Json, path: readonly string[] = []): string[] {
  if (typeof value === 'string') {
    const key = path.at(-1) ?? ''
    return !PUBLIC_KEYS.has(key) && (MOBILE.test(value) || RESIDENT_ID.test(value)) ? [path.join('.')] : []
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : findFullNumbers(member, [...path, key]),
  )
}
