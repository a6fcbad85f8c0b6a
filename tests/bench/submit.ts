import type pg from 'pg'
import { handIn, many, type ManyCase, readyCase } from '@/tests/support/many-cases'
import { done } from '@/tests/support/filing'
import { median } from './load'

/**
 * Handing in through the office against node and pg writing the very same rows: each chunk of applications is handed in, the
 * rows its transactions have written are read back, and those are written again into empty tables of the same shape.
 */
const AT_ONCE = 4

interface Written {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

const SPACE = 'bench_copy'

/** Same columns, same indexes, no foreign keys and no triggers: all in favour of the plain writer. */
async function makeTables(pool: pg.Pool): Promise<readonly { schema: string; name: string }[]> {
  const { rows } = await pool.query<{ schema: string; name: string }>(
    `SELECT schemaname AS schema, tablename AS name FROM pg_tables
     WHERE (schemaname = 'public' AND tablename <> '_prisma_migrations')
       OR (schemaname = 'graphile_worker' AND tablename = '_private_jobs') ORDER BY 2`,
  )
  await pool.query(`CREATE SCHEMA ${SPACE}`)
  for (const { schema, name } of rows) {
    await pool.query(
      `CREATE TABLE ${SPACE}."${name}" (LIKE ${schema}."${name}" INCLUDING ALL EXCLUDING GENERATED EXCLUDING IDENTITY)`,
    )
  }
  return rows
}

/** What one transaction has written: the rows that carry its number. */
async function rowsOfTransaction(
  pool: pg.Pool,
  tables: readonly { schema: string; name: string }[],
  caseId: string,
): Promise<readonly Written[]> {
  const { rows: found } = await pool.query<{ xmin: string }>(
    `SELECT xmin::text FROM "CommandReceipt" WHERE "command" = 'application.submit' AND "outcome"->>'caseId' = $1`,
    [caseId],
  )
  const xmin = found[0]?.xmin
  if (!xmin) throw new Error('the application has no receipt')
  const written: Written[] = []
  for (const { schema, name } of tables) {
    const { rows, fields } = await pool.query<unknown[]>({
      ...{ text: `SELECT * FROM ${schema}."${name}" WHERE xmin::text = $1`, values: [xmin], rowMode: 'array' },
      types: { getTypeParser: () => (text: unknown) => text }, // as text, so that it is written back as it was
    })
    if (rows.length > 0) written.push({ table: name, columns: fields.map((field) => field.name), rows })
  }
  return written
}

/** One transaction, one statement for each table. */
async function writePlainly(pool: pg.Pool, written: readonly Written[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    for (const { table, columns, rows } of written) {
      const marks = rows.map((_, row) => `(${columns.map((_, at) => `$${row * columns.length + at + 1}`).join(', ')})`)
      const names = columns.map((column) => `"${column}"`).join(', ')
      await client.query(
        `INSERT INTO ${SPACE}."${table}" (${names}) VALUES ${marks.join(', ')} ON CONFLICT DO NOTHING`,
        rows.flat(),
      )
    }
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

const perSecond = async (count: number, work: (n: number) => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await many(count, work, AT_ONCE)
  return (count * 1000) / (performance.now() - began)
}

export interface SubmitRates {
  readonly ratio: number
  readonly ours: number
  readonly bare: number
  readonly rows: number
}

export async function measureSubmit(
  pool: pg.Pool,
  { chunks, size, first }: { chunks: number; size: number; first: number },
): Promise<SubmitRates> {
  const tables = await makeTables(pool)
  const drafts = await many(size * chunks, (n) => readyCase(first + n))
  const pairs: { ours: number; bare: number }[] = []
  let rows = 0
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const own = drafts.slice(chunk * size, (chunk + 1) * size)
    const draftAt = (n: number): ManyCase => own[n] as ManyCase // within the slice
    const ours = await perSecond(size, async (n) => done(await handIn(draftAt(n))))
    const written = await many(size, (n) => rowsOfTransaction(pool, tables, draftAt(n).caseId), 1)
    rows = written[0]?.reduce((sum, table) => sum + table.rows.length, 0) ?? 0
    const bare = await perSecond(size, (n) => writePlainly(pool, written[n] ?? []))
    pairs.push({ ours, bare })
  }
  const counted = pairs.slice(1) // the first chunk compiles and warms both
  return {
    ratio: median(counted.map((pair) => pair.ours / pair.bare)),
    ours: median(counted.map((pair) => pair.ours)),
    bare: median(counted.map((pair) => pair.bare)),
    rows,
  }
}
