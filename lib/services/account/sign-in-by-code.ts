import { randomUUID } from 'node:crypto'
import { realNow } from '@/lib/clock'
import { SIGN_IN_SMS } from '@/lib/copy/account-messages'
import { say } from '@/lib/copy/say'
import { findCredentials, findCredentialsById } from '@/lib/db/accounts'
import {
  codeHmac,
  findCodeSubject,
  newCode,
  spendTry,
  storeSecret,
  takeSecret,
  withdrawSecrets,
} from '@/lib/db/one-time-secrets'
import type { MessageDraft } from '@/lib/db/outbox'
import { hmacOf } from '@/lib/db/sealed'
import { signInCodeInput, signInCodeRequest } from '@/lib/domain/account/inputs'
import { CODE_MINUTES, CODE_TRIES, isLocked } from '@/lib/domain/account/lockout'
import { maskMobile } from '@/lib/domain/shared/masking'
import { err, ok, type Refusal, type Result } from '@/lib/domain/shared/result'
import { anyone, type CommandOutcome, defineCommand, runCommand } from '@/lib/services/command'
import { whyNotSend } from './request-reset'
import { fail, letIn, lockedRefusal, type SignedIn, slowDown, type Visitor } from './sign-in'
import { strangerAt } from './stranger'

/**
 * Applicants come once a year and do not remember a password: a code to their own mobile opens the door as well. Whether a
 * mobile has an account is not told; every request gets a ticket, and only a known mobile has a code behind it.
 */
const requestSignInCodeCommand = defineCommand({
  name: 'account.requestSignInCode',
  input: signInCodeRequest,
  load: async (tx, { mobile }) => {
    const user = await findCredentials({ mobileHmac: hmacOf(mobile) }, tx)
    return { userId: user?.active ? user.id : null, mobile }
  },
  authorise: anyone,
  decide: (state) => ok({ ...state, ticket: randomUUID(), code: newCode() }),
  save: async (tx, { userId, ticket, code }) => {
    if (userId !== null) {
      const now = realNow()
      await withdrawSecrets(tx, 'SIGN_IN', userId, now)
      await storeSecret(tx, {
        id: ticket,
        purpose: 'SIGN_IN',
        subject: userId,
        secretHmac: codeHmac('SIGN_IN', ticket, code),
        expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
      })
    }
    return { ticket }
  },
  audit: ({ userId }) => [
    {
      stream: 'account',
      action: 'account.sign_in_code_requested',
      subject: { type: 'user', id: userId ?? 'unmatched' },
    },
  ],
  outbox: ({ userId, mobile, ticket, code }) => (userId === null ? [] : [codeMessage(mobile, ticket, code)]),
})

const codeMessage = (mobile: string, ticket: string, code: string): MessageDraft => ({
  kind: 'message',
  channel: 'SMS',
  recipient: mobile,
  recipientMasked: maskMobile(mobile),
  body: {
    code: 'SIGN_IN_CODE',
    text: say(SIGN_IN_SMS, 'zh', { code, minutes: CODE_MINUTES }),
    oneTimeCode: code,
    urgent: true,
  },
  key: `SIGN_IN_CODE:${ticket}`,
  caseId: null,
})

export interface SignInCodeRequest {
  readonly key: string
  readonly mobile: string
  readonly ip: string | null
}

export async function requestSignInCode(request: SignInCodeRequest): Promise<CommandOutcome<{ ticket: string }>> {
  const { key, mobile, ip } = request
  const parsed = signInCodeRequest.safeParse({ mobile })
  const limit = parsed.success ? await whyNotSend(`sign-in-code:${hmacOf(parsed.data.mobile)}`, ip) : null
  if (limit) return { kind: 'refused', refusal: limit }
  return runCommand(requestSignInCodeCommand, { actor: strangerAt(ip), key, input: { mobile } })
}

export interface CodeAttempt extends Visitor {
  readonly ticket: string
  readonly code: string
}

const WRONG_CODE: Refusal = { code: 'account.sign_in_code_wrong', facts: { tries: CODE_TRIES } }

/** Like `signIn` not a command: a refused attempt must leave its count behind. The code opens the door once. */
export async function signInByCode(attempt: CodeAttempt, now: Date = realNow()): Promise<Result<SignedIn>> {
  const stopped = await slowDown(attempt.ip, now)
  if (stopped) return err(stopped)
  const parsed = signInCodeInput.safeParse(attempt)
  const userId = parsed.success ? await ownerOf(parsed.data, now) : null
  const user = userId === null ? null : await findCredentialsById(userId)
  if (!parsed.success || !user?.active) return fail(attempt, null, WRONG_CODE, now)
  if (isLocked(user.lockedUntil, now)) return fail(attempt, user, lockedRefusal(user.lockedUntil, now), now)
  const take = (tx: Parameters<typeof takeSecret>[0]) => takeSecret(tx, parsed.data.ticket, now)
  const entered = await letIn(user, { as: 'APPLICANT', visitor: attempt, now, take })
  return entered ?? fail(attempt, user, WRONG_CODE, now)
}

async function ownerOf({ ticket, code }: { ticket: string; code: string }, now: Date): Promise<string | null> {
  if (!(await spendTry(ticket, CODE_TRIES, now))) return null
  return findCodeSubject('SIGN_IN', { id: ticket, code }, now)
}
