import type { ReactNode } from 'react'
import { requireActor } from '@/lib/auth/session'
import { ADMIN } from '@/lib/copy/admin'
import { IMPORTS } from '@/lib/copy/imports'
import { say } from '@/lib/copy/say'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { StaffArea } from '../staff-area'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export default async function AdminLayout({ children, params }: LayoutProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('ADM')
  const nav = [
    { href: routes.admin, label: say(ADMIN.navAccounts, locale) },
    { href: routes.imports, label: say(IMPORTS.nav, locale) },
  ]
  return (
    <StaffArea locale={locale} actor={actor} nav={nav}>
      {children}
    </StaffArea>
  )
}
