import type { ReactNode } from 'react'
import { requireActor } from '@/lib/auth/session'
import { LEAD } from '@/lib/copy/decision'
import { say } from '@/lib/copy/say'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { StaffArea } from '../staff-area'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export default async function LeadLayout({ children, params }: LayoutProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('LEAD')
  const nav = [{ href: routes.lead, label: say(LEAD.nav, locale) }]
  return (
    <StaffArea locale={locale} actor={actor} nav={nav}>
      {children}
    </StaffArea>
  )
}
