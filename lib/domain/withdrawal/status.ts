import { nextStatus } from '../shared/state-table'
import type { Result } from '../shared/result'

/** Life of what an institution takes back (T17, I23): at once before acceptance, after it on the lead's word. */
export const WITHDRAWAL_STATUSES = ['ASKED', 'DONE', 'DECLINED'] as const
export type WithdrawalStatus = (typeof WITHDRAWAL_STATUSES)[number]

export const WITHDRAWAL_EVENTS = ['withdraw', 'ask', 'confirm', 'decline'] as const
export type WithdrawalEvent = (typeof WITHDRAWAL_EVENTS)[number]

interface WithdrawalEdge {
  readonly from: WithdrawalStatus | null
  readonly to: WithdrawalStatus
  readonly event: WithdrawalEvent
}

export const WITHDRAWAL_EDGES = [
  { from: null, to: 'DONE', event: 'withdraw' },
  { from: null, to: 'ASKED', event: 'ask' },
  { from: 'ASKED', to: 'DONE', event: 'confirm' },
  { from: 'ASKED', to: 'DECLINED', event: 'decline' },
] as const satisfies readonly WithdrawalEdge[]

export const nextWithdrawalStatus = (from: WithdrawalStatus | null, event: WithdrawalEvent): Result<WithdrawalStatus> =>
  nextStatus<WithdrawalStatus, WithdrawalEvent, WithdrawalEdge>(WITHDRAWAL_EDGES, from, event, 'withdrawal')

interface HasWithdrawalStatus {
  readonly status: WithdrawalStatus
}

/** The lead's move. */
export const isAskedWithdrawal = ({ status }: HasWithdrawalStatus): boolean => status === 'ASKED'
export const isDeclinedWithdrawal = ({ status }: HasWithdrawalStatus): boolean => status === 'DECLINED'
