import { realNow } from '@/lib/clock'
import {
  admit,
  countFailure,
  type Credentials,
  findCredentials,
  lastMembershipOf,
  listMemberships,
  type LoginHandle,
  type MembershipRow,
} from '@/lib/db/accounts'
import { appendAudit } from '@/lib/db/audit'
import { BusyError, inTransaction, type Tx } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { countOne, forgetCount, readCount } from '@/lib/db/rate-limits'
import { hmacOf } from '@/lib/db/sealed'
import { createSession } from '@/lib/db/sessions'
import { logAccess } from '@/lib/db/access-log'
import { normaliseLogin } from '@/lib/domain/account/inputs'
import {
  ADDRESS_MOST_FAILURES,
  ADDRESS_WINDOW_MS,
  FAILURES_UNTIL_LOCK,
  isLocked,
  LOCK_MINUTES,
  lockedUntil,
  minutesUntil,
  waitAfterFailures,
} from '@/lib/domain/account/lockout'
import { type Actor, ROLES, type Role, SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { parseMobile } from '@/lib/domain/shared/identifiers/mobile'
import { type Refusal, type Result, err, ok, refuse } from '@/lib/domain/shared/result'
import { verifyPassword } from './password-hash'
import { strangerAt } from './stranger'

export interface SignInAttempt {
  /** Staff sign in by login name, applicants by mobile. */
  readonly as: 'STAFF' | 'APPLICANT'
  readonly login: string
  readonly password: string
  readonly ip: string | null
  readonly agent: string | null
}

/** Where somebody stands at the door. */
export type Visitor = Pick<SignInAttempt, 'ip' | 'agent'>

export interface SignedIn {
  readonly sessionId: string
  readonly role: Role
  /** More than one: the person chooses for whom to act. */
  readonly memberships: number
}

/**
 * Not a command: nobody acts yet, and a refused attempt must leave its count behind. An account that does not exist is
 * counted, locked and answered exactly like one that does.
 */
export async function signIn(attempt: SignInAttempt, now: Date = realNow()): Promise<Result<SignedIn>> {
  const stopped = await slowDown(attempt.ip, now)
  if (stopped) return err(stopped)
  const handle = handleOf(attempt)
  const user = handle ? await findCredentials(handle) : null
  const isRight = (await verifyPassword(user?.active ? user.passwordHash : null, attempt.password)) && user !== null
  const until = await lockOf(user, attempt, now)
  if (isLocked(until, now)) return fail(attempt, user, lockedRefusal(until, now), now)
  if (!isRight) return wrong(attempt, user, now)

  return (await letIn(user, { as: attempt.as, visitor: attempt, now })) ?? fail(attempt, user, WRONG, now)
}

interface Entering {
  readonly as: SignInAttempt['as']
  readonly visitor: Visitor
  readonly now: Date
  /** Takes what opened the door, in the same transaction; `false` when somebody else took it. */
  readonly take?: (tx: Tx) => Promise<boolean>
}

/** A session for whoever has shown to be that person; `null` when there is no place to enter, or something changed meanwhile. */
export async function letIn(user: Credentials, entering: Entering): Promise<Result<SignedIn> | null> {
  const memberships = (await listMemberships(user.id, { onlyActive: true })).filter(isEnterable(entering.as))
  const first = await chooseFirst(user.id, memberships)
  return first && enter(user, first, { ...entering, memberships: memberships.length })
}

const WRONG: Refusal = {
  code: 'account.wrong_credentials',
  facts: { most: FAILURES_UNTIL_LOCK, minutes: LOCK_MINUTES },
}

export const lockedRefusal = (until: Date | null, now: Date): Refusal => ({
  code: 'account.locked',
  facts: { minutes: until ? minutesUntil(until, now) : LOCK_MINUTES },
})

function handleOf({ as, login }: SignInAttempt): LoginHandle | null {
  if (as === 'STAFF') return { loginName: normaliseLogin(login) }
  const mobile = parseMobile(login)
  return mobile.ok ? { mobileHmac: hmacOf(mobile.value) } : null
}

const addressKey = (ip: string | null): string => `sign-in:${ip ?? 'unknown'}`
const unknownKey = ({ as, login }: SignInAttempt): string => hmacOf(`${as}:${normaliseLogin(login)}`)

export async function slowDown(ip: string | null, now: Date): Promise<Refusal | null> {
  const seen = await readCount(addressKey(ip), now)
  if (!seen) return null
  if (seen.count >= ADDRESS_MOST_FAILURES) {
    return { code: 'account.too_many_attempts', facts: { minutes: minutesUntil(seen.resetsAt, now) } }
  }
  const wait = waitAfterFailures(seen.count)
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  return null
}

async function lockOf(user: Credentials | null, attempt: SignInAttempt, now: Date): Promise<Date | null> {
  const noted = await readCount(`locked:${unknownKey(attempt)}`, now)
  return user ? user.lockedUntil : (noted?.resetsAt ?? null)
}

async function wrong(attempt: SignInAttempt, user: Credentials | null, now: Date): Promise<Result<SignedIn>> {
  const until = user
    ? (await countFailure(user.id, { most: FAILURES_UNTIL_LOCK, lockUntil: lockedUntil(now) }, now)).lockedUntil
    : await countUnknown(attempt, now)
  return fail(attempt, user, isLocked(until, now) ? lockedRefusal(until, now) : WRONG, now)
}

const DAY_MS = 86_400_000

async function countUnknown(attempt: SignInAttempt, now: Date): Promise<Date | null> {
  const key = unknownKey(attempt)
  const { count } = await countOne(`failed:${key}`, DAY_MS, now)
  if (count < FAILURES_UNTIL_LOCK) return null
  await forgetCount(`failed:${key}`)
  return (await countOne(`locked:${key}`, LOCK_MINUTES * 60_000, now)).resetsAt
}

export async function fail(
  { ip }: Visitor,
  user: Credentials | null,
  refusal: Refusal,
  now: Date,
): Promise<Result<SignedIn>> {
  await countOne(addressKey(ip), ADDRESS_WINDOW_MS, now)
  await logAccess(strangerAt(ip), 'DENIED', `account.sign_in:${refusal.code}`, user?.id ?? null)
  return err(refusal)
}

const isEnterable =
  (as: SignInAttempt['as']) =>
  ({ role }: MembershipRow): boolean =>
    (role === 'APP') === (as === 'APPLICANT') && role !== 'SYS' && (ROLES as readonly string[]).includes(role)

async function chooseFirst(userId: string, memberships: readonly MembershipRow[]): Promise<MembershipRow | null> {
  const last = memberships.length > 1 ? await lastMembershipOf(userId) : null
  return memberships.find(({ id }) => id === last) ?? memberships[0] ?? null
}

async function enter(
  user: Credentials,
  membership: MembershipRow,
  { visitor, now, take, memberships }: Entering & { memberships: number },
): Promise<Result<SignedIn> | null> {
  const { ip, agent } = visitor
  const role = membership.role as Role // `isEnterable` let only roles through
  const actor: Actor = { ...SYSTEM_ACTOR, userId: user.id, name: user.name, role, membershipId: membership.id, ip }
  try {
    const sessionId = await inTransaction(async (tx) => {
      // Between the check and this moment somebody else's failure may have locked the account, or its password was changed.
      if (!(await admit(tx, user, now)) || (take && !(await take(tx)))) return null
      const { passwordVersion } = user
      const id = await createSession(tx, {
        userId: user.id,
        membershipId: membership.id,
        passwordVersion,
        now,
        ip,
        agent,
      })
      const subject = { type: 'user', id: user.id }
      const moment = await officeNow(tx)
      await appendAudit(tx, [{ stream: 'account', action: 'account.signed_in', subject }], actor, moment.now)
      return id
    })
    return sessionId === null ? null : ok({ sessionId, role, memberships })
  } catch (error) {
    if (error instanceof BusyError) return refuse('system.busy')
    throw error
  }
}
