import { realNow } from '@/lib/clock'
import { setUserActive, unlockUser } from '@/lib/db/accounts'
import { newToken, withdrawSecrets } from '@/lib/db/one-time-secrets'
import { revokeSessions } from '@/lib/db/sessions'
import { accountInput, reasonedAccountInput, versionedAccountInput } from '@/lib/domain/account/inputs'
import { isLocked } from '@/lib/domain/account/lockout'
import { err, ok, refuse } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { accountAudit, CHANGED, isChanged, lockAdministered, mayAdminister } from './administered'
import { linkExpiry, passwordLinkMessage, storePasswordLink } from './password-link'

/** Takes effect with the person's next request: sessions and links end in the same transaction. */
export const deactivateCommand = defineCommand({
  name: 'account.deactivate',
  input: reasonedAccountInput,
  load: (tx, { userId }, actor) => lockAdministered(tx, userId, actor),
  authorise: mayAdminister,
  decide: ({ user }, { version, reason }) => {
    if (isChanged(user, version)) return err(CHANGED)
    return user.active ? ok({ user, reason }) : refuse('account.is_inactive')
  },
  save: async (tx, { user }) => {
    const now = realNow()
    await setUserActive(tx, user.id, false)
    await withdrawSecrets(tx, 'SET_PASSWORD', user.id, now)
    const ended = await revokeSessions(tx, { userId: user.id }, now)
    return { userId: user.id, ended }
  },
  audit: ({ user, reason }, { ended }) => [accountAudit('account.deactivated', user.id, { reason, ended })],
})

export const reactivateCommand = defineCommand({
  name: 'account.reactivate',
  input: versionedAccountInput,
  load: (tx, { userId }, actor) => lockAdministered(tx, userId, actor),
  authorise: mayAdminister,
  decide: ({ user }, { version }) => {
    if (isChanged(user, version)) return err(CHANGED)
    return user.active ? refuse('account.is_active') : ok({ user })
  },
  save: async (tx, { user }) => {
    await setUserActive(tx, user.id, true)
    return { userId: user.id }
  },
  audit: ({ user }) => [accountAudit('account.reactivated', user.id)],
})

export const unlockCommand = defineCommand({
  name: 'account.unlock',
  input: accountInput,
  load: (tx, { userId }, actor) => lockAdministered(tx, userId, actor),
  authorise: mayAdminister,
  decide: ({ user }) => (isLocked(user.lockedUntil, realNow()) ? ok({ user }) : refuse('account.not_locked')),
  save: async (tx, { user }) => {
    await unlockUser(tx, user.id)
    return { userId: user.id }
  },
  audit: ({ user }) => [accountAudit('account.unlocked', user.id)],
})

/** A new link makes those before it worthless. */
export const resendLinkCommand = defineCommand({
  name: 'account.resendLink',
  input: accountInput,
  load: (tx, { userId }, actor) => lockAdministered(tx, userId, actor),
  authorise: mayAdminister,
  decide: ({ user }) => {
    if (!user.active) return refuse('account.is_inactive')
    return user.email ? ok({ user, email: user.email, token: newToken() }) : refuse('account.no_address')
  },
  save: async (tx, { user, token }) => {
    const now = realNow()
    await withdrawSecrets(tx, 'SET_PASSWORD', user.id, now)
    const secretId = await storePasswordLink(tx, { userId: user.id, token, expiresAt: linkExpiry('FIRST', now) })
    return { userId: user.id, secretId }
  },
  audit: ({ user }) => [accountAudit('account.link_sent', user.id)],
  outbox: ({ user, email, token }, { secretId }) => [
    passwordLinkMessage(
      'FIRST',
      { channel: 'MAIL', address: email },
      { token, secretId, facts: { name: user.name, login: user.loginName ?? '' } },
    ),
  ],
})
