import type { Annex, Block, LabelledValue } from '@/lib/domain/document/view'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { RemediesAddress } from '@/lib/domain/document/legal-texts'
import type { ContactVariables, InstitutionVariables, ItemVariables } from '@/lib/domain/document/variables/common'
import { zhList } from '../words'

/** What surrounds a document: given when it is issued, stored beside the variables. */
export interface DocumentMeta {
  /** Null for the documents without number (DOMAIN §9). */
  readonly number: string | null
  readonly issuedOn: IsoDate
  readonly bodyName: string
  /** 16 hex characters. */
  readonly verificationCode: string
  /** Address of the verification page for this code; it is what the QR holds. */
  readonly verifyUrl: string
  /** Wording of the drawn seal, e.g. 演示用电子印章. Never the seal of an authority. */
  readonly sealText: string
}

export interface TemplateBody {
  readonly title?: string
  readonly subtitle?: string
  readonly reference: readonly (LabelledValue | null)[]
  /** Null where the document is a record and speaks to nobody. */
  readonly addressee: string | null
  readonly blocks: readonly Block[]
  readonly remedies?: RemediesAddress | null
  /** Where not the bureau but a person closes the document. */
  readonly signer?: { readonly name: string; readonly date: IsoDate }
  readonly contact: string | null
  readonly annexes?: readonly Annex[]
}

export const contactLine = (contact: ContactVariables): string => ['联系：' + contact.office, contact.phone].join('　')

export const caseReference = (caseNo: string | null, institution: InstitutionVariables) => [
  caseNo === null ? null : { label: '案号', value: caseNo },
  institution.uscc === null ? null : { label: '统一社会信用代码', value: institution.uscc },
]

export const itemNames = (items: readonly ItemVariables[]): string => zhList(items.map((item) => item.name))

export const quoted = (items: readonly ItemVariables[]): string => items.map((item) => `“${item.name}”`).join('')
