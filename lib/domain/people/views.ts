import type { ItemLetter } from '../shared/item-letters'
import type { IsoDate } from '../shared/dates'
import type { Refusal } from '../shared/result'
import type { Mandate, MandateState } from './mandate'

/** What the pages of an institution's people show. Within the institution names are said in full, mobiles are masked. */
export interface MandateView extends Mandate {
  readonly state: MandateState
  /** While it is about to end. */
  readonly daysLeft: number | null
}

export interface MemberView {
  readonly membershipId: string
  readonly version: number
  readonly name: string
  readonly isSelf: boolean
  readonly mobileMasked: string | null
  readonly mandate: MandateView
  readonly since: Date
  readonly lastSeenAt: Date | null
  readonly openCases: number
  readonly mayRecord: boolean
  /** `null` when the place may be ended. */
  readonly endRefusal: Refusal | null
}

export interface InvitationView {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly mobileMasked: string
  readonly mandateFrom: IsoDate | null
  readonly mandateTo: IsoDate | null
  readonly by: string
  readonly sentAt: Date
  readonly expiresAt: Date
  readonly isOver: boolean
  readonly mayManage: boolean
}

export interface HandlerView {
  readonly name: string | null
  readonly hasLeft: boolean
}

export interface HandledCaseView {
  readonly id: string
  readonly caseNo: string | null
  readonly letters: readonly ItemLetter[]
  readonly handler: HandlerView
  readonly mayHandOver: boolean
}

/** What the mandate of the person reading means for them; `null` for the legal representative. */
export interface OwnMandate {
  readonly mandate: MandateView
  /** Somebody can sign in as the legal representative. */
  readonly hasLegalRep: boolean
}

export interface PeoplePage {
  readonly today: IsoDate
  readonly own: OwnMandate
  readonly members: readonly MemberView[]
  readonly invitations: readonly InvitationView[]
  /** Of an ordinary colleague; the legal representative may be invited all the same. */
  readonly inviteRefusal: Refusal | null
  readonly cases: readonly HandledCaseView[]
}

export interface HandOverPage {
  readonly today: IsoDate
  readonly caseId: string
  readonly caseNo: string | null
  readonly isDraft: boolean
  readonly institution: string
  readonly handlerId: string | null
  readonly handler: HandlerView
  readonly refusal: Refusal | null
  readonly successors: readonly { readonly userId: string; readonly name: string; readonly mandate: MandateView }[]
  readonly history: readonly {
    readonly id: string
    readonly from: string | null
    readonly to: string
    readonly by: string
    readonly reason: string | null
    readonly at: Date
  }[]
}
