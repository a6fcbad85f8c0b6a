import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { keys } from '@/lib/keys'
import { routes } from '@/lib/routes'
import { readSession } from '@/lib/services/account/read-session'
import { endSessionCommand } from '@/lib/services/account/session-commands'
import { signIn } from '@/lib/services/account/sign-in'
import { newKey, runCommand } from '@/lib/services/command'
import { lastHop } from './request-facts'
import { isHttps, sessionCookie, TOKEN_SECONDS } from './token'

/**
 * next-auth for programs that speak its protocol. The portal's own forms work without script and go through server
 * actions; both ends meet in the same service, the same token and the same session row.
 */
export function authOptions(): NextAuthOptions {
  const { name, options } = sessionCookie()
  return {
    secret: keys().sessionSecret,
    useSecureCookies: isHttps(),
    session: { strategy: 'jwt', maxAge: TOKEN_SECONDS },
    jwt: { maxAge: TOKEN_SECONDS },
    pages: { signIn: routes.signIn, error: routes.signIn },
    cookies: { sessionToken: { name, options } },
    providers: [
      CredentialsProvider({
        credentials: { as: {}, login: {}, password: {} },
        authorize: async (credentials, request) => {
          const forwarded: unknown = request.headers?.['x-forwarded-for']
          const agent: unknown = request.headers?.['user-agent']
          const outcome = await signIn({
            as: credentials?.as === 'STAFF' ? 'STAFF' : 'APPLICANT',
            login: credentials?.login ?? '',
            password: credentials?.password ?? '',
            ip: lastHop(typeof forwarded === 'string' ? forwarded : null),
            agent: typeof agent === 'string' ? agent : null,
          })
          return outcome.ok ? { id: outcome.value.sessionId } : null
        },
      }),
    ],
    events: {
      signOut: ({ token }) => endSession(token.sid),
    },
    callbacks: {
      // `user` is there only at the moment of signing in; afterwards the token is carried on as it is.
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: async ({ session, token }) => {
        const reading = typeof token.sid === 'string' ? await readSession(token.sid, { ip: null, touch: false }) : null
        const actor = reading?.kind === 'open' ? reading.actor : null
        return { expires: session.expires, user: actor ? { name: actor.name, role: actor.role } : undefined }
      },
      redirect: ({ url, baseUrl }) => (url.startsWith('/') && !/^\/[/\\]/.test(url) ? `${baseUrl}${url}` : baseUrl),
    },
  }
}

/** Signing out ends the session itself; whoever kept a copy of the cookie has nothing. */
async function endSession(sessionId: unknown): Promise<void> {
  const reading = typeof sessionId === 'string' ? await readSession(sessionId, { ip: null, touch: false }) : null
  if (reading?.kind !== 'open') return
  await runCommand(endSessionCommand, { actor: reading.actor, key: newKey(), input: { sessionId: reading.sessionId } })
}
