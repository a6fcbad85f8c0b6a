import type { DigestDraft, MessageDraft, NoticeDraft, OutboxDraft } from '@/lib/db/outbox'
import { withDates } from '@/lib/copy/inbox'
import { noticeMail, noticeWords } from '@/lib/copy/notices'
import { OFFICE } from '@/lib/copy/office'
import { type Facts, say } from '@/lib/copy/say'
import { choiceFor, type NoticeChoices } from '@/lib/domain/notice/choices'
import type { Role } from '@/lib/domain/shared/actor'
import { maskEmail, maskMobile } from '@/lib/domain/shared/masking'
import type { ToldCode } from '@/lib/domain/reminder/message'
import type { NoticeCode } from '@/lib/domain/shared/notice-codes'
import { env } from '@/lib/env'
import { routes } from '@/lib/routes'

/** Whom a notice is for. Load them with `applicantRecipients` and their like, inside the command's `load`. */
export type Recipient =
  /** In-app for everybody who acts for the institution. */
  | { readonly kind: 'institution'; readonly institutionId: string }
  /** In-app for whoever holds the role in the region. */
  | { readonly kind: 'role'; readonly role: Role; readonly region: string }
  /** In-app for one member of staff. */
  | { readonly kind: 'person'; readonly userId: string }
  /** A way out of the portal: mail and SMS go to addresses, never to institutions or roles. */
  | {
      readonly kind: 'address'
      /** Names the address in the message key: user id, or `register` for the mobile on the register. */
      readonly ref: string
      readonly mobile: string | null
      readonly email: string | null
      /** Of a person with an account; whoever has none is told everything at once. */
      readonly choices?: NoticeChoices
    }

export interface NoticeAbout {
  readonly caseId: string | null
  /** What happened, once: `T02`, `T03:2`, `I08:<orderId>`. The same occasion never sends twice. */
  readonly occasion: string
  readonly recipients: readonly Recipient[]
  /** Fill the blanks of the wording; no health data, no full names (DOMAIN §5.3). */
  readonly facts: Facts
  /** Path without language that the mail links to. */
  readonly href?: string
}

/**
 * In-app notice, then mail, then SMS (DOMAIN §5.3), as drafts for a command's `outbox`. Pure: the wording is filled here, so
 * what was told stays as it was told.
 */
export function noticesFor(code: NoticeCode | ToldCode, about: NoticeAbout): OutboxDraft[] {
  return about.recipients.flatMap((recipient): OutboxDraft[] =>
    recipient.kind === 'address' ? messagesTo(code, recipient, about) : [inApp(code, recipient, about)],
  )
}

type InApp = Exclude<Recipient, { kind: 'address' }>
type Address = Extract<Recipient, { kind: 'address' }>

function inApp(code: NoticeCode | ToldCode, { kind, ...to }: InApp, { caseId, facts, href }: NoticeAbout): NoticeDraft {
  return { kind: 'notice', code, caseId, to, facts: { ...facts, ...(href ? { href } : {}) } }
}

function messagesTo(code: NoticeCode | ToldCode, to: Address, about: NoticeAbout): (MessageDraft | DigestDraft)[] {
  const { ref, mobile, email } = to
  const choice = choiceFor(code, to.choices)
  const { sms } = noticeWords(code)
  const { caseId, href } = about
  const link = `${env().origin}${href ?? routes.home}`
  const facts = { ...usualFacts(about.facts), link, ...withDates(about.facts, 'zh') }
  const draft = (channel: 'MAIL' | 'SMS', recipient: string): Omit<MessageDraft, 'body'> => ({
    kind: 'message',
    channel,
    recipient,
    recipientMasked: channel === 'MAIL' ? maskEmail(recipient) : maskMobile(recipient),
    key: `${code}:${caseId ?? '-'}:${about.occasion}:${channel}:${ref}`,
    caseId,
  })
  const messages: (MessageDraft | DigestDraft)[] = []
  if (email && choice.mail === 'AT_ONCE') {
    const mail = noticeMail(code)
    const body = { code, subject: say(mail.subject, 'zh', facts), text: say(mail.body, 'zh', facts), link }
    messages.push({ ...draft('MAIL', email), body })
  }
  if (email && choice.mail === 'DIGEST') {
    const { title, body } = noticeWords(code)
    const line = { title: say(title, 'zh', facts), text: say(body, 'zh', facts), link }
    const { key } = draft('MAIL', email)
    messages.push({ kind: 'digest', userId: ref, line, key, caseId })
  }
  if (sms && mobile && choice.sms)
    messages.push({ ...draft('SMS', mobile), body: { code, text: say(sms, 'zh', facts) } })
  return messages
}

/** What every wording may use without being given it. */
function usualFacts(facts: Facts): Facts {
  const { caseNo } = facts
  return {
    phone: OFFICE.phone,
    portal: new URL(env().origin).host,
    ...(typeof caseNo === 'string' ? { tail: caseNo.slice(-6) } : {}),
  }
}
