import type { Tx } from './client'

/** Ids only: a notification is read by every listener and is never stored. */
export async function notify(db: Tx, channel: string, payload: string): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${channel}, ${payload})`
}
