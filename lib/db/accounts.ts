import type { Prisma } from './generated/client'
import { database, type Tx } from './client'

/** The row a sign-in needs. Never leaves the services. */
const CREDENTIALS = {
  id: true,
  name: true,
  passwordHash: true,
  passwordVersion: true,
  lockedUntil: true,
  active: true,
} satisfies Prisma.UserSelect

export type Credentials = Prisma.UserGetPayload<{ select: typeof CREDENTIALS }>

export type LoginHandle = { readonly loginName: string } | { readonly mobileHmac: string }

export const findCredentials = (handle: LoginHandle, db: Tx = database()): Promise<Credentials | null> =>
  db.user.findUnique({ where: handle, select: CREDENTIALS })

export const findCredentialsById = (userId: string): Promise<Credentials | null> =>
  database().user.findUnique({ where: { id: userId }, select: CREDENTIALS })

/**
 * One statement, so that failures at the same moment are all counted: the fifth locks, and the count begins anew behind
 * the lock. Returns the end of the lock when there is one.
 */
export async function countFailure(
  userId: string,
  rule: { most: number; lockUntil: Date },
  now: Date,
): Promise<{ lockedUntil: Date | null; failures: number }> {
  const [row] = await database().$queryRaw<{ lockedUntil: Date | null; failedLogins: number }[]>`
    UPDATE "User" SET
      "lockedUntil" = CASE WHEN "failedLogins" + 1 >= ${rule.most} THEN ${rule.lockUntil} ELSE "lockedUntil" END,
      "failedLogins" = CASE WHEN "failedLogins" + 1 >= ${rule.most} THEN 0 ELSE "failedLogins" + 1 END
    WHERE "id" = ${userId}::uuid AND ("lockedUntil" IS NULL OR "lockedUntil" <= ${now})
    RETURNING "lockedUntil", "failedLogins"`
  if (row) {
    const until = row.lockedUntil && row.lockedUntil > now ? row.lockedUntil : null
    return { lockedUntil: until, failures: row.failedLogins }
  }
  const user = await database().user.findUnique({ where: { id: userId }, select: { lockedUntil: true } })
  return { lockedUntil: user?.lockedUntil ?? null, failures: 0 }
}

/** Succeeds only while nothing that the password was checked against has changed. */
export async function admit(tx: Tx, user: { id: string; passwordVersion: number }, now: Date): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: {
      id: user.id,
      passwordVersion: user.passwordVersion,
      active: true,
      OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }],
    },
    data: { failedLogins: 0, lockedUntil: null },
  })
  return count === 1
}

const MEMBERSHIP = {
  id: true,
  role: true,
  relation: true,
  institutionId: true,
  authorityId: true,
  itemLetters: true,
  abilities: true,
  certNo: true,
  active: true,
  version: true,
  authority: { select: { name: true, nameEn: true, region: true, kind: true } },
  institution: { select: { name: true, region: true } },
} satisfies Prisma.MembershipSelect

export type MembershipRow = Prisma.MembershipGetPayload<{ select: typeof MEMBERSHIP }>

export const listMemberships = (
  userId: string,
  { onlyActive }: { onlyActive: boolean },
  db: Tx = database(),
): Promise<MembershipRow[]> =>
  db.membership.findMany({
    where: { userId, ...(onlyActive ? { active: true } : {}) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: MEMBERSHIP,
  })

/** The place a person worked in last, so that who has several begins where they left off. */
export async function lastMembershipOf(userId: string): Promise<string | null> {
  const session = await database().session.findFirst({
    where: { userId },
    orderBy: { createdAt: 'desc' },
    select: { membershipId: true },
  })
  return session?.membershipId ?? null
}

export interface LockedUser extends Credentials {
  readonly loginName: string | null
  readonly mobileSealed: string | null
  readonly email: string | null
  readonly version: number
}

const LOCKED = {
  ...CREDENTIALS,
  loginName: true,
  mobileSealed: true,
  email: true,
  version: true,
} satisfies Prisma.UserSelect

export async function lockUser(tx: Tx, userId: string): Promise<LockedUser | null> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`
  return tx.user.findUnique({ where: { id: userId }, select: LOCKED })
}

export async function savePassword(tx: Tx, userId: string, passwordHash: string): Promise<number> {
  const { passwordVersion } = await tx.user.update({
    where: { id: userId },
    data: { passwordHash, passwordVersion: { increment: 1 }, failedLogins: 0, lockedUntil: null },
    select: { passwordVersion: true },
  })
  return passwordVersion
}

export async function createUser(tx: Tx, data: Prisma.UserUncheckedCreateInput): Promise<string> {
  const { id } = await tx.user.create({ data, select: { id: true } })
  return id
}

export async function createMembership(tx: Tx, data: Prisma.MembershipUncheckedCreateInput): Promise<string> {
  const { id } = await tx.membership.create({ data, select: { id: true } })
  return id
}

export const isLoginTaken = async (tx: Tx, loginName: string): Promise<boolean> =>
  (await tx.user.count({ where: { loginName } })) > 0

export async function setUserActive(tx: Tx, userId: string, active: boolean): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { active, version: { increment: 1 } } })
}

export async function unlockUser(tx: Tx, userId: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { failedLogins: 0, lockedUntil: null } })
}

export async function saveMembership(
  tx: Tx,
  membershipId: string,
  data: { itemLetters?: string[]; abilities?: string[]; certNo?: string | null; active?: boolean },
): Promise<void> {
  await tx.membership.update({ where: { id: membershipId }, data: { ...data, version: { increment: 1 } } })
}

export const findAuthority = (
  tx: Tx,
  where: { region: string; kind: string },
): Promise<{ id: string; region: string } | null> =>
  tx.authority.findUnique({ where: { region_kind: where }, select: { id: true, region: true } })

/** Two people must not take one login name or one mobile at the same moment: the second waits and then sees it taken. */
export async function claimHandle(tx: Tx, handle: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`handle:${handle}`}, 0))`
}

export interface InstitutionAtDoor {
  readonly id: string
  readonly legalRep: Prisma.JsonValue
  readonly legalRepMobileHmac: string | null
}

/** Both numbers must be those of one row of the register. */
export const findInstitutionAtDoor = (
  tx: Tx,
  { uscc, licenceNos }: { uscc: string; licenceNos: readonly string[] },
): Promise<InstitutionAtDoor | null> =>
  tx.institution.findFirst({
    where: { uscc, OR: [{ registrationNo: { in: [...licenceNos] } }, { filingNo: { in: [...licenceNos] } }] },
    select: { id: true, legalRep: true, legalRepMobileHmac: true },
  })

export const findInstitutionById = (tx: Tx, id: string): Promise<InstitutionAtDoor | null> =>
  tx.institution.findUnique({ where: { id }, select: { id: true, legalRep: true, legalRepMobileHmac: true } })
