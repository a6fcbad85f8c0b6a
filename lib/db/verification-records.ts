import type { RecordedAnswers } from '@/lib/domain/application/prefill'
import type { FormRow } from '@/lib/domain/items/definition'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { Prisma } from './generated/client'
import { asRecord, asText } from './json-values'
import { type Part, part } from './parts'
import { unsealMembers } from './sealed'

interface RecordRow {
  readonly decidedOn: IsoDate
  readonly facts: unknown
}

/** The newest verification of each item with its answers, as one: where two items recorded a page, the newer stands. */
export const recordedAnswersPart = (institutionId: string, before: IsoDate): Part<RecordedAnswers | null> =>
  part<RecordRow, RecordedAnswers | null>(
    Prisma.sql`
      SELECT DISTINCT ON ("item") "decidedOn", "facts" FROM "VerificationRecord"
      WHERE "institutionId" = ${institutionId}::uuid AND "decidedOn" <= ${before}::date ORDER BY "item", "decidedOn" DESC`,
    mergeRecords,
  )

function mergeRecords(rows: readonly RecordRow[]): RecordedAnswers | null {
  const oldestFirst = rows.toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0))
  const newest = oldestFirst.at(-1)
  if (!newest) return null
  const facts = oldestFirst.map((row) => readFacts(row.facts))
  const lists = new Map(facts.flatMap((one) => [...Map.groupBy(one.rows, (row) => row.list)]))
  return {
    on: newest.decidedOn,
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

export const verificationsPart = (institutionId: string): Part<HistoryRow[]> =>
  part<HistoryRow, HistoryRow[]>(
    Prisma.sql`
      SELECT "item", "decidedOn", "conclusion", "periodFrom", "periodTo", "visitOn" FROM "VerificationRecord"
      WHERE "institutionId" = ${institutionId}::uuid ORDER BY "decidedOn", "item"`,
    (rows) => rows.filter(({ item }) => isItemLetter(item)),
  )

export interface ProceedingRow {
  readonly kind: string
  readonly status: string
  readonly item: ItemLetter
}

export const proceedingsPart = (institutionId: string): Part<ProceedingRow[]> =>
  part<ProceedingRow, ProceedingRow[]>(
    Prisma.sql`
      SELECT p."kind", p."status", e."item" FROM "LicenceProceeding" p JOIN "LicenceEntry" e ON e."id" = p."entryId"
      WHERE e."institutionId" = ${institutionId}::uuid ORDER BY p."openedAt"`,
    (rows) => rows.filter(({ item }) => isItemLetter(item)),
  )
