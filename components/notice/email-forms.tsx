import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import type { FormAction } from '@/lib/actions/form-state'
import { NOTICE_SETTINGS } from '@/lib/copy/notice-settings'
import { say } from '@/lib/copy/say'
import type { Locale } from '@/lib/domain/shared/wording'

interface EmailFormsProps {
  locale: Locale
  /** Masked. */
  email: string | null
  code: { readonly email: string; readonly triesLeft: number } | null
  request: { readonly action: FormAction; readonly key: string }
  confirm: { readonly action: FormAction; readonly key: string }
}

/** The address, and the code that proves a new one. */
export function EmailForms({ locale, email, code, request, confirm }: EmailFormsProps) {
  const now = email ? say(NOTICE_SETTINGS.emailNow, locale, { email }) : say(NOTICE_SETTINGS.emailNone, locale)
  return (
    <>
      <p className="mt-2 max-w-prose text-ink-2">{now}</p>
      {code && (
        <ActionForm action={confirm.action} commandKey={confirm.key} locale={locale} className="mt-4 max-w-md">
          <p>{say(NOTICE_SETTINGS.codeSent, locale, { email: code.email, count: code.triesLeft })}</p>
          <FormTextInput
            name="code"
            label={say(NOTICE_SETTINGS.code, locale)}
            inputMode="numeric"
            autoComplete="one-time-code"
          />
          <SubmitButton className="mt-4">{say(NOTICE_SETTINGS.codeConfirm, locale)}</SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={request.action} commandKey={request.key} locale={locale} className="mt-4 max-w-md">
        <FormTextInput
          name="email"
          label={say(NOTICE_SETTINGS.emailNew, locale)}
          hint={say(NOTICE_SETTINGS.emailHint, locale)}
          type="email"
          autoComplete="email"
        />
        <SubmitButton variant="secondary" className="mt-4">
          {say(NOTICE_SETTINGS.emailSend, locale)}
        </SubmitButton>
      </ActionForm>
    </>
  )
}
