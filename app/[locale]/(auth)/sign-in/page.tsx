import type { Metadata } from 'next'
import { PageSection } from '@/components/account/page-section'
import { ReasonNotice, SignInForm } from '@/components/account/sign-in-form'
import { LinkRow } from '@/components/ui/link-row'
import { PageHead } from '@/components/ui/page-head'
import { signInApplicantAction } from '@/lib/actions/account'
import { ACCOUNT } from '@/lib/copy/account'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { signInQuery } from './query'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(ACCOUNT.signInTitle, await localeOf(params)) }
}

export default async function SignInPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const { reason, next } = await signInQuery(searchParams)
  return (
    <>
      <PageHead title={say(ACCOUNT.signInTitle, locale)} lead={say(ACCOUNT.signInLead, locale)} />
      {reason && <ReasonNotice reason={reason} locale={locale} />}
      <SignInForm as="APPLICANT" action={signInApplicantAction} commandKey={newKey()} locale={locale} next={next} />
      <PageSection title={say(ACCOUNT.otherWays, locale)}>
        <ul>
          <LinkRow
            title={say(ACCOUNT.toSignInCode, locale)}
            href={localeHref(locale, `${routes.signInCode}${next ? `?next=${encodeURIComponent(next)}` : ''}`)}
          />
          <LinkRow title={say(ACCOUNT.toFirstAccess, locale)} href={localeHref(locale, routes.firstAccess)} />
          <LinkRow title={say(ACCOUNT.toStaff, locale)} href={localeHref(locale, routes.staffSignIn)} />
        </ul>
      </PageSection>
    </>
  )
}
