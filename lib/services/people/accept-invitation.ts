import { z } from 'zod'
import { realNow } from '@/lib/clock'
import { claimHandle, createUser, findCredentials, listMemberships } from '@/lib/db/accounts'
import { lockInstitution } from '@/lib/db/cases'
import { database, type Tx } from '@/lib/db/client'
import { findLinkSubject, lockLink, useSecret } from '@/lib/db/one-time-secrets'
import type { NoticeDraft } from '@/lib/db/outbox'
import {
  changeInvitation,
  findDoor,
  findInvitation,
  findMobileHmac,
  grantPlace,
  type InstitutionDoor,
  type InvitationRow,
} from '@/lib/db/people'
import { unseal } from '@/lib/db/sealed'
import { createSession } from '@/lib/db/sessions'
import { checkPassword } from '@/lib/domain/account/password-rule'
import { whyMayNotHoldRoles } from '@/lib/domain/admin/policy'
import { acceptInput, joinInput } from '@/lib/domain/people/inputs'
import type { Relation } from '@/lib/domain/people/mandate'
import type { Actor, Role } from '@/lib/domain/shared/actor'
import { maskMobile, maskName } from '@/lib/domain/shared/masking'
import { err, ok, refuse } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { hashPassword, passwordMark } from '@/lib/services/account/password-hash'
import { strangerAt } from '@/lib/services/account/stranger'
import { anyone, type CommandOutcome, defineCommand, runCommand } from '@/lib/services/command'
import { peopleAudit } from './people-of'

interface OpenInvitation {
  readonly secretId: string
  readonly invitation: InvitationRow
  readonly door: InstitutionDoor
}

/** The institution before the link: whoever invites, withdraws or accepts comes one after the other. */
async function lockInvitation(tx: Tx, token: string): Promise<OpenInvitation | null> {
  const now = realNow()
  const subject = await findLinkSubject('INVITE', token, now)
  const seen = subject ? await findInvitation(tx, subject) : null
  if (!seen) return null
  await lockInstitution(tx, seen.institutionId)
  const link = await lockLink(tx, 'INVITE', token, now)
  const invitation = link && (await findInvitation(tx, link.subject))
  const door = invitation && (await findDoor(tx, invitation.institutionId))
  return door && invitation.status === 'OPEN' ? { secretId: link.id, invitation, door } : null
}

const relationOf = ({ invitation, door }: OpenInvitation): Relation =>
  invitation.mobileHmac === door.legalRepMobileHmac ? 'LEGAL_REP' : 'HANDLER'

async function enterPlace(tx: Tx, open: OpenInvitation, userId: string): Promise<string> {
  const { invitation, secretId } = open
  const relation = relationOf(open)
  const { institutionId, mandateFrom, mandateTo } = invitation
  const dates = relation === 'LEGAL_REP' ? { mandateFrom: null, mandateTo: null } : { mandateFrom, mandateTo }
  const membershipId = await grantPlace(tx, { userId, institutionId, relation, ...dates })
  await changeInvitation(tx, invitation.id, { status: 'ACCEPTED' })
  await useSecret(tx, secretId, realNow())
  return membershipId
}

const joinedAudit = (open: OpenInvitation, { userId, membershipId }: { userId: string; membershipId: string }) =>
  peopleAudit(open.invitation.institutionId, 'people.joined', {
    ...{ invitationId: open.invitation.id, userId, membershipId, relation: relationOf(open) },
  })

const joinedNotice = ({ invitation }: OpenInvitation): NoticeDraft => ({
  kind: 'notice',
  code: 'PEOPLE_JOINED',
  caseId: null,
  to: { institutionId: invitation.institutionId },
  facts: { name: maskName(invitation.name), href: routes.people },
})

/** By whoever is signed in with the invited mobile; for everybody else the link is not there. */
export const acceptInvitationCommand = defineCommand({
  name: 'people.acceptInvitation',
  input: acceptInput,
  load: async (tx, { token }, actor) => {
    const open = actor.role === 'APP' ? await lockInvitation(tx, token) : null
    if (!open || (await findMobileHmac(tx, actor.userId)) !== open.invitation.mobileHmac) return null
    return { open, places: await listMemberships(actor.userId, { onlyActive: true }, tx) }
  },
  authorise: (_actor, { places }) => whyMayNotHoldRoles([...places.map(({ role }) => role as Role), 'APP']), // written by these services only
  decide: ({ open, places }) =>
    places.some(({ institutionId }) => institutionId === open.invitation.institutionId)
      ? refuse('people.member_already')
      : ok(open),
  save: async (tx, open, { actor }) => ({
    userId: actor.userId,
    membershipId: await enterPlace(tx, open, actor.userId),
  }),
  audit: (open, answer) => joinedAudit(open, answer),
  outbox: (open) => [joinedNotice(open)],
})

interface Prepared {
  readonly password: string
  readonly newHash: string | null
  readonly ip: string | null
  readonly agent: string | null
}

const joinCommand = ({ password, newHash, ip, agent }: Prepared) =>
  defineCommand({
    name: 'people.joinByInvitation',
    input: joinInput,
    load: async (tx, { token }) => {
      const open = await lockInvitation(tx, token)
      if (!open) return null
      await claimHandle(tx, open.invitation.mobileHmac)
      return { open, hasAccount: (await findCredentials({ mobileHmac: open.invitation.mobileHmac }, tx)) !== null }
    },
    authorise: anyone,
    decide: ({ open, hasAccount }) => {
      // Told to whoever holds the link alone, which went to this very mobile.
      if (hasAccount) return refuse('people.sign_in_to_accept')
      const { name, mobileSealed } = open.invitation
      const checked = checkPassword(password, [name, unseal(mobileSealed)])
      if (!checked.ok) return err(checked.error)
      return newHash ? ok({ ...open, newHash }) : refuse('account.password_mixed')
    },
    save: async (tx, { newHash: passwordHash, ...open }) => {
      const { name, mobileHmac, mobileSealed } = open.invitation
      const userId = await createUser(tx, { name, mobileHmac, mobileSealed, passwordHash })
      const membershipId = await enterPlace(tx, open, userId)
      const session = { userId, membershipId, passwordVersion: 1, now: realNow(), ip, agent }
      return { userId, membershipId, sessionId: await createSession(tx, session) }
    },
    audit: (open, answer) => joinedAudit(open, answer),
    outbox: (open) => [joinedNotice(open)],
  })

export interface Joining {
  readonly key: string
  readonly token: string
  readonly password: string
  readonly ip: string | null
  readonly agent: string | null
}

/** The link went to the mobile, so it proves the mobile; the password makes the account. */
export async function joinByInvitation({ key, token, password, ip, agent }: Joining) {
  const newHash = checkPassword(password).ok ? await hashPassword(password) : null
  const input = { token, password: passwordMark(password) }
  const outcome = await runCommand(joinCommand({ password, newHash, ip, agent }), { actor: strangerAt(ip), key, input })
  return outcome satisfies CommandOutcome<{ userId: string; sessionId: string }>
}

export interface InvitationPage {
  readonly institution: string
  readonly invitedBy: string
  readonly name: string
  readonly mobileMasked: string
  readonly mandateFrom: string | null
  readonly mandateTo: string | null
  readonly expiresAt: Date
  readonly relation: Relation
  /** `other`: somebody else is signed in here. */
  readonly reader: 'stranger' | 'invited' | 'other'
}

const tokenShape = z.string().min(1).max(200)

/** What the link says; names as they are shown outside, and nothing about accounts. */
export async function getInvitationPage(actor: Actor | null, token: string): Promise<InvitationPage | null> {
  if (!tokenShape.safeParse(token).success) return null
  const db = database()
  const subject = await findLinkSubject('INVITE', token, realNow())
  const invitation = subject ? await findInvitation(db, subject) : null
  const door = invitation && (await findDoor(db, invitation.institutionId))
  if (!door || invitation.status !== 'OPEN') return null
  const isInvited = actor !== null && (await findMobileHmac(db, actor.userId)) === invitation.mobileHmac
  return {
    institution: door.name,
    invitedBy: maskName(invitation.invitedByName),
    name: maskName(invitation.name),
    mobileMasked: maskMobile(unseal(invitation.mobileSealed)),
    mandateFrom: invitation.mandateFrom,
    mandateTo: invitation.mandateTo,
    expiresAt: invitation.expiresAt,
    relation: relationOf({ secretId: '', invitation, door }),
    reader: actor === null ? 'stranger' : isInvited ? 'invited' : 'other',
  }
}
