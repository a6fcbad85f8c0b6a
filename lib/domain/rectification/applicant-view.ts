import type { CaseHead, FileView } from '../application/views'
import type { Severity } from '../items/definition'
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { FindingStatus, TermRequestStatus } from './status'

/** What the institution sees of an order to correct: each finding with its fact, its standard and its own answer. */
export interface OrderedFinding {
  readonly findingId: string
  readonly letter: ItemLetter
  readonly checkCode: string
  readonly severity: Severity
  readonly fact: string
  readonly standard: string
  readonly status: FindingStatus
  readonly version: number
  readonly answer: string | null
  /** Taken on site. */
  readonly photos: readonly FileView[]
  /** Handed in for this round. */
  readonly evidence: readonly FileView[]
  /** Why the answer before was not enough. */
  readonly opinion: string | null
}

/** A wish for a longer term, and what became of it (I28). */
export interface TermRequestView {
  readonly requestId: string
  readonly wantedOn: IsoDate
  readonly reason: string
  readonly status: TermRequestStatus
  readonly answer: string | null
}

export interface OrderView {
  readonly orderId: string
  readonly round: number
  readonly orderedOn: IsoDate
  readonly termOn: IsoDate
  readonly open: boolean
  readonly documentId: string | null
  readonly findings: readonly OrderedFinding[]
  /** Newest first. */
  readonly requests: readonly TermRequestView[]
}

export interface RectificationPage {
  readonly head: CaseHead
  readonly today: IsoDate
  readonly orders: readonly OrderView[]
  readonly maxFileMb: number
  /** Most days a correction may take, extensions included. */
  readonly maxDays: number
}

/** May be sent: everything asked for has words and at least one file (I09). */
export const isAnswered = ({ answer, evidence }: Pick<OrderedFinding, 'answer' | 'evidence'>): boolean =>
  (answer ?? '').trim() !== '' && evidence.length > 0
