import type { AnswerPage, Delta } from '../application/staff-views'
import type { StatutoryLine, TrackedDocument } from '../application/tracker'
import type { CaseHead, MaterialView, RuleView } from '../application/views'
import type { ItemStatus } from '../application/item-status'
import type { Clock } from '../clock/clock'
import type { LedgerLine } from '../clock/ledger-line'
import type { Proposal, SuggestedConclusion } from '../decision/conclusions'
import type { PaperChecks } from '../paper/views'
import type { FindingStatus } from '../rectification/status'
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { Refusal } from '../shared/result'
import type { Wording } from '../shared/wording'
import type { CheckpointAnswer } from './checkpoints'
import type { QueryStatus } from './status'
import type { Figure } from '../items/figures'

/** Why an item is, or is not, on the reviewer's desk. */
export const REVIEW_QUEUES = ['mine', 'seen', 'returned', 'visit', 'rectification', 'proposed'] as const
export type ReviewQueue = (typeof REVIEW_QUEUES)[number]

/** What a reviewer has to do with an item, in the words of the worklist. */
export const DESK_STATES = ['UNSEEN', 'SEEN', 'READY', 'WRITE_OPINION', 'WAITING', 'PROPOSED'] as const
export type DeskState = (typeof DESK_STATES)[number]

export interface ReviewLine {
  readonly caseId: string
  readonly caseNo: string
  readonly institutionName: string
  readonly letter: ItemLetter
  readonly status: ItemStatus
  readonly desk: DeskState
  readonly items: readonly { readonly letter: ItemLetter; readonly status: ItemStatus }[]
  readonly clock: Clock | null
  /** Day by which the desk review should be over (DOMAIN §4.2). */
  readonly deskDue: IsoDate | null
  readonly delta: { readonly added: number; readonly changed: number; readonly removed: number }
  readonly rules: { readonly failed: number; readonly warned: number; readonly unavailable: number }
  readonly openQueries: number
  readonly urgent: boolean
}

export interface ReviewList {
  readonly queue: ReviewQueue
  readonly letters: readonly ItemLetter[]
  readonly today: IsoDate
  readonly counts: Readonly<Record<ReviewQueue, number>>
  /** How many fall due on which day, of what is on the desk. */
  readonly workload: readonly { readonly on: IsoDate; readonly count: number; readonly tone: 'ok' | 'you' | 'late' }[]
  /** Categories of institution among the reader's open items, to filter by. */
  readonly categories: readonly string[]
  readonly lines: readonly ReviewLine[]
  readonly next: string | null
}

export interface BoardTile {
  readonly letter: ItemLetter
  readonly status: ItemStatus
  readonly reviewer: string | null
  readonly mine: boolean
  readonly answered: number
  readonly total: number
  readonly conclusion: Proposal | null
  readonly openQueries: number
  /** Reason of a wanted or booked visit of this item. */
  readonly visitNeeded: string | null
}

export interface CheckpointView {
  readonly code: string
  readonly title: Wording
  readonly look: Wording
  readonly ifNot: Wording
  readonly answer: CheckpointAnswer | null
  readonly note: string | null
  readonly version: number
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
  /** What the rules say about it, the strongest first. */
  readonly rules: readonly Pick<RuleView, 'rule' | 'result' | 'message'>[]
  /** What was counted for it. */
  readonly figure: Figure | null
  /** Papers that show it: `code:rowKey`. */
  readonly papers: readonly string[]
}

export interface ReviewRule extends RuleView {
  readonly needsAcknowledgement: boolean
  readonly acknowledged: boolean
}

export interface QueryView {
  readonly queryId: string
  readonly letter: ItemLetter
  readonly target: Wording
  readonly question: string
  readonly status: QueryStatus
  readonly askedBy: string | null
  readonly askedAt: Date
  readonly termOn: IsoDate
  readonly answer: string | null
  readonly answeredAt: Date | null
}

export interface TimelineLine {
  readonly seq: number
  readonly code: string
  readonly letter: ItemLetter | null
  readonly at: Date
  readonly actor: string | null
  readonly reason: string | null
}

export interface ProposalView {
  readonly conclusion: Proposal
  readonly reason: string
  readonly by: string | null
  readonly at: Date
}

/** A checkpoint that waits for its order, with what the system can already write into it. */
export interface PointToOrder {
  readonly code: string
  readonly title: Wording
  /** Printed in Chinese, so drafted in Chinese. */
  readonly fact: string
  readonly standard: string
  readonly wanted: string
}

export interface OwnCorrections {
  readonly toOrder: readonly PointToOrder[]
  readonly findings: readonly {
    readonly findingId: string
    readonly code: string
    readonly title: Wording
    readonly status: FindingStatus
    readonly termOn: IsoDate | null
    readonly termMissed: boolean
  }[]
  readonly defaultDays: number
  readonly maxDays: number
  readonly termIfDefault: IsoDate
}

export interface OwnItem {
  readonly letter: ItemLetter
  readonly status: ItemStatus
  readonly version: number
  readonly checkpoints: readonly CheckpointView[]
  readonly rules: readonly ReviewRule[]
  readonly proposal: ProposalView | null
  /** Opinions taken back or returned, the newest first. */
  readonly earlier: readonly { readonly conclusion: Proposal; readonly reason: string; readonly returned: string }[]
  readonly suggestion: SuggestedConclusion
  readonly offered: readonly Proposal[]
  readonly visit: {
    readonly wanted: boolean
    readonly booked: boolean
    readonly plannedOn: IsoDate | null
    readonly result: string | null
    readonly letters: readonly ItemLetter[]
  }
  readonly corrections: OwnCorrections
  readonly may: {
    readonly answer: Refusal | null
    readonly ask: Refusal | null
    readonly propose: Refusal | null
    readonly withdraw: Refusal | null
    readonly askForVisit: Refusal | null
    readonly joinVisit: Refusal | null
    readonly order: Refusal | null
  }
}

export interface ReviewCase {
  readonly head: CaseHead
  readonly today: IsoDate
  readonly institution: {
    readonly category: string
    readonly beds: number
    readonly chairs: number
    readonly uscc: string | null
  }
  readonly acceptedOn: IsoDate | null
  readonly deskDue: IsoDate | null
  readonly clock: Clock | null
  readonly ledger: readonly LedgerLine[]
  readonly statutory: readonly StatutoryLine[]
  readonly board: readonly BoardTile[]
  /** The item that is open here; null when the reader carries none of this case. */
  readonly item: OwnItem | null
  readonly delta: Delta
  readonly lastOn: IsoDate | null
  readonly pages: readonly AnswerPage[]
  readonly materials: readonly MaterialView[]
  readonly checks: PaperChecks
  readonly queries: readonly QueryView[]
  readonly targets: readonly { readonly value: string; readonly label: Wording }[]
  readonly queryTermOn: IsoDate
  readonly timeline: readonly TimelineLine[]
  readonly documents: readonly TrackedDocument[]
  readonly personal: { readonly mayReveal: boolean; readonly revealed: boolean }
  readonly mayDeclareConflict: Refusal | null
}
