import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { PageHead } from '@/components/ui/page-head'
import { requestResetAction } from '@/lib/actions/account'
import { ACCOUNT } from '@/lib/copy/account'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ as?: string | string[] }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(ACCOUNT.resetTitle, await localeOf(params)) }
}

export default async function ResetPasswordPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const isStaff = (await searchParams).as === 'staff'
  const door = isStaff ? routes.staffSignIn : routes.signIn
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, door), label: say(SHELL.back, locale) }}
        title={say(ACCOUNT.resetTitle, locale)}
        lead={say(ACCOUNT.resetLead, locale)}
      />
      <ActionForm
        action={requestResetAction}
        commandKey={newKey()}
        locale={locale}
        className="mt-6 max-w-md"
        doneMessage={say(ACCOUNT.resetDone, locale)}
      >
        <input type="hidden" name="as" value={isStaff ? 'STAFF' : 'APPLICANT'} />
        <FormTextInput
          name="login"
          label={say(isStaff ? ACCOUNT.resetLoginStaff : ACCOUNT.resetLogin, locale)}
          type={isStaff ? 'text' : 'tel'}
          autoComplete="username"
          autoCapitalize="none"
        />
        <SubmitButton className="mt-6">{say(ACCOUNT.resetSend, locale)}</SubmitButton>
      </ActionForm>
    </>
  )
}
