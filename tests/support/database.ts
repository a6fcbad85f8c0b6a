import pg from 'pg'
import { afterAll, beforeAll, beforeEach } from 'vitest'

export interface TestDatabase {
  /** Connects as the owner. What is tested connects by itself, as `portal_app`. */
  readonly url: string
  /** Reads or writes as the owner, for arranging and asserting what no service offers. */
  readonly query: <Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>
  readonly empty: () => Promise<void>
}

export interface TestDatabaseOptions {
  /** Tables whose rows outlive a test: what a file's own `beforeAll` has put there for all its tests. */
  readonly keep?: readonly string[]
  /** Emptied before the file only: its tests look at one arrangement from several sides. */
  readonly once?: boolean
}

/**
 * `replica` silences the triggers that keep evidence append-only, which is for the owner of a test database alone. Rows are
 * deleted rather than tables truncated, because most tables are empty and a truncate costs the same for each.
 */
const EMPTY = `
  DO $do$ DECLARE t record; s record; found boolean; BEGIN
    SET LOCAL session_replication_role = replica;
    SET LOCAL lock_timeout = '10s';
    FOR t IN SELECT schemaname, tablename FROM pg_tables
      WHERE (schemaname = 'public' AND tablename <> ALL (%KEEP%))
        OR (schemaname = 'graphile_worker' AND tablename IN ('_private_jobs', '_private_job_queues')) LOOP
      EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I)', t.schemaname, t.tablename) INTO found;
      IF found THEN EXECUTE format('DELETE FROM %I.%I', t.schemaname, t.tablename); END IF;
    END LOOP;
    FOR s IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL LOOP
      EXECUTE format('ALTER SEQUENCE %I RESTART', s.sequencename);
    END LOOP;
  END $do$`

/** This worker's database, emptied before each test of the calling file. Call once, at the top of the file. */
export function testDatabase({ keep = [], once = false }: TestDatabaseOptions = {}): TestDatabase {
  const url = process.env.DATABASE_URL ?? ''
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  const kept = ['_prisma_migrations', ...keep].map((table) => pg.escapeLiteral(table)).join(', ')
  const statement = EMPTY.replace('%KEEP%', `ARRAY[${kept}]`)
  const empty = async (): Promise<void> => {
    await pool.query(statement)
  }
  const emptyAll = EMPTY.replace('%KEEP%', `ARRAY['_prisma_migrations']`)
  beforeAll(async () => {
    await pool.query(emptyAll)
  })
  if (!once) beforeEach(empty)
  afterAll(() => pool.end())
  return {
    url,
    empty,
    query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(sql, [...values])).rows,
  }
}
