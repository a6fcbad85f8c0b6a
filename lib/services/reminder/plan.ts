import type { InstitutionReminders } from '@/lib/db/reminder-facts'
import type { Tx } from '@/lib/db/client'
import type { CycleRule } from '@/lib/domain/clock/cycle'
import { DEFAULT_REMINDER_RULE, type ReminderRule } from '@/lib/domain/reminder/ladder'
import { type PlannedReminder, planReminders } from '@/lib/domain/reminder/plan-reminders'
import {
  type PaperMonths,
  paperSubjects,
  type ReminderSubject,
  verificationSubjects,
} from '@/lib/domain/reminder/subjects'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { catalogueAt } from '@/lib/services/items/catalogue'
import { parameterAt } from '@/lib/services/parameters'

/** Numbers the ladder follows on one day. */
export interface ReminderTerms {
  readonly today: IsoDate
  readonly rule: ReminderRule
  readonly cycle: CycleRule
  readonly months: PaperMonths
  readonly staleAfterDays: number
}

const STALE_AFTER_DAYS = 30

export async function reminderTerms(today: IsoDate, db?: Tx): Promise<ReminderTerms> {
  const { withoutDraft, stronger, last, callsFrom } = DEFAULT_REMINDER_RULE
  const { catalogue } = await catalogueAt(today, db)
  const { cycle, statusTestMonths, examMonths } = catalogue.parameters
  return {
    ...{ today, cycle, months: { statusTestMonths, examMonths } },
    rule: {
      ...DEFAULT_REMINDER_RULE,
      withoutDraft: await parameterAt('reminder.withoutDraft', today, withoutDraft),
      stronger: await parameterAt('reminder.stronger', today, stronger),
      last: await parameterAt('reminder.last', today, last),
      callsFrom: await parameterAt('reminder.callsFrom', today, callsFrom),
    },
    staleAfterDays: await parameterAt('reminder.staleAfterDays', today, STALE_AFTER_DAYS),
  }
}

export const subjectsOf = (
  { entries, drafts, filed, ended, papers }: InstitutionReminders,
  { cycle, months, rule }: ReminderTerms,
): ReminderSubject[] => [
  ...verificationSubjects(entries, { drafts, filed, ended }, cycle, rule),
  ...paperSubjects(papers, months, rule),
]

export const planOf = (facts: InstitutionReminders, terms: ReminderTerms): PlannedReminder[] =>
  planReminders(subjectsOf(facts, terms), {
    ...{ today: terms.today, staleAfterDays: terms.staleAfterDays },
    ...{ recorded: facts.recorded, toldToday: facts.toldToday },
  })
