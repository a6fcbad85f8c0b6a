'use client'

import { useParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { isLocale } from '@/lib/i18n/locales'
import type { Locale } from '@/lib/domain/shared/wording'

/** Not-found and error pages are given no params; the address knows the language. */
export function usePageLocale(): Locale {
  const { locale } = useParams<{ locale?: string }>()
  return locale !== undefined && isLocale(locale) ? locale : 'zh'
}

/** Shows the version in the reader's language. */
export const InPageLocale = ({ zh, en }: { zh: ReactNode; en: ReactNode }) => (usePageLocale() === 'zh' ? zh : en)
