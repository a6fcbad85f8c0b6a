import { realNow } from '@/lib/clock'
import { appendAudit } from '@/lib/db/audit'
import { database, inTransaction } from '@/lib/db/client'
import { findDemoMembership } from '@/lib/db/demo'
import { officeNow } from '@/lib/db/office-clock'
import { createSession } from '@/lib/db/sessions'
import { type Actor, type Role, ROLES, SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { demoOnly } from './demo-only'

const isRole = (value: string): value is Role => (ROLES as readonly string[]).includes(value)

/** One click at the desk: a session as that person, without a password. `null` when there is no such account. */
export async function signInAs(
  membershipId: string,
  from: { readonly ip: string | null; readonly agent: string | null },
): Promise<{ sessionId: string; role: Role } | null> {
  demoOnly()
  const found = await findDemoMembership(database(), membershipId)
  if (!found || !isRole(found.role)) return null
  const { user, role } = found
  const actor: Actor = { ...SYSTEM_ACTOR, userId: user.id, name: user.name, role, membershipId, ip: from.ip }
  const sessionId = await inTransaction(async (tx) => {
    const { passwordVersion } = user
    const id = await createSession(tx, { userId: user.id, membershipId, passwordVersion, now: realNow(), ...from })
    const entry = { stream: 'account', action: 'account.signed_in', subject: { type: 'user', id: user.id } } as const
    await appendAudit(tx, [{ ...entry, detail: { desk: true } }], actor, (await officeNow(tx)).now)
    return id
  })
  return { sessionId, role }
}
