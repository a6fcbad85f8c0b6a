import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import type { FormAction } from '@/lib/actions/form-state'
import { ADMIN } from '@/lib/copy/admin'
import { say } from '@/lib/copy/say'
import type { Locale } from '@/lib/domain/shared/wording'
import type { AccountLine } from './account-table'

interface AccountActsProps {
  locale: Locale
  account: {
    readonly id: string
    readonly version: number
    readonly email: string | null
    readonly state: AccountLine['state']
  }
  actions: {
    readonly deactivate: FormAction
    readonly reactivate: FormAction
    readonly unlock: FormAction
    readonly resendLink: FormAction
  }
  newKey: () => string
}

/** What can be done with the account as it is now; nothing else is offered. */
export function AccountActs({ locale, account, actions, newKey }: AccountActsProps) {
  const { id, version, email, state } = account
  const form = (action: FormAction, children: ReactNode, doneMessage?: string) => (
    <ActionForm
      action={action}
      commandKey={newKey()}
      locale={locale}
      doneMessage={doneMessage}
      className="max-w-xl py-3"
    >
      <input type="hidden" name="userId" value={id} />
      <input type="hidden" name="version" value={version} />
      {children}
    </ActionForm>
  )
  if (state === 'INACTIVE') {
    return form(actions.reactivate, <SubmitButton variant="secondary">{say(ADMIN.reactivate, locale)}</SubmitButton>)
  }
  return (
    <>
      {state === 'LOCKED' &&
        form(actions.unlock, <SubmitButton variant="secondary">{say(ADMIN.unlock, locale)}</SubmitButton>)}
      {email !== null &&
        form(
          actions.resendLink,
          <SubmitButton variant="secondary">{say(ADMIN.resend, locale)}</SubmitButton>,
          say(ADMIN.resent, locale, { email }),
        )}
      {form(
        actions.deactivate,
        <>
          <FormTextInput
            name="reason"
            label={say(ADMIN.deactivateWhy, locale)}
            hint={say(ADMIN.deactivateHint, locale)}
            width="l"
          />
          <SubmitButton variant="adverse" className="mt-4">
            {say(ADMIN.deactivate, locale)}
          </SubmitButton>
        </>,
      )}
    </>
  )
}
