import { Notice } from '@/components/ui/notice'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import type { FormAction } from '@/lib/actions/form-state'
import { ACCOUNT } from '@/lib/copy/account'
import { say } from '@/lib/copy/say'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

export type SignInReason = 'idle' | 'ended' | 'out' | 'password'

const REASONS = {
  idle: ACCOUNT.reasonIdle,
  ended: ACCOUNT.reasonEnded,
  out: ACCOUNT.reasonOut,
  password: ACCOUNT.reasonPassword,
} as const

export const ReasonNotice = ({ reason, locale }: { reason: SignInReason; locale: Locale }) => (
  <Notice tone={reason === 'password' ? 'done' : 'info'} live className="my-5">
    <p>{say(REASONS[reason], locale)}</p>
  </Notice>
)

interface SignInFormProps {
  locale: Locale
  as: 'STAFF' | 'APPLICANT'
  action: FormAction
  commandKey: string
  /** Where to go afterwards, language included. */
  next: string | null
}

export function SignInForm({ locale, as, action, commandKey, next }: SignInFormProps) {
  const isStaff = as === 'STAFF'
  return (
    <ActionForm action={action} commandKey={commandKey} locale={locale} className="mt-6 max-w-md">
      {next !== null && <input type="hidden" name="next" value={next} />}
      <FormTextInput
        name="login"
        label={say(isStaff ? ACCOUNT.loginName : ACCOUNT.mobile, locale)}
        type={isStaff ? 'text' : 'tel'}
        inputMode={isStaff ? 'text' : 'numeric'}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <FormTextInput
        name="password"
        label={say(ACCOUNT.password, locale)}
        type="password"
        autoComplete="current-password"
      />
      <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <SubmitButton sendingText={say(ACCOUNT.signingIn, locale)}>{say(ACCOUNT.signIn, locale)}</SubmitButton>
        <a
          href={localeHref(locale, isStaff ? `${routes.resetPassword}?as=staff` : routes.resetPassword)}
          className="link"
        >
          {say(ACCOUNT.forgot, locale)}
        </a>
      </div>
      <p className="mt-4 text-s text-ink-3">{say(ACCOUNT.lockNote, locale)}</p>
    </ActionForm>
  )
}
