import { EMPTY_TABLES, withOwner } from './demo'

/**
 * The large demo takes minutes to make, so its first morning is kept beside it, row by row, and “start over” puts it back.
 * The copy belongs to the owner alone; web and worker have no right to it.
 */
const KEEP = `
  DO $do$ DECLARE t record; BEGIN
    DROP SCHEMA IF EXISTS first_day CASCADE;
    CREATE SCHEMA first_day;
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
      EXECUTE format('CREATE TABLE first_day.%I AS TABLE public.%I', t.tablename, t.tablename);
    END LOOP;
    CREATE TABLE first_day.jobs AS TABLE graphile_worker._private_jobs;
  END $do$`

/** A release with other tables cannot take the old rows: then the demo is made anew. */
const FITS = `
  SELECT to_regclass('first_day.jobs') IS NOT NULL AND NOT EXISTS (
    SELECT FROM (
      SELECT count(*) FILTER (WHERE table_schema = 'public') AS now, count(*) FILTER (WHERE table_schema = 'first_day') AS kept
      FROM information_schema.columns
      WHERE table_schema IN ('public', 'first_day') AND table_name <> 'jobs'
      GROUP BY table_name, column_name, data_type
    ) AS matched WHERE now <> kept
  ) AS fits`

/** Parents first, by the foreign keys: only a superuser may set those aside. */
const PUT_BACK = `
  DO $do$ DECLARE t record; done text[] := ARRAY['_prisma_migrations']; names text; before int; BEGIN
    LOOP
      before := cardinality(done);
      FOR t IN SELECT tablename FROM pg_tables p WHERE schemaname = 'public' AND tablename <> ALL (done) AND NOT EXISTS (
        SELECT FROM pg_constraint c JOIN pg_class parent ON parent.oid = c.confrelid
        WHERE c.contype = 'f' AND c.conrelid = format('public.%I', p.tablename)::regclass
          AND c.confrelid <> c.conrelid AND parent.relname <> ALL (done)
      ) ORDER BY 1 LOOP
        SELECT string_agg(format('%I', column_name), ', ') INTO names FROM information_schema.columns
          WHERE table_schema = 'public' AND table_name = t.tablename AND is_generated = 'NEVER';
        EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', t.tablename);
        EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM first_day.%I', t.tablename, names, names, t.tablename);
        EXECUTE format('ALTER TABLE %I ENABLE TRIGGER USER', t.tablename);
        done := done || t.tablename::text;
      END LOOP;
      EXIT WHEN cardinality(done) = before;
    END LOOP;
    INSERT INTO graphile_worker._private_jobs (job_queue_id, task_id, payload, priority, run_at, max_attempts, key, flags)
      SELECT job_queue_id, task_id, payload, priority, run_at, max_attempts, key, flags FROM first_day.jobs ORDER BY id;
  END $do$`

export const keepFirstDay = (): Promise<void> => withOwner(async (client) => void (await client.query(KEEP)))

/** In one transaction: false, and nothing touched, when no first day was kept or its tables have changed since. */
export const putBackFirstDay = (): Promise<boolean> =>
  withOwner(async (client) => {
    const { rows } = await client.query<{ fits: boolean }>(FITS)
    if (!rows[0]?.fits) return false
    await client.query('BEGIN')
    await client.query(EMPTY_TABLES)
    await client.query(PUT_BACK)
    await client.query('COMMIT')
    return true
  })
