import type { ReactNode } from 'react'
import { requireActor } from '@/lib/auth/session'
import { INSPECTOR } from '@/lib/copy/inspection'
import { say } from '@/lib/copy/say'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { StaffArea } from '../staff-area'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export default async function InspectorLayout({ children, params }: LayoutProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('INSP')
  const nav = [{ href: routes.inspector, label: say(INSPECTOR.navVisits, locale) }]
  return (
    <StaffArea locale={locale} actor={actor} nav={nav}>
      {children}
    </StaffArea>
  )
}
