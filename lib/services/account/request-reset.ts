import { z } from 'zod'
import { realNow } from '@/lib/clock'
import { findCredentials, lockUser, type LockedUser } from '@/lib/db/accounts'
import { newToken } from '@/lib/db/one-time-secrets'
import { countOne } from '@/lib/db/rate-limits'
import { hmacOf, unseal } from '@/lib/db/sealed'
import { normaliseLogin, resetInput } from '@/lib/domain/account/inputs'
import {
  minutesUntil,
  SENDING_WINDOW_MS,
  SENDINGS_PER_ACCOUNT,
  SENDINGS_PER_ADDRESS,
} from '@/lib/domain/account/lockout'
import { parseMobile } from '@/lib/domain/shared/identifiers/mobile'
import { ok, type Refusal } from '@/lib/domain/shared/result'
import { anyone, type CommandOutcome, defineCommand, runCommand } from '@/lib/services/command'
import { type LinkTarget, linkExpiry, passwordLinkMessage, storePasswordLink } from './password-link'
import { strangerAt } from './stranger'

const input = resetInput.extend({ as: z.enum(['STAFF', 'APPLICANT']) })
type ResetInput = z.output<typeof input>

interface Found {
  readonly user: LockedUser
  readonly target: LinkTarget
}

/** Answers the same whether the account exists or not. What is sent goes to the address already known, never to a new one. */
const requestResetCommand = defineCommand({
  name: 'account.requestReset',
  input,
  load: async (tx, asked): Promise<{ found: Found | null; login: string }> => {
    const credentials = await findCredentials(handleOf(asked), tx)
    const user = credentials?.active ? await lockUser(tx, credentials.id) : null
    const target = user ? targetOf(user) : null
    return { login: loginMark(asked), found: user && target ? { user, target } : null }
  },
  authorise: anyone,
  decide: (state) => ok({ ...state, token: newToken() }),
  save: async (tx, { found, token }) => {
    if (!found) return {}
    const expiresAt = linkExpiry('RESET', realNow())
    await storePasswordLink(tx, { userId: found.user.id, token, expiresAt })
    return {}
  },
  audit: ({ found, login }) => [
    {
      stream: 'account',
      action: 'account.reset_requested',
      subject: found ? { type: 'user', id: found.user.id } : { type: 'login', id: login },
    },
  ],
  outbox: ({ found, token }) =>
    found
      ? [
          passwordLinkMessage('RESET', found.target, {
            token,
            secretId: hmacOf(token).slice(0, 32),
            facts: { name: found.user.name, login: found.user.loginName ?? '' },
          }),
        ]
      : [],
})

const handleOf = ({ as, login }: ResetInput): { loginName: string } | { mobileHmac: string } => {
  if (as === 'STAFF') return { loginName: normaliseLogin(login) }
  const mobile = parseMobile(login)
  return { mobileHmac: hmacOf(mobile.ok ? mobile.value : login) }
}

const loginMark = ({ as, login }: ResetInput): string => hmacOf(`${as}:${normaliseLogin(login)}`).slice(0, 32)

function targetOf(user: LockedUser): LinkTarget | null {
  if (user.email) return { channel: 'MAIL', address: user.email }
  return user.mobileSealed ? { channel: 'SMS', address: unseal(user.mobileSealed) } : null
}

export interface ResetRequest {
  readonly key: string
  readonly as: 'STAFF' | 'APPLICANT'
  readonly login: string
  readonly ip: string | null
}

export async function requestReset(request: ResetRequest): Promise<CommandOutcome<Record<string, never>>> {
  const parsed = input.safeParse(request)
  const limit = parsed.success ? await whyNotSend(`reset:${loginMark(parsed.data)}`, request.ip) : null
  if (limit) return { kind: 'refused', refusal: limit }
  const outcome = await runCommand(requestResetCommand, {
    actor: strangerAt(request.ip),
    key: request.key,
    input: { as: request.as, login: request.login },
  })
  return outcome.kind === 'done' ? { ...outcome, answer: {} } : outcome
}

/** Nobody's phone is to be filled with our messages. Counted by what was typed, whether it exists or not. */
export async function whyNotSend(key: string, ip: string | null): Promise<Refusal | null> {
  const now = realNow()
  const byAddress = await countOne(`send:${ip ?? 'unknown'}`, SENDING_WINDOW_MS, now)
  const byKey = await countOne(key, SENDING_WINDOW_MS, now)
  const over = byKey.count > SENDINGS_PER_ACCOUNT ? byKey : byAddress.count > SENDINGS_PER_ADDRESS ? byAddress : null
  return over && { code: 'account.too_many_sendings', facts: { minutes: minutesUntil(over.resetsAt, now) } }
}
