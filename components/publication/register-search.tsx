import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { CONCLUSION_STATES, REGISTER } from '@/lib/copy/publication'
import { say } from '@/lib/copy/say'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { REGISTER_CONCLUSIONS } from '@/lib/domain/publication/register-query'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface RegisterSearchProps {
  locale: Locale
  typed: string
  conclusion: string | null
  item: string | null
}

/** One box for names and numbers, two filters beside it; a plain GET form. */
export const RegisterSearch = ({ locale, typed, conclusion, item }: RegisterSearchProps) => (
  <form method="get" action={localeHref(locale, routes.register)} role="search" className="mt-6">
    <div className="flex max-w-160 flex-wrap items-end gap-3">
      <TextInput
        name="q"
        type="search"
        label={say(REGISTER.label, locale)}
        hint={say(REGISTER.hint, locale)}
        defaultValue={typed}
        maxLength={60}
        className="min-w-0 flex-1 basis-72"
      />
      <Button variant="primary">{say(REGISTER.search, locale)}</Button>
    </div>
    <div className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-3">
      <Select
        name="conclusion"
        label={say(REGISTER.filterConclusion, locale)}
        defaultValue={conclusion ?? ''}
        width="m"
        options={[
          { value: '', label: say(REGISTER.allConclusions, locale) },
          ...REGISTER_CONCLUSIONS.map((value) => ({ value, label: CONCLUSION_STATES[value]?.[locale] ?? value })),
        ]}
      />
      <Select
        name="item"
        label={say(REGISTER.filterItem, locale)}
        defaultValue={item ?? ''}
        width="m"
        options={[
          { value: '', label: say(REGISTER.allItems, locale) },
          ...ITEM_LETTERS.map((value) => ({ value, label: ITEM_NAMES[value].short[locale] })),
        ]}
      />
      <Button variant="secondary">{say(REGISTER.filter, locale)}</Button>
    </div>
  </form>
)
