import { sessionInput, switchInput } from '@/lib/domain/account/inputs'
import { realNow } from '@/lib/clock'
import { listMemberships, lockUser, type MembershipRow } from '@/lib/db/accounts'
import { createSession, findOpenSession, revokeSessions } from '@/lib/db/sessions'
import { ok } from '@/lib/domain/shared/result'
import { anyone, defineCommand } from '@/lib/services/command'

/** Sign out, here or on another device. Whose session it is not does not see it. */
export const endSessionCommand = defineCommand({
  name: 'account.endSession',
  input: sessionInput,
  load: async (tx, { sessionId }, actor) => {
    await lockUser(tx, actor.userId)
    return findOpenSession(tx, { id: sessionId, userId: actor.userId })
  },
  authorise: anyone,
  decide: (session) => ok(session),
  save: async (tx, { id, userId }) => {
    await revokeSessions(tx, { userId, only: id }, realNow())
    return { sessionId: id }
  },
  audit: ({ id, userId }) => [
    {
      stream: 'account',
      action: 'account.signed_out',
      subject: { type: 'user', id: userId },
      detail: { sessionId: id },
    },
  ],
})

export interface SessionPlace {
  readonly sessionId: string
  readonly ip: string | null
  readonly agent: string | null
}

interface Switch {
  readonly userId: string
  readonly passwordVersion: number
  readonly membership: MembershipRow
}

/** Act for another institution, or in another role: a session of its own, and the one before ends. */
export const switchMembershipCommand = (place: SessionPlace) =>
  defineCommand({
    name: 'account.switchMembership',
    input: switchInput,
    load: async (tx, { membershipId }, actor): Promise<Switch | null> => {
      const user = await lockUser(tx, actor.userId)
      const current = await findOpenSession(tx, { id: place.sessionId, userId: actor.userId })
      if (!user || !current) return null
      const membership = (await listMemberships(user.id, { onlyActive: true }, tx)).find(
        ({ id }) => id === membershipId,
      )
      return membership ? { userId: user.id, passwordVersion: user.passwordVersion, membership } : null
    },
    authorise: anyone,
    decide: (state) => ok(state),
    save: async (tx, { userId, passwordVersion, membership }) => {
      const now = realNow()
      await revokeSessions(tx, { userId, only: place.sessionId }, now)
      const { ip, agent } = place
      const sessionId = await createSession(tx, {
        userId,
        membershipId: membership.id,
        passwordVersion,
        now,
        ip,
        agent,
      })
      return { sessionId, role: membership.role }
    },
    audit: ({ userId, membership }) => [
      {
        stream: 'account',
        action: 'account.membership_switched',
        subject: { type: 'user', id: userId },
        detail: { membershipId: membership.id, role: membership.role },
      },
    ],
  })
