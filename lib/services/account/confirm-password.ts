import { realNow } from '@/lib/clock'
import { countFailure, type Credentials, findCredentialsById } from '@/lib/db/accounts'
import { FAILURES_UNTIL_LOCK, isLocked, lockedUntil, minutesUntil } from '@/lib/domain/account/lockout'
import type { Refusal } from '@/lib/domain/shared/result'
import { verifyPassword } from './password-hash'

/**
 * The password asked again, before signing a decision or changing the password itself. Guessing here counts towards the
 * lock as at the door. Ask before the transaction begins: hashing takes 70 ms.
 */
export async function confirmPassword(userId: string, typed: string): Promise<Refusal | null> {
  return whyPasswordIsWrong(await findCredentialsById(userId), typed)
}

export async function whyPasswordIsWrong(user: Credentials | null, typed: string): Promise<Refusal | null> {
  const now = realNow()
  const isRight = await verifyPassword(user?.passwordHash ?? null, typed)
  if (user && isLocked(user.lockedUntil, now)) return lockedRefusal(user.lockedUntil, now)
  if (isRight) return null
  if (!user) return WRONG
  const rule = { most: FAILURES_UNTIL_LOCK, lockUntil: lockedUntil(now) }
  const counted = await countFailure(user.id, rule, now)
  return isLocked(counted.lockedUntil, now) ? lockedRefusal(counted.lockedUntil, now) : WRONG
}

const WRONG: Refusal = { code: 'account.current_password_wrong' }

export const lockedRefusal = (until: Date | null, now: Date): Refusal => ({
  code: 'account.locked',
  facts: { minutes: minutesUntil(until ?? now, now) },
})
