import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { setPasswordAction } from '@/lib/actions/account'
import { ACCOUNT } from '@/lib/copy/account'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { isLinkOpen } from '@/lib/services/account/set-password'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string; token: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(ACCOUNT.setTitle, await localeOf(params)), robots: { index: false } }
}

export default async function SetPasswordPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const { token } = await params
  if (!(await isLinkOpen(token))) {
    return (
      <>
        <PageHead title={say(ACCOUNT.linkGoneTitle, locale)} lead={say(ACCOUNT.linkGoneLead, locale)} />
        <ButtonLink href={localeHref(locale, routes.resetPassword)} variant="secondary" className="mt-6">
          {say(ACCOUNT.askAgain, locale)}
        </ButtonLink>
      </>
    )
  }
  return (
    <>
      <PageHead title={say(ACCOUNT.setTitle, locale)} lead={say(ACCOUNT.setLead, locale)} />
      <ActionForm action={setPasswordAction} commandKey={newKey()} locale={locale} className="mt-6 max-w-md">
        <input type="hidden" name="token" value={token} />
        <FormTextInput
          name="password"
          label={say(ACCOUNT.newPassword, locale)}
          hint={say(ACCOUNT.passwordHint, locale)}
          type="password"
          autoComplete="new-password"
        />
        <SubmitButton className="mt-6">{say(ACCOUNT.setSubmit, locale)}</SubmitButton>
      </ActionForm>
    </>
  )
}
