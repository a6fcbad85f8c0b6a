import type { ItemLetter } from '../shared/item-letters'
import {
  isBeforeProposed,
  isDecidedItem,
  isDeferralUnderway,
  isDeferredItem,
  isNotAcceptedItem,
  isOpenItem,
  isPendingItem,
  isTerminalItem,
  isUnqualifiedItem,
  isWithdrawnItem,
  type ItemStatus,
} from './item-status'
import {
  endedUndecided,
  isConsolidating,
  isDecidedCase,
  isInReview,
  isJustAccepted,
  wasAccepted,
  type CaseKind,
  type CaseStatus,
} from './status'

/** How the items move the case (DOMAIN §5.1, last paragraph) and what must always hold between them (§5.2). */
export interface ItemState {
  readonly letter: ItemLetter
  readonly status: ItemStatus
}

/** “When no item is open the case is DECIDED if any was decided, else WITHDRAWN if any was withdrawn, else NOT_ACCEPTED.” */
export function caseStatusWhenItemsEnd(items: readonly { readonly status: ItemStatus }[]): CaseStatus | null {
  if (items.length === 0 || items.some(isOpenItem)) return null
  if (items.some(isDecidedItem)) return 'DECIDED'
  return items.some(isWithdrawnItem) ? 'WITHDRAWN' : 'NOT_ACCEPTED'
}

/** T10: no item is before PROPOSED, and there is something left to decide. */
export const isReadyToConsolidate = (items: readonly { readonly status: ItemStatus }[]): boolean =>
  items.some(isOpenItem) && !items.some(isBeforeProposed)

/** T17, I23: withdrawing ends where a conclusion, or the notice of one, begins. */
export const mayStillWithdraw = (items: readonly { readonly status: ItemStatus }[]): boolean =>
  !items.some((item) => isDecidedItem(item) || isDeferralUnderway(item))

export const VIOLATIONS = [
  'decided_with_open_item',
  'pending_after_acceptance',
  'reviewed_before_acceptance',
  'nothing_left_to_review',
  'consolidating_before_proposals',
  'nothing_left_to_decide',
  'open_item_in_ended_case',
  'decided_item_in_ended_case',
  'deferral_in_reverification',
  'unqualified_outside_reverification',
  'item_twice',
  'no_items',
] as const
export type Violation = (typeof VIOLATIONS)[number]

type Check = readonly [Violation, boolean]

const checksOfStatus = (subject: { status: CaseStatus }, items: readonly ItemState[]): Check[] => [
  ['decided_with_open_item', isDecidedCase(subject) && !items.every(isTerminalItem)],
  ['pending_after_acceptance', wasAccepted(subject) && !isJustAccepted(subject) && items.some(isPendingItem)],
  [
    'reviewed_before_acceptance',
    !wasAccepted(subject) &&
      !endedUndecided(subject) &&
      items.some((item) => !isPendingItem(item) && !isNotAcceptedItem(item) && !isWithdrawnItem(item)),
  ],
  ['nothing_left_to_review', isInReview(subject) && !items.some(isBeforeProposed)],
  ['consolidating_before_proposals', isConsolidating(subject) && items.some(isBeforeProposed)],
  ['nothing_left_to_decide', isConsolidating(subject) && !items.some(isOpenItem)],
  ['open_item_in_ended_case', endedUndecided(subject) && items.some(isOpenItem)],
  ['decided_item_in_ended_case', endedUndecided(subject) && items.some(isDecidedItem)],
]

/** Invariants of §5.2 over one case. Empty when all is well; proofs and integration tests call it after every command. */
export function violations(
  subject: { readonly status: CaseStatus; readonly kind: CaseKind },
  items: readonly ItemState[],
): Violation[] {
  const inReverification = subject.kind === 'REVERIFICATION'
  const checks: Check[] = [
    ...checksOfStatus(subject, items),
    [
      'deferral_in_reverification',
      inReverification && items.some((item) => isDeferralUnderway(item) || isDeferredItem(item)),
    ],
    ['unqualified_outside_reverification', !inReverification && items.some(isUnqualifiedItem)],
    ['item_twice', new Set(items.map((item) => item.letter)).size !== items.length],
    ['no_items', items.length === 0],
  ]
  return checks.filter(([, broken]) => broken).map(([violation]) => violation)
}
