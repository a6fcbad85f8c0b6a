import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { keys } from '@/lib/keys'

/**
 * ID numbers, mobiles, dose and exam values are stored only through here (DESIGN §3.12, DOMAIN §13).
 * Format: `sealed:1:<key id>:<base64 of iv|tag|ciphertext>`, AES-256-GCM.
 */
const PREFIX = 'sealed:1:'

export const isSealed = (value: unknown): value is string => typeof value === 'string' && value.startsWith(PREFIX)

export function seal(plain: string): string {
  const { id, key } = keys().sealing
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return `${PREFIX}${id}:${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')}`
}

export function unseal(value: string): string {
  if (!isSealed(value)) throw new Error('value is not sealed')
  const [id = '', body = ''] = value.slice(PREFIX.length).split(':')
  const key = keys().sealingById.get(id)
  if (!key) throw new Error(`no sealing key ${id}`)
  const bytes = Buffer.from(body, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** For equality search on sealed values (mobile, ID number, codes). */
export const hmacOf = (plain: string): string => createHmac('sha256', keys().hmac).update(plain, 'utf8').digest('hex')

/**
 * Seals the members called `names` anywhere inside a plain JSON value. Text that only looks sealed is sealed too: whoever types
 * such a thing gets it back as typed, and nothing a person typed is ever opened as if we had sealed it.
 */
export function sealMembers(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value))
    return value.map((member) => (isSealed(member) ? seal(JSON.stringify(member)) : sealMembers(member, names)))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const isBlank = member === null || member === undefined
      if (!isBlank && (names.has(name) || isSealed(member))) return [name, seal(JSON.stringify(member))]
      return [name, sealMembers(member, names)]
    }),
  )
}

/** The inverse of `sealMembers`: opens every sealed value inside a JSON value. */
export function unsealMembers(value: unknown): unknown {
  if (isSealed(value)) return JSON.parse(unseal(value)) as unknown
  if (Array.isArray(value)) return value.map(unsealMembers)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, unsealMembers(member)]))
}
