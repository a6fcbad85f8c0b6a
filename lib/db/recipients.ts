import { type NoticeChoices, readChoices } from '@/lib/domain/notice/choices'
import type { Tx } from './client'
import { Prisma } from './generated/client'
import { asRecord, asText } from './json-values'
import { listOf, type Part, part } from './parts'
import { unseal, unsealMembers } from './sealed'

export interface ReachablePerson {
  readonly userId: string
  readonly mobile: string | null
  readonly email: string | null
  readonly choices: NoticeChoices
}

export interface InstitutionPeople {
  /** Who acts for it now, with the addresses of their accounts, who began first before the others. */
  readonly people: readonly ReachablePerson[]
  /** Of the legal representative on the register; for an institution nobody has signed in for yet. */
  readonly registeredMobile: string | null
  /** Of the principal on the register (主要负责人). */
  readonly principalMobile: string | null
}

interface PeopleRow {
  readonly institutionId: string
  readonly people: readonly {
    readonly userId: string
    readonly mobileSealed: string | null
    readonly email: string | null
    readonly choices: unknown
  }[]
  readonly legalRep: unknown
  readonly principal: unknown
}

const NOBODY: InstitutionPeople = { people: [], registeredMobile: null, principalMobile: null }

export const institutionPeoplePart = (institutionId: string): Part<InstitutionPeople> => {
  const { sql, read } = peoplePart([institutionId])
  return { sql, read: (rows) => read(rows).get(institutionId) ?? NOBODY }
}

/** Of many institutions at once. */
export const peoplePart = (institutionIds: readonly string[]): Part<ReadonlyMap<string, InstitutionPeople>> =>
  part<PeopleRow, ReadonlyMap<string, InstitutionPeople>>(
    Prisma.sql`
      SELECT n."id" AS "institutionId", n."legalRep", n."principal", ${listOf(Prisma.sql`
        SELECT u."id" AS "userId", u."mobileSealed", u."email", h."choices"
        FROM "Membership" m JOIN "User" u ON u."id" = m."userId" LEFT JOIN "NoticeChoice" h ON h."userId" = u."id"
        WHERE m."institutionId" = n."id" AND m."active" AND u."active" ORDER BY m."createdAt"`)} AS "people"
      FROM "Institution" n WHERE n."id" = ANY(${[...institutionIds]}::uuid[])`,
    (rows) => new Map(rows.map((row) => [row.institutionId, toPeople(row)])),
  )

function toPeople({ people, legalRep, principal }: PeopleRow): InstitutionPeople {
  const reachable = people.map(({ mobileSealed, choices, ...person }) => ({
    ...person,
    choices: readChoices(choices),
    mobile: mobileSealed && openText(mobileSealed),
  }))
  return {
    people: [...new Map(reachable.map((person) => [person.userId, person])).values()],
    registeredMobile: mobileOf(legalRep),
    principalMobile: mobileOf(principal),
  }
}

const mobileOf = (person: unknown): string | null => asText(asRecord(unsealMembers(person))['mobile'])

export async function findStaff(db: Tx, userIds: readonly string[]): Promise<ReachablePerson[]> {
  const rows = await db.user.findMany({
    where: { id: { in: [...userIds] }, active: true },
    select: { id: true, email: true, noticeChoice: { select: { choices: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, email, noticeChoice }) => ({
    ...{ userId: id, mobile: null, email },
    choices: readChoices(noticeChoice?.choices),
  }))
}

/** A sealed column holds plain text or, where a member of a JSON value was sealed, JSON text. */
function openText(sealed: string): string {
  const plain = unseal(sealed)
  return plain.startsWith('"') ? String(JSON.parse(plain)) : plain
}
