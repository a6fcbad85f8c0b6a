import { toHalfWidth } from '../shared/identifiers/normalise'
import { storable } from '../shared/storable'

/** What somebody looks for in the public register: part of a name, or one of the numbers on a licence or document. */
export type RegisterSearch =
  | { readonly kind: 'all' }
  | { readonly kind: 'too_short' }
  /** Two characters are looked up as a pair, because trigrams need three. */
  | { readonly kind: 'pair'; readonly pair: string }
  | { readonly kind: 'name'; readonly part: string }
  | { readonly kind: 'number'; readonly number: string; readonly documentNo: string }

const MOST = 60

export function registerSearch(typed: string): RegisterSearch {
  const text = storable(typed.normalize('NFC').trim().slice(0, MOST)).trim()
  const plain = toHalfWidth(text).trim()
  if (plain === '') return { kind: 'all' }
  if (/^[0-9A-Za-z-]{8,}$/.test(plain)) return { kind: 'number', number: plain.toUpperCase(), documentNo: text }
  if (/[〔[（(]\d{4}[〕\])）]/.test(text))
    return { kind: 'number', number: plain.toUpperCase(), documentNo: documentNoOf(text) }
  const characters = [...plain.toLowerCase().replace(/\s+/g, '')]
  if (characters.length < 2) return { kind: 'too_short' }
  if (characters.length === 2) return { kind: 'pair', pair: characters.join('') }
  return { kind: 'name', part: plain }
}

/** Document numbers are printed with 〔 〕; people type whatever brackets they have. */
const documentNoOf = (text: string): string =>
  text
    .replace(/[[（(]/g, '〔')
    .replace(/[\])）]/g, '〕')
    .replace(/\s+/g, '')
