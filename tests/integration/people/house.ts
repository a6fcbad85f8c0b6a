import { database } from '@/lib/db/client'
import { toDate } from '@/lib/db/dates'
import type { Relation } from '@/lib/domain/people/mandate'
import type { Actor } from '@/lib/domain/shared/actor'
import { makeApplicant } from '@/tests/support/factories'
import { traces } from '../account/people'

/** Somebody of the institution with this relation and these dates of a mandate. */
export async function makeMember(
  institutionId: string,
  name: string,
  { relation = 'HANDLER', mandate = null }: { relation?: Relation; mandate?: readonly [string, string] | null } = {},
): Promise<Actor> {
  const actor = await makeApplicant(institutionId, name)
  const dates = mandate ? { mandateFrom: toDate(mandate[0]), mandateTo: toDate(mandate[1]) } : {}
  await database().membership.update({ where: { id: actor.membershipId }, data: { relation, ...dates } })
  return actor
}

export const RUNNING = ['2026-11-01', '2027-10-31'] as const
export const ENDED = ['2025-11-01', '2026-10-31'] as const

/** What must not move when something is refused. */
export async function marks(): Promise<Record<string, unknown>> {
  const db = database()
  return {
    ...(await traces()),
    notices: await db.notice.count(),
    invitations: await db.invitation.findMany({ orderBy: { id: 'asc' } }),
    secrets: await db.oneTimeSecret.findMany({ orderBy: { id: 'asc' }, select: { id: true, usedAt: true } }),
    handOvers: await db.handOver.count(),
    cases: await db.case.findMany({ orderBy: { id: 'asc' }, select: { id: true, handlerId: true, version: true } }),
    facts: await db.caseFact.findMany({ orderBy: { id: 'asc' }, select: { id: true, json: true, version: true } }),
  }
}

export const lastOf = (stream: string) =>
  database().auditEntry.findFirst({
    where: { stream },
    orderBy: { seq: 'desc' },
    select: { action: true, actorId: true },
  })
