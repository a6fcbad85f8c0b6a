import { sendMail } from '@/lib/connectors/mail/smtp'
import { sendSms } from '@/lib/connectors/sms/http'
import { database } from '@/lib/db/client'
import { findMessage, holdUntil, markFailed, markSent, type OutgoingMessage } from '@/lib/db/messages'
import { officeNow } from '@/lib/db/office-clock'
import { mailBody, smsBody } from '@/lib/domain/notice/messages'
import { SENDING_HOURS, smsWaitsUntil } from '@/lib/domain/notice/sending-hours'
import { env } from '@/lib/env'
import { parameterAt } from '@/lib/services/parameters'
import { raiseAlarm } from '@/lib/services/notice/raise-alarm'

export interface Attempt {
  /** Counts from one. */
  readonly number: number
  readonly last: boolean
}

/** A message that no repetition will make sendable. */
class Unsendable extends Error {}

/**
 * Sends one mail or SMS. At least once, always under the same id; a failure is thrown so that the queue tries again, the last
 * one makes the message dead and tells the administrators (DESIGN §3.8).
 */
export async function sendMessage(messageId: string, attempt: Attempt): Promise<void> {
  const message = await findMessage(database(), messageId)
  if (!message || message.status !== 'QUEUED') return
  try {
    if (await isHeld(message)) return
    await transmit(message)
  } catch (error) {
    const dead = attempt.last || error instanceof Unsendable
    await markFailed(database(), messageId, withoutAddress(error, message.recipient), dead)
    if (!dead) throw error
    const facts = { channel: message.channel, messageId }
    return raiseAlarm({ code: 'ALARM_MESSAGE', region: null, caseId: null, subject: messageId, facts })
  }
  await markSent(database(), messageId, (await officeNow()).now)
}

/** SMS keep the office's hours (DOMAIN §5.3); a scanner finds them when their hour has come. */
async function isHeld({ id, channel, body }: OutgoingMessage): Promise<boolean> {
  if (channel !== 'SMS' || parse(smsBody, body).urgent) return false
  const { now, today } = await officeNow()
  const [from, to, nextAt] = await Promise.all([
    parameterAt('sms.fromHour', today, SENDING_HOURS.from),
    parameterAt('sms.toHour', today, SENDING_HOURS.to),
    parameterAt('sms.nextAtHour', today, SENDING_HOURS.nextAt),
  ])
  const until = smsWaitsUntil(now, { from, to, nextAt })
  if (until) await holdUntil(database(), id, until)
  return until !== null
}

async function transmit({ id, channel, recipient, body }: OutgoingMessage): Promise<void> {
  const { smtpUrl, smsUrl, mailFrom, demo, origin } = env()
  if (channel === 'MAIL') {
    const { subject, text, link } = parse(mailBody, body)
    const whole = link && !text.includes(link) ? `${text}\n\n${link}\n` : `${text}\n`
    const messageId = `${id}@${new URL(origin).hostname}`
    if (smtpUrl) return sendMail(smtpUrl, { messageId, from: mailFrom, to: recipient, subject, text: whole })
  } else if (channel === 'SMS') {
    const { text } = parse(smsBody, body)
    if (smsUrl) return sendSms(smsUrl, { id, to: recipient, text })
  } else {
    throw new Unsendable(`channel ${channel} is not sent here`)
  }
  // In the demo whatever is not connected “arrives” at the demo desk, which shows it.
  if (!demo) throw new Error(`nothing is connected for ${channel}`)
}

function parse<T>(
  schema: { safeParse: (value: unknown) => { success: true; data: T } | { success: false } },
  body: unknown,
): T {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new Unsendable('the body has the wrong shape')
  return parsed.data
}

/** Servers quote addresses in their answers; the row must not keep one in clear. */
const withoutAddress = (error: unknown, recipient: string): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(recipient, '***')
