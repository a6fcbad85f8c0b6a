import { type Answers, loadAnswers } from '@/lib/db/answers'
import { type FilingInstitution, findFilingInstitution } from '@/lib/db/filing-institutions'
import { findRecordedAnswers } from '@/lib/db/verification-records'
import type { CaseState } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import { listSignatures, type SignatureRow } from '@/lib/db/signatures'
import { sha256 } from '@/lib/db/canonical'
import {
  type AnswerRow,
  type AnswerSet,
  liveRows,
  type SectionChange,
  toFlatForm,
} from '@/lib/domain/application/answers'
import { changedPathsOf } from '@/lib/domain/application/delta'
import { frozenAnswers } from '@/lib/domain/application/frozen'
import { type Baseline, prefillDraft, type RecordedAnswers } from '@/lib/domain/application/prefill'
import { assembleForm } from '@/lib/domain/items/assemble'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import type { FieldValue, SectionDef, SectionValues } from '@/lib/domain/items/definition'
import { type CaseFacts, caseFacts } from '@/lib/domain/items/facts'
import type { FormItem } from '@/lib/domain/items/form'
import type { Registers } from '@/lib/domain/items/registers'
import { type FieldProblem, validateSection } from '@/lib/domain/items/validation'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { registersFor, type SnapshotInfo } from '@/lib/services/institution/registers'
import { catalogueOf } from '@/lib/services/items/catalogue'

/** Everything that is known of one application: answers, what they began with, what was there last time, and the form they make. */
export interface Application {
  readonly case: CaseState
  readonly letters: readonly ItemLetter[]
  readonly catalogue: Catalogue
  readonly defs: readonly SectionDef[]
  readonly institution: FilingInstitution
  readonly stored: Answers
  readonly answers: AnswerSet
  readonly last: RecordedAnswers | null
  readonly registers: Registers
  readonly snapshots: readonly SnapshotInfo[]
  readonly baseline: Baseline
  readonly facts: CaseFacts
  readonly changedPaths: readonly string[]
  /** Of the answers as they are now: what a signature is made over. */
  readonly answersHash: string
  readonly signatures: readonly SignatureRow[]
  readonly today: IsoDate
}

export const SIGNED_PAPERS = ['M36', 'M01'] as const
export type SignedSubject = (typeof SIGNED_PAPERS)[number]

export async function loadApplication(db: Tx, subject: CaseState, today: IsoDate): Promise<Application> {
  const catalogue = await catalogueOf(subject, today, db)
  const letters = subject.items.map(({ letter }) => letter)
  const defs = catalogue.sectionsFor(letters)
  const institution = await findFilingInstitution(db, subject.institutionId)
  if (!institution) throw new Error(`institution of case ${subject.id} is missing`)
  const stored = await loadAnswers(db, subject.id)
  const last = await findRecordedAnswers(db, subject.institutionId, today)
  const { registers, snapshots } = await registersFor(db, subject.institutionId)
  const signatures = await listSignatures(db, subject.id, SIGNED_PAPERS)
  const items = formItems(subject)
  const known = knownOf(institution, letters)
  const { licenceKinds } = known
  const baseline = prefillDraft({ defs, registers, last, known, items, licenceKinds, channel: subject.channel, today })
  const raw = answersOf(stored, defs)
  const answersHash = sha256(frozenAnswers(raw, letters, defs))
  const valid = signatures.findLast(({ subject: paper, hash }) => paper === 'M36' && hash === answersHash)
  const answers = withSystemValues(raw, { items, channel: subject.channel, truth: valid?.id ?? null })
  const changedPaths = changedPathsOf(answers, last, defs)
  const facts = caseFacts({
    form: assembleForm(toFlatForm(answers), defs),
    letters,
    asOf: today,
    parameters: catalogue.parameters,
    changedPaths,
    caseKind: subject.kind,
  })
  return {
    case: subject,
    letters,
    catalogue,
    defs,
    institution,
    stored,
    answers,
    last,
    registers,
    snapshots,
    baseline,
    facts,
    changedPaths,
    answersHash,
    signatures,
    today,
  }
}

/** Licences of the chosen items as the register once gave them, for the days it is silent. */
export function knownOf(institution: FilingInstitution, letters: readonly ItemLetter[]) {
  // By where the entry is, not by the item: pre-marital examination may be noted on the practice licence (实施办法 11).
  const concerned = institution.licences.filter(({ entries }) => entries.some(({ letter }) => letters.includes(letter)))
  const licenceKinds = [...new Set(concerned.map(({ kind }) => kind))]
  const licences = concerned.map((licence) => ({
    kind: licence.kind,
    no: licence.no,
    issuedOn: licence.issuedOn,
    validFrom: licence.validFrom,
    validTo: licence.validTo,
    status: licence.entries[0]?.status ?? 'VALID',
  }))
  return { fields: institution.fields, licences, licenceKinds }
}

export const formItems = (subject: Pick<CaseState, 'items'>): FormItem[] =>
  subject.items.map(({ letter, licenceId, periodFrom, periodTo, due, aligned }) => ({
    code: letter,
    licenceId,
    periodFrom,
    periodTo,
    due,
    aligned,
  }))

function answersOf(stored: Answers, defs: readonly SectionDef[]): AnswerSet {
  const lists = new Set(defs.flatMap((section) => section.lists.map((list) => list.path)))
  const codes = new Set(defs.map((section) => section.code))
  return {
    sections: Object.fromEntries(
      stored.sections.filter(({ section }) => codes.has(section)).map(({ section, values }) => [section, values]),
    ),
    rows: stored.rows
      .filter((row) => lists.has(row.list))
      .map(({ list, rowKey, parentKey, values, change }) => ({
        list,
        rowKey,
        parentKey: parentKey ?? null,
        values,
        change,
      })),
  }
}

interface SystemValues {
  readonly items: readonly FormItem[]
  readonly channel: string
  readonly truth: string | null
}

/** The items are the case's, the channel is how it came, and the declaration holds while its signature does. */
function withSystemValues({ sections, rows }: AnswerSet, { items, channel, truth }: SystemValues): AnswerSet {
  const handler: SectionValues = { ...sections['handler'], channel, 'consent.truth': truth }
  const itemRows = items.map((item): AnswerRow => ({
    list: 'items',
    rowKey: item.code,
    parentKey: null,
    change: 'unchanged',
    values: Object.fromEntries(
      Object.entries(item).map(([name, value]): [string, FieldValue] => [name, value ?? null]),
    ),
  }))
  return { sections: { ...sections, handler }, rows: [...rows.filter((row) => row.list !== 'items'), ...itemRows] }
}

export const changeOfSection = (application: Application, code: string): SectionChange =>
  application.stored.sections.find(({ section }) => section === code)?.change ?? 'unanswered'

export const versionOfSection = (application: Application, code: string): number =>
  application.stored.sections.find(({ section }) => section === code)?.version ?? 0

export const problemsOfSection = ({ answers, facts }: Application, section: SectionDef): FieldProblem[] =>
  validateSection(section, answers.sections[section.code] ?? {}, liveRows(answers.rows), facts)

export const errorsOf = (problems: readonly FieldProblem[]): FieldProblem[] =>
  problems.filter(({ level }) => level === 'error')

/** Pages that stand in the way of handing in: not answered, or with an error (T02 “required fields”). */
export const incompleteSections = (application: Application): SectionDef[] =>
  application.defs.filter(
    (section) =>
      changeOfSection(application, section.code) === 'unanswered' ||
      errorsOf(problemsOfSection(application, section)).length > 0,
  )

export const unsignedPapers = ({ signatures, answersHash }: Application): SignedSubject[] =>
  SIGNED_PAPERS.filter((paper) => !signatures.some(({ subject, hash }) => subject === paper && hash === answersHash))
