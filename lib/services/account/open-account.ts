import { realNow } from '@/lib/clock'
import {
  claimHandle,
  createUser,
  type Credentials,
  findCredentials,
  findInstitutionById,
  listMemberships,
  lockUser,
  type LockedUser,
  type MembershipRow,
} from '@/lib/db/accounts'
import type { Tx } from '@/lib/db/client'
import { codeHmac, lockSecret, spendTry, useSecret } from '@/lib/db/one-time-secrets'
import { grantPlace } from '@/lib/db/people'
import { hmacOf, seal } from '@/lib/db/sealed'
import { createSession } from '@/lib/db/sessions'
import { openAccountInput } from '@/lib/domain/account/inputs'
import { CODE_TRIES } from '@/lib/domain/account/lockout'
import { checkPassword } from '@/lib/domain/account/password-rule'
import { whyMayNotHoldRoles } from '@/lib/domain/admin/policy'
import type { Role } from '@/lib/domain/shared/actor'
import { err, ok, refuse, type Refusal, type Result } from '@/lib/domain/shared/result'
import { anyone, type CommandOutcome, defineCommand, runCommand } from '@/lib/services/command'
import { z } from 'zod'
import { whyPasswordIsWrong } from './confirm-password'
import { hashPassword, passwordMark } from './password-hash'
import { strangerAt } from './stranger'

/**
 * Second step of first access: the code, then the person's own account. A mobile that already has an account joins with
 * its own password, so that a code for one institution never opens somebody else's account.
 */
interface Prepared {
  readonly mayTry: boolean
  readonly password: string
  readonly newHash: string | null
  readonly existing: { readonly credentials: Credentials; readonly refusal: Refusal | null } | null
  readonly ip: string | null
  readonly agent: string | null
}

interface Door {
  readonly secretId: string
  readonly institutionId: string
  readonly relation: 'HANDLER' | 'LEGAL_REP'
  readonly mobileHmac: string
  readonly user: LockedUser | null
  readonly memberships: readonly MembershipRow[]
}

const input = openAccountInput.extend({ password: z.string() })
type OpenInput = z.output<typeof input>

const openAccountCommand = (prepared: Prepared) =>
  defineCommand({
    name: 'account.openByFirstAccess',
    input,
    load: async (tx, asked): Promise<{ door: Door | null }> => ({
      door: prepared.mayTry ? await openDoor(tx, asked) : null,
    }),
    authorise: anyone,
    decide: ({ door }, asked) => decideOpening(door, asked, prepared),
    save: async (tx, { door, passwordHash }, _context, { name, mobile }) => {
      const { institutionId, relation, mobileHmac } = door
      const now = realNow()
      const userId =
        door.user?.id ?? (await createUser(tx, { name, mobileHmac, mobileSealed: seal(mobile), passwordHash }))
      const membershipId = await grantPlace(tx, { userId, institutionId, relation, mandateFrom: null, mandateTo: null })
      await useSecret(tx, door.secretId, now)
      const passwordVersion = door.user?.passwordVersion ?? 1
      const { ip, agent } = prepared
      const sessionId = await createSession(tx, { userId, membershipId, passwordVersion, now, ip, agent })
      return { userId, sessionId }
    },
    audit: ({ door }, { userId }) => [
      {
        stream: 'account',
        action: 'account.opened_by_first_access',
        subject: { type: 'user', id: userId },
        detail: { institutionId: door.institutionId, relation: door.relation, joined: door.user !== null },
      },
    ],
  })

async function openDoor(tx: Tx, { ticket, code, mobile }: OpenInput): Promise<Door | null> {
  const secret = await lockSecret(tx, 'FIRST_ACCESS', ticket, realNow())
  if (!secret || secret.secretHmac !== codeHmac('FIRST_ACCESS', ticket, code)) return null
  const institution = await findInstitutionById(tx, secret.subject)
  if (!institution) return null
  const mobileHmac = hmacOf(mobile)
  await claimHandle(tx, mobileHmac)
  const known = await findCredentials({ mobileHmac }, tx)
  const user = known ? await lockUser(tx, known.id) : null
  return {
    secretId: secret.id,
    institutionId: institution.id,
    relation: mobileHmac === institution.legalRepMobileHmac ? 'LEGAL_REP' : 'HANDLER',
    mobileHmac,
    user,
    memberships: user ? await listMemberships(user.id, { onlyActive: false }, tx) : [],
  }
}

interface Opening {
  readonly door: Door
  readonly passwordHash: string | null
}

function decideOpening(door: Door | null, { name, mobile }: OpenInput, prepared: Prepared): Result<Opening> {
  if (!door) return refuse('account.first_access_mismatch', { tries: CODE_TRIES })
  if (!door.user) {
    const checked = checkPassword(prepared.password, [name, mobile])
    if (!checked.ok) return checked
    return prepared.newHash ? ok({ door, passwordHash: prepared.newHash }) : refuse('account.changed_meanwhile')
  }
  const { existing } = prepared
  if (existing?.refusal) return err(existing.refusal)
  const { user, memberships } = door
  if (!user.active || existing?.credentials.passwordVersion !== user.passwordVersion) {
    return refuse('account.mobile_has_account')
  }
  if (memberships.some(({ active, institutionId }) => active && institutionId === door.institutionId))
    return refuse('account.already_member')
  const roles = memberships.filter(({ active }) => active).map(({ role }) => role as Role) // written by these services only
  const denied = whyMayNotHoldRoles([...roles, 'APP'])
  return denied ? err(denied) : ok({ door, passwordHash: null })
}

export interface AccountOpening {
  readonly key: string
  readonly ticket: string
  readonly code: string
  readonly name: string
  readonly mobile: string
  readonly password: string
  readonly ip: string | null
  readonly agent: string | null
}

export async function openAccount(
  opening: AccountOpening,
): Promise<CommandOutcome<{ userId: string; sessionId: string }>> {
  const { key, ip, agent, password, ticket, code, name, mobile } = opening
  const parsed = input.safeParse({ ticket, code, name, mobile, password })
  // A try is spent on what could be a code, not on a form with a field left empty.
  const mayTry = parsed.success && (await spendTry(parsed.data.ticket, CODE_TRIES, realNow()))
  const existing = mayTry ? await checkExisting(parsed.data.mobile, password) : null
  const newHash = mayTry && !existing && checkPassword(password).ok ? await hashPassword(password) : null
  const command = openAccountCommand({ mayTry, password, newHash, existing, ip, agent })
  const marked = { ticket, code, name, mobile, password: passwordMark(password) }
  return runCommand(command, { actor: strangerAt(ip), key, input: marked })
}

async function checkExisting(mobile: string, password: string): Promise<Prepared['existing']> {
  const credentials = await findCredentials({ mobileHmac: hmacOf(mobile) })
  if (!credentials) return null
  const refusal = await whyPasswordIsWrong(credentials, password)
  return { credentials, refusal: refusal?.code === 'account.current_password_wrong' ? TAKEN : refusal }
}

const TAKEN: Refusal = { code: 'account.mobile_has_account' }
