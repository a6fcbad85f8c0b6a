'use client'

import { usePathname } from 'next/navigation'
import { localeHref, pathWithoutLocale } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/domain/shared/wording'

interface LanguageSwitchProps {
  /** The other language, in its own words. */
  to: Locale
  label: string
}

/** The same page in the other language. A plain link: the whole document changes its language. */
export function LanguageSwitch({ to, label }: LanguageSwitchProps) {
  const pathname = usePathname()
  return (
    <a
      href={localeHref(to, pathWithoutLocale(pathname))}
      hrefLang={to === 'zh' ? 'zh-CN' : 'en'}
      lang={to === 'zh' ? 'zh-CN' : 'en'}
      className="top-link"
    >
      {label}
    </a>
  )
}
