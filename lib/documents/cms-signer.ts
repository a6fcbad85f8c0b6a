import { Signer } from '@signpdf/signpdf'
import forge from 'node-forge'

/** What a bureau signs with: an RSA key and its certificate chain. */
export interface SigningIdentity {
  readonly p12: Buffer
  readonly passphrase: string
}

/**
 * Detached CMS over the file, RSA with SHA-256. Like the signer of @signpdf/signer-p12, but with Chinese names: forge
 * reads a UTF-8 name as bytes and would encode it a second time in the signer's issuer, and no reader finds the
 * certificate then.
 */
export class CmsSigner extends Signer {
  constructor(private readonly identity: SigningIdentity) {
    super()
  }

  override async sign(pdf: Buffer, signingTime?: Date): Promise<Buffer> {
    if (!signingTime) throw new Error('the time of signing comes from the office clock')
    const { key, certificate, chain } = openIdentity(this.identity)
    const cms = forge.pkcs7.createSignedData()
    cms.content = forge.util.createBuffer(pdf.toString('binary'))
    for (const one of chain) cms.addCertificate(one)
    cms.addSigner({
      key,
      certificate,
      digestAlgorithm: oid('sha256'),
      authenticatedAttributes: [
        { type: oid('contentType'), value: oid('data') },
        // forge formats a Date itself; its types know text only.
        { type: oid('signingTime'), value: signingTime as unknown as string },
        { type: oid('messageDigest') },
      ],
    })
    cms.sign({ detached: true })
    return Buffer.from(forge.asn1.toDer(cms.toAsn1()).getBytes(), 'binary')
  }
}

interface OpenIdentity {
  readonly key: forge.pki.rsa.PrivateKey
  readonly certificate: forge.pki.Certificate
  readonly chain: readonly forge.pki.Certificate[]
}

function openIdentity({ p12, passphrase }: SigningIdentity): OpenIdentity {
  const store = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(p12.toString('binary')), passphrase)
  const bags = (type: string) => store.getBags({ bagType: oid(type) })[oid(type)] ?? []
  const key = bags('pkcs8ShroudedKeyBag')[0]?.key as forge.pki.rsa.PrivateKey | null | undefined // the store holds RSA keys
  const chain = bags('certBag').flatMap((bag) => (bag.cert ? [bag.cert] : []))
  const certificate = chain.find((one) => key && (one.publicKey as forge.pki.rsa.PublicKey).n.equals(key.n))
  if (!key || !certificate) throw new Error('the key store holds no key with its certificate')
  decodeNames(certificate)
  return { key, certificate, chain }
}

const oid = (name: string): string => {
  const value = forge.pki.oids[name]
  if (!value) throw new Error(`unknown object ${name}`)
  return value
}

function decodeNames(certificate: forge.pki.Certificate): void {
  for (const field of [...certificate.issuer.attributes, ...certificate.subject.attributes]) {
    const isUtf8 = Number(field.valueTagClass) === Number(forge.asn1.Type.UTF8)
    if (isUtf8 && typeof field.value === 'string') field.value = forge.util.decodeUtf8(field.value)
  }
}

/** Name in the signing certificate: what a reader shows as signer. */
export const signerName = (identity: SigningIdentity): string => {
  const field = openIdentity(identity).certificate.subject.getField('CN') as { value?: unknown } | null
  return typeof field?.value === 'string' ? field.value : ''
}
