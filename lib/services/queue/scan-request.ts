import { randomUUID } from 'node:crypto'
import { database } from '@/lib/db/client'
import { notify } from '@/lib/db/notify'
import { subscribe } from '@/lib/live/listener'

/** Asking the worker to do now what is due, and hearing that it has. */
export const SCAN_CHANNEL = 'portal_scan'
const SCANNED_CHANNEL = 'portal_scanned'
const PATIENCE_MS = 30_000

const TOKEN = /^[0-9a-f-]{36}$/
export const parseScanRequest = (payload: string): string | null => (TOKEN.test(payload) ? payload : null)

export const announceScanned = (token: string): Promise<void> => notify(database(), SCANNED_CHANNEL, token)

/** A round soon, without waiting for it. */
export const wakeScanners = (): Promise<void> => notify(database(), SCAN_CHANNEL, '')

/** False when no worker answered in time. */
export async function runDueWork(patienceMs: number = PATIENCE_MS): Promise<boolean> {
  const token = randomUUID()
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const unsubscribe = await subscribe(SCANNED_CHANNEL, (heard) => {
    if (heard.kind === 'payload' && heard.payload === token) resolve(true)
  })
  const tooLate = setTimeout(() => resolve(false), patienceMs)
  try {
    await notify(database(), SCAN_CHANNEL, token)
    return await promise
  } finally {
    clearTimeout(tooLate)
    unsubscribe()
  }
}
