import { FIRST_LINK_HOURS, RESET_LINK_MINUTES } from '@/lib/domain/account/lockout'
import { maskEmail, maskMobile } from '@/lib/domain/shared/masking'
import { ACCOUNT_MESSAGES } from '@/lib/copy/account-messages'
import { say } from '@/lib/copy/say'
import type { Tx } from '@/lib/db/client'
import { linkHmac, storeSecret } from '@/lib/db/one-time-secrets'
import type { MessageDraft } from '@/lib/db/outbox'
import { env } from '@/lib/env'
import { routes } from '@/lib/routes'

export type LinkKind = 'FIRST' | 'RESET'

export interface LinkTarget {
  readonly channel: 'MAIL' | 'SMS'
  readonly address: string
}

/** Links live by real time, like everything about signing in (DESIGN §3.6). */
export const linkExpiry = (kind: LinkKind, realNow: Date): Date =>
  new Date(realNow.getTime() + (kind === 'FIRST' ? FIRST_LINK_HOURS * 60 : RESET_LINK_MINUTES) * 60_000)

export const storePasswordLink = (
  tx: Tx,
  { userId, token, expiresAt }: { userId: string; token: string; expiresAt: Date },
): Promise<string> =>
  storeSecret(tx, { purpose: 'SET_PASSWORD', subject: userId, secretHmac: linkHmac('SET_PASSWORD', token), expiresAt })

/** The token goes into the sealed message and nowhere else. */
export function passwordLinkMessage(
  kind: LinkKind,
  target: LinkTarget,
  { token, secretId, facts }: { token: string; secretId: string; facts: { name: string; login: string } },
): MessageDraft {
  const link = `${env().origin}${routes.setPassword(token)}`
  const filled = { ...facts, link, hours: FIRST_LINK_HOURS, minutes: RESET_LINK_MINUTES }
  const wording = ACCOUNT_MESSAGES[kind]
  const isMail = target.channel === 'MAIL'
  return {
    kind: 'message',
    channel: target.channel,
    recipient: target.address,
    recipientMasked: isMail ? maskEmail(target.address) : maskMobile(target.address),
    body: {
      code: 'ACCOUNT_LINK',
      ...(isMail ? { subject: say(wording.subject, 'zh', filled) } : {}),
      text: say(isMail ? wording.mail : wording.sms, 'zh', filled),
      link,
      // Somebody waits at the screen: not held back to office hours.
      urgent: true,
    },
    key: `ACCOUNT_LINK:${secretId}`,
    caseId: null,
  }
}
