import { ActionForm } from '@/components/ui/form/action-form'
import { FormDateInput, FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import type { FormAction } from '@/lib/actions/form-state'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { PEOPLE } from '@/lib/copy/people'
import { say } from '@/lib/copy/say'
import { NAME_MAX } from '@/lib/domain/account/inputs'
import type { InvitationView } from '@/lib/domain/people/views'
import { officeDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'

export const InviteForm = ({
  action,
  commandKey,
  locale,
}: {
  action: FormAction
  commandKey: string
  locale: Locale
}) => (
  <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-4 max-w-md space-y-4">
    <FormTextInput name="name" label={say(PEOPLE.inviteName, locale)} maxLength={NAME_MAX} autoComplete="off" />
    <FormTextInput
      name="mobile"
      label={say(PEOPLE.inviteMobile, locale)}
      type="tel"
      inputMode="tel"
      autoComplete="off"
    />
    <FormDateInput name="mandateFrom" label={say(PEOPLE.mandateFrom, locale)} />
    <FormDateInput name="mandateTo" label={say(PEOPLE.mandateTo, locale)} hint={say(PEOPLE.recordHint, locale)} />
    <SubmitButton>{say(PEOPLE.inviteDo, locale)}</SubmitButton>
  </ActionForm>
)

interface InvitationListProps {
  invitations: readonly InvitationView[]
  resend: FormAction
  withdraw: FormAction
  /** Two for each invitation, made by the page. */
  keys: readonly (readonly [string, string])[]
  locale: Locale
}

export const InvitationList = ({ invitations, resend, withdraw, keys, locale }: InvitationListProps) => (
  <ul className="divide-y divide-line">
    {invitations.map((one, index) => {
      const [again, back] = keys[index] ?? ['', '']
      const acts = [
        { action: resend, commandKey: again, label: PEOPLE.resend },
        { action: withdraw, commandKey: back, label: PEOPLE.withdraw },
      ] as const
      return (
        <li key={one.id} className="py-3">
          <p className="text-h3">
            {one.name} <span className="text-s text-ink-3">{one.mobileMasked}</span>
          </p>
          <p className="mt-1 text-s text-ink-3">{sayPeriod(one, locale)}</p>
          <p className="text-s text-ink-3">{sayLink(one, locale)}</p>
          {one.mayManage && (
            <div className="mt-2 flex flex-wrap gap-3">
              {acts.map(({ action, commandKey, label }) => (
                <ActionForm key={label.zh} action={action} commandKey={commandKey} locale={locale}>
                  <input type="hidden" name="invitationId" value={one.id} />
                  <input type="hidden" name="version" value={one.version} />
                  <SubmitButton variant="secondary" size="sm">
                    {say(label, locale)}
                  </SubmitButton>
                </ActionForm>
              ))}
            </div>
          )}
        </li>
      )
    })}
  </ul>
)

export function sayPeriod(
  { mandateFrom, mandateTo }: Pick<InvitationView, 'mandateFrom' | 'mandateTo'>,
  locale: Locale,
): string {
  if (!mandateFrom || !mandateTo) return say(PEOPLE.withoutMandate, locale)
  const facts = { from: sayDate(mandateFrom, locale), to: sayDate(mandateTo, locale) }
  return say(PEOPLE.invitedMandate, locale, facts)
}

function sayLink({ by, sentAt, expiresAt, isOver }: InvitationView, locale: Locale): string {
  const until = sayDate(officeDate(expiresAt), locale)
  if (isOver) return say(PEOPLE.expired, locale, { until })
  return say(PEOPLE.sentOn, locale, { by, sent: sayInstant(sentAt, locale), until })
}
