import { createHash, createPrivateKey, createPublicKey, createSecretKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import forge from 'node-forge'
import { env, type Env, type KeyFiles } from '@/lib/env'

/** Keys are read from files once per process and never logged. `npm run keys` makes what is missing, except in production. */

export interface BodyKey {
  /** PKCS #12 with an RSA-3072 key, its certificate and the chain. */
  readonly p12: Buffer
  readonly passphrase: string
}

export interface Keys {
  /** New values are sealed with this key. */
  readonly sealing: { readonly id: string; readonly key: KeyObject }
  /** Every sealing key still needed for reading, the current one included, by the id in the value. */
  readonly sealingById: ReadonlyMap<string, KeyObject>
  readonly hmac: KeyObject
  readonly sessionSecret: string
  readonly ed25519: { readonly id: string; readonly privateKey: KeyObject; readonly publicKey: KeyObject }
  readonly bodies: { readonly approval: BodyKey; readonly health: BodyKey }
}

/** What a person at the console has to be told; the message is one sentence. */
export class KeysUnusable extends Error {
  override readonly name = 'KeysUnusable'
}

const VARIABLES: Readonly<Record<keyof KeyFiles, { variable: string; what: string }>> = {
  sealing: { variable: 'SEALING_KEY_FILE', what: 'key that seals personal data' },
  hmac: { variable: 'HMAC_KEY_FILE', what: 'key for searching sealed data' },
  sessionSecret: { variable: 'SESSION_SECRET_FILE', what: 'secret that signs sessions' },
  ed25519: { variable: 'ED25519_KEY_FILE', what: 'Ed25519 key that signs documents' },
  approvalP12: { variable: 'APPROVAL_P12_FILE', what: 'signing certificate of the approval bureau' },
  approvalPassphrase: {
    variable: 'APPROVAL_P12_PASSPHRASE_FILE',
    what: 'passphrase of the approval bureau’s certificate',
  },
  healthP12: { variable: 'HEALTH_P12_FILE', what: 'signing certificate of the health bureau' },
  healthPassphrase: { variable: 'HEALTH_P12_PASSPHRASE_FILE', what: 'passphrase of the health bureau’s certificate' },
}

function readKey(files: KeyFiles, name: keyof KeyFiles): Buffer {
  const { variable, what } = VARIABLES[name]
  try {
    const content = readFileSync(files[name])
    if (content.length > 0) return content
  } catch (error) {
    throw new KeysUnusable(`The ${what} cannot be read from ${files[name]}: name its file in ${variable}.`, {
      cause: error,
    })
  }
  throw new KeysUnusable(`The ${what} in ${files[name]} is empty: name the right file in ${variable}.`)
}

const readText = (files: KeyFiles, name: keyof KeyFiles): string => readKey(files, name).toString('utf8').trim()

/** As an object of the crypto library: made from bytes at each use, sealing one value takes four times as long. */
function secretOf(base64: string, name: keyof KeyFiles): KeyObject {
  const key = Buffer.from(base64, 'base64')
  if (key.length === 32) return createSecretKey(key)
  throw new KeysUnusable(`The ${VARIABLES[name].what} must be 32 bytes in base64: check ${VARIABLES[name].variable}.`)
}

/** One key per line, `id:base64`, the current one first; older lines stay for as long as a value carries their id. */
function parseSealing(content: string): Pick<Keys, 'sealing' | 'sealingById'> {
  const keys = content.split('\n').flatMap((line) => {
    const match = /^([A-Za-z0-9-]{1,32}):(\S+)$/.exec(line.trim())
    return match?.[1] && match[2] ? [{ id: match[1], key: secretOf(match[2], 'sealing') }] : []
  })
  const [sealing] = keys
  if (!sealing)
    throw new KeysUnusable('The key that seals personal data has no line “id:base64”: check SEALING_KEY_FILE.')
  return { sealing, sealingById: new Map(keys.map(({ id, key }) => [id, key])) }
}

function parseEd25519(pem: string): Keys['ed25519'] {
  const privateKey = createPrivateKey(pem)
  if (privateKey.asymmetricKeyType !== 'ed25519') {
    throw new KeysUnusable('The key that signs documents is not an Ed25519 key: check ED25519_KEY_FILE.')
  }
  const publicKey = createPublicKey(privateKey)
  const id = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
  return { id, privateKey, publicKey }
}

const readBody = (files: KeyFiles, body: 'approval' | 'health'): BodyKey => ({
  p12: readKey(files, `${body}P12`),
  passphrase: readText(files, `${body}Passphrase`),
})

/** Reads every key or throws the sentence that says which one is missing. */
export function readKeys(files: KeyFiles): Keys {
  return {
    ...parseSealing(readText(files, 'sealing')),
    hmac: secretOf(readText(files, 'hmac'), 'hmac'),
    sessionSecret: readText(files, 'sessionSecret'),
    ed25519: parseEd25519(readText(files, 'ed25519')),
    bodies: { approval: readBody(files, 'approval'), health: readBody(files, 'health') },
  }
}

/** Certificates in a PKCS #12, the signer's own first, as PEM. */
export function certificatesOf({ p12, passphrase }: BodyKey): readonly string[] {
  const store = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(p12.toString('binary')), passphrase)
  const bags = store.getBags({ bagType: forge.pki.oids.certBag ?? '' })[forge.pki.oids.certBag ?? ''] ?? []
  return bags.flatMap(({ cert }) => (cert ? [forge.pki.certificateToPem(cert)] : []))
}

let loaded: { readonly from: Env; readonly keys: Keys } | null = null

export function keys(): Keys {
  const from = env()
  if (loaded?.from !== from) loaded = { from, keys: readKeys(from.keyFiles) }
  return loaded.keys
}
