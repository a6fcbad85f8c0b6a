import { realNow } from '@/lib/clock'
import { saveMembership } from '@/lib/db/accounts'
import type { Tx } from '@/lib/db/client'
import { type MemberRow, saveMandate } from '@/lib/db/people'
import { revokeSessionsOf } from '@/lib/db/sessions'
import { endPlaceInput, mandateInput } from '@/lib/domain/people/inputs'
import { mandateFault } from '@/lib/domain/people/mandate'
import { whyMayNotEndPlace, whyMayNotRecordMandate } from '@/lib/domain/people/policy'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { err, ok, refuse } from '@/lib/domain/shared/result'
import { routes } from '@/lib/routes'
import { maskName } from '@/lib/domain/shared/masking'
import { defineCommand } from '@/lib/services/command'
import { catalogueAt } from '@/lib/services/items/catalogue'
import { lockOwnPeople, type OwnPeople, peopleAudit } from './people-of'

interface Place extends OwnPeople {
  readonly target: MemberRow
}

async function lockPlace(
  tx: Tx,
  { membershipId }: { membershipId: string },
  { actor, today }: { actor: Actor; today: IsoDate },
): Promise<Place | null> {
  const own = await lockOwnPeople(tx, actor, today)
  const target = own?.people.members.find((member) => member.membershipId === membershipId)
  return own && target ? { ...own, target } : null
}

/** The dates of the paper (M02). A new period replaces the one before; the audit trail keeps both. */
export const recordMandateCommand = defineCommand({
  name: 'people.recordMandate',
  input: mandateInput,
  load: async (tx, input, actor, { today }) => {
    const place = await lockPlace(tx, input, { actor, today })
    if (!place) return null
    return { place, maxYears: (await catalogueAt(today, tx)).catalogue.parameters.filing.mandateMaxYears }
  },
  authorise: (actor, { place }) => whyMayNotRecordMandate(actor, place.people, place.target),
  decide: ({ place, maxYears }, { version, mandateFrom: from, mandateTo: to }) => {
    if (place.target.version !== version) return refuse('people.changed_meanwhile')
    const fault = mandateFault({ from, to }, place.people.today, maxYears)
    return fault ? err(fault.refusal) : ok({ ...place, dates: { from, to } })
  },
  save: async (tx, { target, dates }) => {
    await saveMandate(tx, target.membershipId, dates)
    return { membershipId: target.membershipId }
  },
  audit: ({ people, target, dates }) =>
    peopleAudit(people.institutionId, 'people.mandate_recorded', {
      membershipId: target.membershipId,
      before: [target.mandateFrom, target.mandateTo],
      after: [dates.from, dates.to],
    }),
})

/** Revoke, or leave. Sessions in this place end in the same transaction; cases stay with the institution and are handed over. */
export const endPlaceCommand = defineCommand({
  name: 'people.endPlace',
  input: endPlaceInput,
  load: (tx, input, actor, { today }) => lockPlace(tx, input, { actor, today }),
  authorise: (actor, { people, target }) => whyMayNotEndPlace(actor, people, target),
  decide: (place, { version }) => (place.target.version === version ? ok(place) : refuse('people.changed_meanwhile')),
  save: async (tx, { target }, { actor }) => {
    await saveMembership(tx, target.membershipId, { active: false })
    await revokeSessionsOf(tx, { membershipId: target.membershipId }, realNow())
    return { membershipId: target.membershipId, left: target.membershipId === actor.membershipId }
  },
  audit: ({ people, target }, { left }) =>
    peopleAudit(people.institutionId, left ? 'people.left' : 'people.place_ended', {
      membershipId: target.membershipId,
      userId: target.userId,
    }),
  outbox: ({ people, target }) => [
    {
      kind: 'notice',
      code: 'PEOPLE_LEFT',
      caseId: null,
      to: { institutionId: people.institutionId },
      facts: { name: maskName(target.name), href: routes.people },
    },
  ],
})
