import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'
import { Prisma } from './generated/client'

/** Columns of a case and of its items that change after it was made. Instants as such, dates as `2026-11-24`. */
const CASE_COLUMNS = [
  'status',
  'changedAt',
  'caseNo',
  'queryCodeSealed',
  'catalogueHash',
  'submittedAt',
  'receivedOn',
  'acceptedOn',
  'decidedOn',
  'usedDays',
  'frozenHash',
  'dueOn',
  'committedDue',
  'statutoryDue',
] as const
const ITEM_COLUMNS = [
  'status',
  'open',
  'reviewerId',
  'visitNeeded',
  'conclusion',
  'nextDue',
  'committedDue',
  'statutoryDue',
] as const

type Value = string | number | boolean | Date | null
export type CaseColumns = Partial<Record<(typeof CASE_COLUMNS)[number], Value>>
export type CaseItemColumns = Partial<Record<(typeof ITEM_COLUMNS)[number], Value>>

export interface ItemChange {
  readonly letter: ItemLetter
  readonly set: CaseItemColumns
  /** By how much its version moves. */
  readonly step: number
}

export interface CaseChange {
  readonly set: CaseColumns
  readonly step: number
  readonly items: readonly ItemChange[]
}

const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')
const caseColumns = Prisma.raw(listed(CASE_COLUMNS))
const itemColumns = Prisma.raw(listed(ITEM_COLUMNS))

/** A case and its items in one statement; what `set` does not name stays as it is. Call under the case lock. */
export async function changeCase(tx: Tx, caseId: string, { set, step, items }: CaseChange): Promise<void> {
  await tx.$executeRaw`
    WITH items AS (
      UPDATE "CaseItem" i SET "version" = i."version" + r."step",
        (${itemColumns}) = (SELECT ${itemColumns} FROM jsonb_populate_record(i, r."set"))
      FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS r("letter" text, "set" jsonb, "step" int)
      WHERE i."caseId" = ${caseId}::uuid AND i."item" = r."letter"
    )
    UPDATE "Case" c SET "version" = c."version" + ${step}::int,
      (${caseColumns}) = (SELECT ${caseColumns} FROM jsonb_populate_record(c, ${JSON.stringify(set)}::jsonb))
    WHERE c."id" = ${caseId}::uuid`
}
