import type { Step } from '@/lib/domain/application/events'
import type { Recheck, RecheckOpinion } from '@/lib/domain/rectification/recheck'
import { isAwaitingRecheck } from '@/lib/domain/rectification/status'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { OrderContext } from './order-context'

export interface Concluded extends OrderContext {
  readonly letter: ItemLetter
  readonly mode: 'EVIDENCE' | 'ON_SITE'
  readonly opinions: readonly RecheckOpinion[]
  readonly recheck: Recheck
  /** The item's step, and T10 when it was the last one. */
  readonly steps: readonly Step[]
  readonly consolidated: boolean
  readonly newTermOn: IsoDate | null
}

export const rechecked = ({ order, letter }: Concluded) =>
  order.findings.filter((finding) => finding.letter === letter && isAwaitingRecheck(finding))

export const isClosedBy = ({ opinions }: Concluded, findingId: string): boolean =>
  opinions.find((one) => one.findingId === findingId)?.closed ?? false
