import { decode, encode } from 'next-auth/jwt'
import { LONGEST_SESSION_HOURS } from '@/lib/domain/account/session-rules'
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

/** `null` for everything that is not a token of ours: forged, expired, or of another installation. */
export async function openSessionId(token: string): Promise<string | null> {
  const payload = await decode({ token, secret: keys().sessionSecret }).catch(() => null)
  const sid: unknown = payload?.sid
  return typeof sid === 'string' && UUID.test(sid) ? sid : null
}
