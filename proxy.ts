import { type NextRequest, NextResponse } from 'next/server'
import { TEXT_SIZE_SCRIPT } from '@/components/ui/text-size-script'
import { doorTo, localeOfPath, signInAddress } from '@/lib/auth/areas'
import { sessionCookieName } from '@/lib/auth/cookie-name'
import { PATH_HEADER } from '@/lib/auth/path-header'
import {
  commonHeaders,
  contentSecurityPolicy,
  hashOfScript,
  newNonce,
  type PageHashes,
  pageHeaders,
  readPageHashes,
} from '@/lib/csp'
import { safeNextPath } from '@/lib/domain/account/next-path'
import { env } from '@/lib/env'
import { localeProxy } from '@/lib/i18n/locale-proxy'
import { pathWithoutLocale, routePath } from '@/lib/i18n/navigation'

/**
 * Before every page: language, security headers, and the way to the sign-in page for whoever has no session cookie at all.
 * It decides nothing: what a session is worth, each page finds out itself. Uploads stay outside, because the proxy cuts
 * request bodies at 10 MB.
 */
export const config = {
  matcher: ['/((?!api/files|api/tus|api/sync|_next/static|_next/image).*)'],
}

const ALWAYS = [hashOfScript(TEXT_SIZE_SCRIPT)]
let pageHashes: PageHashes | null = null

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  const { origin, development } = env()
  const https = origin.startsWith('https://')
  if (/^\/api(\/|$)|\.[a-z0-9]{2,5}$/.test(pathname)) return withHeaders(NextResponse.next(), commonHeaders(https))

  const door = doorTo(pathname)
  const hasCookie = request.cookies.has(sessionCookieName(https))
  if (door && !hasCookie && (request.method === 'GET' || request.method === 'HEAD')) {
    const next = safeNextPath(`${pathname}${search}`) ?? undefined
    const address = signInAddress(door, localeOfPath(pathname), { next })
    return withHeaders(NextResponse.redirect(new URL(address, request.url), 307), commonHeaders(https))
  }

  const { nonce, hashes } = scriptPolicyOf(pathname)
  const policy = contentSecurityPolicy({ nonce, hashes }, { https, development })
  // Next reads the nonce from the request's own policy and puts it on every script of the page.
  if (nonce) request.headers.set('content-security-policy', policy)
  else request.headers.delete('content-security-policy')
  request.headers.set(PATH_HEADER, `${pathname}${search}`)
  return withHeaders(localeProxy(request), [
    ...commonHeaders(https),
    ...pageHeaders,
    ['Content-Security-Policy', policy],
  ])
}

function scriptPolicyOf(pathname: string): { nonce: string | null; hashes: readonly string[] } {
  pageHashes ??= readPageHashes(process.cwd())
  const prerendered = pageHashes.get(routePath(localeOfPath(pathname), pathWithoutLocale(pathname)))
  if (prerendered) return { nonce: null, hashes: prerendered }
  // An address that does not exist is answered with a prerendered page as well.
  return { nonce: newNonce(), hashes: [...ALWAYS, ...(pageHashes.get('/_not-found') ?? [])] }
}

function withHeaders(response: NextResponse, headers: readonly (readonly [string, string])[]): NextResponse {
  for (const [name, value] of headers) response.headers.set(name, value)
  return response
}
