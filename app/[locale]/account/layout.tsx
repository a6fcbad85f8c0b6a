import type { ReactNode } from 'react'
import { homeOf } from '@/lib/auth/areas'
import { requireActor } from '@/lib/auth/session'
import { ACCOUNT } from '@/lib/copy/account'
import { say } from '@/lib/copy/say'
import { localeOf } from '@/lib/i18n/request'
import { StaffArea } from '../staff-area'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export default async function AccountLayout({ children, params }: LayoutProps) {
  const locale = await localeOf(params)
  const actor = await requireActor()
  return (
    <StaffArea locale={locale} actor={actor} nav={[{ href: homeOf(actor.role), label: say(ACCOUNT.backHome, locale) }]}>
      {children}
    </StaffArea>
  )
}
