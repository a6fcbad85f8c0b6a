import type { FilingState } from '../clock/cycle'
import type { FieldDef, FieldValue, ListDef, RegisterCode, RowValues } from '../items/definition'
import type { FieldProblem } from '../items/field-problem'
import type { PaperChecks } from '../paper/views'
import type { IsoDate } from '../shared/dates'
import type { ItemLetter } from '../shared/item-letters'
import type { Refusal } from '../shared/result'
import type { Wording } from '../shared/wording'
import type { RowChange, SectionChange } from './answers'

import type { CaseHead, MaterialView, OpenCode, Problem, RowRefs, RuleView, TaskState } from './view-parts'

/**
 * What the pages of an application show, one type per screen. Every query takes the actor first and returns `null` when
 * the case is not the actor's to see. Words of the catalogue come as they are (`Wording`); everything else is a code.
 *
 * Forms: the names of their inputs are the paths of the problems, so that an error summary can link to the field.
 *   a section's field   `institution.level`
 *   a row's column      `b.devices[rowKey].statusTest.date`; a row being added has the key `new`
 * Dates `2026-11-24`, yes and no `true`/`false`, several choices the same name several times and once empty, so that “none”
 * arrives too. A field that is not in the post keeps its value. After a row with errors: `?check=1&list=…&row=…`.
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
 *   requestContactCodeAction  caseId                                                    → shown in place
 *   proveContactAction        caseId, code                                              → the section's page
 *   requestSignCodeAction     caseId                                                    → shown in place
 *   signAction                caseId, truth (on), code                                  → check and hand in (draftSign)
 *   submitAction              caseId
 *                                                                             → the receipt
 *   discardDraftAction        caseId                                                    → applicant home
 *   answerSupplementAction    caseId, `answer.<defectId>` (text), `answered.<defectId>` (on)  → the case page
 *   answerQueryAction         caseId, queryId, version, answer                          → the case page
 * A list as a table: GET routes.rowsCsv(caseId, list), `?format=xlsx` for a workbook.
 */

/** Where a value comes from: “登记机关 2026-11-23”, “2026年1月校验”. */
export type SourceView =
  | { readonly kind: 'register'; readonly register: RegisterCode; readonly on: IsoDate }
  | { readonly kind: 'verification'; readonly on: IsoDate }
  | { readonly kind: 'typed' }

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

export interface SectionTask {
  readonly code: string
  /** `base`, a shared group, or the letter of the item. */
  readonly group: string
  readonly title: Wording
  readonly state: TaskState
  readonly errors: number
  readonly hints: number
  readonly version: number
  /** Everything is prefilled and without error: one tap can confirm it with its group. */
  readonly confirmable: boolean
}

export interface TaskGroup {
  /** `base`, a shared group, or the letter of the item. */
  readonly group: string
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
  /** Something is missing or wrong: its form stands open. */
  readonly needsWork: boolean
  readonly problems: readonly FieldProblem[]
}

export interface ListView {
  readonly def: ListDef
  readonly rows: readonly RowView[]
  readonly readOnly: boolean
  readonly source: SourceView
  /** Of the list as a whole: too few, too many. */
  readonly problems: readonly FieldProblem[]
}

export interface ContactProof {
  readonly mobileMasked: string
  readonly code: OpenCode | null
}

export interface SectionPage {
  readonly head: CaseHead
  readonly code: string
  /** `base`, a shared group, or the letter of the item. */
  readonly group: string
  readonly title: Wording
  readonly lead: Wording
  readonly why: Wording
  readonly unchangedQuestion: Wording
  readonly change: SectionChange
  readonly version: number
  /** When somebody last saved the page; null while it is as it began. */
  readonly savedAt: Date | null
  readonly fields: readonly FieldView[]
  readonly lists: readonly ListView[]
  readonly refs: RowRefs
  /** Nothing known beforehand: there is no “unchanged” to choose. */
  readonly canBeUnchanged: boolean
  /** All of the page, in its order. What is only missing is said with `?check=1` (`beforeAsked`). */
  readonly problems: readonly Problem[]
  readonly rules: readonly RuleView[]
  /** A contact mobile that is to be proved by a code, on the page that asks for it. */
  readonly contact: ContactProof | null
  readonly previous: string | null
  readonly next: string | null
}

// ── Materials ────────────────────────────────────────────────────────────────

export interface MaterialsPage {
  readonly head: CaseHead
  /** Whose move it is. */
  readonly yours: readonly MaterialView[]
  readonly there: readonly MaterialView[]
  readonly fetched: readonly MaterialView[]
  readonly checks: PaperChecks
  readonly counts: {
    readonly separate: number
    readonly combined: number
    readonly supplied: number
    readonly missing: number
  }
  readonly limits: { readonly maxFileMb: number; readonly maxCaseMb: number }
  readonly registers: readonly RegisterState[]
}

export type {
  CheckedValue,
  CheckedRow,
  CheckedSection,
  CheckAnswersPage,
  SignedPaper,
  SignPage,
  Obstacle,
  ReceiptPage,
  RuleResultsView,
  DefectView,
  SupplementPage,
  QueryPage,
} from './filing-views'
export type {
  CaseHead,
  ChoiceOption,
  FileView,
  MaterialStatus,
  MaterialView,
  OpenCode,
  Problem,
  RowRefs,
  RuleView,
  TaskState,
} from './view-parts'

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

/** The institution's word that its radiation workers were told; the name masked. */
export interface WorkersTold {
  readonly today: IsoDate
  readonly word: { readonly at: Date; readonly by: string; readonly textVersion: string } | null
}
