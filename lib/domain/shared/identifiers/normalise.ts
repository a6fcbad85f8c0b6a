/**
 * The only liberties taken with what a person typed (DOMAIN §10): outer spaces, letter case and full-width forms.
 * Nothing else is changed: a look-alike letter is reported, never repaired.
 */
export const normaliseIdentifier = (raw: string): string => toHalfWidth(raw).trim().toUpperCase()

/** Full-width ASCII (U+FF01–FF5E) and the ideographic space have exact half-width twins, so length is kept. */
export const toHalfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\u3000]/g, (char) =>
    char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  )

export interface UnexpectedCharacter {
  readonly character: string
  /** Counted from 1, as a person counts. */
  readonly position: number
}

export function firstOutside(value: string, alphabet: string): UnexpectedCharacter | null {
  const characters = Array.from(value)
  const index = characters.findIndex((character) => !alphabet.includes(character))
  const character = characters[index]
  return character === undefined ? null : { character, position: index + 1 }
}

export const DIGITS = '0123456789'
export const DIGITS_AND_LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
