import { INVITATION_SMS } from '@/lib/copy/people'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { realNow } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { linkHmac, storeSecret, withdrawSecrets } from '@/lib/db/one-time-secrets'
import type { MessageDraft } from '@/lib/db/outbox'
import { countOne } from '@/lib/db/rate-limits'
import { minutesUntil, SENDING_WINDOW_MS } from '@/lib/domain/account/lockout'
import { INVITATION_DAYS, INVITATIONS_PER_INSTITUTION, INVITATIONS_PER_MOBILE } from '@/lib/domain/people/inputs'
import type { Actor } from '@/lib/domain/shared/actor'
import { officeDate } from '@/lib/domain/shared/dates'
import { maskMobile } from '@/lib/domain/shared/masking'
import type { Refusal } from '@/lib/domain/shared/result'
import { env } from '@/lib/env'
import { routes } from '@/lib/routes'

/** Links live by real time, like everything about signing in (DESIGN §3.6). */
export const invitationExpiry = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * 86_400_000)

/** A new link makes those before it worthless. */
export async function storeInvitationLink(
  tx: Tx,
  { invitationId, token, now }: { invitationId: string; token: string; now: Date },
): Promise<string> {
  await withdrawSecrets(tx, 'INVITE', invitationId, now)
  return storeSecret(tx, {
    purpose: 'INVITE',
    subject: invitationId,
    secretHmac: linkHmac('INVITE', token),
    expiresAt: invitationExpiry(now),
  })
}

/** The token goes into the sealed message and nowhere else. Sent in the hours in which SMS are sent; nobody waits at a screen. */
export function invitationMessage(
  mobile: string,
  { token, secretId, institution }: { token: string; secretId: string; institution: string },
): MessageDraft {
  const link = `${env().origin}${routes.invitation(token)}`
  const until = sayDate(officeDate(invitationExpiry(realNow())), 'zh')
  return {
    kind: 'message',
    channel: 'SMS',
    recipient: mobile,
    recipientMasked: maskMobile(mobile),
    body: { code: 'INVITATION', text: say(INVITATION_SMS, 'zh', { institution, until, link }), link },
    key: `INVITATION:${secretId}`,
    caseId: null,
  }
}

/**
 * How often, whatever the answer: counted before the command, since a refusal rolls back what it counted. The same for a
 * mobile with an account and for one without.
 */
export async function whyNotSendInvitation(actor: Actor, mobileHmac: string): Promise<Refusal | null> {
  const now = realNow()
  const counted = [
    [`invite:${actor.institutionId ?? actor.userId}`, INVITATIONS_PER_INSTITUTION],
    [`invite-to:${mobileHmac}`, INVITATIONS_PER_MOBILE],
  ] as const
  for (const [key, most] of counted) {
    const { count, resetsAt } = await countOne(key, SENDING_WINDOW_MS, now)
    if (count > most) return { code: 'people.too_many_invitations', facts: { minutes: minutesUntil(resetsAt, now) } }
  }
  return null
}
