import { handIn } from './many-cases'
import type { SubmitAnswer, SubmitRequest } from './doors'

/** A process that hands in what it is told to, and says so only when the office has: to be killed in the middle of it. */
process.on('message', (message) => {
  void answer(message as SubmitRequest) // sent by openProcessDoor alone
})
process.on('disconnect', () => process.exit(0))

async function answer({ id, draft, key }: SubmitRequest): Promise<void> {
  const outcome = await handIn(draft, key).catch(
    (error: unknown) => ({ kind: 'failed', error: String(error) }) as const,
  )
  process.send?.({ id, outcome } satisfies SubmitAnswer)
}
