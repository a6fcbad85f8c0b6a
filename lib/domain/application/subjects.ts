import type { ItemLetter } from '../shared/item-letters'
import type { ItemStatus } from './item-status'
import type { CaseChannel, CaseKind, CaseStatus } from './status'

/** Of these four a person may hold only one on a case (DOMAIN §2). */
export const CASE_ROLES = ['REV', 'LEAD', 'INSP', 'SUP'] as const
export type CaseRole = (typeof CASE_ROLES)[number]

/**
 * Who has acted, or is named to act, on the case and as what: reviewers of its items (also former ones), officers of its
 * visits, supervisors who planned, ordered or re-checked, leads who returned or decided. Experts are listed to let them in.
 */
export interface RoleHolder {
  readonly userId: string
  readonly role: CaseRole | 'EXP'
}

/** What a policy needs of a case. */
export interface CaseSubject {
  readonly kind: CaseKind
  readonly channel: CaseChannel
  readonly status: CaseStatus
  readonly institutionId: string
  readonly region: string
  readonly holders: readonly RoleHolder[]
  /** Staff who declared a conflict of interest on this case (DOMAIN §2). */
  readonly conflicted: readonly string[]
}

export interface ItemSubject {
  readonly letter: ItemLetter
  readonly status: ItemStatus
  readonly reviewerId: string | null
  /** Author of the proposal in force; null when there is none or the system made it (I10). */
  readonly proposedById: string | null
}

export interface ItemInCase {
  readonly case: CaseSubject
  readonly item: ItemSubject
}
