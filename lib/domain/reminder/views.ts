import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { Refusal } from '../shared/result'
import type { CallResult } from './calls'
import type { ReminderLine } from './message'

/** Waiting for the morning or for the queue, gone, or given up after many tries. */
export type ChannelState = 'waiting' | 'sent' | 'failed'

export interface ToldBy {
  readonly channel: 'INBOX' | 'MAIL' | 'SMS'
  readonly masked: string | null
  readonly state: ChannelState
  readonly at: Date | null
}

export interface ReminderTold {
  readonly on: IsoDate
  readonly code: string
  readonly lines: readonly ReminderLine[]
  readonly channels: readonly ToldBy[]
}

/** What went out and what comes next; both sides read the same. */
export interface ReminderHistory {
  readonly today: IsoDate
  readonly told: readonly ReminderTold[]
  readonly next: { readonly on: IsoDate; readonly lines: readonly ReminderLine[] } | null
  /** Filed already: nothing more comes for these. */
  readonly filed: readonly ItemLetter[]
}

export interface Contact {
  readonly who: 'HANDLER' | 'PRINCIPAL' | 'LEGAL_REP'
  /** Whole only where it was asked for and the look was noted down. */
  readonly mobile: string
}

export interface CallMade {
  readonly at: Date
  readonly byName: string
  readonly result: CallResult
  readonly note: string | null
}

export interface PhoneLine {
  readonly institutionId: string
  readonly name: string
  readonly due: IsoDate
  readonly daysLeft: number
  readonly items: readonly { readonly letter: ItemLetter; readonly due: IsoDate }[]
  readonly contact: Contact | null
  /** Newest, of this due date. */
  readonly call: CallMade | null
}

export interface PhoneList {
  readonly today: IsoDate
  readonly lines: readonly PhoneLine[]
  /** Give it back as `after` for the next page. */
  readonly next: string | null
}

export interface InstitutionReminders {
  readonly institutionId: string
  readonly name: string
  readonly items: PhoneLine['items']
  readonly contacts: readonly Contact[]
  readonly revealed: boolean
  readonly calls: readonly CallMade[]
  readonly history: ReminderHistory
  readonly call: { readonly refusal: Refusal | null }
}
