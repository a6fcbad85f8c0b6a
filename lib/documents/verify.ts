import type { KeyObject } from 'node:crypto'
import { sha256, verifyDigest } from './sign'

/** What the register keeps of a document. */
export interface RegisteredDocument {
  readonly sha256: string
  readonly ed25519: string
}

/** True when the register entry was signed with that key: neither digest nor signature has been changed in the database. */
export const verifyRegistered = (document: RegisteredDocument, publicKey: KeyObject | string): boolean =>
  verifyDigest(document.sha256, document.ed25519, publicKey)

/** True when these bytes are the registered original and the register entry is signed with that key. */
export const verifyDocumentSignature = (
  file: Buffer,
  document: RegisteredDocument,
  publicKey: KeyObject | string,
): boolean => sha256(file) === document.sha256 && verifyRegistered(document, publicKey)
