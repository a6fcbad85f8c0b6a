import { type Answers, answersPart } from '@/lib/db/answers'
import { sha256 } from '@/lib/db/canonical'
import { casePart, type CaseState, findInstitutionOfCase } from '@/lib/db/cases'
import { catalogueInForcePart } from '@/lib/db/catalogues'
import type { Tx } from '@/lib/db/client'
import { type FilingInstitution, filingInstitutionPart } from '@/lib/db/filing-institutions'
import { type Read, readParts } from '@/lib/db/parts'
import { provedMobilesPart } from '@/lib/db/proved-mobiles'
import { hmacOf } from '@/lib/db/sealed'
import { type SignatureRow, signaturesPart } from '@/lib/db/signatures'
import { newestSnapshotsPart } from '@/lib/db/snapshots'
import { recordedAnswersPart } from '@/lib/db/verification-records'
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
import type { Actor } from '@/lib/domain/shared/actor'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { registersOf, type SnapshotInfo } from '@/lib/services/institution/registers'
import { catalogueByHash } from '@/lib/services/items/catalogue'

/** Everything that is known of one application: answers, what they began with, what was there last time, and the form they make. */
export interface Application {
  readonly case: CaseState
  readonly letters: readonly ItemLetter[]
  readonly catalogue: Catalogue
  readonly catalogueHash: string
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

/** What is stored of an application beside the case itself. */
const applicationParts = ({ id, institutionId }: Pick<CaseState, 'id' | 'institutionId'>, today: IsoDate) => ({
  institution: filingInstitutionPart(institutionId),
  stored: answersPart(id),
  last: recordedAnswersPart(institutionId, today),
  snapshots: newestSnapshotsPart(institutionId),
  signatures: signaturesPart(id, SIGNED_PAPERS),
  provedMobiles: provedMobilesPart(institutionId),
  inForce: catalogueInForcePart(today),
})
type Known = Read<ReturnType<typeof applicationParts>>

export const loadApplication = async (db: Tx, subject: CaseState, today: IsoDate): Promise<Application> =>
  makeApplication(db, { ...(await readParts(db, applicationParts(subject, today))), case: subject, today })

/** Case and application in one reading; `null` when the actor may not see the case. */
export async function findApplication(
  db: Tx,
  caseId: string,
  actor: Actor,
  today: IsoDate,
): Promise<Application | null> {
  const institutionId = await findInstitutionOfCase(db, caseId, actor)
  if (institutionId === null) return null
  const parts = { ...applicationParts({ id: caseId, institutionId }, today), case: casePart(caseId) }
  const { case: subject, ...known } = await readParts(db, parts)
  return subject && makeApplication(db, { ...known, case: subject, today })
}

type Stored = Known & Pick<Application, 'case' | 'today'>

async function makeApplication(db: Tx, { institution, inForce, ...known }: Stored): Promise<Application> {
  const { case: subject, stored, last, snapshots, signatures, today } = known
  // A case filed under a catalogue keeps it; a draft follows the one in force.
  const catalogueHash = subject.catalogueHash ?? inForce
  if (catalogueHash === null) throw new Error(`no catalogue in force on ${today}`)
  if (!institution) throw new Error(`institution of case ${subject.id} is missing`)
  const catalogue = await catalogueByHash(catalogueHash, db)
  const letters = subject.items.map(({ letter }) => letter)
  const defs = catalogue.sectionsFor(letters)
  const registers = registersOf(snapshots)
  const items = formItems(subject)
  const before = knownOf(institution, letters)
  const { licenceKinds } = before
  const { channel } = subject
  const baseline = prefillDraft({ defs, registers, last, known: before, items, licenceKinds, channel, today })
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
    contactProved: isProved(answers.sections['handler']?.['contact.mobile'], {
      last,
      institution,
      proved: known.provedMobiles,
    }),
  })
  return {
    case: subject,
    letters,
    catalogue,
    catalogueHash,
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

interface KnownMobiles {
  readonly last: RecordedAnswers | null
  readonly institution: FilingInstitution
  readonly proved: readonly string[]
}

/** By a code of this or an earlier application; or it is the one the register has, or the one of the last verification. */
function isProved(mobile: FieldValue | undefined, { last, institution, proved }: KnownMobiles): boolean {
  if (typeof mobile !== 'string' || mobile === '') return false
  const known = [last?.sections['handler']?.['contact.mobile'], institution.legalRep.mobile]
  return known.includes(mobile) || proved.includes(hmacOf(mobile))
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
