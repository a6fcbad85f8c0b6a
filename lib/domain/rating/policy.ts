import { whyNotApplicantOf, whyNotStaffOf } from '../application/case-roles'
import type { CaseSubject } from '../application/subjects'
import type { Actor } from '../shared/actor'
import type { Refusal } from '../shared/result'

/** Who sits in front of the screen, as far as it is known. */
export interface Rater {
  /** The account has a post at an office as well. */
  readonly isStaff: boolean
  /** A member of staff was signed in at the same address within a day. */
  readonly staffAddress: boolean
}

/** Only the institution's own people, and nobody of the office in their place (DOMAIN §8: device/IP rule). */
export function whyMayNotRate(actor: Actor, subject: Pick<CaseSubject, 'institutionId'>, rater: Rater): Refusal | null {
  const who = whyNotApplicantOf(actor, subject)
  if (who) return who
  if (rater.isStaff) return { code: 'rating.staff_may_not' }
  return rater.staffAddress ? { code: 'rating.staff_device' } : null
}

/** The approval bureau's leads call back and see to the mending. */
export const whyMayNotCallBack = (actor: Actor, subject: Pick<CaseSubject, 'region'>): Refusal | null =>
  whyNotStaffOf(actor, ['LEAD'], subject, 'decision.leads_only')

/** The machine itself: on a demo everybody sits at the same one. */
const LOOPBACK = /^(::1|(::ffff:)?127\.)/
export const comparableAddress = (ip: string | null): string | null => (ip === null || LOOPBACK.test(ip) ? null : ip)
