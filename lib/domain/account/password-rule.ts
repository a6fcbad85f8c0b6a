import { ok, refuse, type Result } from '../shared/result'

/** DOMAIN §13: at least ten characters, mixed. The upper bound keeps the hash from being fed a book. */
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128
/** Of small letters, capitals, digits and everything else. Han characters count as everything else. */
export const PASSWORD_KINDS = 3

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}\s]/u] as const

/** The same text typed on two keyboards must be the same password. */
export const normalisePassword = (raw: string): string => raw.normalize('NFKC')

export const passwordKinds = (password: string): number => KINDS.filter((kind) => kind.test(password)).length

/** `known` is what a stranger would try first: login name, mobile, name. */
export function checkPassword(raw: string, known: readonly string[] = []): Result<string> {
  const password = normalisePassword(raw)
  const length = Array.from(password).length
  if (length < PASSWORD_MIN) return refuse('account.password_short', { min: PASSWORD_MIN, actual: length })
  if (length > PASSWORD_MAX) return refuse('account.password_long', { max: PASSWORD_MAX })
  if (passwordKinds(password) < PASSWORD_KINDS) return refuse('account.password_mixed', { kinds: PASSWORD_KINDS })
  const lower = password.toLowerCase()
  const guessable = known.some((word) => word.length >= 3 && lower.includes(word.toLowerCase()))
  return guessable ? refuse('account.password_guessable') : ok(password)
}
