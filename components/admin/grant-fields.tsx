import { FormCheckboxGroup, FormTextInput } from '@/components/ui/form/form-fields'
import { ADMIN } from '@/lib/copy/admin'
import { say } from '@/lib/copy/say'
import { ITEM_NAMES } from '@/lib/domain/items/registry'
import { ABILITIES } from '@/lib/domain/shared/actor'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'

const ABILITY_WORDS = { guide: ADMIN.ability_guide, planner: ADMIN.ability_planner } as const

interface GrantFieldsProps {
  locale: Locale
  /** Keeps the fields of several forms on one page apart. */
  prefix: string
  /** Which of the three the role may carry; all while the role is still open. */
  show?: { readonly items: boolean; readonly abilities: readonly string[]; readonly certNo: boolean }
  given?: {
    readonly itemLetters: readonly string[]
    readonly abilities: readonly string[]
    readonly certNo: string | null
  }
}

/** Items of a reviewer, abilities, certificate of an inspector. */
export function GrantFields({ locale, prefix, show, given }: GrantFieldsProps) {
  const abilities = ABILITIES.filter((ability) => show?.abilities.includes(ability) ?? true)
  return (
    <>
      {(show?.items ?? true) && (
        <FormCheckboxGroup
          name="itemLetters"
          id={`${prefix}itemLetters`}
          label={say(ADMIN.items, locale)}
          hint={say(ADMIN.itemsHint, locale)}
          options={ITEM_LETTERS.map((letter) => ({ value: letter, label: ITEM_NAMES[letter].name[locale] }))}
          defaultValues={given?.itemLetters ?? []}
        />
      )}
      {abilities.length > 0 && (
        <FormCheckboxGroup
          name="abilities"
          id={`${prefix}abilities`}
          label={say(ADMIN.abilities, locale)}
          hint={say(ADMIN.abilitiesHint, locale)}
          options={abilities.map((ability) => ({ value: ability, label: say(ABILITY_WORDS[ability], locale) }))}
          defaultValues={given?.abilities ?? []}
        />
      )}
      {(show?.certNo ?? true) && (
        <FormTextInput
          name="certNo"
          id={`${prefix}certNo`}
          label={say(ADMIN.certNo, locale)}
          hint={say(ADMIN.certNoHint, locale)}
          width="m"
          defaultValue={given?.certNo ?? ''}
        />
      )}
    </>
  )
}
