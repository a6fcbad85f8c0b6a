import type { ReactNode } from 'react'
import { requireActor } from '@/lib/auth/session'
import { SUPERVISOR } from '@/lib/copy/rectification'
import { say } from '@/lib/copy/say'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { StaffArea } from '../staff-area'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export default async function SupervisorLayout({ children, params }: LayoutProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('SUP')
  const nav = [
    { href: routes.supervisor, label: say(SUPERVISOR.navLedger, locale) },
    { href: routes.plan, label: say(SUPERVISOR.navPlan, locale) },
  ]
  return (
    <StaffArea locale={locale} actor={actor} nav={nav}>
      {children}
    </StaffArea>
  )
}
