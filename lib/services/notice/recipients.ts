import type { Tx } from '@/lib/db/client'
import { findInstitutionPeople, findRegisteredMobile, findStaff, type ReachablePerson } from '@/lib/db/recipients'
import type { Role } from '@/lib/domain/shared/actor'
import type { Recipient } from './notify'

const addressOf = ({ userId, mobile, email }: ReachablePerson): Recipient[] =>
  mobile || email ? [{ kind: 'address', ref: userId, mobile, email }] : []

/** The institution in-app, and everybody who acts for it by mail and SMS; else the mobile on the register. */
export async function applicantRecipients(db: Tx, institutionId: string): Promise<Recipient[]> {
  const people = await findInstitutionPeople(db, institutionId)
  const addresses = people.flatMap(addressOf)
  const inApp: Recipient = { kind: 'institution', institutionId }
  if (addresses.length > 0) return [inApp, ...addresses]
  const mobile = await findRegisteredMobile(db, institutionId)
  return mobile ? [inApp, { kind: 'address', ref: 'register', mobile, email: null }] : [inApp]
}

/** Named members of staff: in-app, and by mail where an address is known. Staff get no SMS. */
export async function staffRecipients(db: Tx, userIds: readonly string[]): Promise<Recipient[]> {
  const people = await findStaff(db, userIds)
  return people.flatMap((person): Recipient[] => [
    { kind: 'person', userId: person.userId },
    ...addressOf({ ...person, mobile: null }),
  ])
}

/** Whoever holds the role in the region, in-app only. */
export const roleRecipients = (role: Role, region: string): Recipient[] => [{ kind: 'role', role, region }]
