import { hash, verify } from '@node-rs/argon2'
import { normalisePassword } from '@/lib/domain/account/password-rule'
import { hmacOf } from '@/lib/db/sealed'

/** argon2id is the library's default; memory, passes and lanes as OWASP advises. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(normalisePassword(password), OPTIONS)

let dummy: Promise<string> | null = null

/**
 * Takes as long for an account that does not exist as for one that does, so that the clock tells a stranger nothing.
 * Hashing never happens inside a transaction: it would hold row locks for its 70 ms.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  dummy ??= hash('no account has this password', OPTIONS)
  const right = await verify(passwordHash ?? (await dummy), normalisePassword(password))
  return passwordHash !== null && right
}

/** Stands for a typed password in a command's input: receipts keep a plain hash of the input, which could be guessed. */
export const passwordMark = (password: string): string => hmacOf(`password:${normalisePassword(password)}`)
