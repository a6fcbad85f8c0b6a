import type { FilingState } from '../clock/cycle'
import type { Effect, FieldDef, FieldValue, ListDef, RegisterCode, RowValues } from '../items/definition'
import type { FieldProblem } from '../items/field-problem'
import type { Supply } from '../items/materials'
import type { RuleFact, RuleOutcome } from '../items/rules/contract'
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { Refusal } from '../shared/result'
import type { Wording } from '../shared/wording'
import type { RowChange, SectionChange } from './answers'
import type { CaseChannel, CaseStatus } from './status'

/**
 * What the pages of an application show, one type per screen. Every query takes the actor first and returns `null` when
 * the case is not the actor's to see. Words of the catalogue come as they are (`Wording`); everything else is a code.
 *
 * Forms: the names of their inputs are the paths of the problems, so that an error summary can link to the field.
 *   a section's field   `institution.level`
 *   a row's column      `b.devices[rowKey].statusTest.date`; a row being added has the key `new`
 * Dates `2026-11-24`, yes and no `true`/`false`, several choices the same name several times.
 * Actions (lib/actions/application.ts) and the fields they read beside `commandKey` and `locale`:
 *   startDraftAction          item* (letters); the window adds institutionId            → the draft's task list
 *   chooseItemsAction         caseId, version (of the case), item*                      → the draft's task list
 *   answerSectionAction       caseId, section, version, change (unchanged|changed), fields by path, then (next|stay)
 *                             Partial answers are kept. → next page, or the same page with `?check=1` while errors remain
 *   confirmUnchangedAction    caseId, section* ; `version.<section>` beside each        → the draft's task list
 *   saveRowAction             caseId, section, list, rowKey ('' = new), parentKey, version, way (UNCHANGED|ADDED|EDITED|
 *                             REPLACED|STOPPED), columns by path                        → the section's page
 *   removeRowAction           caseId, section, list, rowKey, version                    → the section's page
 *   restoreRowAction          caseId, section, list, rowKey, version                    → the section's page
 *   importRowsAction          caseId, section, list, mode (replace|add), csv (text) or file (a CSV file)
 *                             errors by line: path `csv[3].name`
 *   promiseAction             caseId, code, rowKey, promised (true|false)               → materials
 *   refreshRegistersAction    caseId                                                    → shown in place
 *   requestSignCodeAction     caseId                                                    → shown in place
 *   signAction                caseId, truth (on), code                                  → check and hand in (draftSign)
 *   submitAction              caseId, uploadsRunning (count kept by the upload part; without JavaScript none runs)
 *                                                                             → the receipt
 *   discardDraftAction        caseId                                                    → applicant home
 *   answerSupplementAction    caseId, `answer.<defectId>` (text), `answered.<defectId>` (on)  → the case page
 *   answerQueryAction         caseId, queryId, version, answer                          → the case page
 * CSV of a list: GET routes.rowsCsv(caseId, list).
 */

/** Where a value comes from: “登记机关 2026-11-23”, “2026年1月校验”. */
export type SourceView =
  | { readonly kind: 'register'; readonly register: RegisterCode; readonly on: IsoDate }
  | { readonly kind: 'verification'; readonly on: IsoDate }
  | { readonly kind: 'typed' }

export interface Problem extends FieldProblem {
  /** The page it is on, for a jump from elsewhere. */
  readonly section: string
}

// ── Start ────────────────────────────────────────────────────────────────────

export interface StartItem {
  readonly letter: ItemLetter
  readonly name: Wording
  readonly licenceNo: string | null
  readonly due: IsoDate
  readonly opensOn: IsoDate
  readonly periodFrom: IsoDate
  readonly periodTo: IsoDate
  /** LATE and DUE are chosen beforehand, MAY_JOIN too (they save a second filing), NOT_YET is grey with `opensOn`. */
  readonly state: FilingState
  readonly preselected: boolean
  /** Always filed together with that item (B with A). */
  readonly withItem: ItemLetter | null
  /** Already in an application that was handed in; it cannot be filed twice. */
  readonly openIn: { readonly caseId: string; readonly caseNo: string | null } | null
}

export interface StartPage {
  readonly institutionId: string
  readonly institutionName: string
  readonly items: readonly StartItem[]
  /** The draft that exists already; starting again opens it. */
  readonly draft: {
    readonly caseId: string
    readonly startedOn: IsoDate
    readonly letters: readonly ItemLetter[]
  } | null
  readonly refusal: Refusal | null
}

// ── The draft ────────────────────────────────────────────────────────────────

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

export interface SectionTask {
  readonly code: string
  readonly group: 'base' | ItemLetter
  readonly title: Wording
  readonly state: TaskState
  readonly errors: number
  readonly hints: number
  readonly version: number
  /** Everything is prefilled and without error: one tap can confirm it with its group. */
  readonly confirmable: boolean
}

export interface TaskGroup {
  readonly group: 'base' | ItemLetter
  readonly title: Wording
  readonly sections: readonly SectionTask[]
  /** Sections one “nothing changed” answers at once. */
  readonly confirmable: readonly string[]
}

export type NextStep =
  | { readonly kind: 'section'; readonly section: string; readonly title: Wording }
  | { readonly kind: 'materials'; readonly missing: number }
  | { readonly kind: 'check' }
  | { readonly kind: 'sign' }
  | { readonly kind: 'submit' }

export interface TaskList {
  readonly head: CaseHead
  readonly groups: readonly TaskGroup[]
  readonly materials: { readonly needed: number; readonly there: number; readonly missing: number }
  readonly progress: { readonly done: number; readonly total: number }
  readonly next: NextStep
  /** Last day the draft is kept if nobody touches it (T23). */
  readonly keptUntil: IsoDate
  readonly registers: readonly RegisterState[]
}

export interface RegisterState {
  readonly register: RegisterCode
  readonly status: 'OK' | 'UNAVAILABLE' | 'NEVER'
  readonly fetchedAt: Date | null
}

// ── One section ──────────────────────────────────────────────────────────────

export interface FieldView {
  readonly def: FieldDef
  readonly value: FieldValue
  /** Value at the last verification, or in the register; null when unknown. */
  readonly old: FieldValue
  readonly oldKnown: boolean
  readonly changed: boolean
  readonly source: SourceView
  /** The register's: shown, not typed. A silent register opens the field. */
  readonly readOnly: boolean
  readonly problems: readonly FieldProblem[]
}

export interface RowView {
  readonly rowKey: string
  readonly parentKey: string | null
  /** What names the row to a person: values of `def.rowTitle`, refs resolved. */
  readonly title: string
  readonly values: RowValues
  readonly old: RowValues | null
  readonly change: RowChange
  readonly changedColumns: readonly string[]
  readonly version: number
  /** Columns asked of this row (a `showWhen` may leave some out). */
  readonly columns: readonly string[]
  readonly problems: readonly FieldProblem[]
}

export interface ChoiceOption {
  readonly value: string
  readonly label: Wording
}

export interface ListView {
  readonly def: ListDef
  readonly rows: readonly RowView[]
  readonly readOnly: boolean
  readonly source: SourceView
  /** Of the list as a whole: too few, too many. */
  readonly problems: readonly FieldProblem[]
}

export interface SectionPage {
  readonly head: CaseHead
  readonly code: string
  readonly group: 'base' | ItemLetter
  readonly title: Wording
  readonly lead: Wording
  readonly why: Wording
  readonly unchangedQuestion: Wording
  readonly change: SectionChange
  readonly version: number
  readonly fields: readonly FieldView[]
  readonly lists: readonly ListView[]
  /** Rows other rows may point at, for `personRef`, `roomRef`, `departmentRefs`. */
  readonly refs: {
    readonly persons: readonly ChoiceOption[]
    readonly rooms: readonly ChoiceOption[]
    readonly departments: readonly ChoiceOption[]
  }
  /** Nothing known beforehand: there is no “unchanged” to choose. */
  readonly canBeUnchanged: boolean
  /** All of the page, in its order. Shown once the page has been answered, or with `?check=1`. */
  readonly problems: readonly Problem[]
  readonly rules: readonly RuleView[]
  readonly previous: string | null
  readonly next: string | null
}

// ── Materials ────────────────────────────────────────────────────────────────

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
  /** `promise`: a signed statement stands in; `form`: the section to fill in. */
  readonly canPromise: boolean
  readonly sections: readonly string[]
  readonly acceptsFile: boolean
  readonly pullFailed: boolean
  readonly pulledOn: IsoDate | null
  readonly files: readonly FileView[]
  readonly version: number
}

export interface MaterialsPage {
  readonly head: CaseHead
  /** Whose move it is. */
  readonly yours: readonly MaterialView[]
  readonly there: readonly MaterialView[]
  readonly fetched: readonly MaterialView[]
  readonly counts: {
    readonly separate: number
    readonly combined: number
    readonly supplied: number
    readonly missing: number
  }
  readonly limits: { readonly maxFileMb: number; readonly maxCaseMb: number }
  readonly registers: readonly RegisterState[]
}

// ── Check, sign, hand in ─────────────────────────────────────────────────────

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

export interface CheckedValue {
  readonly path: string
  readonly label: Wording
  /** As stored; the page words choices with `def`. Sealed values are masked. */
  readonly value: FieldValue
  readonly def: FieldDef
  readonly changed: boolean
}

export interface CheckedSection {
  readonly code: string
  readonly group: 'base' | ItemLetter
  readonly title: Wording
  readonly state: TaskState
  readonly values: readonly CheckedValue[]
  readonly lists: readonly {
    readonly title: Wording
    readonly def: ListDef
    readonly rows: readonly { readonly rowKey: string; readonly title: string; readonly change: RowChange }[]
  }[]
  readonly problems: readonly Problem[]
}

export interface CheckAnswersPage {
  readonly head: CaseHead
  readonly sections: readonly CheckedSection[]
  readonly materials: readonly MaterialView[]
  readonly rules: readonly RuleView[]
  /** Answers of one item that contradict another's (results on two items and more, not passed). */
  readonly conflicts: readonly RuleView[]
  readonly problems: readonly Problem[]
  readonly missing: readonly MaterialView[]
  readonly mayGoOn: boolean
}

export interface SignedPaper {
  readonly subject: 'M01' | 'M36'
  readonly signerName: string
  readonly at: Date
  /** Signed over other answers than today's: must be signed again. */
  readonly stale: boolean
}

export interface SignPage {
  readonly head: CaseHead
  readonly signer: { readonly name: string; readonly mobileMasked: string | null }
  /** The answers these signatures are for, shown short. */
  readonly hash: string
  readonly code: { readonly sentAt: Date; readonly expiresAt: Date; readonly triesLeft: number } | null
  readonly signatures: readonly SignedPaper[]
  /** The mandate of a handler who is not the legal representative comes as an e-licence (M02). */
  readonly mandate: 'not_needed' | 'fetched' | 'uploaded' | 'missing'
  readonly signed: boolean
  /** Papers not there yet. They do not stop handing in; the window asks for them in its one notice. */
  readonly missing: readonly MaterialView[]
  /** What still stands in the way of handing in; empty: the button is live. */
  readonly obstacles: readonly Obstacle[]
}

export type Obstacle =
  | { readonly kind: 'section'; readonly section: string; readonly title: Wording; readonly errors: number }
  | { readonly kind: 'rule'; readonly rule: RuleView }
  | { readonly kind: 'unsigned' }

export interface ReceiptPage {
  readonly head: CaseHead
  readonly caseNo: string
  /** Eight digits; for progress without signing in. */
  readonly queryCode: string
  readonly submittedAt: Date
  /** Last day on which the office must answer; after it the application counts as accepted. */
  readonly answerDue: IsoDate | null
  readonly answerDueProvisional: boolean
  readonly documents: readonly {
    readonly documentId: string
    readonly type: string
    readonly number: string | null
    readonly ready: boolean
  }[]
  readonly visitExpected: boolean
}

export interface RuleResultsView {
  readonly run: number
  readonly at: Date | null
  readonly results: readonly RuleView[]
}

// ── Answering the office ─────────────────────────────────────────────────────

export interface DefectView {
  readonly defectId: string
  readonly position: number
  readonly requirement: string
  readonly how: string
  /** Straight to where it is put right. */
  readonly jump:
    | { readonly kind: 'field'; readonly section: string; readonly path: string }
    | { readonly kind: 'material'; readonly code: string; readonly rowKey: string }
    | null
  readonly material: MaterialView | null
  readonly answer: string | null
  readonly answered: boolean
  /** Something was changed where the defect points since it was listed. */
  readonly touched: boolean
}

export interface SupplementPage {
  readonly head: CaseHead
  readonly noticeId: string
  readonly round: number
  readonly askedAt: Date
  readonly termOn: IsoDate
  readonly reason: string | null
  readonly documentId: string | null
  readonly defects: readonly DefectView[]
  readonly remaining: number
}

export interface QueryPage {
  readonly head: CaseHead
  readonly queryId: string
  readonly item: ItemLetter
  readonly itemName: Wording
  readonly question: string
  readonly askedAt: Date
  readonly termOn: IsoDate
  readonly status: 'OPEN' | 'ANSWERED' | 'EXPIRED'
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly version: number
  /** The paper asked about, reopened for a new file. */
  readonly material: MaterialView | null
  readonly values: readonly { readonly label: Wording; readonly value: FieldValue; readonly def: FieldDef }[]
}

/*
 * Queries:
 *   getStartPage(actor, institutionId?)            get-start-page.ts        StartPage | null
 *   getTaskList(actor, caseId)                     get-task-list.ts         TaskList | null
 *   getSectionPage(actor, caseId, section)         get-section-page.ts      SectionPage | null
 *   getMaterialsPage(actor, caseId)                get-materials-page.ts    MaterialsPage | null
 *   getCheckAnswers(actor, caseId)                 get-check-answers.ts     CheckAnswersPage | null
 *   getSignPage(actor, caseId)                     get-sign-page.ts         SignPage | null
 *   getReceipt(actor, caseId)                      get-receipt.ts           ReceiptPage | null
 *   getRuleResults(actor, caseId)                  get-rule-results.ts      RuleResultsView | null
 *   getSupplementPage(actor, caseId)               get-supplement-page.ts   SupplementPage | null
 *   getQueryPage(actor, caseId, queryId)           get-query-page.ts        QueryPage | null
 */
