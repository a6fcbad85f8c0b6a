import { SYSTEM_ACTOR } from '@/lib/domain/shared/actor'
import { newKey, runCommand } from '@/lib/services/command'
import { replayMessagesCommand } from '@/lib/services/outbox/replay-messages'
import { demoOnly } from './demo-only'

/** Sends dead messages again from the desk; returns how many. */
export async function replayDead(messageIds: readonly string[]): Promise<number> {
  demoOnly()
  const input = { messageIds: [...messageIds] }
  const outcome = await runCommand(replayMessagesCommand, { actor: SYSTEM_ACTOR, key: newKey(), input })
  return outcome.kind === 'done' ? outcome.answer.replayed.length : 0
}
