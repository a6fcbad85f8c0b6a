import type { CycleRule } from '../clock/cycle'
import { isEntryDead, isEntryDeferred, type LicenceEntryStatus } from '../institution/licence-status'
import { addDays, addMonths, officeDate, type IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import {
  DEFAULT_REMINDER_RULE,
  PAPER_KINDS,
  paperLadder,
  radiologyLadder,
  type ReminderRule,
  type ReminderStep,
  verificationLadder,
} from './ladder'

/** What a reminder can be about besides an item: N47 by what is tested or measured, N48 by the kind of paper. */
export const SUBJECT_KINDS = ['DEVICE_TEST', 'EXAM', 'DOSE', ...PAPER_KINDS] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]
export const isSubjectKind = (value: string): value is SubjectKind =>
  (SUBJECT_KINDS as readonly string[]).includes(value)

/** One thing an institution is reminded of: an item and its due date, a device and its test, a paper and its end. */
export interface ReminderSubject {
  /** Item letter, or the kind with what tells several apart: `DEVICE_TEST:2103-0118`. */
  readonly key: string
  readonly letter: ItemLetter | null
  readonly dueDate: IsoDate
  readonly steps: readonly ReminderStep[]
  /** Something was begun for this item. */
  readonly hasDraft: boolean
  /** Submitted, and not lapsed, withdrawn or refused since. */
  readonly isFiled: boolean
  /** Of a device; nobody's name is ever here. */
  readonly name: string | null
  /** Persons or devices that share this date. */
  readonly count: number
}

export interface EntryFacts {
  readonly letter: ItemLetter
  readonly status: LicenceEntryStatus
  readonly due: IsoDate
}

/** A case with this item that was submitted and came to nothing. */
export interface EndedCase {
  readonly caseId: string
  readonly letter: ItemLetter
  readonly endedAt: Date
}

export interface FilingFacts {
  readonly drafts: readonly ItemLetter[]
  readonly filed: readonly ItemLetter[]
  readonly ended: readonly EndedCase[]
}

/** N40–N45. A deferred entry has a ladder of its own (N31, N32); one that is gone has none. */
export function verificationSubjects(
  entries: readonly EntryFacts[],
  { drafts, filed, ended }: FilingFacts,
  cycle: Pick<CycleRule, 'windowMonths' | 'windowDays'>,
  rule: ReminderRule = DEFAULT_REMINDER_RULE,
): ReminderSubject[] {
  return entries
    .filter((entry) => !isEntryDead(entry) && !isEntryDeferred(entry))
    .map(({ letter, due }) => ({
      ...{ key: letter, letter, dueDate: due, name: null, count: 1 },
      steps: inTime([...verificationLadder(due, cycle, rule), ...againOverdue(letter, due, ended)]),
      hasDraft: drafts.includes(letter),
      isFiled: filed.includes(letter),
    }))
}

/** L09: a case filed late came to nothing, so the licence is overdue once more and says so. */
const againOverdue = (letter: ItemLetter, due: IsoDate, ended: readonly EndedCase[]): ReminderStep[] =>
  ended.flatMap((one) => {
    const on = officeDate(one.endedAt)
    if (one.letter !== letter || on <= addDays(due, 1)) return []
    return [{ code: 'N45', step: `+1@${one.caseId}`, on, onlyWithoutDraft: false } satisfies ReminderStep]
  })

const inTime = (steps: readonly ReminderStep[]): ReminderStep[] =>
  steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/** A date the register or the last verification holds. */
export interface PaperDate {
  readonly kind: SubjectKind
  /** Serial number of a device, else empty: persons with the same date are told together. */
  readonly ref: string
  /** Last test, exam or reading; of other papers the last valid day. */
  readonly on: IsoDate
  readonly name: string | null
}

export interface PaperMonths {
  readonly statusTestMonths: number
  readonly examMonths: number
}

/** N47 and N48. What shares kind, reference and date is one subject. */
export function paperSubjects(
  dates: readonly PaperDate[],
  months: PaperMonths,
  rule: ReminderRule = DEFAULT_REMINDER_RULE,
): ReminderSubject[] {
  const keyOf = ({ kind, ref }: PaperDate): string => (ref ? `${kind}:${ref}` : kind)
  const groups = Map.groupBy(dates, (date) => `${keyOf(date)}|${date.on}`)
  return [...groups.values()].flatMap((same): ReminderSubject[] => {
    const [first] = same
    if (!first) return []
    const { dueDate, steps } = ladderOf(first, months, rule)
    const base = { key: keyOf(first), letter: null, dueDate, steps, hasDraft: false, isFiled: false }
    return [{ ...base, name: first.name, count: same.length }]
  })
}

function ladderOf({ kind, on }: PaperDate, months: PaperMonths, rule: ReminderRule) {
  switch (kind) {
    case 'DEVICE_TEST': {
      const validMonths = months.statusTestMonths
      return {
        dueDate: addMonths(on, validMonths),
        steps: radiologyLadder({ kind: 'STATUS_TEST', testedOn: on, validMonths }, rule),
      }
    }
    case 'EXAM': {
      const validMonths = months.examMonths
      return {
        dueDate: addMonths(on, validMonths),
        steps: radiologyLadder({ kind, examinedOn: on, validMonths }, rule),
      }
    }
    case 'DOSE':
      // Readings come every quarter; the day by which the next must be there is that of the last step.
      return {
        dueDate: addDays(on, Math.max(...rule.radiology.doseGap)),
        steps: radiologyLadder({ kind, lastReportTo: on }, rule),
      }
    default:
      return { dueDate: on, steps: paperLadder(kind, on, rule) }
  }
}
