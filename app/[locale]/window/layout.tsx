import type { ReactNode } from 'react'
import { requireActor } from '@/lib/auth/session'
import { WINDOW } from '@/lib/copy/acceptance'
import { REMINDER_PAGES } from '@/lib/copy/reminder-pages'
import { say } from '@/lib/copy/say'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { StaffArea } from '../staff-area'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export default async function WindowLayout({ children, params }: LayoutProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('WIN')
  const nav = [
    { href: routes.window, label: say(WINDOW.nav, locale) },
    { href: routes.phoneList, label: say(REMINDER_PAGES.nav, locale) },
  ]
  return (
    <StaffArea locale={locale} actor={actor} nav={nav}>
      {children}
    </StaffArea>
  )
}
