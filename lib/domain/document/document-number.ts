import { ok, refuse, type Result } from '../shared/result'
import { documentType, type DocumentCode } from './document-types'

/** Configurable (DOMAIN §9); the parts are 机关代字, 文种, the year of issue and the sequence. */
export const DEFAULT_NUMBER_PATTERN = '{body}{kind}〔{year}〕{seq}号'
export const SEQUENCE_PAD = 4

export interface DocumentNumberParts {
  /** 机关代字, e.g. 青西审卫. */
  readonly bodyPrefix: string
  /** 文种, e.g. 校受. */
  readonly kind: string
  readonly year: number
  readonly seq: number
}

export function formatDocumentNumber(parts: DocumentNumberParts, pattern: string = DEFAULT_NUMBER_PATTERN): string {
  const values: Readonly<Record<string, string>> = {
    body: parts.bodyPrefix,
    kind: parts.kind,
    year: String(parts.year).padStart(4, '0'),
    // Padded to four and growing: the ten-thousandth of a year is 10000号, never 0000号.
    seq: String(parts.seq).padStart(SEQUENCE_PAD, '0'),
  }
  return pattern.replace(/\{(body|kind|year|seq)\}/g, (_, key: string) => values[key] ?? '')
}

/** A pattern that loses a part would give two documents one number. */
export function checkNumberPattern(pattern: string): Result<string> {
  const missing = ['{body}', '{kind}', '{year}', '{seq}'].filter((part) => pattern.split(part).length !== 2)
  if (missing.length > 0) return refuse('document.number_pattern', { parts: missing })
  return ok(pattern)
}

/** One sequence per body, type and year; null for a document without number. */
export const sequenceKey = (bodyPrefix: string, code: DocumentCode, year: number): string | null => {
  const { kind } = documentType(code)
  return kind === null ? null : `${bodyPrefix}/${code}/${year}`
}

/** People type the year in whatever bracket their keyboard has; all are read as 〔〕. */
export const normaliseDocumentNumber = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[([{［【〔「](\d{4})[)\]}］】〕」]/, '〔$1〕')
