import { realNow } from '@/lib/clock'
import { claimHandle, createMembership, createUser, findAuthority, isLoginTaken } from '@/lib/db/accounts'
import { newToken } from '@/lib/db/one-time-secrets'
import { createStaffInput } from '@/lib/domain/account/inputs'
import { BUREAU_OF, checkGrant } from '@/lib/domain/account/staff-roles'
import { whyMayNotAdministerAccount } from '@/lib/domain/admin/policy'
import { ok, refuse } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { accountAudit } from './administered'
import { linkExpiry, passwordLinkMessage, storePasswordLink } from './password-link'

/** An administrator opens an account; its owner sets the password by a one-time link that nobody else sees. */
export const createStaffCommand = defineCommand({
  name: 'account.createStaff',
  input: createStaffInput,
  load: async (tx, { loginName, role }, actor) => {
    if (actor.role !== 'ADM' || !actor.region) return null
    await claimHandle(tx, loginName)
    const authority = await findAuthority(tx, { region: actor.region, kind: BUREAU_OF[role] })
    return authority ? { authority, isTaken: await isLoginTaken(tx, loginName) } : null
  },
  authorise: (actor, { authority }) => whyMayNotAdministerAccount(actor, { userId: null, region: authority.region }),
  decide: ({ authority, isTaken }, input) => {
    if (isTaken) return refuse('account.login_taken', { login: input.loginName })
    const grant = checkGrant(input.role, input)
    if (!grant.ok) return grant
    return ok({ input, authority, grant: grant.value, token: newToken() })
  },
  save: async (tx, { input, authority, grant, token }) => {
    const { name, loginName, email, role } = input
    const userId = await createUser(tx, { name, loginName, email })
    await createMembership(tx, {
      userId,
      role,
      authorityId: authority.id,
      itemLetters: [...grant.itemLetters],
      abilities: [...grant.abilities],
      certNo: grant.certNo,
    })
    const secretId = await storePasswordLink(tx, { userId, token, expiresAt: linkExpiry('FIRST', realNow()) })
    return { userId, secretId }
  },
  audit: ({ input, grant }, { userId }) => [
    accountAudit('account.created', userId, { login: input.loginName, role: input.role, ...grant }),
  ],
  outbox: ({ input, token }, { secretId }) => [
    passwordLinkMessage(
      'FIRST',
      { channel: 'MAIL', address: input.email },
      { token, secretId, facts: { name: input.name, login: input.loginName } },
    ),
  ],
})
