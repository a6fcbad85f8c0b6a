import { notFound } from 'next/navigation'
import { isLocale } from './locales'
import type { Locale } from '@/lib/domain/shared/wording'

/** Language of a page or layout below `app/[locale]`; any other word in that place is a page that does not exist. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return locale
}
