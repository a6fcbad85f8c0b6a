import type { FormRow, LicenceKind, SectionDef, SectionValues } from '@/lib/domain/items/definition'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { OPEN_CASE_STATUSES, type CaseStatus } from '@/lib/domain/application/status'
import type { RecordedAnswers } from '@/lib/domain/application/prefill'
import { fromDate, fromDateOrNull } from './dates'
import type { Tx } from './client'
import { unsealMembers } from './sealed'
import { type RowWrite, sealValues } from './answers'

/** What an application is filed from: the institution, its licences with their due dates, what was recorded last time. */
export interface FilingInstitution {
  readonly id: string
  readonly region: string
  readonly name: string
  readonly uscc: string | null
  readonly registrationNo: string | null
  readonly address: Readonly<Record<string, unknown>>
  readonly legalRep: FilingPerson
  /** Register values by form path, for fields no live register answers. */
  readonly fields: SectionValues
  readonly licences: readonly FilingLicence[]
}

export interface FilingPerson {
  readonly name: string | null
  readonly mobile: string | null
}

export interface FilingLicence {
  readonly id: string
  readonly kind: LicenceKind
  readonly no: string
  readonly issuedOn: IsoDate | null
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
  readonly entries: readonly FilingEntry[]
}

export interface FilingEntry {
  readonly id: string
  readonly licenceId: string
  readonly letter: ItemLetter
  readonly status: string
  readonly periodFrom: IsoDate
  readonly periodTo: IsoDate
  readonly due: IsoDate
}

const PLAIN = [
  'ownership',
  'affiliation',
  'serviceTarget',
  'managementNature',
  'level',
  'categoryCode',
  'name',
] as const
const NUMBERS = ['uscc', 'usccAbsentReason', 'registrationNo', 'filingNo'] as const

export async function findFilingInstitution(db: Tx, id: string): Promise<FilingInstitution | null> {
  const row = await db.institution.findUnique({
    where: { id },
    select: {
      id: true,
      region: true,
      name: true,
      uscc: true,
      usccAbsentReason: true,
      registrationNo: true,
      filingNo: true,
      categoryCode: true,
      ownership: true,
      affiliation: true,
      serviceTarget: true,
      managementNature: true,
      level: true,
      address: true,
      bedsApproved: true,
      dentalChairs: true,
      legalRep: true,
      principal: true,
      registered: true,
      licences: {
        select: {
          id: true,
          kind: true,
          no: true,
          issuedOn: true,
          validFrom: true,
          validTo: true,
          entries: {
            select: {
              id: true,
              licenceId: true,
              item: true,
              status: true,
              periodFrom: true,
              periodTo: true,
              due: true,
            },
          },
        },
        orderBy: [{ kind: 'asc' }, { no: 'asc' }],
      },
    },
  })
  if (!row) return null
  const legalRep = asRecord(unsealMembers(row.legalRep))
  const fields: Record<string, string | number> = {
    'beds.approved': row.bedsApproved,
    'dentalChairs.approved': row.dentalChairs,
    ...members('institution.address', asRecord(row.address)),
    ...members('legalRep', legalRep),
    ...members('principal', asRecord(unsealMembers(row.principal))),
    ...members('a', { capital: asRecord(row.registered)['capital'] }),
  }
  for (const name of [...PLAIN, ...NUMBERS]) {
    const value = row[name]
    if (value) fields[`institution.${name}`] = value
  }
  return {
    id: row.id,
    region: row.region,
    name: row.name,
    uscc: row.uscc,
    registrationNo: row.registrationNo,
    address: asRecord(row.address),
    legalRep: { name: asText(legalRep['name']), mobile: asText(legalRep['mobile']) },
    fields,
    licences: row.licences.map(({ entries, issuedOn, validFrom, validTo, kind, ...licence }) => ({
      ...licence,
      kind: kind as LicenceKind, // the register import is the only writer
      issuedOn: fromDateOrNull(issuedOn),
      validFrom: fromDateOrNull(validFrom),
      validTo: fromDateOrNull(validTo),
      entries: entries.flatMap(({ item, periodFrom, periodTo, due, ...entry }) =>
        isItemLetter(item)
          ? [
              {
                ...entry,
                letter: item,
                periodFrom: fromDate(periodFrom),
                periodTo: fromDate(periodTo),
                due: fromDate(due),
              },
            ]
          : [],
      ),
    })),
  }
}

const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {} // checked on this line

const members = (prefix: string, record: Readonly<Record<string, unknown>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]): [string, string | number][] =>
      (typeof value === 'string' && value !== '') || typeof value === 'number' ? [[`${prefix}.${name}`, value]] : [],
    ),
  )

/** At most one, by a unique index as well (T01). */
export const findDraft = (db: Tx, institutionId: string) =>
  db.case.findFirst({
    where: { institutionId, status: 'DRAFT' },
    select: { id: true, changedAt: true, items: { select: { item: true }, orderBy: { item: 'asc' } } },
  })

export interface OpenFiling {
  readonly caseId: string
  readonly caseNo: string | null
  readonly status: CaseStatus
  readonly letter: ItemLetter
  readonly entryId: string | null
  readonly periodFrom: IsoDate
  readonly periodTo: IsoDate
  readonly due: IsoDate
}

/** Items of the institution that are in an open case (AV07: SUBMITTED … DELIVERED). */
export async function findOpenFilings(db: Tx, institutionId: string): Promise<OpenFiling[]> {
  const rows = await db.caseItem.findMany({
    where: { open: true, case: { institutionId, status: { in: [...OPEN_CASE_STATUSES] } } },
    select: {
      item: true,
      entryId: true,
      periodFrom: true,
      periodTo: true,
      due: true,
      case: { select: { id: true, caseNo: true, status: true } },
    },
    orderBy: [{ caseId: 'asc' }, { item: 'asc' }],
  })
  return rows.flatMap((row) =>
    isItemLetter(row.item)
      ? [
          {
            caseId: row.case.id,
            caseNo: row.case.caseNo,
            status: row.case.status as CaseStatus, // text with checks in code: only applySteps writes it
            letter: row.item,
            entryId: row.entryId,
            periodFrom: fromDate(row.periodFrom),
            periodTo: fromDate(row.periodTo),
            due: fromDate(row.due),
          },
        ]
      : [],
  )
}

/** The newest verification of each item with its answers, as one: where two items recorded a page, the newer stands. */
export async function findRecordedAnswers(
  db: Tx,
  institutionId: string,
  before: IsoDate,
): Promise<RecordedAnswers | null> {
  const rows = await db.verificationRecord.findMany({
    where: { institutionId, decidedOn: { lte: new Date(`${before}T00:00:00Z`) } },
    select: { item: true, decidedOn: true, facts: true },
    distinct: ['item'],
    orderBy: [{ item: 'asc' }, { decidedOn: 'desc' }],
  })
  const oldestFirst = rows.toSorted((a, b) => a.decidedOn.getTime() - b.decidedOn.getTime())
  const newest = oldestFirst.at(-1)
  if (!newest) return null
  const facts = oldestFirst.map((row) => readFacts(row.facts))
  const lists = new Map(facts.flatMap((one) => [...Map.groupBy(one.rows, (row) => row.list)]))
  return {
    on: fromDate(newest.decidedOn),
    sections: Object.assign({}, ...facts.map((one) => one.sections)) as RecordedAnswers['sections'], // merged records of the same type
    rows: [...lists.values()].flat(),
  }
}

/** Rows are kept flat, or by list with the values under `json`; sealed values are opened here. */
function readFacts(json: unknown): Pick<RecordedAnswers, 'sections' | 'rows'> {
  const facts = asRecord(unsealMembers(json))
  const { rows } = facts
  const entries: readonly (readonly [string | null, unknown])[] = Array.isArray(rows)
    ? rows.map((row: unknown) => [null, row] as const)
    : Object.entries(asRecord(rows)).flatMap(([list, own]) =>
        Array.isArray(own) ? own.map((row: unknown) => [list, row] as const) : [],
      )
  return {
    sections: asRecord(facts['sections']) as RecordedAnswers['sections'], // written from answers of the same shape
    rows: entries.flatMap(([list, row]) => toFormRow(list, asRecord(row))),
  }
}

function toFormRow(list: string | null, row: Readonly<Record<string, unknown>>): FormRow[] {
  const path = list ?? asText(row['list'])
  const rowKey = asText(row['rowKey'])
  if (!path || !rowKey) return []
  const values = asRecord(row['values'] ?? row['json']) as FormRow['values'] // as above
  return [{ list: path, rowKey, parentKey: asText(row['parentKey']), values }]
}

export interface HistoryRow {
  readonly item: ItemLetter
  readonly decidedOn: IsoDate
  readonly conclusion: string
  readonly periodFrom: IsoDate
  readonly periodTo: IsoDate
  readonly visitOn: IsoDate | null
}

export async function findVerifications(db: Tx, institutionId: string): Promise<HistoryRow[]> {
  const rows = await db.verificationRecord.findMany({
    where: { institutionId },
    select: { item: true, decidedOn: true, conclusion: true, periodFrom: true, periodTo: true, visitOn: true },
    orderBy: [{ decidedOn: 'asc' }, { item: 'asc' }],
  })
  return rows.flatMap(({ item, conclusion, ...row }) =>
    isItemLetter(item)
      ? [
          {
            item,
            conclusion,
            decidedOn: fromDate(row.decidedOn),
            periodFrom: fromDate(row.periodFrom),
            periodTo: fromDate(row.periodTo),
            visitOn: fromDateOrNull(row.visitOn),
          },
        ]
      : [],
  )
}

export interface ProceedingRow {
  readonly kind: string
  readonly status: string
  readonly item: ItemLetter
}

export async function findProceedings(db: Tx, institutionId: string): Promise<ProceedingRow[]> {
  const rows = await db.licenceProceeding.findMany({
    where: { entry: { institutionId } },
    select: { kind: true, status: true, entry: { select: { item: true } } },
    orderBy: { openedAt: 'asc' },
  })
  return rows.flatMap(({ kind, status, entry }) =>
    isItemLetter(entry.item) ? [{ kind, status, item: entry.item }] : [],
  )
}

export interface NewAnswers {
  readonly caseId: string
  readonly defs: readonly SectionDef[]
  readonly sections: Readonly<Record<string, SectionValues>>
  readonly rows: readonly (RowWrite & { readonly list: string })[]
  readonly now: Date
}

/** All pages of a new draft at once, each still to be answered. Pages that exist already stay as they are. */
export async function createAnswers(tx: Tx, { caseId, defs, sections, rows, now }: NewAnswers): Promise<void> {
  await tx.caseFact.createMany({
    data: defs.map((section) => ({
      caseId,
      section: section.code,
      json: sealValues(sections[section.code] ?? {}, section.fields),
      change: 'unanswered',
      changedAt: now,
    })),
    skipDuplicates: true,
  })
  const columns = new Map(defs.flatMap((section) => section.lists.map((list) => [list.path, list.columns] as const)))
  const positions = new Map<string, number>()
  await tx.caseRow.createMany({
    data: rows.map(({ values, list, rowKey, parentKey, change }) => {
      const position = positions.get(list) ?? 0
      positions.set(list, position + 1)
      const json = sealValues(values, columns.get(list) ?? [])
      return { caseId, list, rowKey, parentKey, change, position, json }
    }),
    skipDuplicates: true,
  })
}

/** After an edit; T23 counts from here. */
export async function touchCase(tx: Tx, caseId: string, now: Date): Promise<void> {
  await tx.case.update({ where: { id: caseId }, data: { changedAt: now } })
}

/** T23: the content goes, the row stays. Files hang on materials; the sweeper takes what nothing refers to any more. */
export async function eraseDraftContent(tx: Tx, caseId: string): Promise<void> {
  await tx.caseFact.deleteMany({ where: { caseId } })
  await tx.caseRow.deleteMany({ where: { caseId } })
  await tx.materialFile.deleteMany({ where: { material: { caseId } } })
  await tx.material.deleteMany({ where: { caseId } })
  await tx.ruleResult.deleteMany({ where: { caseId } })
}

/** Drafts nobody touched since `before`, oldest first. */
export async function listUntouchedDrafts(
  db: Tx,
  before: Date,
  most = 200,
): Promise<{ id: string; changedAt: Date; institutionId: string }[]> {
  return db.case.findMany({
    where: { status: 'DRAFT', changedAt: { lt: before } },
    select: { id: true, changedAt: true, institutionId: true },
    orderBy: { changedAt: 'asc' },
    take: most,
  })
}
