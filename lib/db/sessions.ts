import type { Prisma } from './generated/client'
import { database, type Tx } from './client'

const FOR_ACTOR = {
  id: true,
  userId: true,
  membershipId: true,
  passwordVersion: true,
  createdAt: true,
  lastSeenAt: true,
  revokedAt: true,
  user: { select: { name: true, active: true, passwordVersion: true } },
} satisfies Prisma.SessionSelect

const MEMBERSHIP = {
  id: true,
  role: true,
  authorityId: true,
  institutionId: true,
  itemLetters: true,
  abilities: true,
  certNo: true,
  active: true,
  authority: { select: { region: true } },
} satisfies Prisma.MembershipSelect

export type SessionRow = Prisma.SessionGetPayload<{ select: typeof FOR_ACTOR }>
export type SessionMembershipRow = Prisma.MembershipGetPayload<{ select: typeof MEMBERSHIP }>

export async function findSession(
  sessionId: string,
): Promise<{ session: SessionRow; membership: SessionMembershipRow } | null> {
  const session = await database().session.findUnique({ where: { id: sessionId }, select: FOR_ACTOR })
  if (!session) return null
  const membership = await database().membership.findFirst({
    where: { id: session.membershipId, userId: session.userId },
    select: MEMBERSHIP,
  })
  return membership ? { session, membership } : null
}

/** Several requests of one person may come at once; the later instant stays, and nobody waits for a row nobody needs. */
export async function touchSession(sessionId: string, before: Date, now: Date): Promise<void> {
  await database().session.updateMany({
    where: { id: sessionId, revokedAt: null, lastSeenAt: { lte: before } },
    data: { lastSeenAt: now },
  })
}

export interface NewSession {
  readonly userId: string
  readonly membershipId: string
  readonly passwordVersion: number
  readonly now: Date
  readonly ip: string | null
  readonly agent: string | null
}

export async function createSession(tx: Tx, { now, agent, ...session }: NewSession): Promise<string> {
  const row = await tx.session.create({
    data: { ...session, agent: agent?.slice(0, 200) ?? null, createdAt: now, lastSeenAt: now },
    select: { id: true },
  })
  return row.id
}

/** Returns how many were still open. */
export async function revokeSessions(
  tx: Tx,
  which: { userId: string; only?: string; except?: string },
  now: Date,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: {
      userId: which.userId,
      revokedAt: null,
      ...(which.only ? { id: which.only } : {}),
      ...(which.except ? { NOT: { id: which.except } } : {}),
    },
    data: { revokedAt: now },
  })
  return count
}

export async function listOpenSessions(
  userId: string,
): Promise<
  { id: string; membershipId: string; createdAt: Date; lastSeenAt: Date; ip: string | null; agent: string | null }[]
> {
  return database().session.findMany({
    where: { userId, revokedAt: null },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    take: 50,
    select: { id: true, membershipId: true, createdAt: true, lastSeenAt: true, ip: true, agent: true },
  })
}

export const findOpenSession = (
  tx: Tx,
  { id, userId }: { id: string; userId: string },
): Promise<{ id: string; userId: string } | null> =>
  tx.session.findFirst({ where: { id, userId, revokedAt: null }, select: { id: true, userId: true } })

/** The session in which a password is changed goes on under the new one. */
export async function carryPasswordVersion(tx: Tx, sessionId: string, passwordVersion: number): Promise<void> {
  await tx.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { passwordVersion } })
}

export async function sweepSessions(before: Date): Promise<number> {
  const { count } = await database().session.deleteMany({ where: { lastSeenAt: { lt: before } } })
  return count
}

export async function revokeSessionsOf(tx: Tx, { membershipId }: { membershipId: string }, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { membershipId, revokedAt: null }, data: { revokedAt: now } })
}
