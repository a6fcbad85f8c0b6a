import type { FieldDef, FieldValue, ListDef, RowValues } from '../items/definition'
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { Wording } from '../shared/wording'
import type { RowChange } from './answers'
import type { CaseHead, MaterialView, OpenCode, Problem, RowRefs, RuleView, TaskState } from './view-parts'

/** View types of what comes after the form: the check before handing in, signing, the receipt, and answers to the office. */

// ── Check, sign, hand in ─────────────────────────────────────────────────────

export interface CheckedValue {
  readonly path: string
  readonly label: Wording
  /** As stored; the page words choices with `def`. Sealed values are masked. */
  readonly value: FieldValue
  readonly def: FieldDef
  readonly changed: boolean
}

export interface CheckedRow {
  readonly rowKey: string
  readonly title: string
  /** Numbers that belong to a person are masked. */
  readonly values: RowValues
  readonly change: RowChange
  /** The row of another list of the page it hangs on: the worker of a reading. */
  readonly parentKey: string | null
}

export interface CheckedSection {
  readonly code: string
  /** `base`, a shared group, or the letter of the item. */
  readonly group: string
  readonly title: Wording
  readonly state: TaskState
  readonly values: readonly CheckedValue[]
  readonly lists: readonly {
    readonly title: Wording
    readonly def: ListDef
    readonly rows: readonly CheckedRow[]
  }[]
  readonly problems: readonly Problem[]
}

export interface CheckAnswersPage {
  readonly head: CaseHead
  readonly sections: readonly CheckedSection[]
  readonly refs: RowRefs
  readonly materials: readonly MaterialView[]
  readonly rules: readonly RuleView[]
  /** Answers of one item that contradict another's (results on two items and more, not passed). */
  readonly conflicts: readonly RuleView[]
  readonly problems: readonly Problem[]
  readonly missing: readonly MaterialView[]
  readonly mayGoOn: boolean
}

export interface SignedPaper {
  readonly subject: 'M01' | 'M36'
  readonly signerName: string
  readonly at: Date
  /** Signed over other answers than today's: must be signed again. */
  readonly stale: boolean
}

export interface SignPage {
  readonly head: CaseHead
  readonly signer: { readonly name: string; readonly mobileMasked: string | null }
  /** The answers these signatures are for, shown short. */
  readonly hash: string
  readonly code: OpenCode | null
  readonly signatures: readonly SignedPaper[]
  /** The mandate of a handler who is not the legal representative comes as an e-licence (M02). */
  readonly mandate: 'not_needed' | 'fetched' | 'uploaded' | 'missing'
  readonly signed: boolean
  /** Papers not there yet. They do not stop handing in; the window asks for them in its one notice. */
  readonly missing: readonly MaterialView[]
  /** What still stands in the way of handing in; empty: the button is live. */
  readonly obstacles: readonly Obstacle[]
}

export type Obstacle =
  | { readonly kind: 'section'; readonly section: string; readonly title: Wording; readonly errors: number }
  | { readonly kind: 'rule'; readonly rule: RuleView }
  /** Promised before, to be handed in now. */
  | { readonly kind: 'paper'; readonly title: Wording; readonly anchor: Pick<MaterialView, 'code' | 'rowKey'> }
  | { readonly kind: 'unsigned' }

export interface ReceiptPage {
  readonly head: CaseHead
  readonly caseNo: string
  /** Eight digits; for progress without signing in. */
  readonly queryCode: string
  readonly submittedAt: Date
  /** Last day on which the office must answer; after it the application counts as accepted. */
  readonly answerDue: IsoDate | null
  readonly answerDueProvisional: boolean
  readonly documents: readonly {
    readonly documentId: string
    readonly type: string
    readonly number: string | null
    readonly ready: boolean
  }[]
  readonly visitExpected: boolean
}

export interface RuleResultsView {
  readonly run: number
  readonly at: Date | null
  readonly results: readonly RuleView[]
}

// ── Answering the office ─────────────────────────────────────────────────────

export interface DefectView {
  readonly defectId: string
  readonly position: number
  readonly requirement: string
  readonly how: string
  /** Straight to where it is put right. */
  readonly jump:
    | { readonly kind: 'field'; readonly section: string; readonly path: string }
    | { readonly kind: 'material'; readonly code: string; readonly rowKey: string }
    | null
  readonly material: MaterialView | null
  readonly answer: string | null
  readonly answered: boolean
  /** Something was changed where the defect points since it was listed. */
  readonly touched: boolean
}

export interface SupplementPage {
  readonly head: CaseHead
  readonly noticeId: string
  readonly round: number
  readonly askedAt: Date
  readonly termOn: IsoDate
  readonly reason: string | null
  readonly documentId: string | null
  readonly defects: readonly DefectView[]
  readonly remaining: number
}

export interface QueryPage {
  readonly head: CaseHead
  readonly queryId: string
  readonly item: ItemLetter
  readonly itemName: Wording
  readonly question: string
  readonly askedAt: Date
  readonly termOn: IsoDate
  readonly status: 'OPEN' | 'ANSWERED' | 'EXPIRED'
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly version: number
  /** The paper asked about, reopened for a new file. */
  readonly material: MaterialView | null
  readonly values: readonly { readonly label: Wording; readonly value: FieldValue; readonly def: FieldDef }[]
}
