import type pg from 'pg'

/** A digest per table, so that a test can say that nothing was written, or where. */
export type Contents = ReadonlyMap<string, string>

type Query = <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]) => Promise<readonly Row[]>

export async function readContents(query: Query, except: readonly string[]): Promise<Contents> {
  const rows = await query<{ name: string; digest: string }>(
    `SELECT t.tablename AS name, (xpath('//d/text()', query_to_xml(format(
        'SELECT md5(coalesce(string_agg(r::text, chr(10) ORDER BY r::text), '''')) AS d FROM %I.%I r', schemaname, tablename
      ), false, false, '')))[1]::text AS digest
     FROM pg_tables t WHERE (schemaname = 'public' AND tablename <> ALL ($1))
       OR (schemaname = 'graphile_worker' AND tablename = '_private_jobs')`,
    [except],
  )
  return new Map(rows.map(({ name, digest }) => [name, digest]))
}

export const changedTables = (before: Contents, after: Contents): readonly string[] =>
  [...after].flatMap(([name, digest]) => (before.get(name) === digest ? [] : [name]))
