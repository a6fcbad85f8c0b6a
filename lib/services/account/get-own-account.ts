import { realNow } from '@/lib/clock'
import { findAccountRow } from '@/lib/db/account-lists'
import { listMemberships } from '@/lib/db/accounts'
import { unseal } from '@/lib/db/sealed'
import { listOpenSessions } from '@/lib/db/sessions'
import { idleMinutesOf } from '@/lib/domain/account/session-rules'
import { maskMobile } from '@/lib/domain/shared/masking'
import type { Actor, Role } from '@/lib/domain/shared/actor'
import { type Place, toPlace } from './get-account'

export interface OwnSession {
  readonly id: string
  readonly current: boolean
  readonly since: Date
  readonly lastSeenAt: Date
  readonly ip: string | null
  readonly agent: string | null
  readonly place: Place | null
}

export interface OwnAccount {
  readonly name: string
  readonly login: string
  readonly places: readonly (Place & { readonly current: boolean })[]
  readonly sessions: readonly OwnSession[]
}

/** One's own account: where one may act, and where one is signed in. */
export async function getOwnAccount(actor: Actor, sessionId: string): Promise<OwnAccount | null> {
  const row = await findAccountRow(actor.userId)
  if (!row) return null
  const places = (await listMemberships(actor.userId, { onlyActive: true })).map(toPlace)
  const now = realNow()
  const sessions = (await listOpenSessions(actor.userId)).map((session): OwnSession => ({
    id: session.id,
    current: session.id === sessionId,
    since: session.createdAt,
    lastSeenAt: session.lastSeenAt,
    ip: session.ip,
    agent: session.agent,
    place: places.find(({ id }) => id === session.membershipId) ?? null,
  }))
  const isAlive = ({ lastSeenAt, place }: OwnSession): boolean =>
    place !== null && now.getTime() - lastSeenAt.getTime() < idleMinutesOf(place.role as Role) * 60_000 // roles are ours
  return {
    name: row.name,
    login: row.loginName ?? (row.mobileSealed ? maskMobile(unseal(row.mobileSealed)) : ''),
    places: places.map((place) => ({ ...place, current: place.id === actor.membershipId })),
    sessions: sessions.filter((session) => session.current || isAlive(session)),
  }
}
