import { bigramsOf } from '../shared/bigrams'
import { parseMobile } from '../shared/identifiers/mobile'
import { normaliseIdentifier } from '../shared/identifiers/normalise'
import { storable } from '../shared/storable'

/** What a clerk types into the one search box: a number, or a part of a name (issue §3 “Window”). */
export type CaseSearch =
  | { readonly kind: 'caseNo'; readonly from: string }
  /** The last figures of a case number, as they are read out at the counter. */
  | { readonly kind: 'caseTail'; readonly tail: string }
  | { readonly kind: 'uscc'; readonly uscc: string }
  | { readonly kind: 'mobile'; readonly mobile: string }
  | { readonly kind: 'name'; readonly text: string; readonly bigrams: readonly string[] }

export const SEARCH_MAX = 60

export function readSearch(raw: string): CaseSearch | null {
  const text = storable(raw.normalize('NFKC').trim().slice(0, SEARCH_MAX)).trim()
  if (text === '') return null
  const number = normaliseIdentifier(text).replace(/[\s-]/g, '')
  const mobile = /^\d{11}$/.test(number) ? parseMobile(number) : null
  if (mobile?.ok) return { kind: 'mobile', mobile: mobile.value }
  if (/^YLJY[0-9A-Z]*$/.test(number)) return { kind: 'caseNo', from: number }
  if (/^[0-9A-Z]{18}$/.test(number)) return { kind: 'uscc', uscc: number }
  if (/^\d{3,20}[0-9A-Z]?$/.test(number)) return { kind: 'caseTail', tail: number }
  const name = text.replace(/\s+/g, '')
  return { kind: 'name', text: name, bigrams: bigramsOf(name) }
}
