import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SoftNavigation } from '@/components/ui/soft-navigation'
import { ShapeSprite } from '@/components/ui/status-shape'
import { TEXT_SIZE_SCRIPT } from '@/components/ui/text-size-script'
import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import { LANGUAGE_TAG, LOCALES } from '@/lib/i18n/locales'
import { localeOf } from '@/lib/i18n/request'
import '../globals.css'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export const generateStaticParams = () => LOCALES.map((locale) => ({ locale }))

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#ffffff' }

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const locale = await localeOf(params)
  const portal = say(SHELL.portal, locale)
  return {
    title: { default: portal, template: `%s - ${portal}` },
    description: say(SHELL.description, locale),
    formatDetection: { telephone: false },
  }
}

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const locale = await localeOf(params)
  // The script sets `data-text` on <html> before React looks at it.
  return (
    <html lang={LANGUAGE_TAG[locale]} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: TEXT_SIZE_SCRIPT }} suppressHydrationWarning />
      </head>
      <body>
        <ShapeSprite />
        {children}
        <SoftNavigation />
      </body>
    </html>
  )
}
