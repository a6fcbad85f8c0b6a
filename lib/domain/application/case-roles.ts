import type { Actor } from '../shared/actor'
import type { Refusal } from '../shared/result'
import { CASE_ROLES, type CaseRole, type CaseSubject } from './subjects'

/** The role among REV, LEAD, INSP, SUP this person already holds on the case, other than `wanted`. */
export const otherRoleOnCase = (
  userId: string,
  wanted: CaseRole,
  subject: Pick<CaseSubject, 'holders'>,
): CaseRole | null => {
  const held = subject.holders.filter((holder) => holder.userId === userId).map((holder) => holder.role)
  return CASE_ROLES.find((role) => role !== wanted && held.includes(role)) ?? null
}

/** Separation and conflict of interest (DOMAIN §2), for a person who is to be named as well as for one who acts. */
export function whyMayNotHoldOnCase(
  userId: string,
  role: CaseRole,
  subject: Pick<CaseSubject, 'holders' | 'conflicted'>,
): Refusal | null {
  if (subject.conflicted.includes(userId)) return { code: 'case.conflict_declared' }
  const other = otherRoleOnCase(userId, role, subject)
  return other ? { code: 'case.holds_other_role', facts: { role: other } } : null
}

/** Staff of that role, of the region the case belongs to. */
export function whyNotStaffOf(
  actor: Actor,
  roles: readonly Actor['role'][],
  subject: Pick<CaseSubject, 'region'>,
  refusal: string,
): Refusal | null {
  if (!roles.includes(actor.role)) return { code: refusal }
  return actor.region === subject.region ? null : { code: 'case.other_region' }
}

/** The applicant's side: the institution itself. */
export function whyNotApplicantOf(actor: Actor, subject: Pick<CaseSubject, 'institutionId'>): Refusal | null {
  if (actor.role !== 'APP') return { code: 'application.applicants_only' }
  return actor.institutionId === subject.institutionId ? null : { code: 'case.other_institution' }
}
