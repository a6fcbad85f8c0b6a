import { ITEM_LETTERS, type ItemLetter } from '../shared/item-letters'
import type { Catalogue } from './catalogue'
import type { MaterialCounts } from './materials'

/** All 63 choices of items, letters in their order. */
export const COMBINATIONS: readonly (readonly ItemLetter[])[] = ITEM_LETTERS.reduce<ItemLetter[][]>(
  (all, letter) => [...all, ...all.map((one) => [...one, letter])],
  [[]],
).filter((letters) => letters.length > 0)

/** Separate, combined, supplied. */
export type CountsRow = readonly [separate: number, combined: number, supplied: number]

/** `AB` → the three numbers of DOMAIN §4.1, so that a browser needs 63 rows and not the catalogue. */
export const countsTable = (catalogue: Catalogue): Readonly<Record<string, CountsRow>> =>
  Object.fromEntries(
    COMBINATIONS.map((letters) => {
      const { separate, combined, supplied } = catalogue.counts(letters)
      return [letters.join(''), [separate, combined, supplied]]
    }),
  )

export interface Combination extends MaterialCounts {
  readonly items: string
}

/** The same by name, the smallest sets first: what the command prints. */
export const combinationsOf = (catalogue: Catalogue): Combination[] =>
  COMBINATIONS.toSorted((a, b) => a.length - b.length || (a.join('') < b.join('') ? -1 : 1)).map((letters) => ({
    items: letters.join(''),
    ...catalogue.counts(letters),
  }))
