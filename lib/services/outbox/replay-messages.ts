import { z } from 'zod'
import { regionsOfMessages, requeueDead } from '@/lib/db/messages'
import { env } from '@/lib/env'
import { ok } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'

/**
 * Dead letters go out again under their old ids. By an administrator of the office whose cases they are about, or by the demo
 * desk as the system.
 */
export const replayMessagesCommand = defineCommand({
  name: 'outbox.replay',
  input: z.object({ messageIds: z.array(z.uuid()).min(1).max(500) }),
  load: async (tx, { messageIds }, actor) => {
    if (actor.role === 'SYS') return {}
    const regions = await regionsOfMessages(tx, messageIds)
    return regions.every((region) => region === actor.region) ? {} : null
  },
  authorise: (actor) => {
    if (actor.role === 'ADM' || (actor.role === 'SYS' && env().demo)) return null
    return { code: 'account.administrators_only' }
  },
  decide: (_state, input) => ok(input),
  save: async (tx, { messageIds }) => ({ replayed: await requeueDead(tx, messageIds) }),
  audit: (_decided, { replayed }) => [
    { stream: 'system', action: 'outbox.replayed', subject: { type: 'outbox', id: 'dead' }, detail: { replayed } },
  ],
})
