/** DOMAIN §13: lock after five failures, for fifteen minutes; an administrator can unlock. */
export const FAILURES_UNTIL_LOCK = 5
export const LOCK_MINUTES = 15

export const lockedUntil = (now: Date): Date => new Date(now.getTime() + LOCK_MINUTES * 60_000)

export const isLocked = (until: Date | null, now: Date): boolean => until !== null && until.getTime() > now.getTime()

export const minutesUntil = (until: Date, now: Date): number =>
  Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))

/** Failures from one address: an office shares one, so it slows down long before it is stopped. */
export const ADDRESS_WINDOW_MS = 15 * 60_000
export const ADDRESS_FREE_FAILURES = 10
export const ADDRESS_MOST_FAILURES = 50
const STEP_MS = 250
const LONGEST_WAIT_MS = 3_000

export const waitAfterFailures = (failures: number): number =>
  Math.min(LONGEST_WAIT_MS, Math.max(0, failures - ADDRESS_FREE_FAILURES) * STEP_MS)

/** Codes and links somebody can have sent to another person's phone. */
export const SENDING_WINDOW_MS = 60 * 60_000
export const SENDINGS_PER_ACCOUNT = 3
export const SENDINGS_PER_ADDRESS = 20

export const FIRST_LINK_HOURS = 72
export const RESET_LINK_MINUTES = 30
export const CODE_MINUTES = 10
export const CODE_TRIES = 5
