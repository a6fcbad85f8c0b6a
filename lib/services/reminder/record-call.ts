import { addCall, lockForCall } from '@/lib/db/reminder-calls'
import { recordCallInput, whyMayNotCall } from '@/lib/domain/reminder/calls'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { defineCommand } from '@/lib/services/command'
import { callWindow } from './call-window'

interface Called {
  readonly institutionId: string
  readonly due: IsoDate
}

/** §7: who rang up before the due date, and what came of it, so that a colleague does not ring again. */
export const recordCallCommand = defineCommand({
  name: 'reminder.recordCall',
  input: recordCallInput,
  load: async (tx, { institutionId }, actor, { today }) =>
    lockForCall(tx, actor, institutionId, await callWindow(today)),
  authorise: (actor, { due }) => whyMayNotCall(actor, { isOnList: due !== null }),
  decide: ({ institutionId, due }): Result<Called> =>
    due === null ? refuse('reminder.not_on_list') : ok({ institutionId, due }),
  save: async (tx, { institutionId, due }, { actor, now }, { result, note }) => ({
    institutionId,
    callId: await addCall(tx, {
      ...{ institutionId, dueDate: due, result, note, at: now },
      ...{ region: actor.region ?? '', byId: actor.userId, byName: actor.name },
    }),
  }),
  audit: ({ institutionId, due }, { callId }, { result }) => [
    {
      stream: `institution:${institutionId}`,
      action: 'reminder.call_recorded',
      subject: { type: 'reminderCall', id: callId },
      detail: { due, result },
    },
  ],
})
