import type { ReactNode } from 'react'
import { requireActor } from '@/lib/auth/session'
import { AUDITOR } from '@/lib/copy/auditor'
import { say } from '@/lib/copy/say'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { StaffArea } from '../staff-area'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export default async function AuditorLayout({ children, params }: LayoutProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('AUD')
  const nav = [
    { href: routes.auditor, label: say(AUDITOR.nav, locale) },
    { href: routes.security, label: say(AUDITOR.navAudit, locale) },
  ]
  return (
    <StaffArea locale={locale} actor={actor} nav={nav}>
      {children}
    </StaffArea>
  )
}
