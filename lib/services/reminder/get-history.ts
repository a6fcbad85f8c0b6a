import { database, type Tx } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { readPart } from '@/lib/db/parts'
import { loadReminderFacts } from '@/lib/db/reminder-facts'
import { reminderHistoryPart } from '@/lib/db/reminder-history'
import { isToldCode, type ReminderLine } from '@/lib/domain/reminder/message'
import { nextStep } from '@/lib/domain/reminder/plan-reminders'
import type { ReminderSubject } from '@/lib/domain/reminder/subjects'
import type { ReminderHistory } from '@/lib/domain/reminder/views'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { reminderTerms, subjectsOf } from './plan'

const MOST = 20

/** What went out to the institution, and what the scanner will send next if nothing changes. */
export async function readHistory(db: Tx, institutionId: string, today: IsoDate): Promise<ReminderHistory> {
  const [told, facts, terms] = await Promise.all([
    readPart(db, reminderHistoryPart(institutionId, MOST)),
    loadReminderFacts(db, [institutionId], today),
    reminderTerms(today),
  ])
  const own = facts.get(institutionId)
  const subjects = own ? subjectsOf(own, terms) : []
  return {
    ...{ today, told, next: nextOf(subjects, today) },
    filed: subjects.flatMap(({ letter, isFiled }) => (letter && isFiled ? [letter] : [])),
  }
}

function nextOf(subjects: readonly ReminderSubject[], today: IsoDate): ReminderHistory['next'] {
  const coming = subjects.flatMap((subject) => {
    const step = nextStep(subject, today)
    if (!step || !isToldCode(step.code)) return []
    const { key, letter, dueDate, name, count } = subject
    const line: ReminderLine = { key, letter, dueDate, code: step.code, name, count }
    return [{ on: step.on, line }]
  })
  const on = coming.map((one) => one.on).toSorted()[0]
  if (!on) return null
  return { on, lines: coming.filter((one) => one.on === on).map(({ line }) => line) }
}

/** The applicant's side. */
export async function getOwnReminders(actor: Actor): Promise<ReminderHistory | null> {
  if (actor.role !== 'APP' || !actor.institutionId) return null
  const { today } = await officeNow()
  return readHistory(database(), actor.institutionId, today)
}
