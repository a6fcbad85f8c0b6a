import { beforeAll, describe, expect, test } from 'vitest'
import { signerName } from '@/lib/documents/cms-signer'
import { sha256, signDigest, signDocument, verifyDigest, type SignedDocument } from '@/lib/documents/sign'
import { verifyDocumentSignature, verifyRegistered } from '@/lib/documents/verify'
import { TEMPLATE_IDS } from '@/lib/domain/document/variables/registry'
import { pdfProblems, pdfSignature, pdfTest, pdfTitle } from '../../support/pdf'
import { BODIES, renderSample } from '../../support/render-sample'
import { makeEd25519, makeSigningIdentity } from '../../support/signing-keys'

const SIGNED_AT = new Date('2026-12-07T07:20:00Z')
const identity = makeSigningIdentity(BODIES.approval)
const keys = makeEd25519()
const sign = (pdf: Buffer) => signDocument(pdf, { identity, ed25519: keys.privateKey }, SIGNED_AT)

let signed: SignedDocument
beforeAll(async () => {
  signed = await sign(await renderSample('DOC-10@1'))
})

describe('the signature in the file', () => {
  pdfTest(pdfTitle('is valid, covers the whole file and names the bureau and the office time'), () => {
    const report = pdfSignature(signed.file)
    expect(report).toContain('Signature is Valid')
    expect(report).toContain('Total document signed')
    expect(report).toContain(`Signer Certificate Common Name: ${BODIES.approval}`)
    expect(report).toMatch(/Signing Time: Dec 0?7 2026/)
    expect(pdfProblems(signed.file)).toBe('')
  })

  pdfTest.each(TEMPLATE_IDS)(pdfTitle('%s is signed validly'), async (id) => {
    const { file } = await sign(await renderSample(id))
    expect(pdfSignature(file)).toContain('Signature is Valid')
  })

  pdfTest(pdfTitle('breaks when one byte of the content is changed'), () => {
    const changed = Buffer.from(signed.file)
    const at = changed.indexOf('/Subject') + 40
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(pdfSignature(changed)).not.toContain('Signature is Valid')
  })

  test('shows the name in the certificate, also a Chinese one', () => {
    expect(signerName(identity)).toBe(BODIES.approval)
  })

  test('is not made with a wrong passphrase', async () => {
    const pdf = await renderSample('DOC-01@1')
    const wrong = { ...identity, passphrase: 'guess' }
    await expect(signDocument(pdf, { identity: wrong, ed25519: keys.privateKey }, SIGNED_AT)).rejects.toThrow()
  })
})

describe('the detached signature', () => {
  test('confirms the registered file with the office’s key', () => {
    expect(signed.sha256).toBe(sha256(signed.file))
    expect(verifyDigest(signed.sha256, signed.ed25519, keys.publicKey)).toBe(true)
    expect(verifyDocumentSignature(signed.file, signed, keys.publicKey)).toBe(true)
  })

  test('every single changed byte of the file is noticed', () => {
    for (let at = 0; at < signed.file.length; at += 997) {
      const changed = Buffer.from(signed.file)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(verifyDocumentSignature(changed, signed, keys.publicKey)).toBe(false)
    }
  })

  test('another key, another digest and a damaged signature are refused', () => {
    const other = sha256('another file')
    expect(verifyRegistered(signed, makeEd25519().publicKey)).toBe(false)
    expect(verifyRegistered({ ...signed, sha256: other }, keys.publicKey)).toBe(false)
    expect(verifyRegistered({ ...signed, ed25519: signed.ed25519.slice(4) }, keys.publicKey)).toBe(false)
    expect(verifyRegistered({ ...signed, ed25519: '' }, keys.publicKey)).toBe(false)
    expect(verifyRegistered({ ...signed, ed25519: signDigest(other, keys.privateKey) }, keys.publicKey)).toBe(false)
  })

  test('what is not a SHA-256 cannot be signed', () => {
    expect(() => signDigest('abc', keys.privateKey)).toThrow(/32 bytes/)
  })
})
