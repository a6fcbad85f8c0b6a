import { randomUUID } from 'node:crypto'
import { FIRST_ACCESS_SMS } from '@/lib/copy/account-messages'
import { say } from '@/lib/copy/say'
import { realNow } from '@/lib/clock'
import { findInstitutionAtDoor } from '@/lib/db/accounts'
import { codeHmac, newCode, storeSecret } from '@/lib/db/one-time-secrets'
import type { MessageDraft } from '@/lib/db/outbox'
import { hmacOf, unsealMembers } from '@/lib/db/sealed'
import { firstAccessInput } from '@/lib/domain/account/inputs'
import { CODE_MINUTES } from '@/lib/domain/account/lockout'
import { maskMobile } from '@/lib/domain/shared/masking'
import { parseMobile } from '@/lib/domain/shared/identifiers/mobile'
import { ok } from '@/lib/domain/shared/result'
import { anyone, type CommandOutcome, defineCommand, runCommand } from '@/lib/services/command'
import { whyNotSend } from './request-reset'
import { strangerAt } from './stranger'

interface Matched {
  readonly institutionId: string
  readonly mobile: string
}

/**
 * First access of an institution (DOMAIN §2): a code to the mobile on the register. Whether the numbers match, and which
 * mobile is registered, is not told: every request gets a ticket, and only a matching one has a code behind it.
 */
const requestFirstAccessCommand = defineCommand({
  name: 'account.requestFirstAccess',
  input: firstAccessInput,
  load: async (tx, { uscc, licenceNo }): Promise<{ matched: Matched | null }> => {
    const institution = await findInstitutionAtDoor(tx, { uscc, licenceNos: spellingsOf(licenceNo) })
    const mobile = institution ? registeredMobile(institution.legalRep) : null
    return { matched: institution && mobile ? { institutionId: institution.id, mobile } : null }
  },
  authorise: anyone,
  decide: ({ matched }) => ok({ matched, ticket: randomUUID(), code: newCode() }),
  save: async (tx, { matched, ticket, code }) => {
    if (matched) {
      await storeSecret(tx, {
        id: ticket,
        purpose: 'FIRST_ACCESS',
        subject: matched.institutionId,
        secretHmac: codeHmac('FIRST_ACCESS', ticket, code),
        expiresAt: new Date(realNow().getTime() + CODE_MINUTES * 60_000),
      })
    }
    return { ticket }
  },
  audit: ({ matched }) => [
    {
      stream: 'account',
      action: 'account.first_access_requested',
      subject: { type: 'institution', id: matched?.institutionId ?? 'unmatched' },
    },
  ],
  outbox: ({ matched, ticket, code }) => (matched ? [codeMessage(matched.mobile, ticket, code)] : []),
})

/** One hyphen before the check character of the organisation code is a legal spelling (DOMAIN §10.4). */
const spellingsOf = (licenceNo: string): string[] =>
  licenceNo.charAt(8) === '-' ? [licenceNo, licenceNo.slice(0, 8) + licenceNo.slice(9)] : [licenceNo]

/** The mobile on the register; a landline or a broken number cannot take a code, so the way leads to the window. */
export function registeredMobile(legalRep: unknown): string | null {
  const opened = unsealMembers(legalRep)
  const raw = opened && typeof opened === 'object' && 'mobile' in opened ? opened.mobile : null
  const parsed = typeof raw === 'string' ? parseMobile(raw) : null
  return parsed?.ok ? parsed.value : null
}

const codeMessage = (mobile: string, ticket: string, code: string): MessageDraft => ({
  kind: 'message',
  channel: 'SMS',
  recipient: mobile,
  recipientMasked: maskMobile(mobile),
  body: {
    code: 'FIRST_ACCESS_CODE',
    text: say(FIRST_ACCESS_SMS, 'zh', { code, minutes: CODE_MINUTES }),
    oneTimeCode: code,
    urgent: true,
  },
  key: `FIRST_ACCESS_CODE:${ticket}`,
  caseId: null,
})

export interface FirstAccessRequest {
  readonly key: string
  readonly uscc: string
  readonly licenceNo: string
  readonly ip: string | null
}

export async function requestFirstAccess(request: FirstAccessRequest): Promise<CommandOutcome<{ ticket: string }>> {
  const { uscc, licenceNo, ip, key } = request
  const parsed = firstAccessInput.safeParse({ uscc, licenceNo })
  const limit = parsed.success ? await whyNotSend(`first-access:${hmacOf(parsed.data.uscc)}`, ip) : null
  if (limit) return { kind: 'refused', refusal: limit }
  return runCommand(requestFirstAccessCommand, { actor: strangerAt(ip), key, input: { uscc, licenceNo } })
}
