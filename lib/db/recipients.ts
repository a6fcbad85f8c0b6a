import type { Tx } from './client'
import { unseal, unsealMembers } from './sealed'

export interface ReachablePerson {
  readonly userId: string
  readonly mobile: string | null
  readonly email: string | null
}

/** Who acts for an institution now, with the addresses of their accounts. */
export async function findInstitutionPeople(db: Tx, institutionId: string): Promise<ReachablePerson[]> {
  const rows = await db.membership.findMany({
    where: { institutionId, active: true, user: { active: true } },
    select: { user: { select: { id: true, mobileSealed: true, email: true } } },
    orderBy: { createdAt: 'asc' },
  })
  const people = rows.map(({ user }) => ({
    userId: user.id,
    mobile: user.mobileSealed && openText(user.mobileSealed),
    email: user.email,
  }))
  return [...new Map(people.map((person) => [person.userId, person])).values()]
}

/** The mobile of the legal representative on the register; for an institution nobody has signed in for yet. */
export async function findRegisteredMobile(db: Tx, institutionId: string): Promise<string | null> {
  const row = await db.institution.findUnique({ where: { id: institutionId }, select: { legalRep: true } })
  const person = unsealMembers(row?.legalRep)
  if (person === null || typeof person !== 'object' || !('mobile' in person)) return null
  return typeof person.mobile === 'string' ? person.mobile : null
}

export async function findStaff(db: Tx, userIds: readonly string[]): Promise<ReachablePerson[]> {
  const rows = await db.user.findMany({
    where: { id: { in: [...userIds] }, active: true },
    select: { id: true, email: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, email }) => ({ userId: id, mobile: null, email }))
}

/** A sealed column holds plain text or, where a member of a JSON value was sealed, JSON text. */
function openText(sealed: string): string {
  const plain = unseal(sealed)
  return plain.startsWith('"') ? String(JSON.parse(plain)) : plain
}
