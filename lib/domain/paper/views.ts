import type { Wording } from '../shared/wording'
import type { PaperHint } from './hints'
import type { PaperCheckState } from './paper'

/** The check of one file as a page shows it. */
export interface PaperCheckView {
  readonly bindingId: string
  readonly state: PaperCheckState
  readonly hints: readonly PaperHint[]
  /** Pages whose picture is kept. */
  readonly pages: readonly { readonly page: number; readonly width: number; readonly height: number }[]
  /** Titles of the papers that hints name by code. */
  readonly titles: Readonly<Record<string, Wording>>
}

/** By binding; a file without an entry has not been looked at. */
export type PaperChecks = Readonly<Record<string, PaperCheckView>>
