import { FORM_WORDS, SUPPLY_WORDS, ANSWER_WORDS } from '@/lib/copy/application-form'
import { LEGAL_REPRESENTATIVE, SIGN_METHOD, UNDERTAKING } from '@/lib/copy/undertaking'
import type { IssuingBody } from '@/lib/db/authorities'
import type { SignatureRow } from '@/lib/db/signatures'
import { liveRows } from '@/lib/domain/application/answers'
import { wordedValue, type WordedContext } from '@/lib/domain/application/worded'
import type { ReceiptForm } from '@/lib/domain/document/variables/acceptance'
import type { VariablesOf } from '@/lib/domain/document/variables/registry'
import type { FieldDef, ListDef, RowValues, SectionDef } from '@/lib/domain/items/definition'
import { isAsked } from '@/lib/domain/items/validation'
import { personName } from '@/lib/domain/items/facts'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { DocumentDraft } from '@/lib/services/document/issue-document'
import type { Application, SignedSubject } from './load-application'
import type { CaseMaterial } from './materials-of'

export interface Filing {
  readonly application: Application
  readonly materials: readonly CaseMaterial[]
  readonly authority: IssuingBody
  readonly caseNo: string
  readonly receivedAt: Date
  readonly answerDueOn: IsoDate
}

/** What a handed-in application brings forth: receipt, undertaking and the form itself (T02). */
export function applicationDocuments(filing: Filing): DocumentDraft[] {
  const { application, authority } = filing
  const common = { authority, caseId: application.case.id, institutionId: application.case.institutionId }
  const truth = signerOf(filing, 'M36')
  const form = signerOf(filing, 'M01')
  if (!truth || !form) throw new Error(`case ${application.case.id} is handed in unsigned`)
  return [
    { ...common, type: 'DOC-04', variables: receiptVariables(filing) },
    { ...common, type: 'DOC-21', variables: undertakingVariables(filing, truth) },
    { ...common, type: 'M01', variables: formVariables(filing, form) },
  ]
}

export const institutionVariables = ({ institution }: Pick<Application, 'institution'>) => {
  const { street, detail } = institution.address
  const address = [street, detail].filter((part) => typeof part === 'string').join('')
  return {
    name: institution.name,
    uscc: institution.uscc,
    registrationNo: institution.registrationNo,
    address: address || null,
  }
}

export const itemVariables = ({ letters, catalogue }: Application) =>
  letters.map((letter) => ({ letter, name: catalogue.item(letter)?.copy.name.zh ?? letter }))

function receiptVariables({
  application,
  materials,
  authority,
  caseNo,
  receivedAt,
  answerDueOn,
}: Filing): VariablesOf<'DOC-04@1'> {
  const there = materials.filter(({ status }) => status !== 'MISSING' && status !== 'NOT_REQUIRED')
  const byCode = Map.groupBy(there, ({ instance }) => instance.code)
  return {
    caseNo,
    institution: institutionVariables(application),
    items: itemVariables(application),
    receivedAt: receivedAt.toISOString(),
    channel: application.case.channel,
    materials: [...byCode].map(([code, own]) => ({
      code,
      name: application.catalogue.material(code)?.wording.title.zh ?? code,
      form: receiptForm(own[0]),
      copies: own.reduce((sum, { stored }) => sum + Math.max(1, stored?.files.length ?? 0), 0),
    })),
    answerDueOn,
    contact: { office: authority.name, phone: authority.phone, address: authority.addr || null },
  }
}

function receiptForm(material: CaseMaterial | undefined): ReceiptForm {
  switch (material?.status) {
    case 'PULLED':
      return 'FETCHED'
    case 'PROMISED':
    case 'GENERATED':
      return 'SIGNED'
    default:
      return material?.stored?.files.length ? 'UPLOADED' : 'FILLED_IN'
  }
}

type Signer = VariablesOf<'DOC-21@1'>['signer']

function signerOf({ application }: Filing, paper: SignedSubject): Signer | null {
  const isValid = ({ subject, hash }: SignatureRow): boolean => subject === paper && hash === application.answersHash
  const signature = application.signatures.findLast(isValid)
  return (
    (signature && {
      name: signature.signerName,
      capacity: LEGAL_REPRESENTATIVE,
      signedAt: signature.at.toISOString(),
      method: SIGN_METHOD(signature.note ?? ''),
      answersHash: signature.hash,
    }) ??
    null
  )
}

const undertakingVariables = ({ application, caseNo }: Filing, signer: Signer): VariablesOf<'DOC-21@1'> => ({
  caseNo,
  institution: institutionVariables(application),
  items: itemVariables(application),
  textVersion: UNDERTAKING.version,
  statements: UNDERTAKING.statements.map(({ zh }) => zh),
  signer,
})

const formVariables = ({ application, materials, caseNo }: Filing, signer: Signer): VariablesOf<'M01@1'> => ({
  caseNo,
  institution: institutionVariables(application),
  items: itemVariables(application),
  sections: application.defs.flatMap((section) => formSections(section, application)),
  materials: materials.map((material) => ({
    code: material.instance.code,
    name: clip(
      [application.catalogue.material(material.instance.code)?.wording.title.zh, material.instance.rowTitle]
        .filter(Boolean)
        .join('：'),
      120,
    ),
    how: SUPPLY_WORDS[howOf(material)].zh,
  })),
  signer,
})

function howOf({ instance, status, stored }: CaseMaterial): keyof typeof SUPPLY_WORDS {
  if (status === 'MISSING') return 'MISSING'
  if (stored && stored.files.length > 0) return 'UPLOADED'
  return instance.supply
}

type FormSection = VariablesOf<'M01@1'>['sections'][number]

function formSections(section: SectionDef, application: Application): FormSection[] {
  const values = application.answers.sections[section.code] ?? {}
  const context = wordedContext(application)
  const fields = section.fields.filter((field) => field.kind !== 'signature' && isAsked(field, application.facts))
  const rows = fields.map((field) => ({
    label: clip(field.wording.label.zh, 80),
    value: clip(wordedValue(field, values[field.path], context), 1_000),
  }))
  const tables = section.lists.map((list) => tableOf(list, application, context))
  return [
    ...(rows.length > 0 ? [{ kind: 'VALUES' as const, title: clip(section.wording.title.zh, 80), rows }] : []),
    ...tables,
  ]
}

export const wordedContext = ({ facts }: Application): WordedContext => ({
  locale: 'zh',
  words: ANSWER_WORDS,
  personName: (ref) => personName(facts.form, ref),
})

const COLUMNS_MAX = 8
const CELL_MAX = 400

/** A paper has room for eight columns: wide rows are told as “label: value” in two cells beside their title. */
function tableOf(list: ListDef, application: Application, context: WordedContext): FormSection {
  const rows = liveRows(application.answers.rows).filter((row) => row.list === list.path)
  const columns = list.columns.filter(
    (column) => column.path !== 'ref' && column.path !== 'source' && column.path !== 'licenceId',
  )
  const own = list.nestedIn ? [ownerColumn(list, application, context)] : []
  const base = {
    kind: 'TABLE' as const,
    title: clip(list.wording.title.zh, 80),
    empty: clip(list.wording.none.zh, 120),
  }
  if (columns.length + own.length <= COLUMNS_MAX) {
    return {
      ...base,
      columns: [...own.map(({ label }) => label), ...columns.map((column) => column.wording.label.zh)].map((label) => ({
        label: clip(label, 40),
        share: 1,
      })),
      rows: rows.map((row) => [
        ...own.map(({ of }) => clip(of(row.parentKey), CELL_MAX)),
        ...columns.map((column) => clip(wordedValue(column, row.values[column.path], context), CELL_MAX)),
      ]),
    }
  }
  const titled = new Set(list.rowTitle)
  const rest = columns.filter((column) => !titled.has(column.path))
  const half = Math.ceil(rest.length / 2)
  const labels = [FORM_WORDS.row.zh, FORM_WORDS.details.zh, FORM_WORDS.more.zh]
  return {
    ...base,
    columns: labels.map((label, at) => ({ label, share: at === 0 ? 1 : 2 })),
    rows: rows.map(({ values }) => [
      clip(rowTitle(list, values, context), CELL_MAX),
      clip(details(rest.slice(0, half), values, context), CELL_MAX),
      clip(details(rest.slice(half), values, context), CELL_MAX),
    ]),
  }
}

function ownerColumn(list: ListDef, application: Application, context: WordedContext) {
  const parent = application.catalogue.list(list.nestedIn?.list ?? '')
  const owners = application.answers.rows.filter((row) => row.list === parent?.path)
  const of = (key: string | null): string => {
    const owner = owners.find((row) => row.rowKey === key)
    return owner && parent ? rowTitle(parent, owner.values, context) : ''
  }
  return { label: FORM_WORDS.ofRow.zh, of }
}

/** What names a row to a person. */
export const rowTitle = (list: ListDef, values: RowValues, context: WordedContext): string =>
  list.rowTitle
    .flatMap((path) => {
      const column = list.columns.find((one) => one.path === path)
      return column ? wordedValue(column, values[path], context) : []
    })
    .filter((part) => part !== '')
    .join(' ')

const details = (columns: readonly FieldDef[], values: RowValues, context: WordedContext): string =>
  columns
    .flatMap((column) => {
      const text = wordedValue(column, values[column.path], context)
      return text === '' ? [] : [`${column.wording.label.zh}：${text}`]
    })
    .join('；')

/** Limits of a document count UTF-16 units; a character is never cut in half. */
function clip(text: string, max: number): string {
  if (text.length <= max) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > max - 1) break
    kept += character
  }
  return `${kept}…`
}
