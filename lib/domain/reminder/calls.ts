import { z } from 'zod'
import type { Actor } from '../shared/actor'
import type { Refusal } from '../shared/result'

/** What came of a call of the window before a due date. */
export const CALL_RESULTS = ['WILL_FILE', 'NEEDS_HELP', 'WILL_CLOSE', 'NO_ANSWER', 'WRONG_NUMBER'] as const
export type CallResult = (typeof CALL_RESULTS)[number]
export const isCallResult = (value: string): value is CallResult => (CALL_RESULTS as readonly string[]).includes(value)

export const CALL_NOTE_MAX = 200

export const recordCallInput = z.object({
  institutionId: z.uuid(),
  result: z.enum(CALL_RESULTS, { error: 'reminder.result_missing' }),
  note: z
    .string()
    .trim()
    .max(CALL_NOTE_MAX)
    .transform((text) => text || null),
})

/** The window calls; others of the office only read what was said. */
export const whyMayNotCall = (actor: Actor, { isOnList }: { readonly isOnList: boolean }): Refusal | null => {
  if (actor.role !== 'WIN') return { code: 'reminder.window_only' }
  return isOnList ? null : { code: 'reminder.not_on_list' }
}
