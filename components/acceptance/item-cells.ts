import type { StripItem } from '@/components/application/item-strip'
import { say } from '@/lib/copy/say'
import { ITEM_STATES } from '@/lib/copy/states'
import { STATUS_WORDS } from '@/lib/copy/status'
import type { ItemStatus } from '@/lib/domain/application/item-status'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { ITEM_LETTERS, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'

/** The six shapes of a case for staff; what is not in the case is a dash. */
export const stripOf = (
  items: readonly { readonly letter: ItemLetter; readonly status: ItemStatus }[],
  locale: Locale,
): StripItem[] =>
  ITEM_LETTERS.map((letter) => {
    const item = items.find((one) => one.letter === letter)
    const state = item && ITEM_STATES[item.status]
    const word = say(state?.staff ?? STATUS_WORDS.na, locale)
    const colon = locale === 'zh' ? '：' : ': '
    return { letter, code: state?.code ?? 'na', text: `${say(ITEM_NAMES[letter].short, locale)}${colon}${word}` }
  })

export const shortItems = (letters: readonly ItemLetter[], locale: Locale): string =>
  letters.map((letter) => say(ITEM_NAMES[letter].short, locale)).join(locale === 'zh' ? '、' : ', ')
