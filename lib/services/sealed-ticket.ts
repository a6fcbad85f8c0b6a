import { z } from 'zod'
import { isSealed, seal, unseal } from '@/lib/db/sealed'

/**
 * Stands in an address instead of what somebody typed, so that no number is kept in a browser's history, and opens what was
 * found for a while without asking again. Nothing is stored: the ticket holds it, sealed.
 */
export const sealTicket = (payload: unknown, minutes: number, now: Date): string =>
  Buffer.from(seal(JSON.stringify({ payload, until: now.getTime() + minutes * 60_000 }))).toString('base64url')

/** Longer than any ticket made here. */
const MOST_CHARACTERS = 8_000

/** Null when it is not one of ours, altered, of another kind, or over. */
export function openTicket<T>(schema: z.ZodType<T>, ticket: string, now: Date): T | null {
  if (ticket.length > MOST_CHARACTERS) return null
  try {
    const sealed = Buffer.from(ticket, 'base64url').toString()
    if (!isSealed(sealed)) return null
    const read = z.object({ payload: schema, until: z.number() }).safeParse(JSON.parse(unseal(sealed)))
    return read.success && read.data.until > now.getTime() ? read.data.payload : null
  } catch {
    return null // not one of ours, or altered
  }
}
