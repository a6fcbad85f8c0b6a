import { lockInstitution } from '@/lib/db/cases'
import type { AuditDraft } from '@/lib/db/audit'
import type { Tx } from '@/lib/db/client'
import { readPart } from '@/lib/db/parts'
import { findDoor, type InstitutionDoor, type MemberRow, membersPart } from '@/lib/db/people'
import type { People } from '@/lib/domain/people/policy'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'

export interface InstitutionPeople extends People {
  readonly members: readonly MemberRow[]
}

export const peopleOf = async (db: Tx, institutionId: string, today: IsoDate): Promise<InstitutionPeople> => ({
  institutionId,
  today,
  members: await readPart(db, membersPart(institutionId)),
})

export interface OwnPeople {
  readonly people: InstitutionPeople
  readonly door: InstitutionDoor
}

/** The institution's row is locked, then everything is read: whoever comes and goes, comes and goes one after the other. */
export async function lockOwnPeople(tx: Tx, actor: Actor, today: IsoDate): Promise<OwnPeople | null> {
  if (actor.role !== 'APP' || !actor.institutionId) return null
  await lockInstitution(tx, actor.institutionId)
  const door = await findDoor(tx, actor.institutionId)
  return door && { door, people: await peopleOf(tx, actor.institutionId, today) }
}

export const peopleAudit = (
  institutionId: string,
  action: `people.${string}`,
  detail: Record<string, unknown>,
): readonly [AuditDraft, ...AuditDraft[]] => [
  { stream: `institution:${institutionId}`, action, subject: { type: 'institution', id: institutionId }, detail },
]
