import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { PageHead } from '@/components/ui/page-head'
import { signInByCodeAction } from '@/lib/actions/account'
import { ACCOUNT } from '@/lib/copy/account'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { signInQuery } from '../../query'

interface PageProps {
  params: Promise<{ locale: string; ticket: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(ACCOUNT.signInCodeSent, await localeOf(params)), robots: { index: false } }
}

/** Looks the same whether a code was sent or not: a stranger learns nothing here. */
export default async function SignInCodeSentPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const ticket = z.uuid().safeParse((await params).ticket)
  if (!ticket.success) notFound()
  const { next } = await signInQuery(searchParams)
  const back = localeHref(locale, routes.signInCode)
  return (
    <>
      <PageHead
        back={{ href: back, label: say(SHELL.back, locale) }}
        title={say(ACCOUNT.signInCodeSent, locale)}
        lead={say(ACCOUNT.signInCodeSentLead, locale)}
      />
      <ActionForm action={signInByCodeAction} commandKey={newKey()} locale={locale} className="mt-6 max-w-md">
        <input type="hidden" name="ticket" value={ticket.data} />
        {next !== null && <input type="hidden" name="next" value={next} />}
        <FormTextInput
          name="code"
          label={say(ACCOUNT.code, locale)}
          width="s"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton sendingText={say(ACCOUNT.signingIn, locale)}>{say(ACCOUNT.signIn, locale)}</SubmitButton>
          <a href={back} className="link">
            {say(ACCOUNT.sendAgain, locale)}
          </a>
        </div>
      </ActionForm>
    </>
  )
}
