import { daysBetween, type IsoDate } from '../shared/dates'
import type { ReminderStep } from './ladder'
import type { ReminderSubject } from './subjects'

/** QUEUED went out; SKIPPED never will; STOPPED was held back by a filed case and goes out when that case comes to nothing. */
export const REMINDER_STATES = ['QUEUED', 'SKIPPED', 'STOPPED'] as const
export type ReminderState = (typeof REMINDER_STATES)[number]

/** Why a step did not go out: a newer one did, something was begun, or a case is filed. */
export const REMINDER_GROUNDS = ['NEWER', 'DRAFT', 'FILED'] as const
export type ReminderGround = (typeof REMINDER_GROUNDS)[number]

export interface ReminderFacts {
  readonly today: IsoDate
  /** What was recorded before, by `stepKey`. */
  readonly recorded: ReadonlyMap<string, ReminderState>
  /** One message for one institution on one day: what comes up later waits for tomorrow. */
  readonly toldToday: boolean
  /** Days after which a paper that ran out is no news any more. */
  readonly staleAfterDays: number
}

export interface PlannedReminder {
  readonly subject: ReminderSubject
  readonly step: ReminderStep
  readonly state: ReminderState
  readonly ground: ReminderGround | null
}

/** Subject + due date + step: with the institution, the key under which a reminder is recorded once. */
export const stepKey = (
  { key, dueDate }: Pick<ReminderSubject, 'key' | 'dueDate'>,
  { code, step }: Pick<ReminderStep, 'code' | 'step'>,
): string => [key, dueDate, nameOfStep({ code, step })].join('|')

export const nameOfStep = ({ code, step }: Pick<ReminderStep, 'code' | 'step'>): string => `${code}/${step}`

/**
 * What is to be recorded for one institution now (DOMAIN §7). Of steps that passed while nobody looked, only the last of each
 * ladder goes out: five reminders on one day would be noise. All before it are recorded as skipped, so that a clock that is
 * set back does not bring them up again.
 */
export const planReminders = (subjects: readonly ReminderSubject[], facts: ReminderFacts): PlannedReminder[] =>
  subjects.flatMap((subject) => planSubject(subject, facts))

function planSubject(subject: ReminderSubject, facts: ReminderFacts): PlannedReminder[] {
  const { today, recorded } = facts
  const stateOf = (step: ReminderStep): ReminderState | undefined => recorded.get(stepKey(subject, step))
  const past = subject.steps.filter(({ on }) => on <= today)
  const newest = past.at(-1)
  if (!newest) return []
  const missed = past.slice(0, -1).filter((step) => !stateOf(step))
  if (subject.isFiled) {
    return [...missed, ...(stateOf(newest) ? [] : [newest])].map((step) => held(subject, step, 'STOPPED', 'FILED'))
  }
  const skipped = missed.map((step) => held(subject, step, 'SKIPPED', 'NEWER'))
  const state = stateOf(newest)
  const isOvertaken = subject.steps.some((step) => step.on > newest.on && stateOf(step) === 'QUEUED')
  if (state === 'QUEUED' || state === 'SKIPPED' || isOvertaken) return skipped
  if (isStale(subject, newest, facts)) return []
  if (newest.onlyWithoutDraft && subject.hasDraft) {
    return [...skipped, ...(state ? [] : [held(subject, newest, 'SKIPPED', 'DRAFT')])]
  }
  if (facts.toldToday) return []
  return [...skipped, { subject, step: newest, state: 'QUEUED', ground: null }]
}

/** A paper that ran out long ago is no news; an overdue verification stays news until it is filed. */
const isStale = (
  { letter }: ReminderSubject,
  { on }: ReminderStep,
  { today, staleAfterDays }: ReminderFacts,
): boolean => letter === null && daysBetween(on, today) > staleAfterDays

const held = (
  subject: ReminderSubject,
  step: ReminderStep,
  state: 'SKIPPED' | 'STOPPED',
  ground: ReminderGround,
): PlannedReminder => ({ subject, step, state, ground })

/** The next step that will come by itself; null when none is left, or a case is filed. */
export const nextStep = ({ steps, isFiled, hasDraft }: ReminderSubject, today: IsoDate): ReminderStep | null => {
  if (isFiled) return null
  return steps.find(({ on, onlyWithoutDraft }) => on > today && !(onlyWithoutDraft && hasDraft)) ?? null
}
