import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { SignPdf } from '@signpdf/signpdf'
import { CmsSigner, type SigningIdentity } from './cms-signer'

export type { SigningIdentity } from './cms-signer'

export interface SignedDocument {
  readonly file: Buffer
  readonly sha256: string
  /** Detached Ed25519 signature over the SHA-256 of `file`, base64. */
  readonly ed25519: string
}

/** Fills the reserved signature field with a detached CMS signature (RSA, SHA-256). */
export const signPdf = (pdf: Buffer, identity: SigningIdentity, signedAt: Date): Promise<Buffer> =>
  new SignPdf().sign(pdf, new CmsSigner(identity), signedAt)

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')

/** The signature covers the 32 bytes of the digest, so that it can be checked by whoever holds the digest alone. */
export function signDigest(sha256Hex: string, privateKey: KeyObject | string): string {
  const key = typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey
  return sign(null, digestBytes(sha256Hex), key).toString('base64')
}

export function verifyDigest(sha256Hex: string, signature: string, publicKey: KeyObject | string): boolean {
  const key = typeof publicKey === 'string' ? createPublicKey(publicKey) : publicKey
  const bytes = Buffer.from(signature, 'base64')
  return bytes.length === 64 && verify(null, digestBytes(sha256Hex), key, bytes)
}

function digestBytes(sha256Hex: string): Buffer {
  const bytes = Buffer.from(sha256Hex, 'hex')
  if (bytes.length !== 32) throw new Error('a SHA-256 digest has 32 bytes')
  return bytes
}

/** Both signatures in the only order that works: the detached one covers the file with the CMS signature in it. */
export async function signDocument(
  pdf: Buffer,
  keys: { readonly identity: SigningIdentity; readonly ed25519: KeyObject | string },
  signedAt: Date,
): Promise<SignedDocument> {
  const file = await signPdf(pdf, keys.identity, signedAt)
  const digest = sha256(file)
  return { file, sha256: digest, ed25519: signDigest(digest, keys.ed25519) }
}
