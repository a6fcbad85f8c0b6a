import { z } from 'zod'
import { realNow } from '@/lib/clock'
import { findCredentialsById, lockUser, savePassword, type LockedUser } from '@/lib/db/accounts'
import { withdrawSecrets } from '@/lib/db/one-time-secrets'
import { unseal } from '@/lib/db/sealed'
import { carryPasswordVersion, revokeSessions } from '@/lib/db/sessions'
import { checkPassword } from '@/lib/domain/account/password-rule'
import type { Actor } from '@/lib/domain/shared/actor'
import { err, ok, refuse, type Refusal } from '@/lib/domain/shared/result'
import { anyone, type CommandOutcome, defineCommand, runCommand } from '@/lib/services/command'
import { whyPasswordIsWrong } from './confirm-password'
import { hashPassword, passwordMark } from './password-hash'

interface Prepared {
  readonly sessionId: string
  readonly current: Refusal | null
  readonly checkedVersion: number
  readonly password: string
  readonly newHash: string | null
}

/** Words a stranger would try first. */
export const knownWords = (user: Pick<LockedUser, 'name' | 'loginName' | 'mobileSealed' | 'email'>): string[] =>
  [user.name, user.loginName, user.email?.split('@')[0], user.mobileSealed ? unseal(user.mobileSealed) : null].filter(
    (word) => word !== null && word !== undefined,
  )

const changePasswordCommand = (prepared: Prepared) =>
  defineCommand({
    name: 'account.changePassword',
    input: z.object({ current: z.string(), next: z.string() }),
    load: (tx, _input, actor) => lockUser(tx, actor.userId),
    authorise: anyone,
    decide: (user) => {
      if (prepared.current) return err(prepared.current)
      if (user.passwordVersion !== prepared.checkedVersion) return refuse('account.changed_meanwhile')
      const checked = checkPassword(prepared.password, knownWords(user))
      if (!checked.ok) return checked
      if (!prepared.newHash) return refuse('account.password_same')
      return ok({ user, newHash: prepared.newHash })
    },
    save: async (tx, { user, newHash }) => {
      const now = realNow()
      const passwordVersion = await savePassword(tx, user.id, newHash)
      await carryPasswordVersion(tx, prepared.sessionId, passwordVersion)
      await withdrawSecrets(tx, 'SET_PASSWORD', user.id, now)
      const ended = await revokeSessions(tx, { userId: user.id, except: prepared.sessionId }, now)
      return { ended }
    },
    audit: ({ user }, { ended }) => [
      {
        stream: 'account',
        action: 'account.password_changed',
        subject: { type: 'user', id: user.id },
        detail: { ended },
      },
    ],
  })

export interface PasswordChange {
  readonly key: string
  readonly sessionId: string
  readonly current: string
  readonly next: string
}

/** The old password is asked again, and guessing it here counts towards the lock as at the door. */
export async function changePassword(actor: Actor, change: PasswordChange): Promise<CommandOutcome<{ ended: number }>> {
  const user = await findCredentialsById(actor.userId)
  const current = await whyPasswordIsWrong(user, change.current)
  const isSame = current === null && change.current === change.next
  const mayHash = current === null && !isSame && checkPassword(change.next).ok
  const command = changePasswordCommand({
    sessionId: change.sessionId,
    current,
    checkedVersion: user?.passwordVersion ?? 0,
    password: change.next,
    newHash: mayHash ? await hashPassword(change.next) : null,
  })
  const input = { current: passwordMark(change.current), next: passwordMark(change.next) }
  return runCommand(command, { actor, key: change.key, input })
}
