import type { ReactNode } from 'react'
import { SignOutForm } from '@/components/account/sign-out-form'
import { StaffShell } from '@/components/ui/shell/staff-shell'
import { signOutAction } from '@/lib/actions/account'
import { requireActor } from '@/lib/auth/session'
import { SUPERVISOR } from '@/lib/copy/rectification'
import { ROLE_WORDS } from '@/lib/copy/roles'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export default async function SupervisorLayout({ children, params }: LayoutProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('SUP')
  const nav = [
    { href: localeHref(locale, routes.supervisor), label: say(SUPERVISOR.navLedger, locale), exact: true },
    { href: localeHref(locale, routes.plan), label: say(SUPERVISOR.navPlan, locale) },
    { href: localeHref(locale, routes.account), label: say(SUPERVISOR.navAccount, locale) },
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
