import { realNow } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { newToken, withdrawSecrets } from '@/lib/db/one-time-secrets'
import {
  changeInvitation,
  createInvitation,
  findInvitation,
  type InvitationRow,
  listOpenInvitations,
} from '@/lib/db/people'
import { hmacOf, seal, unseal } from '@/lib/db/sealed'
import type { Tx } from '@/lib/db/client'
import { invitationInput, inviteInput, OPEN_INVITATIONS_MAX } from '@/lib/domain/people/inputs'
import { mandateFault } from '@/lib/domain/people/mandate'
import { whyMayNotInvite } from '@/lib/domain/people/policy'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { maskMobile } from '@/lib/domain/shared/masking'
import { err, ok, refuse, type Refusal, type Result } from '@/lib/domain/shared/result'
import { type CommandOutcome, defineCommand, runCommand } from '@/lib/services/command'
import { catalogueAt } from '@/lib/services/items/catalogue'
import { invitationExpiry, invitationMessage, storeInvitationLink, whyNotSendInvitation } from './invitation-link'
import { lockOwnPeople, type OwnPeople, peopleAudit } from './people-of'

interface InviteState extends OwnPeople {
  readonly mobileHmac: string
  readonly open: readonly InvitationRow[]
  readonly maxYears: number
  readonly invitesLegalRep: boolean
}

interface Asked {
  readonly mandateFrom: IsoDate | null
  readonly mandateTo: IsoDate | null
}

/** The mobile of the register is the legal representative's: that place needs no mandate. */
const isLegalRep = ({ door }: OwnPeople, mobileHmac: string): boolean => door.legalRepMobileHmac === mobileHmac

/** Says nothing about whether the mobile has an account: it answers and sends the same. */
export const inviteCommand = defineCommand({
  name: 'people.invite',
  input: inviteInput,
  load: async (tx, { mobile }, actor, { today }): Promise<InviteState | null> => {
    const own = await lockOwnPeople(tx, actor, today)
    if (!own) return null
    const mobileHmac = hmacOf(mobile)
    return {
      ...own,
      mobileHmac,
      open: await listOpenInvitations(tx, own.people.institutionId, OPEN_INVITATIONS_MAX),
      maxYears: (await catalogueAt(today, tx)).catalogue.parameters.filing.mandateMaxYears,
      invitesLegalRep: isLegalRep(own, mobileHmac),
    }
  },
  authorise: (actor, state) => whyMayNotInvite(actor, state.people, { isLegalRep: state.invitesLegalRep }),
  decide: (state, asked) => {
    const refusal = whyNotNewInvitation(state, asked)
    if (refusal) return err(refusal)
    const { mandateFrom, mandateTo } = state.invitesLegalRep ? NO_MANDATE : asked
    return ok({ ...state, mobile: asked.mobile, name: asked.name, mandateFrom, mandateTo, token: newToken() })
  },
  save: async (tx, { people, name, mobile, mobileHmac, mandateFrom, mandateTo, token }, { actor }) => {
    const now = realNow()
    const invitationId = await createInvitation(tx, {
      ...{ institutionId: people.institutionId, name, mobileHmac, mobileSealed: seal(mobile), mandateFrom, mandateTo },
      ...{ invitedById: actor.userId, invitedByName: actor.name, sentAt: now, expiresAt: invitationExpiry(now) },
    })
    return { invitationId, secretId: await storeInvitationLink(tx, { invitationId, token, now }) }
  },
  audit: ({ people, mobile, mandateFrom, mandateTo }, { invitationId }) =>
    peopleAudit(people.institutionId, 'people.invited', {
      ...{ invitationId, to: maskMobile(mobile), mandateFrom, mandateTo },
    }),
  outbox: ({ door, token, mobile }, { secretId }) => [
    invitationMessage(mobile, { token, secretId, institution: door.name }),
  ],
})

const NO_MANDATE: Asked = { mandateFrom: null, mandateTo: null }

function whyNotNewInvitation(state: InviteState, { mandateFrom, mandateTo }: Asked): Refusal | null {
  const { people, open, mobileHmac, invitesLegalRep } = state
  if (people.members.some((member) => member.mobileHmac === mobileHmac)) return { code: 'people.already_member' }
  if (open.some((invitation) => invitation.mobileHmac === mobileHmac)) return { code: 'people.invited_already' }
  if (open.length >= OPEN_INVITATIONS_MAX) return { code: 'people.invitations_full' }
  if (invitesLegalRep) return null
  if (!mandateFrom || !mandateTo) return { code: 'people.mandate_missing' }
  return mandateFault({ from: mandateFrom, to: mandateTo }, people.today, state.maxYears)?.refusal ?? null
}

export interface Invitation {
  readonly key: string
  readonly name: string
  readonly mobile: string
  readonly mandateFrom: string
  readonly mandateTo: string
}

export async function inviteColleague(
  actor: Actor,
  { key, ...asked }: Invitation,
): Promise<CommandOutcome<{ invitationId: string }>> {
  const parsed = inviteInput.safeParse(asked)
  const limit = parsed.success ? await whyNotSendInvitation(actor, hmacOf(parsed.data.mobile)) : null
  if (limit) return { kind: 'refused', refusal: limit }
  return withoutSecrets(await runCommand(inviteCommand, { actor, key, input: asked }))
}

interface OwnInvitation extends OwnPeople {
  readonly invitation: InvitationRow
}

async function lockOwnInvitation(
  tx: Tx,
  { invitationId }: { invitationId: string },
  { actor, today }: { actor: Actor; today: IsoDate },
): Promise<OwnInvitation | null> {
  const own = await lockOwnPeople(tx, actor, today)
  const invitation = own && (await findInvitation(tx, invitationId))
  return invitation && invitation.institutionId === own.people.institutionId ? { ...own, invitation } : null
}

const mayManage = (actor: Actor, { invitation, ...own }: OwnInvitation): Refusal | null =>
  whyMayNotInvite(actor, own.people, { isLegalRep: isLegalRep(own, invitation.mobileHmac) })

function stillOpen(state: OwnInvitation, version: number): Result<OwnInvitation> {
  if (state.invitation.status !== 'OPEN') return refuse('people.invitation_over')
  return state.invitation.version === version ? ok(state) : refuse('people.changed_meanwhile')
}

/** The link is worth nothing from this moment. */
export const withdrawInvitationCommand = defineCommand({
  name: 'people.withdrawInvitation',
  input: invitationInput,
  load: (tx, input, actor, { today }) => lockOwnInvitation(tx, input, { actor, today }),
  authorise: mayManage,
  decide: (state, { version }) => stillOpen(state, version),
  save: async (tx, { invitation }) => {
    await changeInvitation(tx, invitation.id, { status: 'WITHDRAWN' })
    await withdrawSecrets(tx, 'INVITE', invitation.id, realNow())
    return { invitationId: invitation.id }
  },
  audit: ({ people, invitation }) =>
    peopleAudit(people.institutionId, 'people.invitation_withdrawn', { invitationId: invitation.id }),
})

/** A new link with new days; the one before is worth nothing. */
export const resendInvitationCommand = defineCommand({
  name: 'people.resendInvitation',
  input: invitationInput,
  load: (tx, input, actor, { today }) => lockOwnInvitation(tx, input, { actor, today }),
  authorise: mayManage,
  decide: (state, { version }) => {
    const open = stillOpen(state, version)
    if (!open.ok) return open
    const { mandateTo } = state.invitation
    if (mandateTo && mandateTo < state.people.today) return refuse('people.mandate_past', { today: state.people.today })
    return ok({ ...state, token: newToken() })
  },
  save: async (tx, { invitation, token }) => {
    const now = realNow()
    await changeInvitation(tx, invitation.id, { sentAt: now, expiresAt: invitationExpiry(now) })
    const secretId = await storeInvitationLink(tx, { invitationId: invitation.id, token, now })
    return { invitationId: invitation.id, secretId }
  },
  audit: ({ people, invitation }) =>
    peopleAudit(people.institutionId, 'people.invitation_sent_again', { invitationId: invitation.id }),
  outbox: ({ door, invitation, token }, { secretId }) => [
    invitationMessage(unseal(invitation.mobileSealed), { token, secretId, institution: door.name }),
  ],
})

export async function resendInvitation(
  actor: Actor,
  { key, invitationId, version }: { key: string; invitationId: string; version: string },
): Promise<CommandOutcome<{ invitationId: string }>> {
  const parsed = invitationInput.safeParse({ invitationId, version })
  const invitation = parsed.success ? await findInvitation(database(), parsed.data.invitationId) : null
  const own = invitation && invitation.institutionId === actor.institutionId
  const limit = own ? await whyNotSendInvitation(actor, invitation.mobileHmac) : null
  if (limit) return { kind: 'refused', refusal: limit }
  return withoutSecrets(await runCommand(resendInvitationCommand, { actor, key, input: { invitationId, version } }))
}

/** What a page may be told. */
const withoutSecrets = <Out extends { invitationId: string }>(
  outcome: CommandOutcome<Out>,
): CommandOutcome<{ invitationId: string }> =>
  outcome.kind === 'done' ? { ...outcome, answer: { invitationId: outcome.answer.invitationId } } : outcome
