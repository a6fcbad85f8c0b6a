import { database } from '@/lib/db/client'
import { isCaseVisible } from '@/lib/db/live'
import { notify } from '@/lib/db/notify'
import type { Actor } from '@/lib/domain/shared/actor'
import { LIVE_CHANNEL } from '@/lib/live/event'

/** “陈嘉正在看”: said to colleagues who have the case open, stored nowhere. */
export async function tellPresence(actor: Actor, caseId: string, gone: boolean): Promise<boolean> {
  if (actor.role === 'APP' || !(await isCaseVisible(database(), caseId, actor))) return false
  const { userId, name } = actor
  await notify(database(), LIVE_CHANNEL, JSON.stringify({ kind: 'Presence', caseId, userId, name, gone }))
  return true
}
