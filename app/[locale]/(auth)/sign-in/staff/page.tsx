import type { Metadata } from 'next'
import { PageSection } from '@/components/account/page-section'
import { ReasonNotice, SignInForm } from '@/components/account/sign-in-form'
import { LinkRow } from '@/components/ui/link-row'
import { PageHead } from '@/components/ui/page-head'
import { signInStaffAction } from '@/lib/actions/account'
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
  return { title: say(ACCOUNT.staffTitle, await localeOf(params)) }
}

export default async function StaffSignInPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const { reason, next } = await signInQuery(searchParams)
  return (
    <>
      <PageHead title={say(ACCOUNT.staffTitle, locale)} lead={say(ACCOUNT.staffLead, locale)} />
      {reason && <ReasonNotice reason={reason} locale={locale} />}
      <SignInForm as="STAFF" action={signInStaffAction} commandKey={newKey()} locale={locale} next={next} />
      <PageSection title={say(ACCOUNT.otherWays, locale)}>
        <ul>
          <LinkRow title={say(ACCOUNT.toApplicant, locale)} href={localeHref(locale, routes.signIn)} />
        </ul>
      </PageSection>
    </>
  )
}
