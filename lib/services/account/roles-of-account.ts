import { realNow } from '@/lib/clock'
import { createMembership, findAuthority, type MembershipRow, saveMembership } from '@/lib/db/accounts'
import type { Tx } from '@/lib/db/client'
import { revokeSessionsOf } from '@/lib/db/sessions'
import { giveRoleInput, membershipInput, setGrantInput } from '@/lib/domain/account/inputs'
import { BUREAU_OF, checkGrant, STAFF_ROLES, type StaffRole } from '@/lib/domain/account/staff-roles'
import { whyMayNotHoldRoles } from '@/lib/domain/admin/policy'
import type { Actor, Role } from '@/lib/domain/shared/actor'
import { err, ok, refuse } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { accountAudit, type Administered, CHANGED, lockAdministered, mayAdminister } from './administered'

interface WithMembership extends Administered {
  readonly membership: MembershipRow
}

async function lockMembership(
  tx: Tx,
  { userId, membershipId }: { userId: string; membershipId: string },
  actor: Actor,
): Promise<WithMembership | null> {
  const account = await lockAdministered(tx, userId, actor)
  const membership = account?.memberships.find(({ id }) => id === membershipId)
  return account && membership ? { ...account, membership } : null
}

const staffRoleOf = ({ role }: MembershipRow): StaffRole | null => STAFF_ROLES.find((known) => known === role) ?? null

/** Items of a reviewer, abilities, certificate number. */
export const setGrantCommand = defineCommand({
  name: 'account.setAbilitiesAndItems',
  input: setGrantInput,
  load: (tx, input, actor) => lockMembership(tx, input, actor),
  authorise: mayAdminister,
  decide: ({ user, membership }, input) => {
    if (membership.version !== input.version) return err(CHANGED)
    const role = staffRoleOf(membership)
    if (!role) return refuse('account.not_staff')
    const grant = checkGrant(role, input)
    return grant.ok ? ok({ user, membership, grant: grant.value }) : grant
  },
  save: async (tx, { user, membership, grant }) => {
    const { itemLetters, abilities, certNo } = grant
    await saveMembership(tx, membership.id, { itemLetters: [...itemLetters], abilities: [...abilities], certNo })
    return { userId: user.id }
  },
  audit: ({ user, membership, grant }) => {
    const { itemLetters, abilities, certNo } = membership
    return [
      accountAudit('account.abilities_set', user.id, {
        membershipId: membership.id,
        before: { itemLetters, abilities, certNo },
        after: grant,
      }),
    ]
  },
})

/** A second role for the same person, where the separation rules allow it (DOMAIN §2). */
export const giveRoleCommand = defineCommand({
  name: 'account.giveRole',
  input: giveRoleInput,
  load: async (tx, { userId, role }, actor) => {
    const account = await lockAdministered(tx, userId, actor)
    const authority = account && (await findAuthority(tx, { region: actor.region ?? '', kind: BUREAU_OF[role] }))
    return account && authority ? { ...account, authority } : null
  },
  authorise: mayAdminister,
  decide: ({ user, memberships, authority }, input) => {
    const held = memberships.filter(({ active }) => active).map(({ role }) => role as Role) // only these services write roles
    if (held.includes('APP')) return refuse('account.applicant_and_staff')
    const before = memberships.find(({ role, authorityId }) => role === input.role && authorityId === authority.id)
    if (before?.active) return refuse('account.role_held')
    const denied = whyMayNotHoldRoles([...held, input.role])
    if (denied) return err(denied)
    const grant = checkGrant(input.role, input)
    return grant.ok ? ok({ user, authority, before, role: input.role, grant: grant.value }) : grant
  },
  save: async (tx, { user, authority, before, role, grant }) => {
    const { certNo } = grant
    const lists = { itemLetters: [...grant.itemLetters], abilities: [...grant.abilities] }
    if (before) await saveMembership(tx, before.id, { ...lists, certNo, active: true })
    if (!before) await createMembership(tx, { userId: user.id, role, authorityId: authority.id, ...lists, certNo })
    return { userId: user.id }
  },
  audit: ({ user, role, grant }) => [accountAudit('account.role_given', user.id, { role, ...grant })],
})

/** Takes one place away: a staff role, or an applicant's right to act for an institution. Open sessions in it end. */
export const withdrawRoleCommand = defineCommand({
  name: 'account.withdrawRole',
  input: membershipInput,
  load: (tx, input, actor) => lockMembership(tx, input, actor),
  authorise: mayAdminister,
  decide: ({ user, membership }, input) => {
    if (membership.version !== input.version) return err(CHANGED)
    return membership.active ? ok({ user, membership }) : refuse('account.role_not_held')
  },
  save: async (tx, { user, membership }) => {
    await saveMembership(tx, membership.id, { active: false })
    await revokeSessionsOf(tx, { membershipId: membership.id }, realNow())
    return { userId: user.id }
  },
  audit: ({ user, membership }) => [
    accountAudit('account.role_withdrawn', user.id, {
      membershipId: membership.id,
      role: membership.role,
      institutionId: membership.institutionId,
    }),
  ],
})
