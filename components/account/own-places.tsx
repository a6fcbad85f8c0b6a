import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
import { LinkRow } from '@/components/ui/link-row'
import { Tag } from '@/components/ui/tag'
import type { FormAction } from '@/lib/actions/form-state'
import { ACCOUNT } from '@/lib/copy/account'
import { ROLE_WORDS } from '@/lib/copy/roles'
import { say } from '@/lib/copy/say'
import { isRole } from '@/lib/domain/shared/actor'
import type { Locale, Wording } from '@/lib/domain/shared/wording'

export interface PlaceLine {
  readonly id: string
  readonly role: string
  readonly relation: string | null
  readonly at: Wording
  readonly current: boolean
}

/** 经办人 or 法定代表人 for an institution; the title of the role for staff. */
export function capacityOf({ role, relation }: { role: string; relation: string | null }, locale: Locale): string {
  if (relation === 'HANDLER') return say(ACCOUNT.relationHANDLER, locale)
  if (relation === 'LEGAL_REP') return say(ACCOUNT.relationLEGAL_REP, locale)
  return isRole(role) ? ROLE_WORDS[role][locale] : role
}

interface OwnPlacesProps {
  locale: Locale
  places: readonly PlaceLine[]
  action: FormAction
  /** One per place, made by the page. */
  keys: readonly string[]
}

export const OwnPlaces = ({ locale, places, action, keys }: OwnPlacesProps) => (
  <ul>
    {places.map((place, index) => (
      <LinkRow
        key={place.id}
        title={place.at[locale]}
        note={capacityOf(place, locale)}
        aside={
          place.current ? (
            <Tag tone="info">{say(ACCOUNT.current, locale)}</Tag>
          ) : (
            <ActionForm action={action} commandKey={keys[index] ?? ''} locale={locale}>
              <input type="hidden" name="membershipId" value={place.id} />
              <SubmitButton variant="secondary" size="sm">
                {say(ACCOUNT.switchTo, locale)}
              </SubmitButton>
            </ActionForm>
          )
        }
      />
    ))}
  </ul>
)
