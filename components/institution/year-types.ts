import type { IsoDate } from '@/lib/domain/shared/dates'

export interface YearLane {
  key: string
  /** Name of the item, where a licence has several. */
  title?: string
  /** First day on which it may be filed on its own. */
  opens: IsoDate
  due: IsoDate
  dueText: string
  note?: string
  /** Today's single filing settles it, also when its own window is not open yet. */
  rides: boolean
  overdue?: boolean
  /** A paper of this item that runs out within 30 days. */
  warn?: { date: IsoDate; text: string }
}

export interface YearLicence {
  key: string
  title: string
  lanes: readonly YearLane[]
}

export interface YearEvent {
  key: string
  date: IsoDate
  dateText: string
  title: string
  note?: string
  /** `due` square, `soon` diamond (within 30 days), `overdue` red square, `paper` hollow circle. */
  kind: 'due' | 'soon' | 'overdue' | 'paper'
  /** Settled by today's filing: tied to it by the dotted line. */
  rides?: boolean
  href?: string
}

export interface YearPictureProps {
  today: IsoDate
  /** Twelve months from the one of `today`; the first day of each and its word. */
  months: readonly { date: IsoDate; label: string; newYear?: boolean }[]
  licences: readonly YearLicence[]
  /** Everything that happens in the year, in order of date. */
  events: readonly YearEvent[]
  /** Can one file today? Draws the line that crosses all items. */
  filing: boolean
  words: {
    today: string
    todayNote?: string
    otherPapers: string
    legend: { filing: string; window: string; due: string; soon: string; paper: string }
    /** What the list is, for those who hear it. */
    listLabel: string
  }
}
