import { ActionForm } from '@/components/ui/form/action-form'
import { FormRadioGroup, FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import type { FormAction } from '@/lib/actions/form-state'
import { sayInstant } from '@/lib/copy/dates'
import { PEOPLE } from '@/lib/copy/people'
import { say } from '@/lib/copy/say'
import { REASON_MAX } from '@/lib/domain/people/inputs'
import type { HandOverPage } from '@/lib/domain/people/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { sayMandate } from './mandate-parts'

interface HandOverFormProps {
  page: HandOverPage
  action: FormAction
  commandKey: string
  locale: Locale
}

export const HandOverForm = ({ page, action, commandKey, locale }: HandOverFormProps) => (
  <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-6 max-w-prose space-y-6">
    <input type="hidden" name="caseId" value={page.caseId} />
    <input type="hidden" name="from" value={page.handlerId ?? ''} />
    <FormRadioGroup
      name="to"
      label={say(PEOPLE.successor, locale)}
      options={page.successors.map(({ userId, name, mandate }) => ({
        value: userId,
        label: `${name} · ${say(PEOPLE[`relation_${mandate.relation}`], locale)}`,
        hint: sayMandate(mandate, locale),
      }))}
    />
    <FormTextInput
      name="reason"
      label={say(PEOPLE.reason, locale)}
      hint={say(PEOPLE.reasonHint, locale)}
      maxLength={REASON_MAX}
    />
    <SubmitButton>{say(PEOPLE.handOverDo, locale)}</SubmitButton>
  </ActionForm>
)

/** Who had the case when; kept with the case for good. */
export const HandOverHistory = ({ history, locale }: { history: HandOverPage['history']; locale: Locale }) => (
  <ol className="mt-3 space-y-3">
    {history.map(({ id, at, by, from, to, reason }) => (
      <li key={id}>
        <p>
          {say(PEOPLE.historyLine, locale, {
            ...{ at: sayInstant(at, locale), by, to },
            from: from ?? say(PEOPLE.nobody, locale),
          })}
        </p>
        {reason !== null && <p className="text-s text-ink-3">{say(PEOPLE.historyReason, locale, { reason })}</p>}
      </li>
    ))}
  </ol>
)
