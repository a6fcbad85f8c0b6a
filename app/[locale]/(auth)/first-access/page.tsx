import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { PageHead } from '@/components/ui/page-head'
import { requestFirstAccessAction } from '@/lib/actions/account'
import { ACCOUNT } from '@/lib/copy/account'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(ACCOUNT.firstTitle, await localeOf(params)) }
}

export default async function FirstAccessPage({ params }: PageProps) {
  const locale = await localeOf(params)
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.signIn), label: say(SHELL.back, locale) }}
        kicker={say(ACCOUNT.firstKicker, locale, { step: 1 })}
        title={say(ACCOUNT.firstTitle, locale)}
        lead={say(ACCOUNT.firstLead, locale)}
      />
      <ActionForm action={requestFirstAccessAction} commandKey={newKey()} locale={locale} className="mt-6 max-w-md">
        <FormTextInput
          name="uscc"
          label={say(ACCOUNT.uscc, locale)}
          hint={say(ACCOUNT.usccHint, locale)}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
        />
        <FormTextInput
          name="licenceNo"
          label={say(ACCOUNT.licenceNo, locale)}
          hint={say(ACCOUNT.licenceNoHint, locale)}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
        />
        <SubmitButton className="mt-6">{say(ACCOUNT.sendCode, locale)}</SubmitButton>
      </ActionForm>
    </>
  )
}
