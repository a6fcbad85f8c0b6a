import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { CheckboxGroup } from '@/components/ui/checkbox'
import { DateInput } from '@/components/ui/date-input'
import { TextInput } from '@/components/ui/text-input'
import { HOME, HOME_ITEMS } from '@/lib/copy/home'
import { COUNT_WORDS, DUE_WORDS, NEEDED, TICK_WORDS } from '@/lib/copy/needed'
import { say } from '@/lib/copy/say'
import { LICENCE_KINDS, type LicenceKind } from '@/lib/domain/items/definition'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { MOST_ROWS, NEEDED_COUNTS, NEEDED_TICKS, type NeededQuestion } from '@/lib/domain/items/needed-facts'
import { DUE_FIELDS } from '@/lib/domain/items/needed-query'
import { ITEM_LETTERS, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface NeededFormProps {
  locale: Locale
  /** What was asked before. */
  question: NeededQuestion
}

/** A plain GET form: the answer has an address that can be kept and printed, and no script is needed. */
export const NeededForm = ({ locale, question }: NeededFormProps) => (
  <form method="get" action={localeHref(locale, routes.neededItems)} className="mt-2 max-w-[44rem]">
    <CheckboxGroup
      name="items"
      label={say(NEEDED.items, locale)}
      hint={say(NEEDED.itemsHint, locale)}
      defaultValues={question.letters}
      options={ITEM_LETTERS.map((letter) => ({ value: letter, label: itemLabel(letter, locale) }))}
    />
    <CheckboxGroup
      name="has"
      label={say(NEEDED.situation, locale)}
      hint={say(NEEDED.situationHint, locale)}
      defaultValues={question.ticks}
      options={NEEDED_TICKS.map((tick) => ({ value: tick, label: say(TICK_WORDS[tick], locale) }))}
    />
    <Group title={say(NEEDED.rows, locale)} note={say(NEEDED.rowsHint, locale)} optional={say(NEEDED.optional, locale)}>
      {NEEDED_COUNTS.map((count) => (
        <TextInput
          key={count}
          name={count}
          type="number"
          inputMode="numeric"
          min={0}
          max={MOST_ROWS}
          width="xs"
          label={say(COUNT_WORDS[count], locale)}
          defaultValue={question.rows[count] ?? ''}
        />
      ))}
    </Group>
    <Group title={say(NEEDED.dues, locale)} note={say(NEEDED.duesHint, locale)} optional={say(NEEDED.optional, locale)}>
      {LICENCE_KINDS.map((kind) => (
        <DateInput
          key={kind}
          name={DUE_FIELDS[kind]}
          label={say(DUE_WORDS[kind], locale)}
          defaultValue={dueOf(kind, question) ?? ''}
        />
      ))}
    </Group>
    <div className="mt-6">
      <Button variant="secondary">{say(NEEDED.go, locale)}</Button>
    </div>
  </form>
)

/** The technologies of the third licence are told as such. */
function itemLabel(letter: ItemLetter, locale: Locale): string {
  const name = say(HOME_ITEMS[letter], locale)
  if (ITEM_NAMES[letter].licenceKind !== 'MCH') return name
  return locale === 'zh' ? `${say(HOME.mchLicence, locale)}：${name}` : `${say(HOME.mchLicence, locale)}: ${name}`
}

/** The radiology licence is asked for by itself only when its date is another one. */
function dueOf(kind: LicenceKind, { dues }: NeededQuestion): IsoDate | undefined {
  const own = ITEM_LETTERS.filter((letter) => ITEM_NAMES[letter].licenceKind === kind).flatMap(
    (letter) => dues[letter] ?? [],
  )
  return kind === 'RADIOLOGY' && own[0] === dues.A ? undefined : own[0]
}

interface GroupProps {
  title: string
  note: string
  optional: string
  children: ReactNode
}

const Group = ({ title, note, optional, children }: GroupProps) => (
  <fieldset className="mt-6">
    <legend className="field-label">
      {title} <span className="field-optional">{optional}</span>
    </legend>
    <p className="field-hint">{note}</p>
    <div className="mt-2 grid items-end gap-x-8 gap-y-3 md:grid-cols-2 [&>.field]:mt-0">{children}</div>
  </fieldset>
)
