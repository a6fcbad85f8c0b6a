import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { PageHead } from '@/components/ui/page-head'
import { requestSignInCodeAction } from '@/lib/actions/account'
import { ACCOUNT } from '@/lib/copy/account'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { signInQuery } from '../query'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(ACCOUNT.signInCodeTitle, await localeOf(params)) }
}

export default async function SignInCodePage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const { next } = await signInQuery(searchParams)
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.signIn), label: say(ACCOUNT.toSignInPassword, locale) }}
        title={say(ACCOUNT.signInCodeTitle, locale)}
        lead={say(ACCOUNT.signInCodeLead, locale)}
      />
      <ActionForm action={requestSignInCodeAction} commandKey={newKey()} locale={locale} className="mt-6 max-w-md">
        {next !== null && <input type="hidden" name="next" value={next} />}
        <FormTextInput
          name="mobile"
          label={say(ACCOUNT.mobile, locale)}
          width="m"
          type="tel"
          inputMode="numeric"
          autoComplete="username"
        />
        <SubmitButton className="mt-6">{say(ACCOUNT.sendCode, locale)}</SubmitButton>
      </ActionForm>
    </>
  )
}
