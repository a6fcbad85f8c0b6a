import { LinkRow } from '@/components/ui/link-row'
import { GUIDE } from '@/lib/copy/guide'
import { say } from '@/lib/copy/say'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

/** All items of the catalogue in their fixed order. */
export const ItemList = ({ locale, catalogue }: { locale: Locale; catalogue: Catalogue }) => (
  <div>
    <p className="mt-1 text-s text-ink-3">{say(GUIDE.itemsNote, locale)}</p>
    <ul>
      {catalogue.items.map(({ letter, copy }) => (
        <LinkRow
          key={letter}
          title={say(copy.name, locale)}
          href={localeHref(locale, routes.guideItem(letter))}
          note={say(copy.what, locale)}
        />
      ))}
    </ul>
  </div>
)
