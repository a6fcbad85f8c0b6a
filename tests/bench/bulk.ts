import type pg from 'pg'

/**
 * Many cases by SQL: copies of one real, accepted case with everything its pages read, under numbers of their own. One in
 * twenty is still in the office's hands, the others are closed, as in an archive that has grown over the years.
 */
interface Copied {
  readonly table: string
  /** Rows of the model; `$1` is its case, `$2` its institution. */
  readonly where: string
  readonly set: Readonly<Record<string, string>>
}

const OPEN = `(g % 20 = 0)`
const CASE_ID = `bench_id('case', g)`
const INSTITUTION_ID = `bench_id('institution', g)`

const OF_CASE = { where: `r."caseId" = $1`, set: { id: `uuidv7()`, caseId: CASE_ID } }

const TABLES: readonly Copied[] = [
  {
    table: 'Institution',
    where: `r."id" = $2`,
    set: {
      ...{ id: INSTITUTION_ID, name: `'青岛' || g || '号口腔门诊部'`, uscc: 'NULL' },
      ...{ registrationNo: 'NULL', filingNo: 'NULL' },
    },
  },
  {
    table: 'Case',
    where: `r."id" = $1`,
    set: {
      ...{ id: CASE_ID, institutionId: INSTITUTION_ID, institutionName: `'青岛' || g || '号口腔门诊部'` },
      ...{ caseNo: `'YLJY370211' || lpad(g::text, 13, '0')` },
      status: `CASE WHEN NOT ${OPEN} THEN 'CLOSED' WHEN g % 40 = 0 THEN 'SUBMITTED' ELSE r."status" END`,
      dueOn: `r."dueOn" + (g % 30)::int`,
      changedAt: `r."changedAt" - (g || ' minutes')::interval`,
    },
  },
  {
    table: 'CaseItem',
    where: OF_CASE.where,
    set: {
      ...{ ...OF_CASE.set, open: OPEN, entryId: 'NULL' },
      // Whoever has the fewest gets the next (T09): an office that grows has more reviewers, not fuller desks.
      reviewerId: `CASE WHEN g <= 1000 THEN r."reviewerId" ELSE bench_id('reviewer', g / 1000) END`,
    },
  },
  { table: 'CaseEvent', ...OF_CASE },
  { table: 'ClockEvent', ...OF_CASE },
  { table: 'CaseFact', ...OF_CASE },
  { table: 'CaseRow', ...OF_CASE },
  { table: 'Material', ...OF_CASE },
  { table: 'RuleResult', ...OF_CASE },
  { table: 'Notice', where: `r."caseId" = $1`, set: { ...OF_CASE.set, institutionId: INSTITUTION_ID } },
]

/** Version-4 shaped ids that can be computed again, so that the rows of one case find each other. */
const FUNCTION = `
  CREATE OR REPLACE FUNCTION bench_id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
  $$ SELECT md5(kind || ':' || n)::uuid $$`

async function columnsOf(client: pg.ClientBase, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND is_identity = 'NO'
     ORDER BY ordinal_position`,
    [table],
  )
  return rows.map(({ name }) => name)
}

export interface Model {
  readonly caseId: string
  readonly institutionId: string
}

/** Cases number `from` to `to - 1`. Triggers rest meanwhile: they keep evidence, and these rows are none. */
export async function copyCases(pool: pg.Pool, model: Model, { from, to }: { from: number; to: number }) {
  const client = await pool.connect()
  try {
    await client.query(FUNCTION)
    await client.query(`SET session_replication_role = replica`)
    for (const { table, where, set } of TABLES) {
      const columns = await columnsOf(client, table)
      const values = columns.map((name) => set[name] ?? `r."${name}"`)
      const [byCase, byInstitution] = [where.includes('$1'), where.includes('$2')]
      const condition = byInstitution && !byCase ? where.replace('$2', '$1') : where
      await client.query(
        `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
         SELECT ${values.join(', ')} FROM generate_series(${from}::bigint, ${to - 1}::bigint) g, "${table}" r
         WHERE ${condition}`,
        [byCase ? model.caseId : model.institutionId],
      )
    }
    // What a database does behind a growth of years, done at once: visibility, statistics, pages written out.
    await client.query('VACUUM (ANALYZE)')
    await client.query('CHECKPOINT')
  } finally {
    client.release(true)
  }
}
