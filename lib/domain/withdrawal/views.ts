import type { ItemStatus } from '../application/item-status'
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { Refusal } from '../shared/result'
import type { WithdrawalStatus } from './status'

/** One request or withdrawal, as both sides read it. */
export interface WithdrawalView {
  readonly withdrawalId: string
  readonly version: number
  /** Empty: the whole case. */
  readonly letters: readonly ItemLetter[]
  readonly reason: string
  readonly status: WithdrawalStatus
  readonly askedAt: Date
  readonly dueOn: IsoDate | null
  readonly answeredAt: Date | null
  readonly answer: string | null
  readonly draftId: string | null
}

/** The institution's page. */
export interface WithdrawPage {
  readonly caseId: string
  readonly caseNo: string
  readonly institution: string
  readonly today: IsoDate
  /** After acceptance the lead has to agree. */
  readonly needsAnswer: boolean
  readonly items: readonly { readonly letter: ItemLetter; readonly status: ItemStatus; readonly open: boolean }[]
  /** Newest first. */
  readonly past: readonly WithdrawalView[]
  /** A draft the institution has already; then none is made of the answers. */
  readonly draftId: string | null
  readonly refusal: Refusal | null
}

/** A line of the lead's list, and the panel on the lead's case page. */
export interface AskedWithdrawal extends WithdrawalView {
  readonly caseId: string
  readonly caseNo: string
  readonly institution: string
  readonly askedByName: string
  readonly overdue: boolean
  readonly refusal: Refusal | null
}
