import type { Tx } from '@/lib/db/client'
import { readPart } from '@/lib/db/parts'
import { findStaff, institutionPeoplePart, type InstitutionPeople, type ReachablePerson } from '@/lib/db/recipients'
import type { Role } from '@/lib/domain/shared/actor'
import type { Recipient } from './notify'

const addressOf = ({ userId, mobile, email, choices }: ReachablePerson): Recipient[] =>
  mobile || email ? [{ kind: 'address', ref: userId, mobile, email, choices }] : []

/** The institution in-app, and everybody who acts for it by mail and SMS; else the mobile on the register. */
export function recipientsOf(institutionId: string, { people, registeredMobile }: InstitutionPeople): Recipient[] {
  const addresses = people.flatMap(addressOf)
  const inApp: Recipient = { kind: 'institution', institutionId }
  if (addresses.length > 0) return [inApp, ...addresses]
  return registeredMobile
    ? [inApp, { kind: 'address', ref: 'register', mobile: registeredMobile, email: null }]
    : [inApp]
}

/** The above and the principal on the register, whom a due date concerns as well (DOMAIN §7); one mobile gets one SMS. */
export function reminderRecipients(institutionId: string, people: InstitutionPeople): Recipient[] {
  const recipients = recipientsOf(institutionId, people)
  const mobile = people.principalMobile
  const known = recipients.some((one) => one.kind === 'address' && one.mobile === mobile)
  return mobile && !known ? [...recipients, { kind: 'address', ref: 'principal', mobile, email: null }] : recipients
}

export const applicantRecipients = async (db: Tx, institutionId: string): Promise<Recipient[]> =>
  recipientsOf(institutionId, await readPart(db, institutionPeoplePart(institutionId)))

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
