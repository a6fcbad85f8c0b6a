import { LinkRow } from '@/components/ui/link-row'
import { Status } from '@/components/ui/status'
import { GUIDE } from '@/lib/copy/guide'
import { say } from '@/lib/copy/say'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

/** All six in their fixed order; those the catalogue holds can be opened and applied for. */
export const ItemList = ({ locale, catalogue }: { locale: Locale; catalogue: Catalogue }) => (
  <div>
    <p className="mt-1 text-s text-ink-3">{say(GUIDE.itemsNote, locale)}</p>
    <ul>
      {ITEM_LETTERS.map((letter) => {
        const item = catalogue.item(letter)
        const names = ITEM_NAMES[letter]
        return (
          <LinkRow
            key={letter}
            title={say(names.name, locale)}
            href={item ? localeHref(locale, routes.guideItem(letter)) : undefined}
            note={item ? say(item.copy.what, locale) : say(GUIDE.itemLaterNote, locale)}
            aside={
              item ? (
                <Status code="ok">{say(GUIDE.itemOpen, locale)}</Status>
              ) : (
                <Status code="na">{say(GUIDE.itemLater, locale)}</Status>
              )
            }
          />
        )
      })}
    </ul>
  </div>
)
