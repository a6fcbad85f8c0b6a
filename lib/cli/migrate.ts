import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { withDatabase } from '@/lib/cli/database'

/**
 * Brings a database up to date: Prisma's migration files in order, the roles, the queue's own tables, the grants. Keeps
 * Prisma's table with Prisma's columns and checksums, so that `prisma migrate status` and `deploy` agree with it.
 */

const PRISMA = path.join(process.cwd(), 'prisma')
/** The lock that `prisma migrate deploy` takes too, so that the two never run side by side. */
const MIGRATION_LOCK = 72_707_369

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

interface AppliedRow {
  readonly migration_name: string
  readonly checksum: string
  readonly finished_at: Date | null
}

const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

/**
 * Roles belong to the whole server: another database's migration may be faster, and an administrator may have made and
 * granted them beforehand for an owner who may not.
 */
const ROLES = ['portal_app', 'portal_queue'].map(
  (role) => `
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
    DO $$ BEGIN GRANT ${role} TO CURRENT_USER; EXCEPTION WHEN insufficient_privilege THEN NULL; END $$;`,
)

/** `portal_app` reads and writes rows; it owns nothing, so it can neither drop a trigger nor truncate. */
const GRANTS = `
  GRANT USAGE ON SCHEMA public TO portal_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO portal_app;
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO portal_app;
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO portal_app;
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO portal_app;`

function readMigrations(): readonly Migration[] {
  const folder = path.join(PRISMA, 'migrations')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** A database that this release does not know must not be touched: it may be a newer release's. */
function whyMayNotMigrate(applied: readonly AppliedRow[], known: readonly Migration[]): string | null {
  const byName = new Map(known.map((migration) => [migration.name, migration]))
  const unfinished = applied.find(({ finished_at }) => finished_at === null)
  if (unfinished)
    return `The migration ${unfinished.migration_name} began and did not finish: settle it with “prisma migrate resolve”.`
  const unknown = applied.find(({ migration_name }) => !byName.has(migration_name))
  if (unknown)
    return `The database has the migration ${unknown.migration_name}, which this release does not know: run the newer release.`
  const edited = applied.find(({ migration_name, checksum }) => byName.get(migration_name)?.checksum !== checksum)
  return edited
    ? `The migration ${edited.migration_name} was edited after it had been applied: restore the file.`
    : null
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN')
  try {
    await work()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

const applyOne = (client: pg.Client, { name, sql, checksum }: Migration): Promise<void> =>
  inTransaction(client, async () => {
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
  })

async function applyFiles(client: pg.Client): Promise<readonly string[]> {
  await client.query(MIGRATIONS_TABLE)
  const { rows } = await client.query<AppliedRow>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  )
  const known = readMigrations()
  const refusal = whyMayNotMigrate(rows, known)
  if (refusal) throw new Error(refusal)
  const done = new Set(rows.map(({ migration_name }) => migration_name))
  const open = known.filter(({ name }) => !done.has(name))
  for (const migration of open) {
    await applyOne(client, migration).catch((error: unknown) => {
      throw new Error(
        `The migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      )
    })
  }
  return open.map(({ name }) => name)
}

const sqlFile = (name: string): string => {
  const file = path.join(PRISMA, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** The queue's pool must be its own: graphile-worker takes and returns connections while the lock above is held. */
async function migrateQueue(url: string): Promise<void> {
  const quiet = new Logger(() => () => undefined)
  await runMigrations({ connectionString: url, logger: quiet })
}

/** Applies what is missing and returns the names of the migrations applied. Any number of processes may call it at once. */
export async function applyMigrations(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    for (const role of ROLES) await client.query(role)
    const applied = await applyFiles(client)
    await inTransaction(client, async () => {
      await client.query(GRANTS)
      await client.query(sqlFile('grants.sql'))
    })
    await migrateQueue(url)
    await inTransaction(client, async () => {
      await client.query(sqlFile('after-worker.sql'))
    })
    return applied
  } finally {
    await client.end()
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await withDatabase(async (url) => {
    const applied = await applyMigrations(url)
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
  })
}
