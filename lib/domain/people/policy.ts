import { isDraft, isOpenCase, type CaseStatus } from '../application/status'
import type { Actor } from '../shared/actor'
import type { IsoDate } from '../shared/dates'
import type { Refusal } from '../shared/result'
import { type Mandate, mandateState, mayActFully, mayFile } from './mandate'

/** Somebody who acts for the institution now. */
export interface Member extends Mandate {
  readonly membershipId: string
  readonly userId: string
  readonly name: string
}

/** Everybody who acts for one institution now; a place that was taken away is not among them. */
export interface People {
  readonly institutionId: string
  readonly today: IsoDate
  readonly members: readonly Member[]
}

export const selfAmong = (actor: Actor, { members }: People): Member | null =>
  members.find(({ membershipId }) => membershipId === actor.membershipId) ?? null

const isLegalRep = ({ relation }: Mandate): boolean => relation === 'LEGAL_REP'

const APPLICANTS_ONLY: Refusal = { code: 'application.applicants_only' }

/** Who is asked for help when one's own mandate does not carry an act. */
const needsMandate = (member: Member, today: IsoDate): Refusal => {
  const state = mandateState(member, today)
  if (state === 'not_recorded') return { code: 'people.mandate_first' }
  return state === 'not_begun'
    ? { code: 'people.mandate_not_begun', facts: { from: member.mandateFrom } }
    : { code: 'people.mandate_over', facts: { to: member.mandateTo } }
}

function standing(actor: Actor, people: People): { self: Member } | { refusal: Refusal } {
  if (actor.role !== 'APP') return { refusal: APPLICANTS_ONLY }
  if (actor.institutionId !== people.institutionId) return { refusal: { code: 'case.other_institution' } }
  const self = selfAmong(actor, people)
  return self ? { self } : { refusal: { code: 'people.not_a_member' } }
}

/**
 * The legal representative always may, and a handler whose mandate runs. Whoever acts for the institution may call the legal
 * representative in: that is the way out of a mandate that is over.
 */
export function whyMayNotInvite(
  actor: Actor,
  people: People,
  invited: { readonly isLegalRep: boolean },
): Refusal | null {
  const place = standing(actor, people)
  if ('refusal' in place) return place.refusal
  if (invited.isLegalRep || mayActFully(place.self, people.today)) return null
  return needsMandate(place.self, people.today)
}

/**
 * The legal representative gives and renews mandates. A handler records the own paper once, when first access has left the
 * dates open; nobody renews the own mandate.
 */
export function whyMayNotRecordMandate(actor: Actor, people: People, target: Member): Refusal | null {
  const place = standing(actor, people)
  if ('refusal' in place) return place.refusal
  if (isLegalRep(target)) return { code: 'people.legal_rep_needs_none' }
  if (isLegalRep(place.self)) return null
  const own = target.membershipId === place.self.membershipId
  return own && mandateState(target, people.today) === 'not_recorded' ? null : { code: 'people.legal_rep_renews' }
}

/**
 * Ending a place. Everybody may leave while somebody else can still file. The legal representative ends any handler's; only
 * without one does a colleague whose mandate runs.
 */
export function whyMayNotEndPlace(actor: Actor, people: People, target: Member): Refusal | null {
  const place = standing(actor, people)
  if ('refusal' in place) return place.refusal
  const { self } = place
  if (target.membershipId === self.membershipId) {
    const others = people.members.filter((member) => member.membershipId !== self.membershipId)
    return others.some((member) => mayFile(member, people.today)) ? null : { code: 'people.last_one' }
  }
  if (isLegalRep(target)) return { code: 'people.legal_rep_stays' }
  if (isLegalRep(self)) return null
  if (people.members.some(isLegalRep)) return { code: 'people.legal_rep_decides' }
  return mayActFully(self, people.today) ? null : needsMandate(self, people.today)
}

export interface HandledCase {
  readonly institutionId: string
  readonly status: CaseStatus
  readonly handlerId: string | null
}

export const isHandedOver = (subject: Pick<HandledCase, 'status'>): boolean => isDraft(subject) || isOpenCase(subject)

export const hasHandlerLeft = ({ handlerId }: Pick<HandledCase, 'handlerId'>, { members }: People): boolean =>
  !members.some(({ userId }) => userId === handlerId)

/**
 * The handler gives a case away, also when the mandate is over; the legal representative may always move it. When the handler
 * has left, any colleague who may file takes care of it, so that no case is left to nobody.
 */
export function whyMayNotHandOver(actor: Actor, people: People, subject: HandledCase): Refusal | null {
  const place = standing(actor, people)
  if ('refusal' in place) return place.refusal
  if (subject.institutionId !== people.institutionId) return { code: 'case.other_institution' }
  if (!isHandedOver(subject)) return { code: 'people.case_over' }
  const { self } = place
  if (isLegalRep(self) || subject.handlerId === self.userId) return null
  if (!hasHandlerLeft(subject, people)) return { code: 'people.handler_gives' }
  return mayFile(self, people.today) ? null : needsMandate(self, people.today)
}

/** Refusal of a successor: one of the institution's own people, not the handler, with a mandate that runs. */
export function whyNotSuccessor(successor: Member, subject: HandledCase, today: IsoDate): Refusal | null {
  if (successor.userId === subject.handlerId) return { code: 'people.handles_already' }
  return mayFile(successor, today) ? null : { code: 'people.successor_without_mandate' }
}

/** A mandate that is over, or has not begun, stops beginning and handing in; reading and preparing go on. */
export function whyMandateStopsFiling(actor: Actor, people: People): Refusal | null {
  const self = actor.role === 'APP' ? selfAmong(actor, people) : null
  return self && !mayFile(self, people.today) ? needsMandate(self, people.today) : null
}
