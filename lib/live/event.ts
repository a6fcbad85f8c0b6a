import { z } from 'zod'

/** What the database says on `portal_live`: a kind and ids, never contents (DESIGN §3.9). */
export const LIVE_CHANNEL = 'portal_live'

const id = z.uuid().nullish()

export const liveEvent = z.object({
  kind: z.string().max(40),
  caseId: id,
  institutionId: id,
  userId: id,
  /** Imports only: the file that is being brought in. */
  importId: id,
  role: z.string().nullish(),
  region: z.string().nullish(),
  /** Presence only: the colleague who has the case open. */
  name: z.string().max(100).nullish(),
  gone: z.boolean().nullish(),
})
export type LiveEvent = z.output<typeof liveEvent>

export function parseLiveEvent(payload: string): LiveEvent | null {
  try {
    const parsed = liveEvent.safeParse(JSON.parse(payload))
    return parsed.success ? parsed.data : null
  } catch {
    return null // somebody else's notification
  }
}
