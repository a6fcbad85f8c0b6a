import type { ItemStatus } from '../application/item-status'
import type { CheckSeverity } from '../inspection/checklist'
import type { VisitResults } from '../inspection/record'
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { Refusal } from '../shared/result'
import type { Wording } from '../shared/wording'
import type { FindingStatus } from './status'

/** What the supervisor's screens show. */
export const LEDGER_STAGES = ['late', 'to_order', 'mending', 'to_recheck'] as const
export type LedgerStage = (typeof LEDGER_STAGES)[number]

export interface LedgerLine {
  readonly findingId: string
  readonly institution: string
  readonly fact: string
  readonly checkCode: string
  readonly severity: CheckSeverity
  readonly letter: ItemLetter
  readonly status: FindingStatus
  readonly stage: LedgerStage
  /** Day of the visit or of the order. */
  readonly from: IsoDate
  readonly termOn: IsoDate | null
  readonly answeredOn: IsoDate | null
  readonly recheckBy: IsoDate | null
  readonly photos: number
  readonly round: number
  readonly visitId: string | null
  readonly orderId: string | null
}

export interface RectificationLedger {
  readonly today: IsoDate
  readonly lines: readonly LedgerLine[]
  /** There are more than the page holds. */
  readonly more: boolean
  readonly foundThisYear: number
  readonly closedThisYear: number
  /** Days from order to closing, this year; null when nothing was closed. */
  readonly averageDays: number | null
}

export interface FindingPhoto {
  readonly bindingId: string
  readonly name: string
  readonly isPicture: boolean
}

export interface FindingView {
  readonly findingId: string
  readonly version: number
  readonly letter: ItemLetter
  readonly checkCode: string
  readonly title: Wording
  readonly severity: CheckSeverity
  readonly fact: string
  readonly standard: string
  readonly status: FindingStatus
  readonly wanted: string
  readonly before: readonly FindingPhoto[]
  readonly after: readonly FindingPhoto[]
  readonly kept: readonly FindingPhoto[]
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly opinions: readonly { readonly round: number; readonly closed: boolean; readonly opinion: string }[]
}

export interface VisitFindingsPage {
  readonly today: IsoDate
  readonly visitId: string
  readonly version: number
  readonly caseNo: string
  readonly institution: string
  readonly taskNo: string
  readonly visitedOn: IsoDate | null
  readonly results: VisitResults
  readonly letters: readonly ItemLetter[]
  readonly open: readonly FindingView[]
  readonly advice: readonly FindingView[]
  readonly settled: readonly FindingView[]
  readonly orders: readonly { readonly orderId: string; readonly round: number; readonly documentNo: string | null }[]
  readonly recordId: string | null
  readonly defaultDays: number
  readonly maxDays: number
  readonly termIfDefault: IsoDate
  readonly refusal: Refusal | null
}

export interface OrderItemView {
  readonly letter: ItemLetter
  readonly status: ItemStatus
  readonly findings: readonly FindingView[]
  readonly start: Refusal | null
  readonly conclude: Refusal | null
}

/** A wish for a longer term that waits for the supervisor (I28). */
export interface AskedTerm {
  readonly requestId: string
  readonly version: number
  readonly orderId: string
  readonly institution: string
  readonly wantedOn: IsoDate
  /** Until which it must be answered: the term in force. */
  readonly termOn: IsoDate
  readonly totalDays: number
  readonly reason: string
  readonly askedByName: string
  readonly askedAt: Date
}

export interface OrderPage {
  readonly today: IsoDate
  readonly orderId: string
  readonly version: number
  readonly caseId: string
  readonly caseNo: string
  readonly institution: string
  readonly visitId: string | null
  readonly round: number
  readonly isLastRound: boolean
  readonly orderedOn: IsoDate
  readonly termOn: IsoDate
  readonly recheckBy: IsoDate | null
  readonly items: readonly OrderItemView[]
  readonly documents: readonly { readonly id: string; readonly type: string; readonly number: string | null }[]
  readonly extend: Refusal | null
  readonly asked: AskedTerm | null
  readonly defaultDays: number
  readonly maxDays: number
  readonly maxFileMb: number
}
