import { minDate, type IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { PlannedReminder } from './plan-reminders'

/** What the ladder tells, the most pressing first: it gives the message of a day its title. N46 is a proceeding's. */
export const TOLD_CODES = ['N45', 'N44', 'N43', 'N42', 'N41', 'N40', 'N47', 'N48'] as const
export type ToldCode = (typeof TOLD_CODES)[number]
export const isToldCode = (code: string): code is ToldCode => (TOLD_CODES as readonly string[]).includes(code)

/** One thing named in a message: what, when, of how many. */
export interface ReminderLine {
  readonly key: string
  readonly letter: ItemLetter | null
  readonly dueDate: IsoDate
  readonly code: ToldCode
  readonly name: string | null
  readonly count: number
}

export interface ReminderMessage {
  readonly code: ToldCode
  readonly lines: readonly ReminderLine[]
  /** Of the lines under the title's code the earliest. */
  readonly date: IsoDate
  readonly count: number
}

/** Everything that goes out to one institution on one day, as one message; null when nothing does. */
export function messageOf(planned: readonly PlannedReminder[]): ReminderMessage | null {
  const lines = planned
    .filter(({ state }) => state === 'QUEUED')
    .flatMap(({ subject, step: { code } }): ReminderLine[] => {
      const { key, letter, dueDate, name, count } = subject
      return isToldCode(code) ? [{ key, letter, dueDate, code, name, count }] : []
    })
    .toSorted(inOrder)
  const [first] = lines
  if (!first) return null
  const { code } = first
  const under = lines.filter((line) => line.code === code)
  return { code, lines, date: under.map(({ dueDate }) => dueDate).reduce(minDate), count: under.length }
}

function inOrder(a: ReminderLine, b: ReminderLine): number {
  const urgency = TOLD_CODES.indexOf(a.code) - TOLD_CODES.indexOf(b.code)
  if (urgency !== 0) return urgency
  if (a.dueDate !== b.dueDate) return a.dueDate < b.dueDate ? -1 : 1
  return a.key < b.key ? -1 : 1
}

/** What can be filed is begun at the start page, which lists the papers needed (DOMAIN §7); papers are the home's matter. */
export const leadsToStart = (code: ToldCode): boolean => code !== 'N47' && code !== 'N48'
