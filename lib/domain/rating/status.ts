import { nextStatus } from '../shared/state-table'
import type { Result } from '../shared/result'

/** Life of a rating (DOMAIN §8): the two lowest grades are called back and mended. */
export const RATING_STATUSES = ['INVITED', 'GIVEN', 'TO_CALL', 'TO_FIX', 'CLOSED'] as const
export type RatingStatus = (typeof RATING_STATUSES)[number]

export const RATING_EVENTS = ['invite', 'give', 'giveLow', 'recordCall', 'recordFix'] as const
export type RatingEvent = (typeof RATING_EVENTS)[number]

interface RatingEdge {
  readonly from: RatingStatus | null
  readonly to: RatingStatus
  readonly event: RatingEvent
}

export const RATING_EDGES = [
  { from: null, to: 'INVITED', event: 'invite' },
  { from: null, to: 'GIVEN', event: 'give' },
  { from: 'INVITED', to: 'GIVEN', event: 'give' },
  { from: null, to: 'TO_CALL', event: 'giveLow' },
  { from: 'INVITED', to: 'TO_CALL', event: 'giveLow' },
  { from: 'TO_CALL', to: 'TO_FIX', event: 'recordCall' },
  { from: 'TO_FIX', to: 'CLOSED', event: 'recordFix' },
] as const satisfies readonly RatingEdge[]

export const nextRatingStatus = (from: RatingStatus | null, event: RatingEvent): Result<RatingStatus> =>
  nextStatus<RatingStatus, RatingEvent, RatingEdge>(RATING_EDGES, from, event, 'rating')

interface HasRatingStatus {
  readonly status: RatingStatus
}

export const isInvited = ({ status }: HasRatingStatus): boolean => status === 'INVITED'
export const waitsForCall = ({ status }: HasRatingStatus): boolean => status === 'TO_CALL'
export const waitsForFix = ({ status }: HasRatingStatus): boolean => status === 'TO_FIX'
/** The lead's duties. */
export const DUTY_STATUSES = ['TO_CALL', 'TO_FIX'] as const satisfies readonly RatingStatus[]
