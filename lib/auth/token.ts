import { decode, encode } from 'next-auth/jwt'
import { LONGEST_SESSION_HOURS } from '@/lib/domain/account/session-rules'
import { realNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { keys } from '@/lib/keys'
import { sessionCookieName } from './cookie-name'

/**
 * The cookie carries a session id in next-auth's encrypted token and nothing else; what the person may do is read from
 * the session row with every request.
 */
export const isHttps = (): boolean => env().origin.startsWith('https://')

export const TOKEN_SECONDS = LONGEST_SESSION_HOURS * 3600

export interface SessionCookie {
  readonly name: string
  readonly options: { readonly httpOnly: true; readonly sameSite: 'lax'; readonly path: '/'; readonly secure: boolean }
}

/** Without a lifetime: it goes when the browser is closed. */
export const sessionCookie = (): SessionCookie => ({
  name: sessionCookieName(isHttps()),
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() },
})

export const sealSessionId = (sessionId: string): Promise<string> =>
  encode({ token: { sid: sessionId }, secret: keys().sessionSecret, maxAge: TOKEN_SECONDS })

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Tokens opened before, by their text: opening one costs as much as a small page, and a page asks with every request. The
 * session row behind it is read each time all the same, so nobody stays signed in by this.
 */
const OPENED_MOST = 1_000
const OPENED_MS = 60_000
const opened = new Map<string, { readonly sessionId: string; readonly until: number }>()

/** `null` for everything that is not a token of ours: forged, expired, or of another installation. */
export async function openSessionId(token: string): Promise<string | null> {
  const now = realNow().getTime()
  const known = opened.get(token)
  if (known && known.until > now) return known.sessionId
  const payload = await decode({ token, secret: keys().sessionSecret }).catch(() => null)
  const sid: unknown = payload?.sid
  if (typeof sid !== 'string' || !UUID.test(sid)) return null
  if (opened.size >= OPENED_MOST) opened.clear()
  opened.set(token, { sessionId: sid, until: now + OPENED_MS })
  return sid
}
