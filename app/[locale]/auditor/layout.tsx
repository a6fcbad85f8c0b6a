import type { ReactNode } from 'react'
import { SignOutForm } from '@/components/account/sign-out-form'
import { StaffShell } from '@/components/ui/shell/staff-shell'
import { signOutAction } from '@/lib/actions/account'
import { requireActor } from '@/lib/auth/session'
import { ACCOUNT } from '@/lib/copy/account'
import { AUDITOR } from '@/lib/copy/auditor'
import { ROLE_WORDS } from '@/lib/copy/roles'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export default async function AuditorLayout({ children, params }: LayoutProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('AUD')
  const nav = [
    { href: localeHref(locale, routes.auditor), label: say(AUDITOR.nav, locale) },
    { href: localeHref(locale, routes.security), label: say(AUDITOR.navAudit, locale) },
    { href: localeHref(locale, routes.account), label: say(ACCOUNT.accountKicker, locale) },
  ]
  const user = {
    name: actor.name,
    detail: ROLE_WORDS[actor.role][locale],
    signOut: <SignOutForm locale={locale} action={signOutAction} />,
  }
  return (
    <StaffShell locale={locale} nav={nav} user={user}>
      {children}
    </StaffShell>
  )
}
