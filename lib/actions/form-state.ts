import type { RosterPreview } from '@/lib/domain/application/roster-views'

/** What a form shows after it was sent. Worded on the server, so that no dictionary reaches the browser. */
export interface FormState {
  readonly status: 'idle' | 'done' | 'invalid' | 'refused' | 'not_found' | 'failed'
  /** The sentence at the top: a refusal, an apology, or what was done. */
  readonly message: string | null
  readonly errors: readonly FieldError[]
  /** What was typed, by field name; passwords and codes are left out. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** Reference of a failure, the same as in the log. */
  readonly reference: string | null
  readonly answer: Readonly<Record<string, unknown>> | null
}

export interface FieldError {
  /** Path of the input, e.g. `institution.address.street`; also the id of the field it links to. */
  readonly path: string
  readonly message: string
}

export const IDLE: FormState = { status: 'idle', message: null, errors: [], values: {}, reference: null, answer: null }

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** Hidden fields every form carries: the receipt key made by the page, and the language the answer is worded in. */
export const KEY_FIELD = 'commandKey'
export const LOCALE_FIELD = 'locale'

/** A table that was sent to be looked at: what it would do, and the table itself, so that it is sent only once. */
export interface RosterState {
  readonly message: string | null
  readonly preview: RosterPreview | null
  readonly table: Readonly<Record<string, string>>
  /** Receipt key of taking it. */
  readonly commandKey: string
}

export const NO_ROSTER: RosterState = { message: null, preview: null, table: {}, commandKey: '' }

export type RosterAction = (state: RosterState, form: FormData) => Promise<RosterState>
