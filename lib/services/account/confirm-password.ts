import { realNow } from '@/lib/clock'
import { countFailure, findCredentialsById } from '@/lib/db/accounts'
import { FAILURES_UNTIL_LOCK, isLocked, lockedUntil, minutesUntil } from '@/lib/domain/account/lockout'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Refusal } from '@/lib/domain/shared/result'
import { verifyPassword } from './password-hash'

/** Signing asks the password again. Guessing here counts towards the lock as at the door; never inside a transaction. */
export async function whyPasswordIsWrong(actor: Actor, typed: string): Promise<Refusal | null> {
  const now = realNow()
  const user = await findCredentialsById(actor.userId)
  const isRight = await verifyPassword(user?.passwordHash ?? null, typed)
  if (user && isLocked(user.lockedUntil, now)) return locked(user.lockedUntil, now)
  if (isRight) return null
  if (!user) return { code: 'account.current_password_wrong' }
  const counted = await countFailure(user.id, { most: FAILURES_UNTIL_LOCK, lockUntil: lockedUntil(now) }, now)
  return isLocked(counted.lockedUntil, now)
    ? locked(counted.lockedUntil, now)
    : { code: 'account.current_password_wrong' }
}

const locked = (until: Date | null, now: Date): Refusal => ({
  code: 'account.locked',
  facts: { minutes: minutesUntil(until ?? now, now) },
})
