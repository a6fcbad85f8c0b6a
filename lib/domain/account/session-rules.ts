import type { Role } from '../shared/actor'

/** Idle logout after 15 minutes for staff (DOMAIN §13, GB/T 22239 level 3); applicants fill in long forms and have 30. */
export const STAFF_IDLE_MINUTES = 15
export const APPLICANT_IDLE_MINUTES = 30
/** Nobody stays signed in longer than a working day, however busy. */
export const LONGEST_SESSION_HOURS = 12
/** How often a session in use is written back. */
export const TOUCH_AFTER_MS = 60_000

const MINUTE_MS = 60_000

export const idleMinutesOf = (role: Role): number => (role === 'APP' ? APPLICANT_IDLE_MINUTES : STAFF_IDLE_MINUTES)

export interface SessionState {
  readonly role: Role
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly revokedAt: Date | null
  readonly passwordVersion: number
  readonly userPasswordVersion: number
  readonly userActive: boolean
  readonly membershipActive: boolean
}

/** `idle`: nothing was done for too long. `ended`: signed out, deactivated, or the password was changed. */
export type SessionEnd = 'idle' | 'ended'

export function whySessionEnded(session: SessionState, now: Date): SessionEnd | null {
  if (session.revokedAt || !session.userActive || !session.membershipActive) return 'ended'
  if (session.passwordVersion !== session.userPasswordVersion) return 'ended'
  if (now.getTime() - session.lastSeenAt.getTime() >= idleMinutesOf(session.role) * MINUTE_MS) return 'idle'
  if (now.getTime() - session.createdAt.getTime() >= LONGEST_SESSION_HOURS * 60 * MINUTE_MS) return 'ended'
  return null
}

export const isDueForTouch = (lastSeenAt: Date, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() >= TOUCH_AFTER_MS
