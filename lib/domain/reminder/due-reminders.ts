import type { IsoDate } from '../shared/dates'
import type { ReminderStep } from './ladder'

/** One thing an institution is reminded of: an item and its due date, a device and its test, a paper and its end. */
export interface ReminderSubject {
  /** Item letter, or what else the steps are about (`device 2103-0118`). */
  readonly item: string
  readonly dueDate: IsoDate
  readonly steps: readonly ReminderStep[]
}

export interface ReminderState {
  readonly today: IsoDate
  readonly hasDraft: boolean
  /** Submitted and not lapsed, withdrawn or refused: nothing more is sent for these items. */
  readonly filedItems: readonly string[]
  /** Keys sent before. */
  readonly sent: ReadonlySet<string>
}

export interface DueReminder {
  readonly key: string
  readonly item: string
  readonly step: ReminderStep
}

/** Institution + item + due date + step: the same reminder never goes out twice, however often the scanner looks. */
export const reminderKey = (
  institutionId: string,
  { item, dueDate }: ReminderSubject,
  { code, step }: ReminderStep,
): string => [institutionId, item, dueDate, `${code}${step}`].join('|')

/**
 * What is due for one institution today, to go out as one message. Of steps missed while nobody looked only the last of each
 * subject is sent: five reminders on one day would be noise.
 */
export function dueReminders(
  institutionId: string,
  subjects: readonly ReminderSubject[],
  { today, hasDraft, filedItems, sent }: ReminderState,
): DueReminder[] {
  return subjects
    .filter(({ item }) => !filedItems.includes(item))
    .flatMap((subject) => {
      const step = subject.steps.filter(({ on }) => on <= today).at(-1)
      if (!step || (step.onlyWithoutDraft && hasDraft)) return []
      const key = reminderKey(institutionId, subject, step)
      return sent.has(key) ? [] : [{ key, item: subject.item, step }]
    })
}
