import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { StopKind } from './events'

export const LEDGER_LABELS = [
  'received',
  'supplement-asked',
  'supplement-received',
  'accepted',
  'deemed-accepted',
  'not-accepted',
  'milestone',
  'stop-ordered',
  'stopped',
  'resume-received',
  'resumed',
  'resume-expected',
  'extended',
  'ceiling-extended',
  'counting',
  'holiday',
  'makeup-day',
  'missed',
  'decided',
  'served',
  'withdrawn',
  'lapsed',
  'due',
] as const
export type LedgerLabel = (typeof LEDGER_LABELS)[number]

export interface LedgerLine {
  /** Stable within one ledger. */
  readonly key: string
  readonly from: IsoDate
  /** Null: still going on. */
  readonly to: IsoDate | null
  readonly label: LedgerLabel
  /** Day number reached on the last day of the line; null where the line has none. */
  readonly dayNo: number | null
  /** Days of the promise accounted for by this line. */
  readonly countedDays: number
  readonly stopDays: number
  /** What the clock waits or waited for; for stop and resume lines. */
  readonly stopKinds: readonly StopKind[]
  /** Milestone, e.g. `I04`. */
  readonly code: string | null
  /** Name of a holiday. */
  readonly name: string | null
  /** From the event; lines that follow from the calendar have their ground in the wording. */
  readonly legalBasis: string | null
  readonly documentNo: string | null
  readonly actorName: string | null
  /** Empty: the whole case. */
  readonly items: readonly ItemLetter[]
  readonly future: boolean
  /** In a year whose calendar is not published yet. */
  readonly provisional: boolean
}

export const blankLine = (label: LedgerLabel, from: IsoDate): LedgerLine => ({
  key: `${label}/${from}`,
  from,
  to: from,
  label,
  dayNo: null,
  countedDays: 0,
  stopDays: 0,
  stopKinds: [],
  code: null,
  name: null,
  legalBasis: null,
  documentNo: null,
  actorName: null,
  items: [],
  future: false,
  provisional: false,
})
