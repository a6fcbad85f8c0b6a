import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import forge from 'node-forge'
import { env, type Env } from '@/lib/env'
import { KeysUnusable, readKeys } from '@/lib/keys'

/**
 * Makes the keys of a demo, a test or a first trial. Files are written once (hard link from a finished temporary file, so
 * neither a crash nor two starts at once leave half a key or replace one): a lost sealing key is lost data.
 */

const BODIES = {
  approval: { cn: '青西新区行政审批服务局（演示）', file: 'approval' },
  health: { cn: '青西新区卫生健康局（演示）', file: 'health' },
} as const

/** forge does not decode UTF-8 names when it reads a certificate, so the issuer is named from here, never from the file. */
const AUTHORITY = '演示用证书颁发机构'

interface Signer {
  readonly key: forge.pki.rsa.PrivateKey
  readonly certificate: forge.pki.Certificate
}

function writeOnce(file: string, content: string | Buffer): void {
  const finished = `${file}.${process.pid}.new`
  writeFileSync(finished, content, { mode: 0o600 })
  try {
    linkSync(finished, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(finished, { force: true })
  }
}

const once = (file: string, make: () => string | Buffer): void => {
  if (!existsSync(file)) writeOnce(file, make())
}

/** node:crypto makes an RSA-3072 key in a third of a second; forge, in plain JavaScript, takes many. */
function rsaKey(): { key: forge.pki.rsa.PrivateKey; publicKey: forge.pki.rsa.PublicKey } {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 3072,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  return {
    key: forge.pki.privateKeyFromPem(pair.privateKey),
    publicKey: forge.pki.publicKeyFromPem(pair.publicKey) as forge.pki.rsa.PublicKey, // the PEM above holds an RSA key
  }
}

function nameOf(commonName: string): forge.pki.CertificateField[] {
  const field = (name: string, value: string): forge.pki.CertificateField => ({
    name,
    value,
    valueTagClass: forge.asn1.Type.UTF8 as unknown as forge.asn1.Class, // forge names the string type so
  })
  return [field('countryName', 'CN'), field('organizationName', commonName), field('commonName', commonName)]
}

function certificate(
  publicKey: forge.pki.rsa.PublicKey,
  subject: forge.pki.CertificateField[],
  issuer: { key: forge.pki.rsa.PrivateKey; name: forge.pki.CertificateField[]; isSelf: boolean },
): forge.pki.Certificate {
  const made = forge.pki.createCertificate()
  made.publicKey = publicKey
  made.serialNumber = `01${randomBytes(15).toString('hex')}`
  // Wide enough for the demo's movable clock as well as for the real one.
  made.validity.notBefore = new Date('2024-01-01T00:00:00Z')
  made.validity.notAfter = new Date('2049-12-31T00:00:00Z')
  made.setSubject(subject)
  made.setIssuer(issuer.name)
  made.setExtensions(
    issuer.isSelf
      ? [
          { name: 'basicConstraints', cA: true, critical: true },
          { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
          { name: 'subjectKeyIdentifier' },
        ]
      : [
          { name: 'basicConstraints', cA: false, critical: true },
          { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
          { name: 'subjectKeyIdentifier' },
        ],
  )
  made.sign(issuer.key, forge.md.sha256.create())
  return made
}

/** Key and certificate share one file, so that they are there together or not at all. */
function demoAuthority(file: string): Signer {
  once(file, () => {
    const { key, publicKey } = rsaKey()
    const name = nameOf(AUTHORITY)
    const made = certificate(publicKey, name, { key, name, isSelf: true })
    return forge.pki.privateKeyToPem(key) + forge.pki.certificateToPem(made)
  })
  const pem = readFileSync(file, 'utf8')
  const start = pem.indexOf('-----BEGIN CERTIFICATE')
  return {
    key: forge.pki.privateKeyFromPem(pem.slice(0, start)),
    certificate: forge.pki.certificateFromPem(pem.slice(start)),
  }
}

function bodyStore(commonName: string, passphrase: string, authority: Signer): Buffer {
  const { key, publicKey } = rsaKey()
  const issuer = { key: authority.key, name: nameOf(AUTHORITY), isSelf: false }
  const made = certificate(publicKey, nameOf(commonName), issuer)
  const store = forge.pkcs12.toPkcs12Asn1(key, [made, authority.certificate], passphrase, {
    algorithm: 'aes256',
    friendlyName: 'portal',
  })
  return Buffer.from(forge.asn1.toDer(store).getBytes(), 'binary')
}

/** Makes every key that is missing in `dir`; files already there stay as they are. */
export function makeKeys(dir: string): void {
  mkdirSync(path.dirname(dir), { recursive: true }) // the database's account must be able to enter it
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  chmodSync(dir, 0o700)
  const at = (name: string): string => path.join(dir, name)
  once(at('sealing.keys'), () => {
    const key = randomBytes(32)
    return `k-${createHash('sha256').update(key).digest('hex').slice(0, 8)}:${key.toString('base64')}\n`
  })
  once(at('hmac.key'), () => `${randomBytes(32).toString('base64')}\n`)
  once(at('session.secret'), () => `${randomBytes(48).toString('base64url')}\n`)
  once(at('ed25519.pem'), () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))
  for (const { cn, file } of Object.values(BODIES)) {
    once(at(`${file}.passphrase`), () => `${randomBytes(24).toString('base64url')}\n`)
    once(at(`${file}.p12`), () => {
      const passphrase = readFileSync(at(`${file}.passphrase`), 'utf8').trim()
      return bodyStore(cn, passphrase, demoAuthority(at('demo-ca.pem')))
    })
  }
}

/** Keys for a start: made when missing, except in production, where a missing one refuses the start. */
export function provideKeys(settings: Env): void {
  if (!settings.production) makeKeys(settings.keysDir)
  readKeys(settings.keyFiles)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    provideKeys(env())
  } catch (error) {
    if (!(error instanceof KeysUnusable)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
