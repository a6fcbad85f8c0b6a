import { realNow } from '@/lib/clock'
import { database, type Tx } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import {
  findDoor,
  type HandledCaseRow,
  type InvitationRow,
  listHandledCases,
  listOpenInvitations,
  listUserNames,
  type MemberRow,
} from '@/lib/db/people'
import { unseal } from '@/lib/db/sealed'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/application/status'
import { OPEN_INVITATIONS_MAX } from '@/lib/domain/people/inputs'
import { type Mandate, mandateState } from '@/lib/domain/people/mandate'
import {
  hasHandlerLeft,
  isHandedOver,
  type People,
  selfAmong,
  whyMayNotEndPlace,
  whyMayNotHandOver,
  whyMayNotInvite,
  whyMayNotRecordMandate,
} from '@/lib/domain/people/policy'
import type {
  HandledCaseView,
  HandlerView,
  InvitationView,
  MandateView,
  MemberView,
  OwnMandate,
  PeoplePage,
} from '@/lib/domain/people/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { daysBetween, type IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter } from '@/lib/domain/shared/item-letters'
import { maskMobile } from '@/lib/domain/shared/masking'
import { type InstitutionPeople, peopleOf } from './people-of'

export const HANDED_STATUSES = CASE_STATUSES.filter((status) => isHandedOver({ status }))
const CASES_SHOWN = 30

export function toMandate(mandate: Mandate, today: IsoDate): MandateView {
  const { relation, mandateFrom, mandateTo } = mandate
  const state = mandateState(mandate, today)
  const daysLeft = state === 'ending' && mandateTo ? daysBetween(today, mandateTo) : null
  return { relation, mandateFrom, mandateTo, state, daysLeft }
}

/** Names of handlers, of those who have left too. */
export async function handlerNames(
  db: Tx,
  { members }: InstitutionPeople,
  handlers: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = new Map(members.map(({ userId, name }) => [userId, name]))
  const missing = [...new Set(handlers)].filter((id) => id !== null && !known.has(id)) as string[] // null is filtered out
  for (const { id, name } of missing.length > 0 ? await listUserNames(db, missing) : []) known.set(id, name)
  return known
}

export const toHandler = (
  handlerId: string | null,
  people: People,
  names: ReadonlyMap<string, string>,
): HandlerView => ({
  name: handlerId === null ? null : (names.get(handlerId) ?? null),
  hasLeft: handlerId !== null && hasHandlerLeft({ handlerId }, people),
})

export async function getPeoplePage(actor: Actor): Promise<PeoplePage | null> {
  const { institutionId } = actor
  if (actor.role !== 'APP' || !institutionId) return null
  const db = database()
  const { today } = await officeNow()
  const [people, door, invitations, cases] = await Promise.all([
    peopleOf(db, institutionId, today),
    findDoor(db, institutionId),
    listOpenInvitations(db, institutionId, OPEN_INVITATIONS_MAX),
    listHandledCases(db, institutionId, HANDED_STATUSES, CASES_SHOWN),
  ])
  const own = ownMandate(actor, people)
  if (!own || !door) return null
  const names = await handlerNames(
    db,
    people,
    cases.map(({ handlerId }) => handlerId),
  )
  return {
    today,
    own,
    members: people.members.map((member) => toMember(member, { actor, people, cases })),
    invitations: invitations.map((one) => toInvitation(one, { actor, people, registered: door.legalRepMobileHmac })),
    inviteRefusal: whyMayNotInvite(actor, people, { isLegalRep: false }),
    cases: cases.map((one) => toCase(one, { actor, people, names })),
  }
}

function ownMandate(actor: Actor, people: InstitutionPeople): OwnMandate | null {
  const self = selfAmong(actor, people)
  if (!self) return null
  const hasLegalRep = people.members.some(({ relation }) => relation === 'LEGAL_REP')
  return { mandate: toMandate(self, people.today), hasLegalRep }
}

/** For the home page, which warns before and after the end of the own mandate. */
export async function getOwnMandate(actor: Actor): Promise<OwnMandate | null> {
  if (actor.role !== 'APP' || !actor.institutionId) return null
  const { today } = await officeNow()
  return ownMandate(actor, await peopleOf(database(), actor.institutionId, today))
}

interface Seen {
  readonly actor: Actor
  readonly people: InstitutionPeople
}

function toMember(
  member: MemberRow,
  { actor, people, cases }: Seen & { cases: readonly HandledCaseRow[] },
): MemberView {
  const { membershipId, version, name, mobileSealed, since, lastSeenAt, userId } = member
  return {
    ...{ membershipId, version, name, since, lastSeenAt },
    isSelf: membershipId === actor.membershipId,
    mobileMasked: mobileSealed && maskMobile(unseal(mobileSealed)),
    mandate: toMandate(member, people.today),
    openCases: cases.filter(({ handlerId }) => handlerId === userId).length,
    mayRecord: whyMayNotRecordMandate(actor, people, member) === null,
    endRefusal: whyMayNotEndPlace(actor, people, member),
  }
}

function toInvitation(
  row: InvitationRow,
  { actor, people, registered }: Seen & { registered: string | null },
): InvitationView {
  const { id, version, name, mandateFrom, mandateTo, invitedByName, sentAt, expiresAt } = row
  return {
    ...{ id, version, name, mandateFrom, mandateTo, sentAt, expiresAt },
    by: invitedByName,
    mobileMasked: maskMobile(unseal(row.mobileSealed)),
    isOver: expiresAt <= realNow(),
    mayManage: whyMayNotInvite(actor, people, { isLegalRep: row.mobileHmac === registered }) === null,
  }
}

function toCase(
  { id, caseNo, handlerId, letters, status }: HandledCaseRow,
  { actor, people, names }: Seen & { names: ReadonlyMap<string, string> },
): HandledCaseView {
  const { institutionId } = people
  const subject = { institutionId, status: status as CaseStatus, handlerId } // written by applySteps only
  return {
    ...{ id, caseNo },
    letters: letters.filter(isItemLetter),
    handler: toHandler(handlerId, people, names),
    mayHandOver: whyMayNotHandOver(actor, people, subject) === null,
  }
}
