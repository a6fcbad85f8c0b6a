import { ActionForm } from '@/components/ui/form/action-form'
import { FormRadioGroup, FormTextArea, SubmitButton } from '@/components/ui/form/form-fields'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/actions/form-state'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { LEAD_WITHDRAWAL } from '@/lib/copy/withdrawal'
import type { Locale } from '@/lib/domain/shared/wording'
import { REASON_MAX } from '@/lib/domain/withdrawal/inputs'
import type { AskedWithdrawal } from '@/lib/domain/withdrawal/views'
import { sayWithdrawn } from './withdrawal-list'

interface Props {
  asked: AskedWithdrawal
  action: FormAction
  commandKey: string
  locale: Locale
}

/** The lead's word on a wish to withdraw (T17, I23); it comes before any decision. */
export function WithdrawalAnswerPanel({ asked, action, commandKey, locale }: Props) {
  const { askedByName: name, askedAt, dueOn, reason, refusal } = asked
  const items = sayWithdrawn(asked.letters, locale)
  return (
    <Notice
      tone={asked.overdue ? 'late' : 'you'}
      title={say(LEAD_WITHDRAWAL.title, locale, { items })}
      className="mt-6"
    >
      <p>
        {say(LEAD_WITHDRAWAL.by, locale, {
          name,
          at: sayInstant(askedAt, locale),
          date: dueOn && sayDate(dueOn, locale),
        })}
      </p>
      <p>{say(LEAD_WITHDRAWAL.reason, locale, { reason })}</p>
      <p className="max-w-prose text-ink-2">{say(LEAD_WITHDRAWAL.effect, locale)}</p>
      {refusal ? (
        <p className="mt-3 font-semibold">{sayRefusal(refusal, locale)}</p>
      ) : (
        <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-4 max-w-prose space-y-4">
          <input type="hidden" name="withdrawalId" value={asked.withdrawalId} />
          <input type="hidden" name="version" value={asked.version} />
          <FormRadioGroup
            name="verdict"
            label={say(LEAD_WITHDRAWAL.verdict, locale)}
            options={[
              { value: 'confirm', label: say(LEAD_WITHDRAWAL.confirm, locale) },
              { value: 'decline', label: say(LEAD_WITHDRAWAL.decline, locale) },
            ]}
          />
          <FormTextArea
            name="reason"
            id="withdrawal-reason"
            label={say(LEAD_WITHDRAWAL.answerReason, locale)}
            hint={say(LEAD_WITHDRAWAL.answerReasonHint, locale)}
            maxLength={REASON_MAX}
            rows={2}
          />
          <SubmitButton variant="secondary">{say(LEAD_WITHDRAWAL.send, locale)}</SubmitButton>
        </ActionForm>
      )}
    </Notice>
  )
}
