import path from 'node:path'
import { ensureBuild } from '@/lib/cli/build'
import { tryLock } from '@/lib/cli/lock'
import { startPortal, requireFreePort } from '@/lib/cli/portal'
import { prepare } from '@/lib/cli/prepare'
import { Problem, requireDataFolder } from '@/lib/cli/problem'
import { endRunning } from '@/lib/cli/run'
import { listenForStop } from '@/lib/cli/stop-signal'
import { env } from '@/lib/env'

/** From nothing to a running portal and back: what `npm run demo` and `npm start` have in common. */
export interface ServeOptions {
  readonly demo: boolean
  /** Printed once everything answers. */
  readonly onReady: (origin: string) => void
}

function lockDataFolder(dataDir: string): () => void {
  const lock = tryLock(path.join(dataDir, 'portal.pid'))
  if (typeof lock !== 'number') return lock.release
  throw new Problem(
    `The portal already runs from ${dataDir} as process ${lock}: end it, or set DATA_DIR to another folder.`,
  )
}

export async function serve({ demo, onReady }: ServeOptions): Promise<number> {
  const { dataDir, port, origin } = env()
  const host = process.env.LISTEN || '127.0.0.1'
  requireDataFolder(dataDir)
  const release = lockDataFolder(dataDir)
  const stop = listenForStop()
  let failure: string | null = null
  const giveUp = (sentence: string): void => {
    failure = sentence
    stop.ask()
  }
  try {
    await requireFreePort(port, host)
    const prepared = await prepare({ demo })
    try {
      const build = await Promise.race([ensureBuild(), stop.asked])
      if (!build) {
        endRunning()
        return 0
      }
      const settings = { DEMO: demo ? '1' : '' }
      const portal = await startPortal({
        ...{ build, databaseUrl: prepared.database.url, dataDir, port, host, origin },
        ...{ env: settings, onGivingUp: giveUp },
      })
      onReady(portal.origin)
      await stop.asked
      await portal.stop()
    } finally {
      await prepared.database.stop()
    }
  } finally {
    release()
  }
  if (failure) throw new Problem(failure)
  return 0
}
