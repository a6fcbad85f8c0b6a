import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { applyMigrations } from '@/lib/cli/migrate'
import { testDatabase } from '@/tests/support/database'

const owner = testDatabase()
const app = new pg.Pool({ connectionString: owner.url, options: '-c role=portal_app' })
afterAll(() => app.end())

describe('the role of web and worker', () => {
  test('is taken on connecting and is not lost by a reset', async () => {
    await app.query('RESET ROLE')
    const { rows } = await app.query('SELECT current_user')
    expect(rows).toEqual([{ current_user: 'portal_app' }])
  })

  test('owns no table', async () => {
    expect(
      await owner.query(`SELECT tablename FROM pg_tables WHERE tableowner IN ('portal_app', 'portal_queue')`),
    ).toEqual([])
  })

  test.each(['AuditEntry', 'AuditAnchor', 'CaseEvent', 'ClockEvent', 'Decision', 'Signature'])(
    'can neither change nor remove a row of %s',
    async (table) => {
      for (const statement of [`DELETE FROM "${table}"`, `TRUNCATE "${table}"`, `DROP TABLE "${table}"`]) {
        await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' })
      }
      const asked = await app.query(`SELECT has_table_privilege('"${table}"', 'UPDATE') AS may`)
      expect(asked.rows).toEqual([{ may: false }])
    },
  )

  test('adds a job in its own transaction and sees nothing of the queue', async () => {
    await app.query(`SELECT portal_add_job('mail', '{"to":1}', 'one', 3)`)
    await app.query(`SELECT portal_add_job('mail', '{"to":2}', 'one', 3)`)
    const jobs = await owner.query('SELECT payload, max_attempts FROM graphile_worker._private_jobs')
    expect(jobs).toEqual([{ payload: { to: 2 }, max_attempts: 3 }])
    await expect(app.query('SELECT * FROM graphile_worker._private_jobs')).rejects.toMatchObject({ code: '42501' })
  })

  test('leaves no job behind when its transaction is rolled back', async () => {
    const client = await app.connect()
    await client.query('BEGIN')
    await client.query(`SELECT portal_add_job('mail', '{}')`)
    await client.query('ROLLBACK')
    client.release()
    expect(await owner.query('SELECT id FROM graphile_worker._private_jobs')).toEqual([])
  })
})

describe('the role of the queue', () => {
  test('reaches jobs and no business table', async () => {
    const queue = new pg.Pool({ connectionString: owner.url, options: '-c role=portal_queue' })
    await app.query(`SELECT portal_add_job('mail', '{}')`)
    const { rowCount } = await queue.query('SELECT * FROM graphile_worker._private_jobs')
    expect(rowCount).toBe(1)
    await expect(queue.query('SELECT * FROM "Case"')).rejects.toMatchObject({ code: '42501' })
    await queue.end()
  })
})

describe('bringing a database up to date', () => {
  test('does nothing the second time, also when two starts do it at once', async () => {
    expect(await Promise.all([applyMigrations(owner.url), applyMigrations(owner.url)])).toEqual([[], []])
  })

  test('refuses a database that a newer release has changed', async () => {
    const name = '99999999999999_future'
    await owner.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at) VALUES ('x', 'y', $1, now())`,
      [name],
    )
    await expect(applyMigrations(owner.url)).rejects.toThrow(name)
    await owner.query(`DELETE FROM "_prisma_migrations" WHERE id = 'x'`)
  })

  test('refuses when an applied migration was edited', async () => {
    const [first] = await owner.query<{ id: string; checksum: string }>(
      'SELECT id, checksum FROM "_prisma_migrations" ORDER BY migration_name LIMIT 1',
    )
    await owner.query(`UPDATE "_prisma_migrations" SET checksum = 'other' WHERE id = $1`, [first?.id])
    await expect(applyMigrations(owner.url)).rejects.toThrow('edited')
    await owner.query(`UPDATE "_prisma_migrations" SET checksum = $2 WHERE id = $1`, [first?.id, first?.checksum])
  })
})
