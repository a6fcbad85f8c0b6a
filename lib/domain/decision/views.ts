import type { CaseStatus } from '../application/status'
import type { ItemStatus } from '../application/item-status'
import type { Clock } from '../clock/clock'
import type { DocumentView } from '../document/view'
import type { ItemResult } from '../inspection/checklist'
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { Refusal } from '../shared/result'
import type { Wording } from '../shared/wording'
import type { Proposal } from './conclusions'
import type { GateLine } from './gate'

/** What a lead's screens show; made by lib/services/decision, drawn by components/decision. */
export const LEAD_QUEUES = ['decide', 'running', 'decided'] as const
export type LeadQueue = (typeof LEAD_QUEUES)[number]

export interface LeadLine {
  readonly caseId: string
  readonly caseNo: string
  readonly institution: string
  readonly status: CaseStatus
  readonly items: readonly { readonly letter: ItemLetter; readonly status: ItemStatus }[]
  readonly clock: Clock | null
  readonly statutoryDue: IsoDate | null
  readonly decidedOn: IsoDate | null
  /** A rectification that may outlive the law's limit (DOMAIN §4.3 (1)). */
  readonly warning: { readonly statutoryDue: IsoDate; readonly workingDaysLeft: number } | null
}

export interface LeadList {
  readonly queue: LeadQueue
  readonly counts: Readonly<Record<LeadQueue, number>>
  readonly lines: readonly LeadLine[]
  readonly today: IsoDate
  readonly next: string | null
}

export interface DecisionItem {
  readonly letter: ItemLetter
  readonly name: Wording
  readonly licence: Wording
  readonly status: ItemStatus
  readonly reviewer: string | null
  readonly proposal: { readonly conclusion: Proposal; readonly reason: string; readonly bySystem: boolean } | null
  readonly desk: { readonly met: number; readonly total: number; readonly notes: readonly string[] }
  /** Null when no visit was made; `needed` says whether one had to be. */
  readonly site: {
    readonly on: IsoDate | null
    readonly result: ItemResult | null
    readonly points: number
    readonly notMet: readonly { readonly code: string; readonly severity: string }[]
  } | null
  readonly visitNeeded: string | null
  readonly findings: readonly DecisionFinding[]
  /** The date a QUALIFIED brings, or brought. */
  readonly nextDue: IsoDate | null
  readonly due: IsoDate
  readonly conclusion: string | null
  readonly offered: readonly Proposal[]
}

export interface DecisionFinding {
  readonly code: string
  readonly fact: string
  readonly ordered: boolean
  readonly closedOn: IsoDate | null
  /** Photos: of the finding, and of what was sent as mended. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export interface CrossCheck {
  readonly rule: string
  readonly title: Wording
  readonly message: Wording
  readonly result: 'PASS' | 'WARN' | 'FAIL' | 'UNAVAILABLE' | 'NOT_APPLICABLE'
}

export interface DecisionPage {
  readonly caseId: string
  readonly caseNo: string
  readonly institution: string
  readonly status: CaseStatus
  readonly version: number
  readonly today: IsoDate
  readonly clock: Clock | null
  readonly statutory: readonly { readonly letter: ItemLetter; readonly due: IsoDate }[]
  readonly items: readonly DecisionItem[]
  readonly gate: readonly GateLine[]
  readonly checks: readonly CrossCheck[]
  /** Who decided or returned it last, and when. */
  readonly latest: { readonly name: string; readonly at: Date } | null
  /** Why this lead may not decide, apart from the gate. */
  readonly refusal: Refusal | null
  readonly mayReturn: boolean
  /** What the notice would say if every opinion were followed; null while the gate is closed. */
  readonly preview: DocumentView | null
}
