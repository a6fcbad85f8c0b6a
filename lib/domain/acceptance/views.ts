import type { AnswerPage } from '../application/staff-views'
import type { TrackedDocument } from '../application/tracker'
import type { CaseHead, MaterialView, RuleView } from '../application/views'
import type { ItemStatus } from '../application/item-status'
import type { CaseChannel, CaseStatus } from '../application/status'
import type { Clock } from '../clock/clock'
import type { DocumentView } from '../document/view'
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { Refusal } from '../shared/result'
import type { Wording } from '../shared/wording'

/** Queues of the window: what is to be answered, what waits for the applicant, what went on, what is over. */
export const WINDOW_QUEUES = ['todo', 'waiting', 'running', 'over'] as const
export type WindowQueue = (typeof WINDOW_QUEUES)[number]

export interface WindowLine {
  readonly caseId: string
  readonly caseNo: string | null
  readonly institutionName: string
  readonly status: CaseStatus
  readonly channel: CaseChannel
  readonly items: readonly { readonly letter: ItemLetter; readonly status: ItemStatus }[]
  readonly receivedOn: IsoDate | null
  /** The window's five days; null when they do not run. */
  readonly clock: Clock | null
  /** Of the applicant's term while papers are awaited. */
  readonly termOn: IsoDate | null
  readonly rules: { readonly failed: number; readonly unavailable: number }
  readonly missing: number
  /** Which time the papers came in: 2 after an answered notice. */
  readonly round: number
}

export interface WindowList {
  readonly queue: WindowQueue
  readonly search: string
  readonly today: IsoDate
  /** `null` for what is over: an archive is not counted. */
  readonly counts: Readonly<Record<WindowQueue, number | null>>
  readonly lines: readonly WindowLine[]
  readonly next: string | null
}

export interface NoticeRecord {
  readonly round: number
  readonly askedAt: Date
  readonly termOn: IsoDate
  readonly answeredAt: Date | null
  readonly reason: string | null
  readonly documentId: string | null
  readonly points: readonly {
    readonly subject: Wording
    readonly requirement: string
    readonly how: string
    readonly answer: string | null
    readonly answered: boolean
    /** The answer changed the page or brought a paper. */
    readonly touched: boolean
  }[]
}

export interface WindowItem {
  readonly letter: ItemLetter
  readonly status: ItemStatus
  readonly reviewer: string | null
  readonly committedDue: IsoDate | null
  /** Why this item cannot be refused by itself; null when it can. */
  readonly refuse: Refusal | null
}

export interface WindowCase {
  readonly head: CaseHead
  readonly today: IsoDate
  readonly clock: Clock | null
  readonly items: readonly WindowItem[]
  readonly materials: readonly MaterialView[]
  readonly rules: readonly RuleView[]
  readonly pages: readonly AnswerPage[]
  readonly notices: readonly NoticeRecord[]
  readonly documents: readonly TrackedDocument[]
  readonly personal: { readonly mayReveal: boolean; readonly revealed: boolean }
  /** Points the system would put into the notice now. */
  readonly points: number
  readonly may: {
    readonly ask: Refusal | null
    readonly accept: Refusal | null
    readonly refuse: Refusal | null
  }
}

export interface NoticePoint {
  readonly target: string
  readonly origin: string
  readonly subject: Wording
  /** What was found; goes into the notice. */
  readonly requirement: string
  readonly how: string
  /** Proposed with a tick; a passed earlier point is not. */
  readonly ticked: boolean
}

export interface NoticeDraft {
  readonly head: CaseHead
  readonly today: IsoDate
  readonly clock: Clock | null
  readonly refusal: Refusal | null
  readonly round: number
  /** Second notices pursue the first; the reason is required. */
  readonly isSecond: boolean
  readonly points: readonly NoticePoint[]
  readonly checked: { readonly rules: number; readonly papers: number; readonly fine: number }
  /** What a point may be about: papers of the case and pages of the form. */
  readonly targets: readonly { readonly value: string; readonly label: Wording; readonly group: 'paper' | 'page' }[]
  readonly term: { readonly days: number; readonly dueOn: IsoDate }
  readonly preview: DocumentView | null
}
