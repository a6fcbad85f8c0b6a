import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  mod3736CheckCharacter,
  orgCodeCheckCharacter,
  residentIdCheckCharacter,
  USCC_ALPHABET,
  usccCheckCharacter,
} from '@/lib/domain/shared/identifiers/check-characters'
import { DIGITS, DIGITS_AND_LETTERS } from '@/lib/domain/shared/identifiers/normalise'

interface Scheme {
  readonly check: (body: string) => string
  readonly alphabet: string
  readonly length: number
}

const text = (alphabet: string, length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((chars) => chars.join(''))

const replaceAt = (body: string, at: number, char: string): string => body.slice(0, at) + char + body.slice(at + 1)
const swapAt = (body: string, at: number): string =>
  body.slice(0, at) + body.charAt(at + 1) + body.charAt(at) + body.slice(at + 2)

/** A body, a place in it and another character for that place. */
const changed = ({ alphabet, length }: Scheme) =>
  fc
    .tuple(text(alphabet, length), fc.nat(length - 1), fc.constantFrom(...alphabet))
    .filter(([body, at, char]) => body.charAt(at) !== char)

/** A whole number (check character included) and a place where two different neighbours can be swapped. */
const swappable = ({ alphabet, length, check }: Scheme) =>
  fc
    .tuple(text(alphabet, length), fc.nat(length - 1))
    .map(([body, at]) => ({ whole: body + check(body), at }))
    .filter(({ whole, at }) => whole.charAt(at) !== whole.charAt(at + 1))

const holds = ({ check, length }: Scheme, whole: string): boolean =>
  check(whole.slice(0, length)) === whole.charAt(length)

const USCC: Scheme = { check: usccCheckCharacter, alphabet: USCC_ALPHABET, length: 17 }
const ORG: Scheme = { check: orgCodeCheckCharacter, alphabet: DIGITS_AND_LETTERS, length: 8 }
const ORG_DIGITS: Scheme = { ...ORG, alphabet: DIGITS }
const RESIDENT: Scheme = { check: residentIdCheckCharacter, alphabet: DIGITS, length: 17 }
const MOD_37_36: Scheme = { check: mod3736CheckCharacter, alphabet: DIGITS_AND_LETTERS, length: 23 }

describe('one wrong character', () => {
  it.each([
    ['a credit code', USCC],
    ['a resident ID', RESIDENT],
    ['a case number or e-licence', MOD_37_36],
    ['an organisation code of digits', ORG_DIGITS],
  ])('is always noticed in %s', (_name, scheme) => {
    fc.assert(
      fc.property(changed(scheme), ([body, at, char]) => {
        expect(scheme.check(replaceAt(body, at, char))).not.toBe(scheme.check(body))
      }),
    )
  })

  it('is noticed in an organisation code exactly when the two values differ modulo 11', () => {
    const value = (char: string) => DIGITS_AND_LETTERS.indexOf(char)
    fc.assert(
      fc.property(changed(ORG), ([body, at, char]) => {
        const sameRemainder = (value(body.charAt(at)) - value(char)) % 11 === 0
        expect(ORG.check(replaceAt(body, at, char)) === ORG.check(body)).toBe(sameRemainder)
      }),
    )
  })
})

describe('two neighbours exchanged', () => {
  it('are always noticed in a credit code, the check character included', () => {
    fc.assert(
      fc.property(swappable(USCC), ({ whole, at }) => {
        expect(holds(USCC, swapAt(whole, at))).toBe(false)
      }),
    )
  })

  // An X moved into the body is no digit there: a resident ID is then refused for the character, an organisation code may pass.
  it.each([
    ['a resident ID', RESIDENT],
    ['an organisation code of digits', ORG_DIGITS],
  ])('are always noticed in %s, unless an X leaves the end', (_name, scheme) => {
    const amongDigits = swappable(scheme).filter(({ whole, at }) => at < scheme.length - 1 || !whole.endsWith('X'))
    fc.assert(
      fc.property(amongDigits, ({ whole, at }) => {
        expect(holds(scheme, swapAt(whole, at))).toBe(false)
      }),
    )
  })

  it('can pass MOD 37,36 only when they follow each other in the alphabet', () => {
    const follow = (a: string, b: string) =>
      [1, 35].includes(Math.abs(DIGITS_AND_LETTERS.indexOf(a) - DIGITS_AND_LETTERS.indexOf(b)))
    const apart = swappable(MOD_37_36).filter(({ whole, at }) => !follow(whole.charAt(at), whole.charAt(at + 1)))
    fc.assert(
      fc.property(apart, ({ whole, at }) => {
        expect(holds(MOD_37_36, swapAt(whole, at))).toBe(false)
      }),
    )
  })

  it('that MOD 37,36 lets pass do exist, so a case number is never found by its check alone', () => {
    let passed = 0
    for (const lead of DIGITS_AND_LETTERS)
      if (mod3736CheckCharacter(`${lead}01`) === mod3736CheckCharacter(`${lead}10`)) passed += 1
    expect(passed).toBe(1)
  })

  it('of the published GRid example are noticed', () => {
    expect(mod3736CheckCharacter('A12425GABC1234002')).toBe('M')
    expect(mod3736CheckCharacter('A12425GABC1234020')).not.toBe('M')
  })
})
