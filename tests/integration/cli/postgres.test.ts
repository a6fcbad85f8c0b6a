import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pause, readPostmaster } from '@/lib/cli/postgres/process'
import { type EmbeddedPostgres, ensureDatabase, removeCluster, startPostgres } from '@/lib/cli/postgres/server'

/** Real servers, killed for real. The folder's name has a space in it, as people's folders do. */
const base = mkdtempSync(path.join(os.tmpdir(), 'office data '))
const home = path.join(base, 'postgres')
const data = path.join(home, 'data')
const start = (): Promise<EmbeddedPostgres> => startPostgres({ dataDir: base })

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined) // the server is killed under it
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

const countRows = (url: string): Promise<number> =>
  withClient(
    url,
    async (client) => (await client.query<{ n: number }>('SELECT count(*)::int AS n FROM kept')).rows[0]?.n ?? -1,
  )

const portOf = (url: string): string => new URL(url).port

beforeAll(() => chmodSync(base, 0o755))
afterAll(async () => {
  await (await start()).stop()
  removeCluster(base)
  rmSync(base, { recursive: true, force: true })
})

describe('the built-in Postgres', () => {
  test('keeps its port and its data from one start to the next', async () => {
    const first = await start()
    await withClient(first.url, (client) => client.query('CREATE TABLE kept AS SELECT 1 AS n'))
    await first.stop()
    expect(readPostmaster(data)).toBeNull()
    const second = await start()
    expect(portOf(second.url)).toBe(portOf(first.url))
    expect(await countRows(second.url)).toBe(1)
  })

  test('asks for its owner’s password, and only the owner can read it', async () => {
    const { url } = await start()
    const wrong = new URL(url)
    wrong.password = 'guess'
    await expect(withClient(wrong.href, () => Promise.resolve())).rejects.toMatchObject({ code: '28P01' })
    expect(statSync(path.join(home, 'password')).mode & 0o077).toBe(0)
  })

  test('listens on this machine only', async () => {
    const { url } = await start()
    const [row] = await withClient(url, async (client) => (await client.query('SHOW listen_addresses')).rows)
    expect(row).toEqual({ listen_addresses: '127.0.0.1' })
  })

  test('finds Chinese names by their parts', async () => {
    const { url } = await start()
    const found = await withClient(url, async (client) => {
      await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm')
      return (await client.query(`SELECT show_trgm('口腔门诊部') AS parts`)).rows[0] as { parts: string[] }
    })
    expect(found.parts.length).toBeGreaterThan(3)
  })

  test('is up again with everything acknowledged after its processes were killed', async () => {
    const { url } = await start()
    await withClient(url, async (client) => {
      for (let n = 0; n < 50; n += 1) await client.query('INSERT INTO kept VALUES ($1)', [n])
      process.kill(readPostmaster(data)?.pid ?? 0, 'SIGKILL')
    })
    const again = await start()
    expect(await countRows(again.url)).toBe(51)
    await again.stop()
  })

  test('starts although its old number now belongs to another program', async () => {
    const stranger = spawn('sleep', ['60'])
    writeFileSync(path.join(data, 'postmaster.pid'), `${stranger.pid}\n${data}\n1\n1\n\n127.0.0.1\n0 0\nready\n`)
    try {
      const server = await start()
      expect(await countRows(server.url)).toBe(51)
      await server.stop()
    } finally {
      stranger.kill()
    }
  })

  test('is shared with a second command and left running by it', async () => {
    const server = await start()
    const holder = spawn('sleep', ['60'])
    writeFileSync(path.join(home, 'owner'), String(holder.pid))
    const second = await start()
    expect(second.borrowed).toBe(true)
    await second.stop()
    expect(await countRows(server.url)).toBe(51)
    holder.kill('SIGKILL')
    await pause(100)
    const heir = await start()
    expect(heir.borrowed).toBe(false)
    expect(readFileSync(path.join(home, 'owner'), 'utf8').trim()).toBe(String(process.pid))
  })

  test('makes a database once, also when two commands ask at the same time', async () => {
    const { url } = await start()
    const [first, second] = await Promise.all([ensureDatabase(url, 'office'), ensureDatabase(url, 'office')])
    expect(first).toBe(second)
    expect(new URL(first).pathname).toBe('/office')
  })
})
