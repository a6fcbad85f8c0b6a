import type { ListDef, RowValues } from '../items/definition'
import type { ItemLetter } from '../shared/item-letters'
import { type AnswerRow, sameValue } from './answers'

/**
 * Rows of a page that several items share, after other items were chosen: what the basic standard asks of an item comes with
 * it and goes with it; every other row stays as it was answered.
 */
export function standardRowsAfter(
  list: ListDef,
  letters: readonly ItemLetter[],
  { stored, prefilled }: { stored: readonly AnswerRow[]; prefilled: readonly AnswerRow[] },
): AnswerRow[] {
  const kept = stored.filter((row) => !isOfOthers(list, row.values, letters))
  const fresh = prefilled.filter(
    (row) =>
      isStandard(list, row.values, letters) &&
      !kept.some((one) => isSame(list, one.values, row.values) || one.rowKey === row.rowKey),
  )
  return [...kept, ...fresh]
}

const isStandard = (list: ListDef, values: RowValues, letters: readonly ItemLetter[]): boolean =>
  (list.standardRows ?? []).some((one) => letters.includes(one.letter) && isSame(list, values, one.values))

/** Asked only because of items that are not filed this time. */
export const isOfOthers = (list: ListDef, values: RowValues, letters: readonly ItemLetter[]): boolean =>
  (list.standardRows ?? []).some((one) => isSame(list, values, one.values)) && !isStandard(list, values, letters)

const isSame = (list: ListDef, a: RowValues, b: RowValues): boolean =>
  list.identity.every((path) => sameValue(a[path], b[path]))
