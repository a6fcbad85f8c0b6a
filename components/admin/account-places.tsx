import { capacityOf } from '@/components/account/own-places'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { Tag } from '@/components/ui/tag'
import type { FormAction } from '@/lib/actions/form-state'
import { ADMIN } from '@/lib/copy/admin'
import { say } from '@/lib/copy/say'
import { abilitiesOf } from '@/lib/domain/account/staff-roles'
import { ITEM_NAMES } from '@/lib/domain/items/registry'
import { isRole } from '@/lib/domain/shared/actor'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale, Wording } from '@/lib/domain/shared/wording'
import { GrantFields } from './grant-fields'

export interface AdministeredPlace {
  readonly id: string
  readonly role: string
  readonly relation: string | null
  readonly at: Wording
  readonly itemLetters: readonly string[]
  readonly abilities: readonly string[]
  readonly certNo: string | null
  readonly active: boolean
  readonly version: number
}

interface AccountPlacesProps {
  locale: Locale
  userId: string
  places: readonly AdministeredPlace[]
  /** Left out where nothing can be changed. */
  actions: { readonly setGrant: FormAction; readonly withdraw: FormAction } | null
  newKey: () => string
}

/** Which of the three a role may carry. */
const carriedBy = (role: string) => ({
  items: role === 'REV',
  abilities: isRole(role) ? abilitiesOf(role) : [],
  certNo: role === 'INSP',
})

const ABILITY_WORDS: Readonly<Record<string, Wording>> = { guide: ADMIN.ability_guide, planner: ADMIN.ability_planner }

function carriesWords(place: AdministeredPlace, locale: Locale): string {
  const items = place.itemLetters.filter(isItemLetter).map((letter) => ITEM_NAMES[letter].short[locale])
  const abilities = place.abilities.map((ability) => ABILITY_WORDS[ability]?.[locale] ?? ability)
  return [...items, ...abilities, ...(place.certNo ? [place.certNo] : [])].join(' · ')
}

export const AccountPlaces = ({ places, ...rest }: AccountPlacesProps) => (
  <ul>
    {places.map((place) => (
      <li key={place.id} className="border-b border-line-soft py-3">
        <PlaceHead place={place} locale={rest.locale} />
        {rest.actions && place.active && <PlaceForms {...rest} actions={rest.actions} place={place} />}
      </li>
    ))}
  </ul>
)

function PlaceHead({ place, locale }: { place: AdministeredPlace; locale: Locale }) {
  const carries = carriesWords(place, locale)
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6">
      <div>
        <span className="text-h3">{capacityOf(place, locale)}</span>
        <div className="text-s text-ink-3">{[place.at[locale], carries].filter(Boolean).join('，')}</div>
      </div>
      {!place.active && <Tag>{say(ADMIN.placeGone, locale)}</Tag>}
    </div>
  )
}

interface PlaceFormsProps extends Omit<AccountPlacesProps, 'places' | 'actions'> {
  place: AdministeredPlace
  actions: { readonly setGrant: FormAction; readonly withdraw: FormAction }
}

function PlaceForms({ locale, userId, place, actions, newKey }: PlaceFormsProps) {
  const show = carriedBy(place.role)
  const target = (
    <>
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="membershipId" value={place.id} />
      <input type="hidden" name="version" value={place.version} />
    </>
  )
  const hasGrant = show.items || show.certNo || show.abilities.length > 0
  return (
    <div className="mt-2 flex flex-col gap-2">
      {hasGrant && (
        <Disclosure summary={say(ADMIN.editGrant, locale)}>
          <ActionForm action={actions.setGrant} commandKey={newKey()} locale={locale} className="max-w-xl">
            {target}
            <GrantFields locale={locale} prefix={`${place.id}-`} show={show} given={place} />
            <SubmitButton variant="secondary" className="mt-4">
              {say(ADMIN.saveGrant, locale)}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
      <ActionForm action={actions.withdraw} commandKey={newKey()} locale={locale}>
        {target}
        <SubmitButton variant="adverse" size="sm">
          {say(ADMIN.withdraw, locale)}
        </SubmitButton>
      </ActionForm>
    </div>
  )
}
