import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isAlive } from '@/lib/cli/postgres/process'
import { removeCluster, startPostgres } from '@/lib/cli/postgres/server'

/** A real server for one run of tests or journeys, in a temporary folder named after the process that answers for it. */
export interface TemporaryPostgres {
  readonly url: string
  readonly dataDir: string
  readonly stop: () => Promise<void>
}

const BASE = path.join(os.tmpdir(), 'verification-portal-tests')

/** A run that was killed leaves its server running; the next run ends it. */
async function sweepAbandoned(): Promise<void> {
  for (const name of readdirSync(BASE)) {
    const pid = Number(name.split('-')[0])
    if (pid > 0 && isAlive(pid)) continue
    const dataDir = path.join(BASE, name)
    try {
      const server = await startPostgres({ dataDir, fsync: false })
      await server.stop()
    } catch {
      // half a cluster does not start and needs no stopping
    }
    removeCluster(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** `fsync` for what kills the server and looks at what is left. */
export async function startTemporaryPostgres({ fsync = false } = {}): Promise<TemporaryPostgres> {
  mkdirSync(BASE, { recursive: true, mode: 0o755 })
  await sweepAbandoned()
  const dataDir = mkdtempSync(path.join(BASE, `${process.pid}-`))
  chmodSync(dataDir, 0o755) // the server’s account must be able to enter it
  const server = await startPostgres({ dataDir, fsync })
  const stop = async (): Promise<void> => {
    await server.stop()
    removeCluster(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url: server.url, dataDir, stop }
}
