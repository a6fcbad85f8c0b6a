import type { ReactNode } from 'react'
import { SignOutForm } from '@/components/account/sign-out-form'
import { StaffShell } from '@/components/ui/shell/staff-shell'
import { signOutAction } from '@/lib/actions/account'
import { requireActor } from '@/lib/auth/session'
import { INSPECTOR } from '@/lib/copy/inspection'
import { ROLE_WORDS } from '@/lib/copy/roles'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export default async function InspectorLayout({ children, params }: LayoutProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('INSP')
  const nav = [
    { href: localeHref(locale, routes.inspector), label: say(INSPECTOR.navVisits, locale) },
    { href: localeHref(locale, routes.account), label: say(INSPECTOR.navAccount, locale) },
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
