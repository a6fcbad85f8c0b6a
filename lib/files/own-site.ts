import { env } from '@/lib/env'

/**
 * Route handlers that change something take requests of our own pages only. Browsers say where a request comes from; one that
 * says neither `Sec-Fetch-Site` nor `Origin` is no browser with our cookie.
 */
export function isFromOwnSite(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  if (origin === null) return false
  return origin === env().origin || hostOf(origin) === headers.get('host')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
