import { z } from 'zod'
import { realNow } from '@/lib/clock'
import { lockUser, savePassword } from '@/lib/db/accounts'
import { findLinkSubject, lockLink, withdrawSecrets } from '@/lib/db/one-time-secrets'
import { revokeSessions } from '@/lib/db/sessions'
import { checkPassword } from '@/lib/domain/account/password-rule'
import { linkInput } from '@/lib/domain/account/inputs'
import { ok, refuse } from '@/lib/domain/shared/result'
import { anyone, type CommandOutcome, defineCommand, runCommand } from '@/lib/services/command'
import { knownWords } from './change-password'
import { hashPassword, passwordMark } from './password-hash'
import { strangerAt } from './stranger'

const setPasswordCommand = (prepared: { password: string; newHash: string | null }) =>
  defineCommand({
    name: 'account.setPasswordByLink',
    input: linkInput.extend({ password: z.string() }),
    load: async (tx, { token }) => {
      const link = await lockLink(tx, 'SET_PASSWORD', token, realNow())
      const user = link ? await lockUser(tx, link.subject) : null
      return user?.active ? user : null
    },
    authorise: anyone,
    decide: (user) => {
      const checked = checkPassword(prepared.password, knownWords(user))
      if (!checked.ok) return checked
      return prepared.newHash ? ok({ user, newHash: prepared.newHash }) : refuse('account.password_mixed')
    },
    save: async (tx, { user, newHash }) => {
      const now = realNow()
      await savePassword(tx, user.id, newHash)
      await withdrawSecrets(tx, 'SET_PASSWORD', user.id, now)
      const ended = await revokeSessions(tx, { userId: user.id }, now)
      return { staff: user.loginName !== null, ended }
    },
    audit: ({ user }, { ended }) => [
      { stream: 'account', action: 'account.password_set', subject: { type: 'user', id: user.id }, detail: { ended } },
    ],
  })

export interface PasswordByLink {
  readonly key: string
  readonly token: string
  readonly password: string
  readonly ip: string | null
}

/** A link works once: the first to arrive sets the password, the second is told that the link is used up. */
export async function setPasswordByLink(
  request: PasswordByLink,
): Promise<CommandOutcome<{ staff: boolean; ended: number }>> {
  const { token, password } = request
  const newHash = checkPassword(password).ok ? await hashPassword(password) : null
  const input = { token, password: passwordMark(password) }
  return runCommand(setPasswordCommand({ password, newHash }), {
    actor: strangerAt(request.ip),
    key: request.key,
    input,
  })
}

/** Looks without using it up: the page says at once when a link is of no use any more. */
export const isLinkOpen = async (token: string): Promise<boolean> =>
  (await findLinkSubject('SET_PASSWORD', token, realNow())) !== null
