import type { IsoDate } from '../shared/dates'
import type { Refusal } from '../shared/result'
import type { RatingStatus } from './status'

/** The institution's page: its own grade, once given. */
export interface RatePage {
  readonly caseId: string
  readonly caseNo: string
  readonly institution: string
  readonly until: IsoDate | null
  readonly given: { readonly grade: number; readonly ratedAt: Date; readonly calledBack: boolean } | null
  readonly refusal: Refusal | null
}

/** A low grade, as the lead who calls back sees it; nobody else at the office sees whose it is. */
export interface LowRating {
  readonly ratingId: string
  readonly version: number
  readonly caseId: string
  readonly caseNo: string
  readonly institution: string
  readonly status: RatingStatus
  readonly grade: number
  readonly tags: readonly string[]
  readonly words: string | null
  readonly ratedAt: Date
  readonly callBy: IsoDate | null
  readonly fixBy: IsoDate | null
  readonly callNote: string | null
  readonly fix: string | null
  readonly documentId: string | null
  readonly overdue: boolean
}
