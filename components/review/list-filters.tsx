import { Button } from '@/components/ui/button'
import { Checkbox, CheckboxGroup } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { REVIEW } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import { SEARCH_MAX } from '@/lib/domain/acceptance/search'
import { isFiltered, REVIEW_COLUMNS, reviewAskSearch, type ReviewListAsk } from '@/lib/domain/review/list-filter'
import { categoryName } from '@/lib/domain/shared/identifiers/category-codes'
import type { Locale } from '@/lib/domain/shared/wording'
import { routes } from '@/lib/routes'
import { COLUMN_LABELS } from './review-columns'

interface ListFiltersProps {
  ask: ReviewListAsk
  categories: readonly string[]
  here: string
  locale: Locale
}

/** Filters and columns of the worklist: a plain form, everything in the address. */
export function ListFilters({ ask, categories, here, locale }: ListFiltersProps) {
  const named = (code: string): string => {
    const name = categoryName(code)
    return name ? say(name, locale) : code
  }
  return (
    <form method="get" action={here} role="search" aria-label={say(REVIEW.filters, locale)} className="mt-4">
      {ask.queue !== 'mine' && <input type="hidden" name="queue" value={ask.queue} />}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <TextInput
          name="q"
          type="search"
          label={say(REVIEW.search, locale)}
          defaultValue={ask.search}
          maxLength={SEARCH_MAX}
          width="m"
        />
        {(categories.length > 1 || ask.category) && (
          <Select
            name="category"
            label={say(REVIEW.category, locale)}
            empty={say(REVIEW.anyCategory, locale)}
            options={categories.map((value) => ({ value, label: named(value) }))}
            defaultValue={ask.category ?? ''}
            width="m"
          />
        )}
        <Checkbox name="changed" label={say(REVIEW.onlyChanged, locale)} defaultChecked={ask.changed} />
        <Button variant="secondary">{say(REVIEW.filterGo, locale)}</Button>
        {isFiltered(ask) && (
          <a
            href={`${here}${reviewAskSearch({ queue: ask.queue, columns: ask.columns })}`}
            className="link inline-flex min-h-11 items-center"
          >
            {say(REVIEW.filterNone, locale)}
          </a>
        )}
        <a
          href={`${routes.reviewCsv}${csvSearch(ask, locale)}`}
          download
          className="link ml-auto inline-flex min-h-11 items-center"
        >
          {say(REVIEW.export, locale)}
        </a>
      </div>
      <Disclosure summary={say(REVIEW.columns, locale)} open={false}>
        <CheckboxGroup
          name="cols"
          label={say(REVIEW.columns, locale)}
          options={REVIEW_COLUMNS.map((value) => ({ value, label: say(COLUMN_LABELS[value], locale) }))}
          defaultValues={ask.columns ?? REVIEW_COLUMNS}
        />
        <div className="mt-2">
          <Button variant="secondary" size="sm">
            {say(REVIEW.showColumns, locale)}
          </Button>
        </div>
      </Disclosure>
    </form>
  )
}

function csvSearch({ queue, search, category, changed }: ReviewListAsk, locale: Locale): string {
  const text = reviewAskSearch({ queue, search, category, changed })
  if (locale === 'zh') return text
  return `${text}${text ? '&' : '?'}locale=${locale}`
}
