import type { ReactNode } from 'react'
import { PublicShell } from '@/components/ui/shell/public-shell'
import { localeOf } from '@/lib/i18n/request'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export default async function PublicLayout({ children, params }: LayoutProps) {
  return <PublicShell locale={await localeOf(params)}>{children}</PublicShell>
}
