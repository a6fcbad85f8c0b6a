import { connectorFor, type ConnectorSettings } from '@/lib/connectors/registry'
import type { Connector, OutgoingMessage, System } from '@/lib/connectors/port'
import { database } from '@/lib/db/client'
import { env } from '@/lib/env'
import { keys } from '@/lib/keys'
import { realNow } from '@/lib/clock'
import type { Prisma } from '@/lib/db/generated/client'

/** The demo desk can switch a system off; a system without a row is on. */
async function isAvailable(system: System): Promise<boolean> {
  const row = await database().connectorState.findUnique({ where: { system }, select: { available: true } })
  return row?.available ?? true
}

/** What a simulated system was sent, once per message id, so that it can be looked at. */
async function received(message: OutgoingMessage): Promise<void> {
  await database().simulatorInbox.createMany({
    data: [{ id: message.id, type: message.type, body: message.body as Prisma.InputJsonValue, receivedAt: realNow() }], // an envelope's body is JSON
    skipDuplicates: true,
  })
}

export function connector(system: System): Connector<unknown> {
  const { ed25519 } = keys()
  const settings: ConnectorSettings = {
    urls: env().connectorUrls,
    demo: env().demo,
    signer: { id: ed25519.id, privateKey: ed25519.privateKey },
    isAvailable,
    received,
  }
  return connectorFor(system, settings)
}
