import type { Tx } from './client'
import { Prisma } from './generated/client'

/**
 * One thing to read: a SELECT, and what its rows mean. Parts that are wanted together are read by one statement, for it is
 * the number of statements that a page or a command pays for. Rows come back as JSON: dates as `2026-11-24`, instants as text.
 */
export interface Part<T> {
  readonly sql: Prisma.Sql
  readonly read: (rows: readonly unknown[]) => T
}

/** `Row` is what the SELECT yields; nothing but its own text says so. */
export const part = <Row, T>(sql: Prisma.Sql, read: (rows: readonly Row[]) => T): Part<T> => ({
  sql,
  read: (rows) => read(rows as readonly Row[]), // the shape of the SELECT beside it
})

/** Rows of a SELECT as one JSON list, in its order. */
export const listOf = (rows: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT coalesce(json_agg(r), '[]'::json) FROM (${rows}) r)`

export type Read<Parts> = { readonly [Name in keyof Parts]: Parts[Name] extends Part<infer T> ? T : never }

export async function readParts<Parts extends Readonly<Record<string, Part<unknown>>>>(
  db: Tx,
  parts: Parts,
): Promise<Read<Parts>> {
  const entries = Object.entries(parts)
  const lists = entries.map(([, { sql }]) => listOf(sql))
  const [row] = await db.$queryRaw<{ lists: unknown[][] }[]>`SELECT json_build_array(${Prisma.join(lists)}) AS lists`
  return Object.fromEntries(
    entries.map(([name, { read }], position) => [name, read(row?.lists[position] ?? [])]),
  ) as Read<Parts> // each name holds what its own part has read
}

export const readPart = async <T>(db: Tx, one: Part<T>): Promise<T> => (await readParts(db, { one })).one
