import { nameOfStep, type PlannedReminder } from '@/lib/domain/reminder/plan-reminders'
import type { ReminderLine } from '@/lib/domain/reminder/message'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Tx } from './client'
import { inserted, insertRows, newId } from './insert-rows'

/** An outbox message of a reminder: its key finds out whether it was sent. */
export interface SentTo {
  readonly channel: 'MAIL' | 'SMS'
  readonly masked: string
  readonly key: string
}

export interface NewMessage {
  readonly id: string
  readonly region: string
  readonly institutionId: string
  readonly onDay: IsoDate
  readonly code: string
  readonly lines: readonly ReminderLine[]
  readonly sentTo: readonly SentTo[]
}

export interface NewReminder {
  readonly region: string
  readonly institutionId: string
  readonly planned: PlannedReminder
  readonly messageId: string | null
}

/** One message of an institution and day; the unique index says so once more. */
export const addReminderMessages = (tx: Tx, messages: readonly NewMessage[], now: Date): Promise<void> =>
  insertRows(
    tx,
    'ReminderMessage',
    messages.map((message) => ({ ...message, queuedAt: now })),
  )

/** Steps are recorded once. A step that a filed case held back may go out later; nothing else ever changes. */
export async function recordReminders(tx: Tx, reminders: readonly NewReminder[], now: Date): Promise<void> {
  const rows = reminders.map(({ planned: { subject, step, state, ground }, ...rest }) => ({
    ...{ id: newId(), ...rest, item: subject.key, dueDate: subject.dueDate },
    ...{ step: nameOfStep(step), onDay: step.on, state, ground, at: now },
  }))
  const [first, ...others] = rows
  if (!first) return
  await tx.$executeRaw`${inserted('Reminder', [first, ...others])}
    ON CONFLICT ("institutionId", "item", "dueDate", "step") DO UPDATE SET "state" = EXCLUDED."state",
      "ground" = EXCLUDED."ground", "messageId" = EXCLUDED."messageId", "at" = EXCLUDED."at"
    WHERE "Reminder"."state" = 'STOPPED'`
}
