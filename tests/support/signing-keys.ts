import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import forge from 'node-forge'
import type { SigningIdentity } from '@/lib/documents/sign'

/** Keys for tests only: a self-made authority certificate and an Ed25519 pair. */
export function makeSigningIdentity(commonName: string): SigningIdentity {
  // OpenSSL makes RSA-3072 in a blink; forge alone would take seconds.
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 3072,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const privateKey = forge.pki.privateKeyFromPem(pair.privateKey)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.publicKeyFromPem(pair.publicKey)
  certificate.serialNumber = '01'
  certificate.validity.notBefore = new Date('2026-01-01T00:00:00Z')
  certificate.validity.notAfter = new Date('2036-01-01T00:00:00Z')
  const subject = [
    { name: 'commonName', value: commonName, valueTagClass: forge.asn1.Type.UTF8 as unknown as forge.asn1.Class },
  ]
  certificate.setSubject(subject)
  certificate.setIssuer(subject)
  certificate.setExtensions([{ name: 'keyUsage', digitalSignature: true, nonRepudiation: true }])
  certificate.sign(privateKey, forge.md.sha256.create())
  const passphrase = 'for tests'
  const p12 = forge.pkcs12.toPkcs12Asn1(privateKey, [certificate], passphrase, { algorithm: '3des' })
  return { p12: Buffer.from(forge.asn1.toDer(p12).getBytes(), 'binary'), passphrase }
}

export const makeEd25519 = (): { privateKey: KeyObject; publicKey: KeyObject } => generateKeyPairSync('ed25519')
