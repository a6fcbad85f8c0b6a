import { connectorFor, type ConnectorSettings } from '@/lib/connectors/registry'
import type { Connector, OutgoingMessage, System } from '@/lib/connectors/port'
import { database } from '@/lib/db/client'
import { env } from '@/lib/env'
import { keys } from '@/lib/keys'
import { realNow } from '@/lib/clock'
import type { JsonValue } from '@/lib/db/json'
import { keepReceived } from '@/lib/db/simulator-inbox'

/** The demo desk can switch a system off; a system without a row is on. */
async function isAvailable(system: System): Promise<boolean> {
  const row = await database().connectorState.findUnique({ where: { system }, select: { available: true } })
  return row?.available ?? true
}

const received = (message: OutgoingMessage): Promise<void> =>
  keepReceived({ id: message.id, type: message.type, body: message.body as JsonValue, receivedAt: realNow() }) // an envelope's body is JSON

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
