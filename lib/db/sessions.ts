import { database, type Tx } from './client'

export interface SessionRow {
  readonly id: string
  readonly userId: string
  readonly membershipId: string
  readonly passwordVersion: number
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly revokedAt: Date | null
  readonly user: { readonly name: string; readonly active: boolean; readonly passwordVersion: number }
}

export interface SessionMembershipRow {
  readonly id: string
  readonly role: string
  readonly authorityId: string | null
  readonly institutionId: string | null
  readonly itemLetters: readonly string[]
  readonly abilities: readonly string[]
  readonly certNo: string | null
  readonly active: boolean
  readonly authority: { readonly region: string } | null
}

type FoundSession = Omit<SessionRow, 'user'> &
  Omit<SessionMembershipRow, 'id' | 'active' | 'authority'> & {
    readonly name: string
    readonly userActive: boolean
    readonly userPasswordVersion: number
    readonly membershipActive: boolean
    readonly region: string | null
  }

/** One statement, because every page of everybody who is signed in begins with it. */
export async function findSession(
  sessionId: string,
): Promise<{ session: SessionRow; membership: SessionMembershipRow } | null> {
  const [row] = await database().$queryRaw<FoundSession[]>`
    SELECT s."id", s."userId", s."membershipId", s."passwordVersion", s."createdAt", s."lastSeenAt", s."revokedAt",
      u."name", u."active" AS "userActive", u."passwordVersion" AS "userPasswordVersion",
      m."role", m."authorityId", m."institutionId", m."certNo",
      coalesce(m."itemLetters", '{}') AS "itemLetters", coalesce(m."abilities", '{}') AS "abilities",
      m."active" AS "membershipActive", a."region"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    JOIN "Membership" m ON m."id" = s."membershipId" AND m."userId" = s."userId"
    LEFT JOIN "Authority" a ON a."id" = m."authorityId"
    WHERE s."id" = ${sessionId}::uuid`
  if (!row) return null
  const { name, userActive, userPasswordVersion, membershipActive, region, ...both } = row
  return {
    session: { ...both, user: { name, active: userActive, passwordVersion: userPasswordVersion } },
    membership: {
      ...both,
      id: both.membershipId,
      active: membershipActive,
      authority: region === null ? null : { region },
    },
  }
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
