import type { Wording } from '../shared/wording'

/** Which bureau issues: `approval`, `health`, or the bureau of whoever orders (DOMAIN §9). */
export type IssuingBody = 'approval' | 'health' | 'orderer'

/** `byContent`: adverse when what it says is (a conclusion other than QUALIFIED, a termination). */
export type Adverse = 'never' | 'always' | 'byContent'

export interface DocumentType {
  /** 文种 of the number; null when the document is not numbered. */
  readonly kind: string | null
  readonly body: IssuingBody
  readonly adverse: Adverse
  /** False where the applicant, not a bureau, is the author. */
  readonly sealed: boolean
  readonly name: Wording
}

const type = (
  kind: string | null,
  body: IssuingBody,
  name: Wording,
  rest: Partial<Pick<DocumentType, 'adverse' | 'sealed'>> = {},
): DocumentType => ({ kind, body, name, adverse: 'never', sealed: true, ...rest })

/** The 22 documents of DOMAIN §9 in its order; 19 are numbered, DOC-19, 21 and 22 are not. */
export const DOCUMENT_TYPES = {
  'DOC-01': type('校受', 'approval', { zh: '受理通知书', en: 'Notice of acceptance' }),
  'DOC-02': type('校补', 'approval', { zh: '补正告知书', en: 'Notice of missing or defective papers' }),
  'DOC-03': type('校不受', 'approval', { zh: '不予受理决定书', en: 'Refusal to accept' }, { adverse: 'always' }),
  'DOC-04': type('校收', 'approval', { zh: '收件凭证', en: 'Receipt' }),
  'DOC-05': type('校延', 'approval', { zh: '办理期限告知书', en: 'Notice on time limits' }),
  'DOC-06': type('校核通', 'health', { zh: '现场核查通知书', en: 'Notice of on-site check' }),
  'DOC-07': type('校核记', 'health', { zh: '现场核查记录', en: 'Record of on-site check' }),
  'DOC-08': type('校整', 'orderer', { zh: '整改通知书', en: 'Rectification order' }),
  'DOC-09': type('校复', 'health', { zh: '复核意见书', en: 'Opinion on re-check' }),
  'DOC-10': type(
    '校结',
    'approval',
    { zh: '医疗机构校验结论通知书', en: 'Notice of verification result' },
    { adverse: 'byContent' },
  ),
  'DOC-11': type('校告', 'approval', { zh: '暂缓校验事前告知书', en: 'Prior notice of deferral' }),
  'DOC-12': type('校缓', 'approval', { zh: '暂缓校验通知书', en: 'Notice of deferral' }, { adverse: 'always' }),
  'DOC-13': type(
    '校注',
    'approval',
    { zh: '注销决定书', en: 'Decision to cancel registration' },
    { adverse: 'always' },
  ),
  'DOC-14': type('校责', 'approval', { zh: '责令补办校验通知书', en: 'Order to apply late' }),
  'DOC-15': type('校听', 'approval', { zh: '听证通知书', en: 'Notice and minutes of hearing' }),
  'DOC-16': type('校中', 'approval', { zh: '中止（恢复）计时告知书', en: 'Notice of clock stop or resumption' }),
  'DOC-17': type('校评', 'health', { zh: '专家评审意见书', en: 'Opinion of the expert review' }),
  'DOC-18': type('送', 'approval', { zh: '送达回证', en: 'Proof of service' }),
  'DOC-19': type(null, 'approval', { zh: '副本校验记录', en: 'Verification record on the licence copy' }),
  'DOC-20': type(
    '校撤',
    'approval',
    { zh: '终止办理通知书', en: 'Notice of withdrawal or termination' },
    { adverse: 'byContent' },
  ),
  'DOC-21': type(null, 'approval', { zh: '材料真实性承诺书', en: 'Undertaking of truthfulness' }, { sealed: false }),
  'DOC-22': type(null, 'approval', { zh: '好差评回访记录', en: 'Record of rating call-back' }),
} as const satisfies Record<string, DocumentType>

export type DocumentCode = keyof typeof DOCUMENT_TYPES
export const DOCUMENT_CODES = Object.keys(DOCUMENT_TYPES) as readonly DocumentCode[] // keys of a literal object

export const isDocumentCode = (value: string): value is DocumentCode => Object.hasOwn(DOCUMENT_TYPES, value)
export const documentType = (code: DocumentCode): DocumentType => DOCUMENT_TYPES[code]
export const isNumbered = (code: DocumentCode): boolean => documentType(code).kind !== null

/** The generated application form is rendered by the same engine but is a material, not an issued document. */
export type PrintableCode = DocumentCode | 'M01'
