import { cookies } from 'next/headers'
import { z } from 'zod'
import { requestFacts } from '@/lib/auth/request-facts'
import { watchingActor } from '@/lib/auth/session'
import { openSessionId, sessionCookie } from '@/lib/auth/token'
import type { Actor } from '@/lib/domain/shared/actor'
import { isFromOwnSite } from '@/lib/files/own-site'
import { readSession } from '@/lib/services/account/read-session'
import { openLiveStream } from '@/lib/services/live/live-stream'
import { tellPresence } from '@/lib/services/live/tell-presence'

export const dynamic = 'force-dynamic'

/** Server-sent events. A stream does not count as activity: an empty chair is signed out all the same. */
export async function GET(request: Request): Promise<Response> {
  const reauthorise = await sessionReader()
  const actor = await reauthorise()
  if (!actor) return new Response(null, { status: 401 })
  const stream = openLiveStream({ actor, reauthorise, signal: request.signal })
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

/** Reads the session row again without the request, which is over when the minute has passed. */
async function sessionReader(): Promise<() => Promise<Actor | null>> {
  const token = (await cookies()).get(sessionCookie().name)?.value
  const sessionId = token ? await openSessionId(token) : null
  const { ip } = await requestFacts()
  return async () => {
    if (!sessionId) return null
    const session = await readSession(sessionId, { ip, touch: false })
    return session.kind === 'open' ? session.actor : null
  }
}

const presence = z.object({ caseId: z.uuid(), gone: z.boolean().default(false) })

/** Who has a case open; sent every few seconds by the page, also by a beacon when it is left. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnSite(request.headers)) return new Response(null, { status: 403 })
  const actor = await watchingActor()
  const body = presence.safeParse(await request.json().catch(() => null))
  if (!actor || !body.success) return new Response(null, { status: actor ? 400 : 401 })
  const told = await tellPresence(actor, body.data.caseId, body.data.gone)
  return new Response(null, { status: told ? 204 : 404 })
}
