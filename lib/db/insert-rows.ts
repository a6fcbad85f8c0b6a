import { randomUUIDv7 } from 'node:crypto'
import type { Tx } from './client'
import { Prisma } from './generated/client'

/** What a row may hold; instants and dates go as ISO text, JSON columns as they are. */
type Row = Readonly<Record<string, unknown>>

/** Ordered by time, as the ids that Prisma makes. */
export const newId = (): string => randomUUIDv7()

/**
 * `INSERT INTO table (…) SELECT …` of any number of rows, sent as one JSON parameter: the text stays the same, so a connection
 * parses and plans it once. Columns that a row does not name keep the default of the table; all rows name the same.
 */
export function inserted(table: Prisma.ModelName, rows: readonly [Row, ...Row[]]): Prisma.Sql {
  const columns = Prisma.raw(
    Object.keys(rows[0])
      .map((name) => `"${name}"`)
      .join(', '),
  )
  const name = Prisma.raw(`"${table}"`)
  return Prisma.sql`INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::json)`
}

export async function insertRows(tx: Tx, table: Prisma.ModelName, rows: readonly Row[]): Promise<void> {
  const [first, ...others] = rows
  if (first) await tx.$executeRaw`${inserted(table, [first, ...others])}`
}

/** Columns of rows that are there, by id, in one statement; all rows name the same columns. */
export async function updateRows(
  tx: Tx,
  table: Prisma.ModelName,
  rows: readonly (Row & { readonly id: string })[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).filter((column) => column !== 'id')
  const set = Prisma.raw(columns.map((column) => `"${column}" = r."${column}"`).join(', '))
  const name = Prisma.raw(`"${table}"`)
  await tx.$executeRaw`
    UPDATE ${name} t SET ${set} FROM json_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::json) r WHERE t."id" = r."id"`
}
