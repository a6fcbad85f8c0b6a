import type { ItemStatus } from '../application/item-status'
import type { Place, Severity } from '../items/definition'
import type { VisitReason } from '../review/visit-need'
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { Refusal } from '../shared/result'
import type { Wording } from '../shared/wording'
import type { CheckAnswer, ChecklistGaps } from './checklist'
import type { FailureKind } from './inputs'
import type { ArrivalTrace, VisitResults } from './record'
import type { VisitStatus } from './status'
import type { Figure } from '../items/figures'

/** What the inspectors' and the planner's screens show. */
export interface VisitLine {
  readonly visitId: string
  readonly institution: string
  readonly address: string
  readonly letters: readonly ItemLetter[]
  readonly on: IsoDate
  readonly slot: string | null
  readonly status: VisitStatus
  readonly answered: number
  readonly total: number
  readonly officers: readonly string[]
  /** The record waits for the signature of whoever looks at the list. */
  readonly mySignature: boolean
}

export interface InspectorHome {
  readonly today: IsoDate
  readonly open: readonly VisitLine[]
  readonly done: readonly VisitLine[]
}

export interface PointPhoto {
  readonly bindingId: string
  readonly name: string
  readonly at: Date
  readonly isPicture: boolean
}

export interface PointView {
  readonly checkId: string
  readonly version: number
  readonly code: string
  readonly letter: ItemLetter
  readonly place: Place
  readonly severity: Severity
  readonly title: Wording
  readonly method: Wording
  readonly basis: Wording
  /** What was counted for it from the application. */
  readonly figure: Figure | null
  /** The sentence offered for what was found. */
  readonly offered: Wording
  readonly answer: CheckAnswer | null
  readonly offers: readonly CheckAnswer[]
  readonly fact: string | null
  readonly standard: string | null
  readonly correctedOnSpot: boolean
  readonly photos: readonly PointPhoto[]
  /** Answer at the last signed visit; null when there was none. */
  readonly last: CheckAnswer | null
}

export interface InstitutionSheet {
  readonly name: string
  readonly address: string | null
  readonly registrationNo: string | null
  readonly uscc: string | null
  readonly principal: string | null
  readonly licences: readonly { readonly no: string; readonly letters: readonly ItemLetter[] }[]
  readonly beds: number
  readonly chairs: number
  readonly staff: readonly { readonly kind: string; readonly count: number }[]
  readonly devices: readonly string[]
}

export interface OfficerView {
  readonly userId: string
  readonly name: string
  readonly certNo: string
  readonly signedAt: Date | null
  readonly isMe: boolean
}

export interface InstitutionSignatureView {
  readonly kind: 'DRAWN' | 'REFUSED'
  readonly name: string
  readonly note: string | null
  readonly at: Date
}

export interface FailureView {
  readonly kind: FailureKind
  readonly record: string
  readonly byName: string
  readonly byMe: boolean
}

export interface VisitPage {
  readonly visitId: string
  readonly caseId: string
  readonly caseNo: string
  readonly version: number
  readonly today: IsoDate
  readonly status: VisitStatus
  readonly on: IsoDate
  readonly slot: string | null
  readonly rescheduled: number
  readonly letters: readonly ItemLetter[]
  readonly checklistFrom: IsoDate
  readonly arrivedAt: Date | null
  readonly arrival: ArrivalTrace | null
  readonly endedAt: Date | null
  readonly comment: string | null
  readonly sheet: InstitutionSheet
  readonly points: readonly PointView[]
  readonly gaps: ChecklistGaps
  /** As the record says; before it is closed, as the answers stand now. */
  readonly results: VisitResults
  readonly officers: readonly OfficerView[]
  readonly institution: InstitutionSignatureView | null
  readonly failure: FailureView | null
  readonly documents: readonly { readonly id: string; readonly type: string; readonly number: string | null }[]
  readonly maxFileMb: number
  /** Null: may; else why not. */
  readonly may: {
    readonly arrive: Refusal | null
    readonly check: Refusal | null
    readonly close: Refusal | null
    readonly sign: Refusal | null
    readonly takeSignature: Refusal | null
    readonly reschedule: Refusal | null
    readonly fail: Refusal | null
  }
}

export interface WantedLine {
  readonly inspectionId: string
  readonly caseId: string
  readonly caseNo: string
  readonly institution: string
  readonly letters: readonly ItemLetter[]
  readonly reason: VisitReason | null
  readonly acceptedOn: IsoDate
  /** The visit should be made by then to keep the promise (I04: sixth working day). */
  readonly by: IsoDate
  readonly committedDue: IsoDate | null
}

export interface PlanList {
  readonly today: IsoDate
  readonly wanted: readonly WantedLine[]
  readonly planned: readonly (VisitLine & { readonly taskNo: string })[]
  readonly next: string | null
}

export interface DayChoice {
  readonly on: IsoDate
  readonly isWorkingDay: boolean
  readonly afterBy: boolean
}

export interface CandidateView {
  readonly userId: string
  readonly name: string
  readonly certNo: string | null
  readonly refusal: Refusal | null
  /** Dates on which the officer is out already. */
  readonly busyOn: readonly IsoDate[]
}

export interface PlanPage {
  readonly today: IsoDate
  readonly inspectionId: string
  readonly caseId: string
  readonly caseNo: string
  readonly institution: string
  readonly address: string | null
  readonly reason: VisitReason | null
  readonly by: IsoDate
  readonly items: readonly { readonly letter: ItemLetter; readonly status: ItemStatus; readonly points: number }[]
  /** Desk items whose reviewer may still join: one visit covers all. */
  readonly mayJoin: readonly ItemLetter[]
  readonly days: readonly DayChoice[]
  readonly candidates: readonly CandidateView[]
  /** Signed visits of the last twelve months (one institution is not checked over and over). */
  readonly lastVisits: readonly IsoDate[]
  readonly refusal: Refusal | null
  /** Set when the date is fixed already. */
  readonly booked: {
    readonly visitId: string
    readonly taskNo: string
    readonly on: IsoDate
    readonly slot: string | null
  } | null
}
