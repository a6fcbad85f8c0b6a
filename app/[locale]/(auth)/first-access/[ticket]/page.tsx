import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageSection } from '@/components/account/page-section'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { PageHead } from '@/components/ui/page-head'
import { openAccountAction } from '@/lib/actions/account'
import { ACCOUNT } from '@/lib/copy/account'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string; ticket: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(ACCOUNT.codeTitle, await localeOf(params)), robots: { index: false } }
}

/** Looks the same whether a code was sent or not: a stranger learns nothing here. */
export default async function FirstAccessCodePage({ params }: PageProps) {
  const locale = await localeOf(params)
  const ticket = z.uuid().safeParse((await params).ticket)
  if (!ticket.success) notFound()
  const back = localeHref(locale, routes.firstAccess)
  return (
    <>
      <PageHead
        back={{ href: back, label: say(SHELL.back, locale) }}
        kicker={say(ACCOUNT.firstKicker, locale, { step: 2 })}
        title={say(ACCOUNT.codeTitle, locale)}
        lead={say(ACCOUNT.codeLead, locale)}
      />
      <ActionForm action={openAccountAction} commandKey={newKey()} locale={locale} className="mt-6 max-w-md">
        <input type="hidden" name="ticket" value={ticket.data} />
        <OpenFields locale={locale} />
        <SubmitButton className="mt-6">{say(ACCOUNT.openAccount, locale)}</SubmitButton>
      </ActionForm>
      <PageSection title={say(ACCOUNT.windowTitle, locale)}>
        <p className="mt-2 max-w-prose text-ink-2">{say(ACCOUNT.windowLead, locale)}</p>
        <p className="mt-3">
          <a href={back} className="link">
            {say(ACCOUNT.startAgain, locale)}
          </a>
        </p>
      </PageSection>
    </>
  )
}

function OpenFields({ locale }: { locale: Locale }) {
  const rule = say(ACCOUNT.passwordHint, locale)
  return (
    <>
      <FormTextInput
        name="code"
        label={say(ACCOUNT.code, locale)}
        width="s"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <FormTextInput name="name" label={say(ACCOUNT.yourName, locale)} width="m" autoComplete="name" />
      <FormTextInput
        name="mobile"
        label={say(ACCOUNT.yourMobile, locale)}
        hint={say(ACCOUNT.yourMobileHint, locale)}
        width="m"
        type="tel"
        autoComplete="username"
      />
      <FormTextInput
        name="password"
        label={say(ACCOUNT.setYourPassword, locale)}
        hint={say(ACCOUNT.setYourPasswordHint, locale, { rule })}
        type="password"
        autoComplete="new-password"
      />
    </>
  )
}
