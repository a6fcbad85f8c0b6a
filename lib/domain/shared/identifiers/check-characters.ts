/**
 * Check characters of DOMAIN §10. Callers pass text already limited to the alphabet of the scheme.
 * What each catches was computed exhaustively (see the tests): GB 32100 and MOD 11-2 every single substitution and every
 * neighbour swap; GB 11714 only where the two values differ modulo 11; MOD 37,36 every substitution, and every swap
 * except some of two characters that follow each other in the alphabet.
 */
import { DIGITS_AND_LETTERS } from './normalise'

/** GB 32100: digits and letters without I, O, S, V, Z. */
export const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function weightedSum(text: string, weights: readonly number[], alphabet: string): number {
  return weights.reduce((sum, weight, index) => sum + alphabet.indexOf(text.charAt(index)) * weight, 0)
}

/** GB 32100-2015: check character over the first 17. */
export const usccCheckCharacter = (first17: string): string =>
  USCC_ALPHABET.charAt((31 - (weightedSum(first17, USCC_WEIGHTS, USCC_ALPHABET) % 31)) % 31)

/** GB 11714: check character over the first 8; X stands for 10. */
export const orgCodeCheckCharacter = (first8: string): string =>
  '0123456789X'.charAt((11 - (weightedSum(first8, ORG_WEIGHTS, DIGITS_AND_LETTERS) % 11)) % 11)

/** ISO 7064 MOD 11-2 as used by GB 11643: check character over the first 17 digits. */
export const residentIdCheckCharacter = (first17: string): string =>
  '10X98765432'.charAt(weightedSum(first17, RESIDENT_WEIGHTS, DIGITS_AND_LETTERS) % 11)

/** ISO 7064 MOD 37,36 (hybrid): case numbers and e-licence identifiers. */
export function mod3736CheckCharacter(body: string): string {
  let product = 36
  for (const character of body) {
    const sum = (product + DIGITS_AND_LETTERS.indexOf(character)) % 36 || 36
    product = (sum * 2) % 37
  }
  return DIGITS_AND_LETTERS.charAt((37 - product) % 36)
}
