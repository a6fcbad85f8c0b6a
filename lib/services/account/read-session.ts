import { realNow } from '@/lib/clock'
import { findSession, type SessionMembershipRow, touchSession } from '@/lib/db/sessions'
import { isDueForTouch, type SessionEnd, TOUCH_AFTER_MS, whySessionEnded } from '@/lib/domain/account/session-rules'
import { ABILITIES, type Ability, type Actor, isRole, type Role } from '@/lib/domain/shared/actor'
import { isItemLetter } from '@/lib/domain/shared/item-letters'

export type SessionReading =
  { readonly kind: 'open'; readonly sessionId: string; readonly actor: Actor } | { readonly kind: SessionEnd }

const isAbility = (value: string): value is Ability => (ABILITIES as readonly string[]).includes(value)

/**
 * Who acts in this session, as the rows say now: a sign-out, a deactivation or a changed password takes effect with the
 * next request. Sessions live by real time, not by the office's clock (DESIGN §3.6). `touch: false` is for requests a
 * person did not make (live updates), which must not keep an empty chair signed in.
 */
export async function readSession(
  sessionId: string,
  { ip, touch }: { ip: string | null; touch: boolean },
  now: Date = realNow(),
): Promise<SessionReading> {
  const found = await findSession(sessionId)
  if (!found || !isRole(found.membership.role)) return { kind: 'ended' }
  const { session, membership } = found
  const end = whySessionEnded(
    {
      role: found.membership.role,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      revokedAt: session.revokedAt,
      passwordVersion: session.passwordVersion,
      userPasswordVersion: session.user.passwordVersion,
      userActive: session.user.active,
      membershipActive: membership.active,
    },
    now,
  )
  if (end) return { kind: end }
  if (touch && isDueForTouch(session.lastSeenAt, now)) {
    await touchSession(session.id, new Date(now.getTime() - TOUCH_AFTER_MS), now)
  }
  const actor = toActor({ userId: session.userId, name: session.user.name }, membership, found.membership.role, ip)
  return { kind: 'open', sessionId: session.id, actor }
}

function toActor(
  user: { userId: string; name: string },
  membership: SessionMembershipRow,
  role: Role,
  ip: string | null,
): Actor {
  return {
    ...user,
    role,
    membershipId: membership.id,
    authorityId: membership.authorityId,
    region: membership.authority?.region ?? null,
    institutionId: membership.institutionId,
    itemLetters: membership.itemLetters.filter(isItemLetter),
    abilities: membership.abilities.filter(isAbility),
    certNo: membership.certNo,
    ip,
  }
}
