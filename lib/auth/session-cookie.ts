import { cookies } from 'next/headers'
import { sealSessionId, sessionCookie } from './token'

/** Only server actions and route handlers can set cookies; pages cannot. */
export async function startSession(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, await sealSessionId(sessionId), options)
}

export async function dropSession(): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
