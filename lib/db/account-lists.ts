import { database } from './client'
import { Prisma } from './generated/client'

export interface AccountListRow {
  readonly id: string
  readonly name: string
  readonly loginName: string | null
  readonly active: boolean
  readonly lockedUntil: Date | null
  readonly hasPassword: boolean
  readonly roles: readonly string[]
  /** The first few it acts for in the region: people of many institutions have the same name. */
  readonly institutions: readonly string[]
}

export interface AccountPosition {
  readonly name: string
  readonly id: string
}

/** Accounts with a place in the region: at one of its bureaus, or for one of its institutions. */
const inRegion = (region: string): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM "Membership" m
  LEFT JOIN "Authority" a ON a."id" = m."authorityId"
  LEFT JOIN "Institution" i ON i."id" = m."institutionId"
  WHERE m."userId" = u."id" AND (a."region" = ${region} OR i."region" = ${region}))`

/** `%` and `_` typed by a person are what they look like. */
const contains = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const NAMED_INSTITUTIONS = 3

export interface AccountFilter {
  readonly region: string
  readonly search: string | null
  readonly mobileHmac: string | null
  readonly after: AccountPosition | null
  readonly take: number
}

/** Pages by position, never by offset (STACK: deep OFFSET reads everything before it). */
export async function listAccountRows(filter: AccountFilter): Promise<AccountListRow[]> {
  const { region, search, mobileHmac, after, take } = filter
  const where = [inRegion(region)]
  if (after) where.push(Prisma.sql`(u."name", u."id") > (${after.name}, ${after.id}::uuid)`)
  if (search) {
    const like = contains(search)
    const mobile = mobileHmac ? Prisma.sql` OR u."mobileHmac" = ${mobileHmac}` : Prisma.empty
    where.push(Prisma.sql`(u."name" ILIKE ${like} OR u."loginName" ILIKE ${like}${mobile})`)
  }
  return database().$queryRaw<AccountListRow[]>`
    SELECT u."id", u."name", u."loginName", u."active", u."lockedUntil", u."passwordHash" IS NOT NULL AS "hasPassword",
      ARRAY(SELECT DISTINCT m."role" FROM "Membership" m WHERE m."userId" = u."id" AND m."active" ORDER BY 1) AS "roles",
      ARRAY(SELECT i."name" FROM "Membership" m JOIN "Institution" i ON i."id" = m."institutionId"
        WHERE m."userId" = u."id" AND m."active" AND i."region" = ${region} ORDER BY 1 LIMIT ${NAMED_INSTITUTIONS}) AS "institutions"
    FROM "User" u WHERE ${Prisma.join(where, ' AND ')}
    ORDER BY u."name", u."id" LIMIT ${take}`
}

export async function findAccountRow(userId: string): Promise<AccountRow | null> {
  const row = await database().user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      name: true,
      loginName: true,
      email: true,
      mobileSealed: true,
      passwordHash: true,
      lockedUntil: true,
      active: true,
      version: true,
      createdAt: true,
    },
  })
  if (!row) return null
  const { passwordHash, ...rest } = row
  return { ...rest, hasPassword: passwordHash !== null }
}

export interface AccountRow {
  readonly id: string
  readonly name: string
  readonly loginName: string | null
  readonly email: string | null
  readonly mobileSealed: string | null
  readonly hasPassword: boolean
  readonly lockedUntil: Date | null
  readonly active: boolean
  readonly version: number
  readonly createdAt: Date
}
