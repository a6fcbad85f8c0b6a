import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { localeHref, pathWithoutLocale } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import type { Role } from '@/lib/domain/shared/actor'
import { assertNever } from '@/lib/domain/shared/result'
import type { Locale } from '@/lib/domain/shared/wording'

const APPLICANT_AREAS: ReadonlySet<string> = new Set(['applicant', 'account'])
const STAFF_AREAS: ReadonlySet<string> = new Set(
  'window reviewer lead inspector expert supervisor auditor security admin guidance'.split(' '),
)

export const localeOfPath = (pathname: string): Locale => {
  const [, first = ''] = pathname.split('/')
  return isLocale(first) ? first : DEFAULT_LOCALE
}

/** Which door leads to this page; `null` for pages everybody may open. Only a courtesy: each page asks for its actor itself. */
export function doorTo(pathname: string): string | null {
  const [, area = ''] = pathWithoutLocale(pathname).split('/')
  if (APPLICANT_AREAS.has(area)) return routes.signIn
  return STAFF_AREAS.has(area) ? routes.staffSignIn : null
}

export const signInAddress = (
  door: string,
  locale: Locale,
  query: { reason?: string | undefined; next?: string | undefined },
): string => {
  const set = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const search = new URLSearchParams(set).toString()
  return localeHref(locale, search ? `${door}?${search}` : door)
}

/** Where somebody begins after signing in. */
export function homeOf(role: Role): string {
  switch (role) {
    case 'APP':
      return routes.applicant
    case 'WIN':
      return routes.window
    case 'REV':
      return routes.reviewer
    case 'LEAD':
      return routes.lead
    case 'INSP':
      return routes.inspector
    case 'EXP':
      return routes.expert
    case 'SUP':
      return routes.supervisor
    case 'AUD':
      return routes.auditor
    case 'ADM':
      return routes.admin
    case 'SEC':
      return routes.security
    case 'SYS':
      return routes.home
    default:
      return assertNever(role)
  }
}
