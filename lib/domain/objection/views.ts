import type { IsoDate } from '../shared/dates'
import type { Refusal } from '../shared/result'
import type { ObjectionStatus } from './status'

/** One objection, as both sides read it. */
export interface ObjectionView {
  readonly objectionId: string
  readonly version: number
  readonly reason: string
  readonly status: ObjectionStatus
  readonly filedAt: Date
  readonly dueOn: IsoDate
  readonly answeredAt: Date | null
  readonly reply: string | null
}

/** The institution's page; the law's remedies stand beside. */
export interface ObjectionPage {
  readonly caseId: string
  readonly caseNo: string
  readonly institution: string
  readonly today: IsoDate
  /** Newest first. */
  readonly past: readonly ObjectionView[]
  readonly refusal: Refusal | null
  readonly remedies: { readonly lines: readonly string[]; readonly reconsiderationTo: string; readonly court: string }
}

/** What the lead sees on the page of the case. */
export interface ObjectionsOfCase {
  readonly today: IsoDate
  readonly objections: readonly (ObjectionView & { readonly filedByName: string })[]
  readonly refusal: Refusal | null
}

/** A line above the lead's list. */
export interface OpenObjection {
  readonly objectionId: string
  readonly caseId: string
  readonly institution: string
  readonly dueOn: IsoDate
  readonly overdue: boolean
}
