import { database } from './client'
import type { JsonValue } from './json'

export interface ReceivedMessage {
  readonly id: string
  readonly type: string
  readonly body: JsonValue
  readonly receivedAt: Date
}

/** What a simulated system was sent, once per message id, so that it can be looked at. */
export async function keepReceived(message: ReceivedMessage): Promise<void> {
  await database().simulatorInbox.createMany({ data: [message], skipDuplicates: true })
}
