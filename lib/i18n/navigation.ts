import { DEFAULT_LOCALE, isLocale } from './locales'
import type { Locale } from '@/lib/domain/shared/wording'

/** `/guide` → `/guide` in Chinese, `/en/guide` in English. Query and fragment stay as they are. */
export function localeHref(locale: Locale, href: string): string {
  if (locale === DEFAULT_LOCALE || !href.startsWith('/')) return href
  return href === '/' ? `/${locale}` : `/${locale}${href}`
}

/**
 * The path without its language. While a page is prerendered the path still carries `/zh`, in the browser it does not:
 * whatever compares paths must go through here, or server and browser disagree.
 */
export function pathWithoutLocale(pathname: string): string {
  const [, first = '', ...rest] = pathname.split('/')
  return isLocale(first) ? `/${rest.join('/')}` : pathname
}

/** A link is current on its own page and on the pages below it; the front page only on itself. */
export function isCurrentPath(pathname: string, href: string): boolean {
  const here = pathWithoutLocale(pathname)
  const there = pathWithoutLocale(href.split(/[?#]/)[0] ?? href)
  if (there === '/') return here === '/'
  return here === there || here.startsWith(`${there}/`)
}

/** Address inside the app folder, which always carries the language; what `revalidatePath` wants behind a rewrite. */
export const routePath = (locale: Locale, href: string): string => (href === '/' ? `/${locale}` : `/${locale}${href}`)
