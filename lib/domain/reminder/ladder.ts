import { windowOpen, type CycleRule } from '../clock/cycle'
import { addDays, addMonths, type IsoDate } from '../shared/dates'

/** When whom is reminded of what (DOMAIN §7). Days of the calendar; a reminder that fails never extends a legal term. */
export const REMINDER_CODES = ['N40', 'N41', 'N42', 'N43', 'N44', 'N45', 'N46', 'N47', 'N48'] as const
export type ReminderCode = (typeof REMINDER_CODES)[number] | 'N31' | 'N32'

export interface ReminderStep {
  readonly code: ReminderCode
  /** Days from the date it counts from (`-60`, `0`, `+20`), or `window`: with the code it names the step. */
  readonly step: string
  readonly on: IsoDate
  /** Sent only while nothing has been begun. */
  readonly onlyWithoutDraft: boolean
}

/** Days relative to the due date, and of papers relative to their last valid day. */
export interface ReminderRule {
  readonly withoutDraft: readonly number[]
  readonly stronger: readonly number[]
  readonly last: readonly number[]
  /** From this day on the window has the institution on its list of calls. */
  readonly callsFrom: number
  readonly orderDays: number
  readonly deferral: readonly number[]
  /** N47: status tests and health exams before they run out, dose readings after the last report. */
  readonly radiology: {
    readonly test: readonly number[]
    readonly doseGap: readonly number[]
    readonly exam: readonly number[]
  }
  /** N48, by the kind of paper. */
  readonly papers: Readonly<Record<PaperKind, readonly number[]>>
}

export const PAPER_KINDS = [
  'NARCOTIC_CARD',
  'WASTE_CONTRACT',
  'RADIATION_SAFETY',
  'LEASE',
  'MCH_CERTIFICATE',
  'NURSE_REGISTRATION',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

export const DEFAULT_REMINDER_RULE: ReminderRule = {
  withoutDraft: [-60, -45],
  stronger: [-30],
  last: [-15, -7, -3, -1],
  callsFrom: -7,
  orderDays: 20,
  deferral: [-15, 0, 3, 5],
  radiology: { test: [-60, -30, 0], doseGap: [75, 90], exam: [-60, -30, 0] },
  papers: {
    NARCOTIC_CARD: [-90],
    WASTE_CONTRACT: [-30],
    // The law wants the renewal applied for 30 days before (449号令 13), nurses likewise (护士条例 8).
    RADIATION_SAFETY: [-90, -60, -30],
    LEASE: [-90],
    MCH_CERTIFICATE: [-90],
    NURSE_REGISTRATION: [-60],
  },
}

const stepName = (days: number): string => (days > 0 ? `+${days}` : String(days))

const steps = (code: ReminderCode, from: IsoDate, days: readonly number[], onlyWithoutDraft = false): ReminderStep[] =>
  days.map((count) => ({ code, step: stepName(count), on: addDays(from, count), onlyWithoutDraft }))

const inTime = (all: readonly ReminderStep[]): ReminderStep[] =>
  all.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))

/** N40–N45 for one item and due date: from the opening of the window to the day after. */
export function verificationLadder(
  due: IsoDate,
  cycle: Pick<CycleRule, 'windowMonths' | 'windowDays'>,
  rule: ReminderRule = DEFAULT_REMINDER_RULE,
): ReminderStep[] {
  return inTime([
    { code: 'N40', step: 'window', on: windowOpen(due, cycle), onlyWithoutDraft: false },
    ...steps('N41', due, rule.withoutDraft, true),
    ...steps('N42', due, rule.stronger),
    ...steps('N43', due, rule.last),
    ...steps('N44', due, [0]),
    ...steps('N45', due, [1]),
  ])
}

/** The daily list for phone calls: until the due date, while nothing is filed. */
export const isToBeCalled = (due: IsoDate, today: IsoDate, rule: ReminderRule = DEFAULT_REMINDER_RULE): boolean =>
  addDays(due, rule.callsFrom) <= today && today <= due

/** N46: the term of the order to apply late is over, counted from its service. */
export const orderLadder = (servedOn: IsoDate, rule: ReminderRule = DEFAULT_REMINDER_RULE): ReminderStep[] =>
  steps('N46', servedOn, [rule.orderDays])

/** N31 to the end of the deferral, N32 once it is over. */
export const deferralLadder = (deferredTo: IsoDate, rule: ReminderRule = DEFAULT_REMINDER_RULE): ReminderStep[] =>
  rule.deferral.flatMap((days) => steps(days <= 0 ? 'N31' : 'N32', deferredTo, [days]))

export type RadiologyPaper =
  | { readonly kind: 'STATUS_TEST'; readonly testedOn: IsoDate; readonly validMonths: number }
  | { readonly kind: 'EXAM'; readonly examinedOn: IsoDate; readonly validMonths: number }
  | { readonly kind: 'DOSE'; readonly lastReportTo: IsoDate }

/** N47. */
export function radiologyLadder(paper: RadiologyPaper, rule: ReminderRule = DEFAULT_REMINDER_RULE): ReminderStep[] {
  const { test, exam, doseGap } = rule.radiology
  switch (paper.kind) {
    case 'STATUS_TEST':
      return steps('N47', addMonths(paper.testedOn, paper.validMonths), test)
    case 'EXAM':
      return steps('N47', addMonths(paper.examinedOn, paper.validMonths), exam)
    case 'DOSE':
      return steps('N47', paper.lastReportTo, doseGap)
  }
}

/** N48. */
export const paperLadder = (
  kind: PaperKind,
  validTo: IsoDate,
  rule: ReminderRule = DEFAULT_REMINDER_RULE,
): ReminderStep[] => steps('N48', validTo, rule.papers[kind])
