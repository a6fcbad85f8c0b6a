import type { ReactNode } from 'react'
import { SignOutForm } from '@/components/account/sign-out-form'
import { Icon } from '@/components/ui/icon'
import { ApplicantShell } from '@/components/ui/shell/applicant-shell'
import { signOutAction } from '@/lib/actions/account'
import { requireActor } from '@/lib/auth/session'
import { APPLICANT } from '@/lib/copy/applicant-home'
import { say } from '@/lib/copy/say'
import { maskName } from '@/lib/domain/shared/masking'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

/** Pages of an institution: nobody else gets in. */
export default async function ApplicantLayout({ children, params }: LayoutProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const place = (href: string, label: keyof typeof APPLICANT, icon: ReactNode) => ({
    href: localeHref(locale, href),
    label: say(APPLICANT[label], locale),
    icon,
  })
  return (
    <ApplicantShell
      locale={locale}
      nav={[
        place(routes.applicant, 'navHome', <Icon name="paper" size="1.375em" />),
        place(routes.applicantCases, 'navCases', <Icon name="clock" size="1.375em" />),
        place(routes.applicantNotices, 'navNotices', <Icon name="bell" size="1.375em" />),
        place(routes.guide, 'navHelp', <Icon name="help" size="1.375em" />),
      ]}
      user={{
        name: maskName(actor.name),
        signOut: <SignOutForm locale={locale} action={signOutAction} />,
      }}
    >
      {children}
    </ApplicantShell>
  )
}
