import type { System } from '@/lib/connectors/port'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { connector } from './connectors'

const SYSTEM_OF: Readonly<Record<string, System>> = {
  REGISTER: 'nhc',
  ELICENCE: 'licence',
  SUPERVISION: 'supervision',
  INSPECTION: 'supervision',
  CREDIT: 'credit',
}

/** Sends one outbox message to another system; throws when it did not get through, so that the job is tried again. */
export async function exchangeMessage(messageId: string): Promise<void> {
  const db = database()
  const message = await db.outboxMessage.findUniqueOrThrow({
    where: { id: messageId },
    select: { channel: true, body: true, status: true, caseId: true },
  })
  if (message.status === 'SENT') return
  const system = SYSTEM_OF[message.channel]
  if (!system) throw new Error(`no system behind channel ${message.channel}`)
  const subject = message.caseId
    ? await db.case.findUnique({ where: { id: message.caseId }, select: { caseNo: true } })
    : null
  const { now } = await officeNow()
  const sent = await connector(system).push({
    id: messageId,
    type: `${message.channel.toLowerCase()}.message.v1`,
    caseNo: subject?.caseNo ?? null,
    sentAt: now.toISOString(),
    body: message.body,
  })
  if (sent.status === 'OK') {
    await db.outboxMessage.update({
      where: { id: messageId },
      data: { status: 'SENT', sentAt: now, attempts: { increment: 1 }, lastError: null },
    })
    return
  }
  await db.outboxMessage.update({
    where: { id: messageId },
    data: { attempts: { increment: 1 }, lastError: sent.reason },
  })
  throw new Error(`${system}: ${sent.reason}`)
}
