import type { TestDatabase } from './database'

/**
 * Arranging a case by the real commands takes seconds. What one arrangement has written is copied into a schema of its own
 * and put back for every further test, which takes a tenth of a second. Files stay where they are: they are content-addressed.
 */
const keep = (schema: string): string => `
  DO $do$ DECLARE t record; BEGIN
    DROP SCHEMA IF EXISTS ${schema} CASCADE;
    CREATE SCHEMA ${schema};
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
      EXECUTE format('CREATE TABLE ${schema}.%I AS TABLE public.%I', t.tablename, t.tablename);
    END LOOP;
  END $do$`

/** `replica` silences the triggers that keep evidence append-only, which is for the owner of a test database alone. */
const restore = (schema: string): string => `
  DO $do$ DECLARE t record; found boolean; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = '${schema}' LOOP
      EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', t.tablename) INTO found;
      IF found THEN EXECUTE format('DELETE FROM public.%I', t.tablename); END IF;
      EXECUTE format('INSERT INTO public.%I SELECT * FROM ${schema}.%I', t.tablename, t.tablename);
    END LOOP;
  END $do$`

/** The first call arranges, every further one restores. One name per arrangement and file. */
export function arranged<T>(db: TestDatabase, name: string, arrange: () => Promise<T>): () => Promise<T> {
  const schema = `arranged_${name}`
  let kept: { readonly value: T } | null = null
  return async () => {
    if (kept) {
      await db.query(restore(schema))
      return kept.value
    }
    const value = await arrange()
    await db.query(keep(schema))
    kept = { value }
    return value
  }
}
