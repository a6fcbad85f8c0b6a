import { realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { type Build, ensureBuild } from '@/lib/cli/build'
import { makeKeys } from '@/lib/cli/make-keys'
import { applyMigrations } from '@/lib/cli/migrate'
import { type Portal, startPortal } from '@/lib/cli/portal'
import { processesIn } from '@/lib/cli/postgres/process'
import { ensureDatabase, startPostgres } from '@/lib/cli/postgres/server'
import { startTemporaryPostgres } from '@/lib/cli/temporary-postgres'
import { closeDatabase } from '@/lib/db/client'
import { forgetEnv } from '@/lib/env'

/**
 * A database server of its own, writing through to the disk as in production, whose processes may be killed. This process
 * arranges and looks on the same database through the services.
 */
export interface KillGround {
  readonly settings: Readonly<Record<(typeof SETTINGS)[number], string>>
  /** Connects as the owner, anew after every kill. */
  readonly owner: pg.Pool
  /** `kill -9` of every process of the server at once, then a start as `npm run demo` does it. */
  readonly killPostgres: () => Promise<void>
  readonly stop: () => Promise<void>
}

const SETTINGS = ['DATABASE_URL', 'DATA_DIR', 'KEYS_DIR', 'DEMO', 'DEMO_DISTRICT'] as const

export async function openKillGround({ fsync = true } = {}): Promise<KillGround> {
  const server = await startTemporaryPostgres({ fsync })
  const { dataDir } = server
  const databaseUrl = await ensureDatabase(server.url, 'portal')
  await applyMigrations(databaseUrl)
  const keysDir = path.join(dataDir, 'keys')
  makeKeys(keysDir)
  const before = Object.fromEntries(SETTINGS.map((name) => [name, process.env[name]]))
  const settings = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    KEYS_DIR: keysDir,
    DEMO: '1',
    DEMO_DISTRICT: 'small',
  }
  await closeDatabase()
  Object.assign(process.env, settings)
  forgetEnv()
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  owner.on('error', () => undefined) // an idle connection of a killed server
  const cluster = path.join(realpathSync(path.join(dataDir, 'postgres')), 'data')
  return {
    settings,
    owner,
    killPostgres: async () => {
      for (const pid of processesIn(cluster)) process.kill(pid, 'SIGKILL')
      await startPostgres({ dataDir, fsync })
    },
    stop: async () => {
      await owner.end()
      await closeDatabase()
      Object.assign(process.env, before)
      forgetEnv()
      const { stop } = await startPostgres({ dataDir }) // whoever started it last answers for it
      await stop()
      await server.stop()
    },
  }
}

/** A build made before can be named, so that a proof may run while the sources go on changing. */
function buildToProve(): Promise<Build> | Build {
  const folder = process.env.PROOF_BUILD
  if (!folder) return ensureBuild()
  return { folder, web: path.join(folder, 'web', 'server.js'), worker: path.join(folder, 'worker.mjs') }
}

/** The production build on that ground, built first when the sources have changed. */
export async function startPortalOn({ settings }: KillGround): Promise<Portal> {
  const port = await freePort()
  return startPortal({
    ...{ build: await buildToProve(), databaseUrl: settings.DATABASE_URL, dataDir: settings.DATA_DIR },
    ...{ port, host: '127.0.0.1', origin: `http://localhost:${port}`, env: settings },
    onGivingUp: (sentence) => console.error(sentence),
  })
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port is free')),
      )
    })
  })
