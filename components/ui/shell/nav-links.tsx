'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { isCurrentPath } from '@/lib/i18n/navigation'

export interface NavItem {
  /** With language: `localeHref(locale, routes.guide)`. */
  href: string
  label: string
  /** Left out, the address decides: the longest address that the page lies at or below. */
  current?: boolean
  /** For the bottom navigation of a phone. */
  icon?: ReactNode
}

interface NavLinksProps {
  items: readonly NavItem[]
  className?: string
}

/** Layouts do not know the address of the page they stand around; this leaf does. */
export function NavLinks({ items, className }: NavLinksProps) {
  const pathname = usePathname()
  const here = items
    .filter((item) => item.current ?? isCurrentPath(pathname, item.href))
    .sort((a, b) => b.href.length - a.href.length)[0]
  return items.map((item) => (
    <a key={item.href} href={item.href} className={className} aria-current={item === here ? 'page' : undefined}>
      {item.icon}
      {item.label}
    </a>
  ))
}
