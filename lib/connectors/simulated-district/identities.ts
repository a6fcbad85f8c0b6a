import {
  orgCodeCheckCharacter,
  residentIdCheckCharacter,
  USCC_ALPHABET,
  usccCheckCharacter,
} from '@/lib/domain/shared/identifiers/check-characters'

/** The first serial of the large district: those below have their two digits in the organisation code. */
export const FIRST_GENERATED = 1_000

/** The free pairs with a letter, so that no number of the first hundred comes twice. */
const PAIRS = [...USCC_ALPHABET].flatMap((first) =>
  [...USCC_ALPHABET].flatMap((second) => (/^\d\d$/.test(first + second) ? [] : [first + second])),
)

function pairOf(serial: number): string {
  const pair = PAIRS[serial - FIRST_GENERATED]
  if (!pair) throw new Error(`no organisation code left for ${serial}`)
  return pair
}

/** Synthetic identities only (DOMAIN §10): bodies `MAXXXX..`, people born 1895–1899. Check characters are right. */
export const orgCode = (serial: number): string => {
  const body = `MAXXXX${serial < 100 ? String(serial).padStart(2, '0') : pairOf(serial)}`
  return body + orgCodeCheckCharacter(body)
}

export const uscc = (start: string, region: string, serial: number): string => {
  const body = `${start}${region}${orgCode(serial)}`
  return body + usccCheckCharacter(body)
}

/** 登记号: organisation code, region, economic type, category, nature (DOMAIN §10.4). */
export const registrationNo = (region: string, serial: number, category: string, nature: string): string =>
  `${orgCode(serial)}${region}17${category}${nature}`

/** Person number `n` of the district; the same number is always the same person. */
export function residentId(n: number): string {
  const year = 1895 + (n % 5)
  const month = String((n % 12) + 1).padStart(2, '0')
  const day = String((n % 28) + 1).padStart(2, '0')
  const body = `370211${year}${month}${day}${String(n % 1000).padStart(3, '0')}`
  return body + residentIdCheckCharacter(body)
}

/** Mobiles of the 199 9999 block, which no operator hands out in this pattern. */
export const mobile = (n: number): string => `1999999${String(n).padStart(4, '0')}`

/** Physicians 15 digits, nurses 12 (DOMAIN §10.6). */
export const physicianNo = (n: number): string => `120370211${String(n).padStart(6, '0')}`
export const nurseNo = (n: number): string => `3702${String(n).padStart(8, '0')}`
