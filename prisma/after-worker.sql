-- Run by the migration runner after graphile-worker's own migration, as the owner; may run again at any time.
-- The queue's tables have row security and no policy, so nobody but their owner and portal_queue sees a row of them.

-- How a command puts a job into its own transaction: the outbox. The application's role can add jobs and nothing else.
CREATE OR REPLACE FUNCTION public.portal_add_job(task text, payload json, key text DEFAULT NULL, max int DEFAULT NULL)
RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  -- Papers are looked at one after the other and behind everything else: nobody waits for it.
  SELECT (graphile_worker.add_job(identifier => task, payload => payload, max_attempts => max, job_key => key,
    queue_name => CASE WHEN task = 'precheck-paper' THEN task END, priority => CASE WHEN task = 'precheck-paper' THEN 10 END)).id
$$;
REVOKE ALL ON FUNCTION public.portal_add_job(text, json, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.portal_add_job(text, json, text, int) TO portal_app;

-- The worker takes jobs as portal_queue, which can reach the queue and no business table.
GRANT USAGE ON SCHEMA graphile_worker TO portal_queue;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO portal_queue;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO portal_queue;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO portal_queue;
DO $$
DECLARE t record;
BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'graphile_worker' AND rowsecurity LOOP
    EXECUTE format('DROP POLICY IF EXISTS portal_queue ON graphile_worker.%I', t.tablename);
    EXECUTE format('CREATE POLICY portal_queue ON graphile_worker.%I TO portal_queue USING (true) WITH CHECK (true)', t.tablename);
  END LOOP;
END $$;
