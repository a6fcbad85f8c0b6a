import type { RecordedAnswers } from '@/lib/domain/application/prefill'
import type { FormRow } from '@/lib/domain/items/definition'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Tx } from './client'
import { fromDate, fromDateOrNull } from './dates'
import { asRecord, asText } from './json-values'
import { unsealMembers } from './sealed'

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
