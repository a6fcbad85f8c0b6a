import type { Effect } from '../items/definition'
import type { FieldProblem } from '../items/field-problem'
import type { Supply } from '../items/materials'
import type { RuleFact, RuleOutcome } from '../items/rules/contract'
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { Refusal } from '../shared/result'
import type { Wording } from '../shared/wording'
import type { CaseChannel, CaseStatus } from './status'

/** Parts that several pages of an application show. */

export interface Problem extends FieldProblem {
  /** The page it is on, for a jump from elsewhere. */
  readonly section: string
}

export interface CaseHead {
  readonly caseId: string
  readonly caseNo: string | null
  readonly institutionName: string
  readonly status: CaseStatus
  readonly channel: CaseChannel
  readonly letters: readonly ItemLetter[]
  readonly version: number
  /** Whether answers and papers may still be changed, else why not. */
  readonly editable: boolean
  readonly closed: Refusal | null
}

export type TaskState = 'unanswered' | 'unchanged' | 'changed' | 'errors'

export interface FileView {
  readonly bindingId: string
  readonly name: string
  readonly size: number
  readonly type: string
  readonly pages: number | null
  readonly scanned: boolean
  readonly uploadedAt: Date
  readonly fileVersion: number
}

export type MaterialStatus = 'MISSING' | 'PROVIDED' | 'PULLED' | 'PROMISED' | 'GENERATED' | 'NOT_REQUIRED'

export interface MaterialView {
  readonly code: string
  readonly rowKey: string
  readonly title: Wording
  readonly rowTitle: string | null
  readonly letters: readonly ItemLetter[]
  readonly why: Wording
  readonly how: Wording
  readonly evidence: Wording
  readonly supply: Supply
  readonly status: MaterialStatus
  /** A signed statement may stand in. */
  readonly canPromise: boolean
  /** Rules by which it may not, where it could otherwise (AV14, AV35). */
  readonly promiseBars: readonly string[]
  /** Pages of this application whose answers are the paper, or part of it. */
  readonly sections: readonly { readonly code: string; readonly title: Wording }[]
  readonly acceptsFile: boolean
  readonly pullFailed: boolean
  readonly pulledOn: IsoDate | null
  readonly files: readonly FileView[]
  readonly version: number
}

export interface RuleView {
  readonly rule: string
  readonly title: Wording
  readonly items: readonly ItemLetter[]
  readonly result: RuleOutcome
  readonly effect: Effect | null
  readonly message: Wording
  readonly facts: readonly RuleFact[]
  /** Section and field to look at. */
  readonly jump: { readonly section: string; readonly path: string } | null
  /** Stops handing in. */
  readonly blocks: boolean
}

export interface ChoiceOption {
  readonly value: string
  readonly label: Wording
}

/** Rows other rows may point at, for `personRef`, `roomRef`, `departmentRefs`. */
export interface RowRefs {
  readonly persons: readonly ChoiceOption[]
  readonly rooms: readonly ChoiceOption[]
  readonly departments: readonly ChoiceOption[]
}

/** A one-time code that may still be entered. */
export interface OpenCode {
  readonly sentAt: Date
  readonly expiresAt: Date
  readonly triesLeft: number
}
