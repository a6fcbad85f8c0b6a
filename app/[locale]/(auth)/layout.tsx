import type { ReactNode } from 'react'
import { PublicShell } from '@/components/ui/shell/public-shell'
import { localeOf } from '@/lib/i18n/request'

/** Every form carries a key of its own, so none of these pages may be made once for all visitors. */
export const dynamic = 'force-dynamic'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export default async function AuthLayout({ children, params }: LayoutProps) {
  return <PublicShell locale={await localeOf(params)}>{children}</PublicShell>
}
