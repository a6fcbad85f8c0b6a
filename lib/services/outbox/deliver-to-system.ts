import { database } from '@/lib/db/client'
import { findMessage, markDead } from '@/lib/db/messages'
import { exchangeMessage } from '@/lib/services/connectors/exchange'
import { raiseAlarm } from '@/lib/services/notice/raise-alarm'
import type { Attempt } from './send-message'

/** A record for another system. The last attempt makes it a dead letter and tells the administrators (DOMAIN §11). */
export async function deliverToSystem(messageId: string, attempt: Attempt): Promise<void> {
  const message = await findMessage(database(), messageId)
  if (!message || message.status !== 'QUEUED') return
  try {
    await exchangeMessage(messageId)
  } catch (error) {
    if (!attempt.last) throw error
    await markDead(database(), messageId)
    const facts = { channel: message.channel, messageId }
    await raiseAlarm({ code: 'ALARM_MESSAGE', region: null, caseId: null, subject: messageId, facts })
  }
}
