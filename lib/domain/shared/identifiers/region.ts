/**
 * GB/T 2260 at province level. Codes of abolished counties and cities stay valid for the people and institutions that
 * carry them; no province code has ever been withdrawn, so checking the first two digits keeps all of them.
 */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

export const isKnownRegion = (region: string): boolean => /^\d{6}$/.test(region) && PROVINCES.has(region.slice(0, 2))
