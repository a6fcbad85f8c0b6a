import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { safeNextPath } from '@/lib/domain/account/next-path'
import type { SessionEnd } from '@/lib/domain/account/session-rules'
import type { Actor, Role } from '@/lib/domain/shared/actor'
import { routes } from '@/lib/routes'
import { readSession, type SessionReading } from '@/lib/services/account/read-session'
import { doorTo, localeOfPath, signInAddress } from './areas'
import { requestFacts } from './request-facts'
import { openSessionId, sessionCookie } from './token'

export type CurrentSession = SessionReading | { readonly kind: 'none' }

async function readCurrent(touch: boolean): Promise<CurrentSession> {
  const token = (await cookies()).get(sessionCookie().name)?.value
  if (!token) return { kind: 'none' }
  const sessionId = await openSessionId(token)
  if (!sessionId) return { kind: 'ended' }
  return readSession(sessionId, { ip: (await requestFacts()).ip, touch })
}

/** Read once per request, however many parts of a page ask. */
export const currentSession = cache((): Promise<CurrentSession> => readCurrent(true))

/** Who acts, or `null` for a visitor. */
export async function currentActor(): Promise<Actor | null> {
  const session = await currentSession()
  return session.kind === 'open' ? session.actor : null
}

/** For requests the browser makes by itself (live updates): they do not count as activity. */
export async function watchingActor(): Promise<Actor | null> {
  const session = await readCurrent(false)
  return session.kind === 'open' ? session.actor : null
}

/**
 * The actor, in one of these roles when any are named. Whoever is not signed in goes to the sign-in page and comes back;
 * a page of another role does not exist for them.
 */
export async function requireActor(...roles: Role[]): Promise<Actor> {
  const session = await currentSession()
  if (session.kind !== 'open') redirect(await signInHref(roles, session.kind))
  if (roles.length > 0 && !roles.includes(session.actor.role)) notFound()
  return session.actor
}

async function signInHref(roles: readonly Role[], reason: SessionEnd | 'none'): Promise<string> {
  const path = safeNextPath((await requestFacts()).path)
  const door = roles.length > 0 && !roles.includes('APP') ? routes.staffSignIn : (doorTo(path ?? '') ?? routes.signIn)
  return signInAddress(door, localeOfPath(path ?? ''), {
    reason: reason === 'none' ? undefined : reason,
    next: path ?? undefined,
  })
}
