import type { PrintableCode } from './document-types'
import type { IsoDate } from '../shared/dates'

/**
 * A document as plain data: what the page shows as HTML and what the PDF is set from, so that both say the same.
 * Only these blocks exist; there is no free markup.
 */
export interface DocumentView {
  readonly code: PrintableCode
  readonly templateId: string
  readonly lang: 'zh-CN'
  readonly title: string
  readonly subtitle: string | null
  /** Authority in the red head line; null where no bureau is the author. */
  readonly head: string | null
  readonly number: string | null
  /** 案号, 统一社会信用代码 …: one centred line under the title. */
  readonly reference: readonly LabelledValue[]
  /** “海月妇幼保健院：” */
  readonly addressee: string | null
  readonly blocks: readonly Block[]
  readonly remedies: readonly string[] | null
  /** Null on a form nobody has signed yet. */
  readonly closing: Closing | null
  readonly verification: Verification | null
  readonly contact: string | null
  readonly annexes: readonly Annex[]
}

export interface LabelledValue {
  readonly label: string
  readonly value: string
}

export interface Closing {
  /** Authority, or the person who undertakes. */
  readonly signer: string
  readonly date: IsoDate
  /** Wording of the drawn seal; null when the document carries none. */
  readonly seal: string | null
}

export interface Verification {
  /** 16 hex characters, shown in groups of four. */
  readonly code: string
  readonly url: string
}

export interface Annex {
  readonly title: string
  readonly blocks: readonly Block[]
}

export interface Run {
  readonly text: string
  readonly strong?: true
}

export type Align = 'left' | 'center' | 'right'

export interface Column {
  readonly label: string
  /** Share of the width. */
  readonly width: number
  readonly align: Align
}

export interface Cell {
  readonly text: string
  /** Rows this cell covers; cells below it are left out of their rows. */
  readonly rowSpan?: number
  readonly strong?: true
}

export interface DocumentImage {
  readonly sha256: string
  readonly alt: string
  readonly caption: string | null
}

export interface SignatureLine {
  readonly role: string
  readonly name: string
  readonly detail: string | null
  readonly image: DocumentImage | null
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly indent: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'values'; readonly rows: readonly LabelledValue[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Cell[])[]
      /** Said instead of an empty table. */
      readonly empty: string
    }
  | { readonly kind: 'signatures'; readonly lines: readonly SignatureLine[] }
  | { readonly kind: 'images'; readonly images: readonly DocumentImage[] }
