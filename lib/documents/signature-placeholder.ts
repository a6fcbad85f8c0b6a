import type { Pdf } from './layout/pdf'

/** Room for the CMS structure in the file, in bytes: RSA-3072 with a chain of two takes about 3.5 kB. */
export const SIGNATURE_BYTES = 8192
/** The wording the signer looks for and replaces (`@signpdf/utils` DEFAULT_BYTE_RANGE_PLACEHOLDER). */
const BYTE_RANGE = '**********'

/**
 * pdfkit's catalogue is not in its published types; the signature field has to be registered there. Its own
 * `endAcroForm` insists on form fonts, which a form with nothing but a signature does not have.
 */
interface FormInternals {
  readonly _root: { readonly data: Record<string, unknown> }
  endAcroForm: () => unknown
}

/**
 * Puts an empty signature field into the file while it is made, so that file and signature are one revision. The
 * field has no appearance (the seal is drawn on the page); PDF/A asks for a zero rectangle then.
 */
export function reserveSignature(pdf: Pdf, { name, reason }: { name: string; reason: string }): void {
  const signature = pdf.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'adbe.pkcs7.detached',
    ByteRange: [0, BYTE_RANGE, BYTE_RANGE, BYTE_RANGE],
    Contents: Buffer.alloc(SIGNATURE_BYTES),
    Name: new String(name),
    Reason: new String(reason),
  })
  const field = pdf.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: [0, 0, 0, 0],
    V: signature,
    T: new String('Signature1'),
    F: 132, // printed and locked
    P: pdf.page.dictionary,
  })
  const form = pdf.ref({ SigFlags: 3, Fields: [field] }) // signatures exist, append only
  const internals = pdf as unknown as FormInternals // see FormInternals
  internals._root.data['AcroForm'] = form
  internals.endAcroForm = () => pdf
  pdf.page.annotations.push(field)
  signature.end(undefined)
  field.end(undefined)
  form.end(undefined)
}
